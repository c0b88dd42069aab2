package minshen.packet.pdfa;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import java.io.IOException;
import java.util.BitSet;
import minshen.packet.source.ReadableNames;

/**
 * A font, held to what texts need of it (ISO 19005-2, 6.2.11): it comes with the file, has every
 * letter that is shown, and agrees with the file on how wide it is. Letters are looked at when they
 * are shown: programs leave those out that are not.
 */
final class FontCheck implements AutoCloseable {
  /** A text that is there to be found and not seen, such as that of a scan. */
  private static final int INVISIBLE = 3;

  private static final int MOST_CODES = 1 << 16;

  private final String name;
  private final Letters letters;
  private final BitSet shown = new BitSet();
  private final BitSet hidden = new BitSet();

  private FontCheck(String name, Letters letters) {
    this.name = name;
    this.letters = letters;
  }

  /** A font, read as far as it is needed. */
  static FontCheck of(PdfDictionary font) throws HinderedException, IOException {
    font.put(PdfName.Type, PdfName.Font);
    String name = name(font);
    if (PdfName.Type3.equals(font.getAsName(PdfName.Subtype))) {
      return new FontCheck(name, new DrawnLetters(font));
    }
    PdfDictionary holder = holder(font);
    PdfDictionary descriptor = holder.getAsDictionary(PdfName.FontDescriptor);
    if (font.getAsName(PdfName.BaseFont) == null) {
      throw new HinderedException("font-damaged", name);
    }
    if (descriptor == null || !FontNames.isEmbedded(font)) {
      return new FontCheck(name, new AbsentLetters(font));
    }
    FontRules.Fit fit = FontRules.of(font, holder, descriptor);
    if (fit == FontRules.Fit.UNFIT) {
      throw new HinderedException("font-damaged", name);
    }
    try {
      return new FontCheck(name, EmbeddedLetters.of(font, fit));
    } catch (IOException | RuntimeException e) {
      throw new HinderedException("font-damaged", name);
    }
  }

  private static PdfDictionary holder(PdfDictionary font) {
    PdfArray descendants = font.getAsArray(PdfName.DescendantFonts);
    PdfDictionary holder = descendants == null ? font : descendants.getAsDictionary(0);
    return holder == null ? font : holder;
  }

  private static String name(PdfDictionary font) {
    PdfObject called = font.get(PdfName.BaseFont);
    return called instanceof PdfName name ? ReadableNames.of(name.getValue()) : "?";
  }

  long bytes() {
    return letters.bytes();
  }

  /** Looks at a text that is shown, be it empty. */
  void show(byte[] text, int mode) throws HinderedException {
    if (letters instanceof AbsentLetters && mode != INVISIBLE) {
      throw new HinderedException("font", name);
    }
    BitSet known = mode == INVISIBLE ? hidden : shown;
    int[] codes;
    try {
      codes = letters.codes(text);
    } catch (IOException | RuntimeException e) {
      throw new HinderedException("font-damaged", name);
    }
    for (int code : codes) {
      if (code < 0 || code >= MOST_CODES || !known.get(code)) {
        look(code, mode == INVISIBLE);
        if (code >= 0 && code < MOST_CODES) {
          known.set(code);
        }
      }
    }
  }

  private void look(int code, boolean invisible) throws HinderedException {
    boolean fits;
    try {
      fits = letters.isThere(code) && (invisible || letters.isDrawn(code));
    } catch (IOException | RuntimeException e) {
      fits = false;
    }
    if (!fits) {
      boolean absent = letters instanceof AbsentLetters;
      throw new HinderedException(absent ? "font" : "font-unfit", name);
    }
  }

  @Override
  public void close() {
    letters.close();
  }
}
