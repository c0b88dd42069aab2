package minshen.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.MissingMaterials;
import minshen.dossier.finding.Assessment;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.policy.calc.Outcome;

/** The forms of every claim of the bundled example dossiers. */
final class Demos {
  private static final List<String> DOSSIERS =
      List.of("jinyun-park", "lanxi-cdmo", "yanwei-device");

  private Demos() {}

  /** Filled, by dossier, claim and form. */
  static Map<String, Samples.Sample> filled() {
    Library library = PackLoader.bundled();
    Map<String, Samples.Sample> filled = new LinkedHashMap<>();
    for (String name : DOSSIERS) {
      Dossier dossier =
          new DossierReader(library).read(read(name + ".minshen.yaml"), name, ClaimsWanted.ANY);
      Assessment assessment = Assessment.of(library, dossier);
      for (Claim claim : dossier.claims()) {
        Outcome outcome = assessment.outcome(claim.id());
        List<String> forms = outcome.notEligible() ? List.of() : outcome.item().forms();
        for (String form : forms) {
          Map<String, String> values =
              ClaimValues.of(
                  OfficialForm.load(form),
                  dossier.applicant(),
                  claim,
                  outcome,
                  MissingMaterials.SKIPPED);
          filled.put(name + "-" + claim.id() + "-" + form, new Samples.Sample(form, values));
        }
      }
    }
    return filled;
  }

  private static byte[] read(String file) {
    try (InputStream in = Demos.class.getResourceAsStream("/minshen/demo/" + file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
