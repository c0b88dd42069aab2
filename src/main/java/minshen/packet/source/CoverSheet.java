package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * The sheet that Acrobat puts before the files of a portfolio, for viewers that cannot show them.
 */
final class CoverSheet {
  /** It says little; a contract or an invoice for Acrobat says more. */
  private static final int MOST_CHARACTERS = 600;

  private CoverSheet() {}

  /** Whether all that there is to read is that another program should be taken. */
  static boolean is(ConvertedPages pages) throws IOException {
    if (pages.count() != 1) {
      return false;
    }
    try (PdfDocument pdf = PdfFiles.open(pages.pdf(), Optional.empty())) {
      PdfPage page = pdf.getPage(1);
      String text = PdfTextExtractor.getTextFromPage(page).toLowerCase(Locale.ROOT);
      return text.length() < MOST_CHARACTERS
          && (text.contains("acrobat") || text.contains("adobe reader"))
          && PageImages.of(page.getResources().getPdfObject()).isEmpty();
    } catch (RuntimeException e) {
      // What cannot be read is shown.
      return false;
    }
  }
}
