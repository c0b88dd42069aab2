package minshen.packet.pdfa;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import java.nio.charset.StandardCharsets;
import minshen.packet.source.ReadableNames;

/**
 * Names of fonts in the old characters of some country (ISO 19005-2, 6.1.8): they become
 * hexadecimal, as nobody looks for a font that comes with the file.
 */
final class FontNames {
  private FontNames() {}

  /** Looks at an object, which may be a font or the description of one. */
  static void check(PdfDictionary object) throws HinderedException {
    for (PdfName key : new PdfName[] {PdfName.BaseFont, PdfName.FontName}) {
      PdfName name = object.getAsName(key);
      if (name != null && !Texts.isUnicode(name)) {
        if (!isEmbedded(object)) {
          String bytes = new String(Texts.bytes(name), StandardCharsets.ISO_8859_1);
          throw new HinderedException("font", ReadableNames.of(bytes));
        }
        object.put(key, plain(name));
      }
    }
  }

  private static PdfName plain(PdfName name) {
    StringBuilder plain = new StringBuilder();
    for (byte c : Texts.bytes(name)) {
      plain.append(c < 0 ? Integer.toHexString(c & 0xff) : "" + (char) c);
    }
    return new PdfName(plain.toString());
  }

  /** Whether the file of a font is at hand. */
  static boolean isEmbedded(PdfDictionary font) {
    PdfArray descendants = font.getAsArray(PdfName.DescendantFonts);
    PdfDictionary holder = descendants == null ? font : descendants.getAsDictionary(0);
    PdfDictionary own = holder == null ? null : holder.getAsDictionary(PdfName.FontDescriptor);
    PdfDictionary descriptor = own == null ? font : own;
    return descriptor.containsKey(PdfName.FontFile)
        || descriptor.containsKey(PdfName.FontFile2)
        || descriptor.containsKey(PdfName.FontFile3);
  }
}
