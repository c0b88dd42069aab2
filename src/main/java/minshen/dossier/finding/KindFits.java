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
  public Stream<Finding> apply(CheckedClaim subject) {
    return subject
        .dossier()
        .applicant()
        .kind()
        .filter(kind -> !fits(kind, subject))
        .map(
            kind ->
                Finding.warning("KIND", message(kind, subject))
                    .on(subject.clause())
                    .at(FieldCatalogue.KIND.key()))
        .stream();
  }

  private static boolean fits(ApplicantKind kind, CheckedClaim subject) {
    return subject.item().applicants().isEmpty() || subject.item().applicants().contains(kind);
  }

  private static Message message(ApplicantKind kind, CheckedClaim subject) {
    List<Message> wanted =
        subject.item().applicants().stream().sorted().map(KindFits::label).toList();
    return Message.of(
        "dossier.kind",
        subject.item().id(),
        wanted,
        label(kind),
        ApplyWords.office(subject.pack()));
  }

  private static Message label(ApplicantKind kind) {
    return Message.of("dossier.kind." + kind);
  }
}
