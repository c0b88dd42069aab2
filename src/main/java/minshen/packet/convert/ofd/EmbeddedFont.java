package minshen.packet.convert.ofd;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A font that is embedded in an OFD, on its way into the PDF glyph by glyph. */
final class EmbeddedFont {
  /** A letter made bold has an outline so wide, in thousandths. */
  private static final double BOLD = 30;

  private final PdfDocument pdf;
  private final GlyphOutlines outlines;
  private final Map<Glyph, Optional<Code>> codes = new HashMap<>();
  private final List<GlyphFont> fonts = new ArrayList<>();

  EmbeddedFont(PdfDocument pdf, GlyphOutlines outlines) {
    this.pdf = pdf;
    this.outlines = outlines;
  }

  /** How a glyph is drawn: filled, made bold by a line around it, or that line alone. */
  enum Manner {
    FILLED("f", 0),
    BOLDER("B", BOLD),
    OUTLINED("S", BOLD);

    private final String operator;
    private final double line;

    Manner(String operator, double line) {
      this.operator = operator;
      this.line = line;
    }
  }

  /** What tells glyphs of the PDF from each other. */
  private record Glyph(int number, Manner manner, String character) {}

  /** A glyph as the PDF has it. */
  record Code(PdfDictionary font, int code) {}

  /** The number of the glyph of a character; 0 if there is none. */
  int glyph(int codePoint) {
    return outlines.glyph(codePoint);
  }

  /** The width of a glyph, as a part of the size. */
  double width(int glyph) {
    try {
      AffineTransform scale = outlines.toThousandths();
      return outlines.width(glyph) * scale.getScaleX() / 1000;
    } catch (IOException | RuntimeException e) {
      return 1;
    }
  }

  /**
   * A glyph in the PDF.
   *
   * @param character what it stands for; empty if that is not known
   * @return empty if the font has no such glyph, or it is damaged
   */
  Optional<Code> code(int glyph, Manner manner, String character) {
    return codes.computeIfAbsent(new Glyph(glyph, manner, character), this::add);
  }

  private Optional<Code> add(Glyph glyph) {
    try {
      Optional<Path2D> shape = outlines.shape(glyph.number());
      if (shape.isEmpty()) {
        return Optional.empty();
      }
      Path2D path = new Path2D.Double(shape.get(), outlines.toThousandths());
      if (fonts.isEmpty() || fonts.getLast().isFull()) {
        fonts.add(new GlyphFont(pdf));
      }
      GlyphFont font = fonts.getLast();
      Rectangle2D box = path.getBounds2D();
      double line = glyph.manner().line;
      box.setRect(
          box.getX() - line,
          box.getY() - line,
          box.getWidth() + 2 * line,
          box.getHeight() + 2 * line);
      String drawing = PdfPathText.of(path) + glyph.manner().operator + "\n";
      int code =
          font.add(
              line > 0 ? line + " w\n" + drawing : drawing,
              box,
              width(glyph.number()) * 1000,
              glyph.character());
      return Optional.of(new Code(font.dictionary(), code));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Writes what was used of it. */
  void finish() {
    fonts.forEach(GlyphFont::finish);
  }
}
