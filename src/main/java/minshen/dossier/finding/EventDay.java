package minshen.dossier.finding;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import minshen.dossier.ChineseDates;
import minshen.policy.Pack.EventWindow;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.MissingFact;
import minshen.words.Message;

/**
 * The day of the supported event beside the day of application, and whether the policy applies to
 * it by reference only (参照执行). Whether it lies in the window at all is a matter of eligibility.
 */
final class EventDay implements Function<CheckedClaim, Stream<Finding>> {
  @Override
  public Stream<Finding> apply(CheckedClaim checked) {
    ClaimInput input = checked.claim().input();
    return input.eventDate().stream()
        .flatMap(
            event ->
                Stream.concat(
                    afterApplication(event, input),
                    byReference(event, checked.item().rules().event().in(checked.pack()))))
        .map(found -> found.at(MissingFact.Entry.EVENT_DATE.key()));
  }

  private static Stream<Finding> afterApplication(LocalDate event, ClaimInput input) {
    return input.applyDate().filter(event::isAfter).stream()
        .map(
            applied ->
                Finding.warning(
                    "EVENT_AFTER_APPLICATION",
                    Message.of(
                        "dossier.event-after-application",
                        ChineseDates.of(event),
                        ChineseDates.of(applied))));
  }

  private static Stream<Finding> byReference(LocalDate event, EventWindow window) {
    return window.byReferenceBefore().filter(event::isBefore).stream()
        .filter(_ -> window.period().contains(event))
        .map(
            before ->
                Finding.note(
                        "REFERENCE_PERIOD",
                        Message.of(
                            "dossier.reference-period",
                            ChineseDates.of(event),
                            ChineseDates.of(before)))
                    .on(window.clause()));
  }
}
