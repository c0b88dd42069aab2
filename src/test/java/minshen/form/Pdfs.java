package minshen.form;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Looks at PDFs: their words, and whether they keep their standards. */
final class Pdfs {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Pdfs() {}

  /** What breaks PDF/A-2a or PDF/UA-1, in veraPDF's words; nothing if both are kept. */
  static List<String> violations(byte[] pdf) throws Exception {
    Locale machine = Locale.getDefault();
    // veraPDF compares the names of types as the machine's language does: Turkish has another i.
    Locale.setDefault(Locale.ROOT);
    try {
      return judged(pdf);
    } finally {
      Locale.setDefault(machine);
    }
  }

  private static List<String> judged(byte[] pdf) throws Exception {
    List<String> violations = new java.util.ArrayList<>();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
      try (PDFAParser parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
          if (assertion.getStatus() == TestAssertion.Status.FAILED) {
            violations.add(flavour + " " + assertion.getRuleId() + ": " + assertion.getMessage());
          }
        }
      }
    }
    return violations;
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
