package minshen.desktop.applicants;

import java.util.List;
import java.util.Optional;
import minshen.desktop.work.DossierEditor;
import minshen.dossier.Applicant;
import minshen.dossier.DossierField;
import minshen.dossier.finding.Finding;
import minshen.policy.Library;
import minshen.policy.Region;
import minshen.store.ApplicantSummary;

/** An applicant on its form: what is known of it, what is wrong with it, how it is changed. */
final class ApplicantViewModel {
  private final DossierEditor dossierEditor;
  private final List<ApplicantSummary> all;

  /**
   * @param all every applicant in the workspace, to see whether a credit code is taken
   */
  ApplicantViewModel(DossierEditor dossierEditor, List<ApplicantSummary> all) {
    this.dossierEditor = dossierEditor;
    this.all = all;
  }

  DossierEditor dossierEditor() {
    return dossierEditor;
  }

  Applicant applicant() {
    return dossierEditor.dossier().applicant();
  }

  /** The 街镇 to pick from: those of all packs. */
  List<String> towns() {
    return Region.towns(dossierEditor.assessment().library());
  }

  /** A 街镇 with its region, as far as one tells it from others. */
  String inRegion(String town) {
    Library library = dossierEditor.assessment().library();
    boolean several =
        library.packs().stream()
                .filter(pack -> !pack.authority().towns().isEmpty())
                .map(Region::label)
                .distinct()
                .count()
            > 1;
    return several
        ? Region.ofTown(library, Optional.of(town)).map(r -> town + "  " + r.name()).orElse(town)
        : town;
  }

  <T> void set(DossierField<T> field, Optional<T> value) {
    dossierEditor.change(dossier -> dossier.withApplicant(dossier.applicant().with(field, value)));
  }

  /** What weighs most of what is found at a field, beside that it is empty. */
  Optional<Finding> at(String key) {
    return findings(key).filter(f -> !f.code().startsWith("FIELD_MISSING"));
  }

  /** Whether the form wants a field that is empty. */
  boolean isMissing(String key) {
    return findings(key).filter(f -> f.code().equals("FIELD_MISSING")).isPresent();
  }

  /** How much of the form must still be mended. */
  long errors() {
    return ApplicantSummary.errors(dossierEditor.assessment());
  }

  /** Another company with the same credit code. */
  Optional<String> sameCreditCode() {
    Optional<String> code = applicant().creditCode();
    return code.isEmpty()
        ? Optional.empty()
        : all.stream()
            .filter(other -> other.id() != dossierEditor.id())
            .filter(other -> other.creditCode().equals(code))
            .findFirst()
            .map(other -> other.name().orElse(code.get()));
  }

  private Optional<Finding> findings(String key) {
    return dossierEditor.assessment().ofDossier().stream()
        .filter(f -> f.field().equals(Optional.of(key)))
        .findFirst();
  }
}
