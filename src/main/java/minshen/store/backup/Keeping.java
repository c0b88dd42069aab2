package minshen.store.backup;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups are kept: the last good one of each of the last days on which there are any, the
 * last good one of each of the last months, and for some days those that were taken before a
 * change.
 */
final class Keeping {
  private static final int DAYS = 14;
  private static final int MONTHS = 24;

  /** How many days one stays that was taken before a change. */
  private static final int DAYS_AFTER_CHANGE = 30;

  /** One that lacks nothing is better than a later one that does. */
  private static final Comparator<KeptBackup> BETTER =
      Comparator.comparing(KeptBackup::isComplete).thenComparing(KeptBackup::taken);

  private Keeping() {}

  /** Those that are kept of all that there are. */
  static Set<KeptBackup> of(List<KeptBackup> all, LocalDateTime now) {
    List<KeptBackup> daily =
        all.stream().filter(b -> b.reason() == KeptBackup.Reason.DAILY).toList();
    Set<KeptBackup> kept = new HashSet<>();
    kept.addAll(lastOfEach(daily, b -> b.taken().toLocalDate(), DAYS));
    kept.addAll(lastOfEach(daily, b -> java.time.YearMonth.from(b.taken()), MONTHS));
    all.stream()
        .filter(b -> b.reason() == KeptBackup.Reason.BEFORE_CHANGE)
        .filter(b -> b.taken().isAfter(now.minusDays(DAYS_AFTER_CHANGE)))
        .forEach(kept::add);
    all.stream().max(Comparator.comparing(KeptBackup::taken)).ifPresent(kept::add);
    return kept;
  }

  private static <T extends Comparable<? super T>> List<KeptBackup> lastOfEach(
      List<KeptBackup> all, Function<KeptBackup, T> time, int most) {
    Map<T, KeptBackup> best = new HashMap<>();
    all.forEach(
        b ->
            best.merge(
                time.apply(b), b, (one, other) -> BETTER.compare(one, other) > 0 ? one : other));
    return best.entrySet().stream()
        .sorted(Map.Entry.<T, KeptBackup>comparingByKey().reversed())
        .limit(most)
        .map(Map.Entry::getValue)
        .toList();
  }
}
