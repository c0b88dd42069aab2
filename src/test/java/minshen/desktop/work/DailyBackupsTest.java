package minshen.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import minshen.desktop.shell.Tasks;
import minshen.store.TestDossiers;
import minshen.store.UserStore;
import minshen.store.backup.Backups;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups by themselves, in a window that is left open for days. */
class DailyBackupsTest {
  @TempDir Path folder;
  private final Hands hands = new Hands();
  private final Queue<Runnable> later = new ArrayDeque<>();
  private final Tasks tasks =
      TestDesk.tasks()
          .delayedBy(
              (_, work) -> {
                later.add(work);
                return () -> later.remove(work);
              });

  @Test
  void oneIsTakenAtTheStartAndOneWhenADayBegins() throws Exception {
    try (UserStore store = UserStore.open(folder)) {
      DailyBackups backups = new DailyBackups(store, tasks, hands);
      backups.start();
      assertThat(Backups.of(folder).all()).hasSize(1);
      assertThat(backups.standingProperty().get().last()).contains(now());
      hands.pass(Duration.ofHours(14));
      later.remove().run();
      assertThat(Backups.of(folder).all()).hasSize(1);
      store.add(TestDossiers.company("甲"));
      hands.pass(Duration.ofMinutes(31));
      later.remove().run();
      assertThat(now().toLocalDate()).isEqualTo("2026-03-03");
      assertThat(Backups.of(folder).all()).hasSize(2);
      assertThat(backups.standingProperty().get().isFine(now())).isTrue();
      assertThat(backups.standingProperty().get().isFine(now().plusHours(25))).isFalse();
      backups.stop();
      // What is due later would keep the store in memory until then.
      assertThat(later).isEmpty();
    }
  }

  @Test
  void whyNoneWasTakenIsSaidAndItIsTriedAgain() throws Exception {
    try (UserStore store = UserStore.open(folder)) {
      DailyBackups backups = new DailyBackups(store, tasks, hands);
      backups.start();
      LocalDateTime last = now();
      Path place = folder.resolve("backups");
      Path moved = folder.resolve("elsewhere");
      Files.move(place, moved);
      Files.writeString(place, "no folder");
      hands.pass(Duration.ofDays(1));
      later.remove().run();
      DailyBackups.Standing standing = backups.standingProperty().get();
      assertThat(standing.isFine(now())).isFalse();
      assertThat(standing.last()).contains(last);
      assertThat(Words.CHINESE.say(standing.trouble().orElseThrow())).startsWith("没有备份成功：");
      Files.delete(place);
      Files.move(moved, place);
      hands.pass(Duration.ofMinutes(5));
      later.remove().run();
      assertThat(backups.standingProperty().get().isFine(now())).isTrue();
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.now(hands);
  }

  /** A clock whose hands are moved by us. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-03-02T09:30:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
