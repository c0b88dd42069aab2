package minshen.dossier.finding;

import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.Applicant;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Need;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FieldGroup;
import minshen.dossier.field.Industries;
import minshen.policy.Region;
import minshen.words.Message;

/**
 * 单位基本情况 and 企业基本情况 of 附件1, as far as the forms of the claims ask for them: what must be filled in
 * by the {@link FieldCatalogue}, and what binds several fields.
 */
final class ApplicantFields implements FindingRule {
  @Override
  public Stream<Finding> in(FindingContext context) {
    Applicant applicant = context.dossier().applicant();
    FieldJudge fields =
        new FieldJudge(AskedFields.ofDossier(context), Region.towns(context.library()));
    for (FieldGroup group : FieldGroup.values()) {
      FieldCatalogue.of(Part.APPLICANT).stream()
          .filter(field -> field.group() == group)
          .forEach(field -> judge(fields, field, applicant));
      switch (group) {
        case UNIT -> kind(fields, applicant);
        case PROFILE -> industry(fields, applicant);
        default -> {
          // Its fields say nothing of each other.
        }
      }
    }
    return fields.findings();
  }

  /** The applicant's own words stand in the form; then nothing is composed from the rest. */
  private static <T> void judge(FieldJudge fields, DossierField<T> field, Applicant applicant) {
    boolean composed = field.group() == FieldGroup.PROFILE && hasOwnText(applicant);
    fields.judge(field, applicant.get(field), composed ? Need.OPTIONAL : field.need());
  }

  private static void kind(FieldJudge fields, Applicant applicant) {
    if (applicant.kind().isEmpty()) {
      fields.add(
          Finding.note("KIND_UNKNOWN", Message.of("dossier.kind-unknown")), FieldCatalogue.KIND);
    }
  }

  /** The name of a 小类 that the program knows is no other than that; of others it is wanted. */
  private static void industry(FieldJudge fields, Applicant applicant) {
    Optional<String> code = applicant.get(FieldCatalogue.INDUSTRY_CODE);
    Optional<String> typed = applicant.get(FieldCatalogue.INDUSTRY_NAME);
    Optional<String> known = code.flatMap(Industries::name);
    if (hasOwnText(applicant) || code.isEmpty()) {
      return;
    }
    if (known.isEmpty()) {
      fields.judge(FieldCatalogue.INDUSTRY_NAME, typed, Need.REQUIRED);
    } else if (typed.filter(name -> !name.strip().equals(known.get())).isPresent()) {
      fields.add(
          Finding.note(
              "INDUSTRY_NAME", Message.of("dossier.industry-name", code.get(), known.get())),
          FieldCatalogue.INDUSTRY_NAME);
    }
  }

  private static boolean hasOwnText(Applicant applicant) {
    return applicant.get(FieldCatalogue.OWN_TEXT).isPresent();
  }
}
