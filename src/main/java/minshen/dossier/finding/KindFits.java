package minshen.dossier.finding;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import minshen.dossier.FieldCatalogue;
import minshen.policy.ApplicantKind;
import minshen.policy.ApplyWords;
import minshen.words.Message;

/** Whether the applicant is of a kind that the item names. It never decides eligibility. */
final class KindFits implements Function<CheckedClaim, Stream<Finding>> {
  @Override
  public Stream<Finding> apply(CheckedClaim checked) {
    return checked
        .dossier()
        .applicant()
        .kind()
        .filter(kind -> !fits(kind, checked))
        .map(
            kind ->
                Finding.warning("KIND", message(kind, checked))
                    .on(checked.clause())
                    .at(FieldCatalogue.KIND.key()))
        .stream();
  }

  private static boolean fits(ApplicantKind kind, CheckedClaim checked) {
    return checked.item().applicants().isEmpty() || checked.item().applicants().contains(kind);
  }

  private static Message message(ApplicantKind kind, CheckedClaim checked) {
    List<Message> wanted =
        checked.item().applicants().stream().sorted().map(KindFits::label).toList();
    return Message.of(
        "dossier.kind",
        checked.item().id(),
        wanted,
        label(kind),
        ApplyWords.office(checked.pack()));
  }

  private static Message label(ApplicantKind kind) {
    return Message.of("dossier.kind." + kind);
  }
}
