package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * The sheet that Acrobat puts before the files of a portfolio, for viewers that cannot show them.
 */
final class CoverSheet {
  private CoverSheet() {}

  /** Whether all that there is to read is that another program should be taken. */
  static boolean is(ConvertedPages pages) throws IOException {
    if (pages.count() != 1) {
      return false;
    }
    try (PdfDocument pdf = PdfFiles.open(pages.pdf(), Optional.empty())) {
      String text = PdfTextExtractor.getTextFromPage(pdf.getPage(1)).toLowerCase(Locale.ROOT);
      return text.contains("acrobat") || text.contains("adobe reader");
    } catch (RuntimeException e) {
      // What cannot be read is shown.
      return false;
    }
  }
}
