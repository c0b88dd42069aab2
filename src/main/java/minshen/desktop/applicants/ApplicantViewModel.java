package minshen.desktop.applicants;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import minshen.desktop.work.DossierEditor;
import minshen.dossier.Applicant;
import minshen.dossier.ApplicantText;
import minshen.dossier.Profile;
import minshen.dossier.finding.Finding;
import minshen.policy.ApplicantKind;
import minshen.policy.Library;
import minshen.policy.Region;
import minshen.store.ApplicantSummary;

/** An applicant on its form: what is known of it, what is wrong with it, how it is changed. */
final class ApplicantViewModel {
  private final DossierEditor dossierEditor;
  private final List<ApplicantSummary> all;

  /**
   * @param all every applicant on the workspace, to see whether a credit code is taken
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

  void set(ApplicantText field, Optional<String> value) {
    change(applicant -> field.set().apply(applicant, value));
  }

  void setKind(ApplicantKind kind) {
    change(
        a ->
            new Applicant(
                a.name(),
                a.creditCode(),
                Optional.of(kind),
                a.postalAddress(),
                a.registeredAddress(),
                a.town(),
                a.legalRepresentative(),
                a.contact(),
                a.bank(),
                a.profile(),
                a.facts()));
  }

  void setFoundedOn(Optional<LocalDate> day) {
    profile(p -> profile(p, day, p.registeredCapital(), p.employees(), p.foreignInvested()));
  }

  void setCapital(Optional<BigDecimal> capital) {
    profile(p -> profile(p, p.foundedOn(), capital, p.employees(), p.foreignInvested()));
  }

  void setEmployees(Optional<BigDecimal> employees) {
    Optional<Integer> count =
        employees
            .filter(e -> e.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
            .map(BigDecimal::intValue);
    profile(p -> profile(p, p.foundedOn(), p.registeredCapital(), count, p.foreignInvested()));
  }

  void setForeignInvested(boolean foreign) {
    profile(
        p -> profile(p, p.foundedOn(), p.registeredCapital(), p.employees(), Optional.of(foreign)));
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

  private void change(UnaryOperator<Applicant> change) {
    dossierEditor.change(dossier -> dossier.withApplicant(change.apply(dossier.applicant())));
  }

  private void profile(UnaryOperator<Profile> change) {
    change(a -> a.withProfile(change.apply(a.profile())));
  }

  private static Profile profile(
      Profile p,
      Optional<LocalDate> foundedOn,
      Optional<BigDecimal> capital,
      Optional<Integer> employees,
      Optional<Boolean> foreign) {
    return new Profile(
        p.industryCode(),
        p.industryName(),
        p.businessScope(),
        foundedOn,
        capital,
        employees,
        foreign,
        p.text());
  }
}
