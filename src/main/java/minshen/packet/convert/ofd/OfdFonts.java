package minshen.packet.convert.ofd;

import com.itextpdf.kernel.pdf.PdfDocument;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.XmlNode;

/** The fonts that an OFD brings along. */
final class OfdFonts {
  private final OfdPackage files;
  private final OfdResources resources;
  private final PdfDocument pdf;
  private final Map<String, Optional<EmbeddedFont>> known = new HashMap<>();

  OfdFonts(OfdPackage files, OfdResources resources, PdfDocument pdf) {
    this.files = files;
    this.resources = resources;
    this.pdf = pdf;
  }

  /** The font that a number stands for; empty if it is not embedded, or damaged. */
  Optional<EmbeddedFont> embedded(String id) throws ConversionException, IOException {
    Optional<String> file =
        resources.get(id).flatMap(resource -> resources.file(resource, "FontFile"));
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Optional<EmbeddedFont> font = known.get(file.get());
    if (font == null) {
      font = GlyphOutlines.of(files.bytes(file.get())).map(read -> new EmbeddedFont(pdf, read));
      known.put(file.get(), font);
    }
    return font;
  }

  /** Whether a font is a bold one by its own word or its name. */
  boolean isBold(String id) {
    Optional<XmlNode> font = resources.get(Optional.of(id), "Font");
    String name = font.flatMap(f -> f.attribute("FontName")).orElse("").toLowerCase(Locale.ROOT);
    return font.flatMap(f -> f.attribute("Bold")).map(Boolean::parseBoolean).orElse(false)
        || name.contains("黑")
        || name.contains("hei")
        || name.contains("bold");
  }

  /** Writes what was used of them. */
  void finish() {
    known.values().forEach(font -> font.ifPresent(EmbeddedFont::finish));
  }
}
