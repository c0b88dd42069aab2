package minshen.dossier.finding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import minshen.dossier.ChineseDates;
import minshen.dossier.FieldCatalogue;
import minshen.words.Message;

/** The day of application beside the last day of the policy and the last day of the yearly call. */
final class ApplyDay implements Function<CheckedClaim, Stream<Finding>> {
  @Override
  public Stream<Finding> apply(CheckedClaim checked) {
    Optional<LocalDate> applied = checked.claim().input().applyDate();
    Optional<LocalDate> ends = checked.pack().inForce().to();
    Optional<LocalDate> closes = checked.notice().call().lastDay();
    return applied.stream()
        .flatMap(
            day ->
                Stream.concat(
                    late(day, ends, "APPLY_LATE", "dossier.apply-late"),
                    late(day, closes, "CALL_CLOSED", "dossier.call-closed")))
        .map(found -> found.at(FieldCatalogue.APPLY_DATE.key()));
  }

  private static Stream<Finding> late(
      LocalDate day, Optional<LocalDate> last, String code, String key) {
    return last.filter(day::isAfter).stream()
        .map(l -> Finding.warning(code, Message.of(key, ChineseDates.of(day), ChineseDates.of(l))));
  }
}
