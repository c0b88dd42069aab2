package minshen.form.ruled;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The characters of a page, with those that were typed onto it in notes and fields. */
final class PageGlyphs extends PDFTextStripper {
  private final List<Glyph> glyphs = new ArrayList<>();

  /** What the characters of a span stand for; the text is used up by the first of them. */
  private String actual;

  private int depth;

  private final int most;

  private PageGlyphs(int most) {
    this.most = most;
  }

  /**
   * The glyphs of a page, in the order in which they are drawn.
   *
   * @param most how many are gathered; more are passed over
   */
  static List<Glyph> of(PDPage page, int most) throws IOException {
    PageGlyphs reader = new PageGlyphs(most);
    reader.processPage(page);
    for (PDAnnotation note : page.getAnnotations()) {
      if (!note.isHidden() && !note.isNoView()) {
        reader.showAnnotation(note);
      }
    }
    return reader.glyphs;
  }

  @Override
  protected void writePage() {
    // What is wanted are the places.
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    String unicode = text.getUnicode();
    if (actual != null) {
      unicode = actual;
      actual = "";
    }
    if (unicode != null && !unicode.isEmpty() && text.getDir() == 0) {
      Glyph glyph =
          new Glyph(
              unicode,
              text.getXDirAdj(),
              text.getYDirAdj(),
              text.getWidthDirAdj(),
              text.getFontSizeInPt() == 0 ? text.getHeightDir() : text.getYScale());
      if (glyphs.isEmpty() || (glyphs.size() < most && !isAgain(glyphs.getLast(), glyph))) {
        glyphs.add(glyph);
      }
    }
  }

  /** Some programs draw a letter twice to make it bold. */
  private static boolean isAgain(Glyph before, Glyph glyph) {
    return before.text().equals(glyph.text())
        && Math.abs(before.x() - glyph.x()) < 0.2 * glyph.width()
        && Math.abs(before.baseline() - glyph.baseline()) < 0.2 * glyph.size();
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    super.beginMarkedContentSequence(tag, properties);
    if (actual != null) {
      depth++;
    } else if (properties != null && properties.containsKey(COSName.ACTUAL_TEXT)) {
      actual = properties.getString(COSName.ACTUAL_TEXT);
    }
  }

  @Override
  public void endMarkedContentSequence() {
    super.endMarkedContentSequence();
    if (depth > 0) {
      depth--;
    } else {
      actual = null;
    }
  }
}
