package minshen.form;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.otf.Glyph;

/**
 * One font file and the widths of its characters.
 *
 * @param name what it is called
 * @param program the font as iText reads it
 */
record FontFace(String name, FontProgram program) {
  /** Whether it has a picture of a character. */
  boolean has(int codePoint) {
    Glyph glyph = program.getGlyph(codePoint);
    return glyph != null && glyph.getCode() != 0;
  }

  /** The width of a character at a size, in points. */
  double width(int codePoint, double size) {
    return program.getGlyph(codePoint).getWidth() * size / 1000;
  }

  /** What a reader of the PDF takes the picture of a character for. */
  int readsBackAs(int codePoint) {
    Glyph byCode = program.getGlyphByCode(program.getGlyph(codePoint).getCode());
    return byCode == null ? -1 : byCode.getUnicode();
  }
}
