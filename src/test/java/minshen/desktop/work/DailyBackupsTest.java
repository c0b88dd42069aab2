package minshen.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import minshen.desktop.shell.Tasks;
import minshen.files.Folders;
import minshen.store.TestDossiers;
import minshen.store.UserStore;
import minshen.store.backup.Backups;
import minshen.words.Words;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Backups by themselves, in a window that is left open for days. */
class DailyBackupsTest {
  @TempDir Path folder;
  private final MovedClock hands = MovedClock.at(LocalDateTime.of(2026, 3, 2, 9, 30));
  private final Queue<Runnable> later = new ArrayDeque<>();
  private final Tasks tasks =
      TestWorkspace.tasks()
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
      assertThat(backups.stateProperty().get().last()).contains(now());
      hands.pass(Duration.ofHours(14));
      later.remove().run();
      assertThat(Backups.of(folder).all()).hasSize(1);
      store.add(TestDossiers.company("甲"));
      hands.pass(Duration.ofMinutes(31));
      later.remove().run();
      assertThat(now().toLocalDate()).isEqualTo("2026-03-03");
      assertThat(Backups.of(folder).all()).hasSize(2);
      assertThat(backups.stateProperty().get().isFine(now())).isTrue();
      assertThat(backups.stateProperty().get().isFine(now().plusHours(25))).isFalse();
      backups.stop();
      // What is due later would keep the store in memory until then.
      assertThat(later).isEmpty();
    }
  }

  @Test
  void whatTakesMuchAwayIsDoneOnceABackupOfItIsThere() throws Exception {
    List<Runnable> worker = new ArrayList<>();
    Tasks slow =
        new Tasks(
            worker::add,
            Runnable::run,
            e -> {
              throw new IllegalStateException(e);
            });
    try (UserStore store = UserStore.open(folder)) {
      DailyBackups backups = new DailyBackups(store, slow, hands);
      List<Integer> seen = new ArrayList<>();
      backups.before(() -> seen.add(1));
      backups.before(() -> seen.add(2));
      assertThat(seen).isEmpty();
      worker.removeFirst().run();
      assertThat(seen).containsExactly(1, 2);
      assertThat(Backups.of(folder).all()).hasSize(1);
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
      DailyBackups.BackupState state = backups.stateProperty().get();
      assertThat(state.isFine(now())).isFalse();
      assertThat(state.last()).contains(last);
      assertThat(Words.CHINESE.say(state.trouble().orElseThrow())).startsWith("没有备份成功：");
      Files.delete(place);
      Files.move(moved, place);
      hands.pass(Duration.ofMinutes(5));
      later.remove().run();
      assertThat(backups.stateProperty().get().isFine(now())).isTrue();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whereNotEvenTheOldOnesCanBeListedItIsSaidAndTriedAgain() throws Exception {
    try (UserStore store = UserStore.open(folder)) {
      DailyBackups backups = new DailyBackups(store, tasks, hands);
      backups.start();
      LocalDateTime last = now();
      Path place = folder.resolve("backups");
      Path moved = Files.move(place, folder.resolve("elsewhere"));
      Files.createDirectory(place, PosixFilePermissions.asFileAttribute(Set.of()));
      skipForRoot(place);
      hands.pass(Duration.ofDays(1));
      later.remove().run();
      DailyBackups.BackupState state = backups.stateProperty().get();
      assertThat(state.running()).isFalse();
      assertThat(state.last()).contains(last);
      assertThat(state.trouble()).isPresent();
      Files.delete(place);
      Files.move(moved, place);
      hands.pass(Duration.ofMinutes(5));
      later.remove().run();
      assertThat(backups.stateProperty().get().isFine(now())).isTrue();
    }
  }

  @Test
  void theLastGoodOneIsTheLastThatHasEverything() throws Exception {
    LocalDateTime good = now();
    try (UserStore store = UserStore.open(folder)) {
      long id = store.add(TestDossiers.attaching("甲", "scan.pdf"));
      store.contents().put(id, TestDossiers.file(folder.resolve("a"), 1000), "scan.pdf", _ -> {});
      new DailyBackups(store, tasks, hands).start();
    }
    TestDossiers.loseContents(folder);
    Path contents = folder.resolve("backups/contents");
    Files.move(contents, folder.resolve("elsewhere"));
    hands.pass(Duration.ofDays(1));
    try (UserStore store = UserStore.open(folder)) {
      DailyBackups backups = new DailyBackups(store, tasks, hands);
      backups.start();
      assertThat(Backups.of(folder).all()).hasSize(2);
      assertThat(backups.stateProperty().get().last()).contains(good);
      assertThat(backups.stateProperty().get().isFine(now())).isFalse();
    }
  }

  @Test
  void oneThatLacksSomethingIsNeverTheLastGoodOne() throws Exception {
    try (UserStore store = UserStore.open(folder)) {
      long id = store.add(TestDossiers.attaching("甲", "scan.pdf"));
      store.contents().put(id, TestDossiers.file(folder.resolve("a"), 1000), "scan.pdf", _ -> {});
    }
    TestDossiers.loseContents(folder);
    try (UserStore store = UserStore.open(folder)) {
      DailyBackups backups = new DailyBackups(store, tasks, hands);
      backups.start();
      assertThat(Backups.of(folder).all()).hasSize(1);
      // No folder can be made for contents: it fails.
      Folders.remove(folder.resolve("backups/contents"));
      Files.writeString(folder.resolve("backups/contents"), "no folder");
      backups.now();
      assertThat(Words.CHINESE.say(backups.stateProperty().get().trouble().orElseThrow()))
          .startsWith("没有备份成功：");
      assertThat(backups.stateProperty().get().last()).isEmpty();
    }
  }

  private static void skipForRoot(Path closed) {
    if (Files.isReadable(closed)) {
      System.out.println("SKIPPED: every folder can be read here (is root)");
    }
    Assumptions.assumeFalse(Files.isReadable(closed), "root reads everything");
  }

  private LocalDateTime now() {
    return LocalDateTime.now(hands);
  }
}
