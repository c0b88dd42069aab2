package minshen.packet.pdfa;

import com.itextpdf.io.source.PdfTokenizer;
import com.itextpdf.io.source.RandomAccessFileOrArray;
import com.itextpdf.io.source.RandomAccessSourceFactory;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Letters that are little drawings of their own (Type 3). */
final class DrawnLetters implements Letters {
  private final PdfDictionary font;
  private final Map<Integer, PdfName> names = new HashMap<>();

  DrawnLetters(PdfDictionary font) {
    this.font = font;
    PdfDictionary encoding = font.getAsDictionary(PdfName.Encoding);
    PdfArray differences = encoding == null ? null : encoding.getAsArray(PdfName.Differences);
    int code = 0;
    for (int i = 0; differences != null && i < differences.size(); i++) {
      if (differences.get(i) instanceof PdfNumber number) {
        code = number.intValue();
      } else {
        names.put(code, differences.getAsName(i));
        code++;
      }
    }
  }

  @Override
  public int[] codes(byte[] text) {
    return Letters.ofBytes(text);
  }

  @Override
  public boolean isThere(int code) throws IOException {
    PdfName name = names.get(code);
    PdfDictionary letters = font.getAsDictionary(PdfName.CharProcs);
    PdfStream letter = name == null || letters == null ? null : letters.getAsStream(name);
    PdfNumber first = font.getAsNumber(PdfName.FirstChar);
    PdfNumber last = font.getAsNumber(PdfName.LastChar);
    PdfArray widths = font.getAsArray(PdfName.Widths);
    if (letter == null
        || name.getValue().equals(".notdef")
        || first == null
        || last == null
        || widths == null
        || widths.size() != last.intValue() - first.intValue() + 1) {
      return false;
    }
    PdfNumber width = widths.getAsNumber(code - first.intValue());
    return width != null && Math.abs(width.doubleValue() - width(letter)) <= 1;
  }

  @Override
  public boolean isDrawn(int code) {
    return true;
  }

  /** A letter begins with its width. */
  private static double width(PdfStream letter) throws IOException {
    PdfTokenizer tokens =
        new PdfTokenizer(
            new RandomAccessFileOrArray(
                new RandomAccessSourceFactory().createSource(letter.getBytes())));
    tokens.nextValidToken();
    return tokens.getTokenType() == PdfTokenizer.TokenType.Number
        ? Double.parseDouble(tokens.getStringValue())
        : Double.NaN;
  }
}
