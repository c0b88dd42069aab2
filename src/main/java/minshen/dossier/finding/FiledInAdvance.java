package minshen.dossier.finding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import minshen.dossier.ChineseDates;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.Platform;
import minshen.policy.Material;
import minshen.words.Message;

/**
 * 事先申报: 附件2 must be filed before building starts. What we check is the day of filing against the
 * first month; a day in that month is late, since nobody knows on which day building started.
 */
final class FiledInAdvance implements Function<CheckedClaim, Stream<Finding>> {
  @Override
  public Stream<Finding> apply(CheckedClaim checked) {
    Optional<LocalDate> filed = checked.claim().get(FieldCatalogue.FILED_ON);
    Optional<YearMonth> from = checked.claim().get(FieldCatalogue.BUILT_FROM);
    Optional<Material> form = Platform.formOf(checked.item());
    if (filed.isEmpty()
        || from.isEmpty()
        || form.isEmpty()
        || YearMonth.from(filed.get()).isBefore(from.get())) {
      return Stream.empty();
    }
    Message late =
        Message.of("dossier.filed-late", ChineseDates.of(filed.get()), ChineseDates.of(from.get()));
    return Stream.of(
        Finding.warning("FILED_LATE", late)
            .on(form.get().clause())
            .at(FieldCatalogue.FILED_ON.key()));
  }
}
