package minshen.form;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Whether PDFs keep their standards, as veraPDF judges. */
public final class VeraPdf {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /** What breaks any of some standards, in veraPDF's words; nothing if all are kept. */
  public static List<String> violations(byte[] pdf, PDFAFlavour... flavours) throws Exception {
    Locale machine = Locale.getDefault();
    // veraPDF compares the names of types as the machine's language does: Turkish has another i.
    Locale.setDefault(Locale.ROOT);
    try {
      List<String> violations = new ArrayList<>();
      for (PDFAFlavour flavour : flavours) {
        judge(pdf, flavour, violations);
      }
      return violations;
    } finally {
      Locale.setDefault(machine);
    }
  }

  private static void judge(byte[] pdf, PDFAFlavour flavour, List<String> violations)
      throws Exception {
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
}
