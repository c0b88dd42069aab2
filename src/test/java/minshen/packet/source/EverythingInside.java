package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All that a PDF holds, drawn or not: each object as it is written, each stream unpacked. */
public final class EverythingInside {
  private final StringBuilder text = new StringBuilder();
  private String lower = "";
  private final List<PdfDictionary> images = new ArrayList<>();

  private EverythingInside() {}

  public static EverythingInside of(Path file) throws IOException {
    EverythingInside all = new EverythingInside();
    try (PdfDocument pdf = new PdfDocument(new PdfReader(file.toFile()))) {
      for (int i = 1; i < pdf.getNumberOfPdfObjects(); i++) {
        PdfObject object = pdf.getPdfObject(i);
        if (object != null) {
          all.add(object);
        }
      }
    }
    all.lower = all.text.toString().toLowerCase(Locale.ROOT);
    return all;
  }

  private void add(PdfObject object) {
    text.append(object).append('\n');
    if (object instanceof PdfStream stream) {
      boolean image = PdfName.Image.equals(stream.getAsName(PdfName.Subtype));
      text.append(new String(stream.getBytes(!image), StandardCharsets.ISO_8859_1)).append('\n');
      if (image) {
        images.add(stream);
      }
    }
  }

  /** Whether a word of ASCII is anywhere in it, also in UTF-16 or as hexadecimal digits. */
  public boolean mentions(String word) {
    String wide = new String(word.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
    StringBuilder hex = new StringBuilder();
    word.chars().forEach(c -> hex.append(Integer.toHexString(c)));
    return lower.contains(word.toLowerCase(Locale.ROOT))
        || lower.contains(wide.toLowerCase(Locale.ROOT))
        || lower.contains(hex);
  }

  public List<PdfDictionary> images() {
    return images;
  }
}
