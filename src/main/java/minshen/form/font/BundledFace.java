package minshen.form.font;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.otf.Glyph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A font that comes with the program.
 *
 * @param program the font as iText reads it
 */
public record BundledFace(FontProgram program) implements FontFace {
  /** Reads one of the fonts that come with the program. */
  public static BundledFace load(String file) {
    try (InputStream in = BundledFace.class.getResourceAsStream("/minshen/fonts/" + file)) {
      return new BundledFace(FontProgramFactory.createFont(in.readAllBytes(), false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it has a picture of a character. */
  public boolean has(int codePoint) {
    Glyph glyph = program.getGlyph(codePoint);
    return glyph != null && glyph.getCode() != 0;
  }

  @Override
  public double width(int codePoint, double size) {
    return program.getGlyph(codePoint).getWidth() * size / 1000;
  }

  @Override
  public int readsBackAs(int codePoint) {
    return program.getGlyphByCode(program.getGlyph(codePoint).getCode()).getUnicode();
  }
}
