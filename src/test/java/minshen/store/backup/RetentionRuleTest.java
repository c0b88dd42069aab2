package minshen.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which backups stay. */
class RetentionRuleTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 28, 18, 0);

  @Test
  void theLastOfEachOfFourteenDaysAndOfEachOfTwentyFourMonths() {
    List<KeptBackup> all = new ArrayList<>();
    for (int day = 0; day < 1000; day++) {
      all.add(daily(NOW.minusDays(day).withHour(9)));
      all.add(daily(NOW.minusDays(day).withHour(17)));
    }
    Set<KeptBackup> kept = RetentionRule.of(all);
    assertThat(kept).allMatch(b -> b.taken().getHour() == 17);
    Set<LocalDate> days =
        kept.stream().map(b -> b.taken().toLocalDate()).collect(Collectors.toSet());
    for (int day = 0; day < 14; day++) {
      assertThat(days).contains(NOW.toLocalDate().minusDays(day));
    }
    for (int month = 1; month < 24; month++) {
      assertThat(days).contains(YearMonth.from(NOW).minusMonths(month).atEndOfMonth());
    }
    assertThat(kept).hasSize(14 + 23);
  }

  @Test
  void daysWithoutABackupDoNotCount() {
    List<KeptBackup> all = new ArrayList<>();
    for (int week = 0; week < 20; week++) {
      all.add(daily(NOW.minusWeeks(week)));
    }
    assertThat(RetentionRule.of(all)).containsAll(all.subList(0, 14));
  }

  @Test
  void theLastThatHasEverythingIsTheGoodOne() {
    KeptBackup whole = daily(NOW.minusDays(2).withHour(9));
    KeptBackup lacking =
        new KeptBackup(Path.of("b"), NOW.minusDays(2).withHour(17), 3, Optional.empty());
    assertThat(RetentionRule.of(List.of(whole, lacking, daily(NOW))))
        .contains(whole)
        .doesNotContain(lacking);
  }

  @Test
  void theOneJustTakenStaysWhateverTheClockSaid() {
    KeptBackup future = daily(NOW.plusYears(10));
    KeptBackup lacking = new KeptBackup(Path.of("b"), NOW, 3, Optional.empty());
    assertThat(RetentionRule.of(List.of(future, lacking))).contains(lacking);
  }

  private static KeptBackup daily(LocalDateTime taken) {
    return new KeptBackup(Path.of("a"), taken, 0, Optional.empty());
  }
}
