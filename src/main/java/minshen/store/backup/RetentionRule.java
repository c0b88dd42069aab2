package minshen.store.backup;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups are kept: the last good one of each of the last days on which there are any, and of
 * each of the last months.
 */
final class RetentionRule {
  private static final int DAYS = 14;
  private static final int MONTHS = 24;

  /** One that lacks nothing is better than a later one that does. */
  private static final Comparator<KeptBackup> BETTER =
      Comparator.comparing(KeptBackup::isComplete).thenComparing(KeptBackup::taken);

  private RetentionRule() {}

  /** Those that are kept of all that there are. */
  static Set<KeptBackup> of(List<KeptBackup> all) {
    Set<KeptBackup> kept = new HashSet<>();
    kept.addAll(lastOfEach(all, b -> b.taken().toLocalDate(), DAYS));
    kept.addAll(lastOfEach(all, b -> YearMonth.from(b.taken()), MONTHS));
    all.stream().max(Comparator.comparing(KeptBackup::taken)).ifPresent(kept::add);
    return kept;
  }

  /** Whether a time is longer ago than any backup is sure to be kept. */
  static boolean isOver(LocalDateTime taken, LocalDateTime now) {
    return taken.isBefore(now.minusMonths(MONTHS));
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
