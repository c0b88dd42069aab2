package minshen.packet.pdfa;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.MacRomanEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

/** Letters of a font that does not come with the file: they may stand there, but not be seen. */
final class AbsentLetters implements Letters {
  private final Optional<Encoding> encoding;

  AbsentLetters(PdfDictionary font) {
    boolean simple = !font.containsKey(PdfName.DescendantFonts);
    boolean whole =
        font.containsKey(PdfName.FirstChar)
            && font.containsKey(PdfName.LastChar)
            && font.containsKey(PdfName.Widths);
    encoding = simple && whole ? encoding(font.get(PdfName.Encoding)) : Optional.empty();
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

  @Override
  public int[] codes(byte[] text) {
    return Letters.ofBytes(text);
  }

  @Override
  public boolean isThere(int code) {
    return encoding.filter(e -> !e.getName(code).equals(".notdef")).isPresent();
  }

  @Override
  public boolean isDrawn(int code) {
    return false;
  }
}
