package minshen.form.font;

import com.itextpdf.io.font.FontProgram;

/** One font, for the characters that it has. */
public interface FontFace {
  /** The width of a character at a size, in points. */
  double width(int codePoint, double size);

  /** What a reader of the PDF takes the picture of a character for. */
  int readsBackAs(int codePoint);

  /** The font as iText reads it. */
  FontProgram program();
}
