package minshen.form;

import com.itextpdf.io.font.otf.Glyph;
import com.itextpdf.io.font.otf.GlyphLine;
import com.itextpdf.layout.splitting.ISplitCharacters;

/** Tells iText's layout where a line may end, by the rules of {@link LineBreaker}. */
final class KinsokuSplitter implements ISplitCharacters {
  @Override
  public boolean isSplitCharacter(GlyphLine text, int glyphPos) {
    int before = codePoint(text.get(glyphPos));
    if (glyphPos + 1 >= text.size()) {
      return before == ' ' || LineBreaker.isWide(before);
    }
    String pair =
        Character.toString(before) + Character.toString(codePoint(text.get(glyphPos + 1)));
    return LineBreaker.mayBreak(pair, Character.charCount(before));
  }

  private static int codePoint(Glyph glyph) {
    return glyph.hasValidUnicode() ? glyph.getUnicode() : 0xFFFD;
  }
}
