package minshen.form.font;

import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.TrueTypeFont;
import com.itextpdf.io.font.otf.Glyph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A font installed on this computer. Of the whole font only what was asked for is kept: the widths
 * of the characters that it was chosen for. The rest is read when a PDF is written, and forgotten
 * when memory is short.
 */
final class InstalledFace implements FontFace {
  private final Path file;
  private final FaceFacts facts;
  private final Map<Integer, Printed> chosen = new ConcurrentHashMap<>();
  private SoftReference<TrueTypeFont> program = new SoftReference<>(null);

  InstalledFace(Path file, FaceFacts facts) {
    this.file = file;
    this.facts = facts;
  }

  /**
   * How a character comes out.
   *
   * @param width in thousandths of the size
   * @param readsBackAs the character that a reader of the PDF sees
   */
  private record Printed(int width, int readsBackAs) {}

  /** What is known of it. */
  FaceFacts facts() {
    return facts;
  }

  /** Whether it has a character and iText can draw it; then it is a font for that character. */
  boolean isFor(int codePoint) {
    return facts.mayHave(codePoint) && maps(codePoint) && draws(codePoint);
  }

  private boolean maps(int codePoint) {
    try (FontFile font = new FontFile(file)) {
      return font.map(facts).filter(map -> map.glyph(codePoint) != 0).isPresent();
    } catch (IOException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  /** Whether a PDF could be written with it: a damaged font shows it only now. */
  private boolean draws(int codePoint) {
    try {
      TrueTypeFont font = program();
      Glyph glyph = font.getGlyph(codePoint);
      if (glyph == null || glyph.getCode() == 0 || isBlank(font, glyph)) {
        return false;
      }
      if (!font.isCff()) {
        font.getSubset(Set.of(glyph.getCode()), true);
      }
      Glyph byCode = font.getGlyphByCode(glyph.getCode());
      chosen.put(codePoint, new Printed(glyph.getWidth(), byCode.getUnicode()));
      return true;
    } catch (RuntimeException e) {
      // Whatever iText stumbles over in it.
      return false;
    }
  }

  /** Whether it draws nothing where there is something to be seen. */
  private static boolean isBlank(TrueTypeFont font, Glyph glyph) {
    return !font.isCff() && glyph.getBbox() == null && !Character.isSpaceChar(glyph.getUnicode());
  }

  @Override
  public double width(int codePoint, double size) {
    return chosen.get(codePoint).width() * size / 1000;
  }

  @Override
  public int readsBackAs(int codePoint) {
    return chosen.get(codePoint).readsBackAs();
  }

  @Override
  public synchronized TrueTypeFont program() {
    TrueTypeFont kept = program.get();
    if (kept == null) {
      kept = read();
      program = new SoftReference<>(kept);
    }
    return kept;
  }

  private TrueTypeFont read() {
    try {
      return facts.index() < 0
          ? new Outlines(file.toString())
          : collected(file.toString(), facts.index());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** iText looks for collections in files of one name only, when it is told in one word. */
  private static TrueTypeFont collected(String file, int index) throws IOException {
    return file.toLowerCase(Locale.ROOT).endsWith(".ttc")
        ? new Outlines(file + "," + index)
        : (TrueTypeFont) FontProgramFactory.createFont(file, index, false);
  }

  /**
   * A font without its tables of ligatures and of kerned pairs: those are large, nothing here uses
   * them, and iText runs out of memory where they are damaged.
   */
  private static final class Outlines extends TrueTypeFont {
    Outlines(String file) throws IOException {
      super(file);
    }

    @Override
    protected void readGdefTable() {}

    @Override
    protected void readGsubTable() {}

    @Override
    protected void readGposTable() {}
  }
}
