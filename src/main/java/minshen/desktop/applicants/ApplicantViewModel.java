package minshen.desktop.applicants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import minshen.desktop.work.DossierEditor;
import minshen.dossier.Applicant;
import minshen.dossier.Aside;
import minshen.dossier.DossierField;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.field.Industries;
import minshen.dossier.field.Industry;
import minshen.dossier.finding.Finding;
import minshen.policy.Library;
import minshen.policy.Region;
import minshen.store.ApplicantSummary;

/** An applicant on its form: what is known of it, what is wrong with it, how it is changed. */
final class ApplicantViewModel {
  /** The digits of the code of a 小类. */
  private static final int CODE = 4;

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

  /**
   * Sets the code of the industry, and its name if that is known and nobody wrote another.
   *
   * @param known the industries with their names
   */
  void setIndustryCode(Optional<String> code, Supplier<List<Industry>> known) {
    set(FieldCatalogue.INDUSTRY_CODE, code);
    Optional<String> digits = code.map(Industries::digits).filter(d -> d.length() == CODE);
    if (digits.isPresent()) {
      List<Industry> all = known.get();
      Optional<String> name = applicant().get(FieldCatalogue.INDUSTRY_NAME);
      boolean own = name.filter(n -> all.stream().noneMatch(i -> i.name().equals(n))).isPresent();
      all.stream()
          .filter(industry -> !own && industry.code().equals(digits.get()))
          .findFirst()
          .ifPresent(i -> set(FieldCatalogue.INDUSTRY_NAME, Optional.of(i.name())));
    }
  }

  /**
   * Writes the credit code as it is usually written, if it can be right; tells it if it was not.
   */
  Optional<String> tidyCreditCode() {
    Optional<String> typed = applicant().creditCode();
    Optional<String> better =
        typed
            .map(code -> FieldCatalogue.CREDIT_CODE.check(List.of()).check(code).best(code))
            .filter(code -> !code.equals(typed.get()));
    better.ifPresent(_ -> set(FieldCatalogue.CREDIT_CODE, better));
    return better;
  }

  <T> void set(DossierField<T> field, Optional<T> value) {
    dossierEditor.change(dossier -> dossier.withApplicant(dossier.applicant().with(field, value)));
  }

  /** What lists say of it and no field is for. */
  List<Aside> asides() {
    return dossierEditor.dossier().asides();
  }

  /** Keeps something no more; tells the place that it had. */
  int removeAside(Aside aside) {
    int place = asides().indexOf(aside);
    dossierEditor.change(
        dossier ->
            dossier.withAsides(
                dossier.asides().stream().filter(other -> !other.equals(aside)).toList()));
    return place;
  }

  /** Keeps something again. */
  void bringAside(int place, Aside aside) {
    dossierEditor.change(
        dossier -> {
          List<Aside> with = new ArrayList<>(dossier.asides());
          with.add(Math.clamp(place, 0, with.size()), aside);
          return dossier.withAsides(with);
        });
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
