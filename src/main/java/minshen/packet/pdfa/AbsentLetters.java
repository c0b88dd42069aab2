package minshen.packet.pdfa;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.MacRomanEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

/**
 * Letters of a font that does not come with the file: they may stand there, but not be seen (ISO
 * 19005-2, 6.2.11.4.1). Programs that read scans write what they read so.
 */
final class AbsentLetters implements Letters {
  private final Optional<Encoding> encoding;
  private final Optional<CMap> codes;

  AbsentLetters(PdfDictionary font) throws IOException {
    boolean simple = !font.containsKey(PdfName.DescendantFonts);
    boolean whole =
        font.containsKey(PdfName.FirstChar)
            && font.containsKey(PdfName.LastChar)
            && font.containsKey(PdfName.Widths);
    encoding = simple && whole ? encoding(font.get(PdfName.Encoding)) : Optional.empty();
    codes = simple ? Optional.empty() : codes(font);
  }

  private static Optional<Encoding> encoding(PdfObject named) {
    if (named == null) {
      return Optional.of(StandardEncoding.INSTANCE);
    }
    if (PdfName.WinAnsiEncoding.equals(named)) {
      return Optional.of(WinAnsiEncoding.INSTANCE);
    }
    return PdfName.MacRomanEncoding.equals(named)
        ? Optional.of(MacRomanEncoding.INSTANCE)
        : Optional.empty();
  }

  /** A table that every viewer has, of the same characters as the font (6.2.11.3.1). */
  private static Optional<CMap> codes(PdfDictionary font) throws IOException {
    PdfName name = font.getAsName(PdfName.Encoding);
    PdfArray descendants = font.getAsArray(PdfName.DescendantFonts);
    if (name == null || !FontRules.isKnownTable(name) || descendants == null) {
      return Optional.empty();
    }
    CMap table = new CMapParser().parsePredefined(name.getValue());
    PdfDictionary holder = descendants.getAsDictionary(0);
    PdfDictionary own = holder == null ? null : holder.getAsDictionary(PdfName.CIDSystemInfo);
    boolean fits =
        own != null
            && own.getAsNumber(PdfName.Supplement) != null
            && is(own, PdfName.Registry, table.getRegistry())
            && is(own, PdfName.Ordering, table.getOrdering())
            && own.getAsNumber(PdfName.Supplement).intValue() <= table.getSupplement();
    return fits ? Optional.of(table) : Optional.empty();
  }

  private static boolean is(PdfDictionary own, PdfName key, String wanted) {
    PdfString said = own.getAsString(key);
    return said != null && said.getValue().equals(wanted);
  }

  @Override
  public int[] codes(byte[] text) throws IOException {
    if (codes.isEmpty()) {
      return Letters.ofBytes(text);
    }
    IntStream.Builder read = IntStream.builder();
    try (InputStream in = new ByteArrayInputStream(text)) {
      while (in.available() > 0) {
        read.add(codes.get().readCode(in));
      }
    }
    return read.build().toArray();
  }

  @Override
  public boolean isThere(int code) {
    return codes.isPresent()
        ? codes.get().toCID(code) > 0
        : encoding.filter(e -> !e.getName(code).equals(".notdef")).isPresent();
  }

  @Override
  public boolean isDrawn(int code) {
    return false;
  }
}
