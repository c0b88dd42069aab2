package minshen.store;

import java.util.List;
import java.util.Optional;
import minshen.dossier.Applicant;
import minshen.dossier.DossierField.Part;
import minshen.dossier.finding.Assessment;
import minshen.dossier.finding.Severity;

/**
 * What lists show of an applicant without opening its dossier.
 *
 * @param id the number under which the store knows it
 * @param name 单位名称
 * @param creditCode 统一社会信用代码
 * @param town 街镇、园区
 * @param claims how many claims it has
 * @param errors how many fields of its form must still be mended
 */
public record ApplicantSummary(
    long id,
    Optional<String> name,
    Optional<String> creditCode,
    Optional<String> town,
    int claims,
    int errors) {

  /**
   * Those that a user means: of that credit code or name; if there are none, those whose name has
   * it in it.
   */
  public static List<ApplicantSummary> called(List<ApplicantSummary> all, String wanted) {
    List<ApplicantSummary> exact =
        all.stream()
            .filter(
                line ->
                    line.creditCode().equals(Optional.of(wanted))
                        || line.name().equals(Optional.of(wanted)))
            .toList();
    return exact.isEmpty()
        ? all.stream().filter(line -> line.name().orElse("").contains(wanted)).toList()
        : exact;
  }

  /** What lists show of a dossier's applicant. */
  public static ApplicantSummary of(long id, Assessment assessment) {
    Applicant applicant = assessment.dossier().applicant();
    return new ApplicantSummary(
        id,
        applicant.name(),
        applicant.creditCode(),
        applicant.town(),
        assessment.dossier().claims().size(),
        errors(assessment));
  }

  /** How many fields of 单位基本情况 must still be mended. */
  public static int errors(Assessment assessment) {
    return (int)
        assessment.ofDossier().stream()
            .filter(f -> f.severity() == Severity.ERROR)
            .filter(f -> f.field().map(name -> Part.of(name) == Part.APPLICANT).orElse(false))
            .count();
  }
}
