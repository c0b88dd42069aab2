package minshen.form;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Looks at PDFs: their words, and whether they keep their standards. */
final class Pdfs {
  private Pdfs() {}

  /** What breaks PDF/A-2a or PDF/UA-1, in veraPDF's words; nothing if both are kept. */
  static List<String> violations(byte[] pdf) throws Exception {
    return VeraPdf.violations(pdf, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);
  }

  /** The text of each page. */
  static List<String> pages(byte[] pdf) throws IOException {
    try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
      return IntStream.rangeClosed(1, document.getNumberOfPages())
          .mapToObj(i -> PdfTextExtractor.getTextFromPage(document.getPage(i)))
          .toList();
    }
  }

  /** A text without blanks and line breaks. */
  static String squeezed(String text) {
    return text.replaceAll("[\\s\u00a0\u3000]+", "");
  }
}
