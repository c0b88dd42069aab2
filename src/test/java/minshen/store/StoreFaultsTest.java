package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import minshen.dossier.Dossier;
import minshen.files.DiskTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the disk does to an open store, and that it goes on when it is over. */
class StoreFaultsTest {
  @TempDir Path folder;

  /** What a system says, and what we say of it. */
  enum Said {
    FULL("No space left on device", DiskTrouble.FULL),
    FULL_ON_WINDOWS("磁盘空间不足。", DiskTrouble.FULL),
    QUOTA("Disk quota exceeded", DiskTrouble.FULL),
    READ_ONLY("Read-only file system", DiskTrouble.READ_ONLY),
    FAILING("Input/output error", DiskTrouble.FAILING),
    SCANNER("另一个程序正在使用此文件，进程无法访问。", DiskTrouble.LOCKED),
    HANDLES("Too many open files", DiskTrouble.TOO_MANY_FILES);

    private final String words;
    private final DiskTrouble trouble;

    Said(String words, DiskTrouble trouble) {
      this.words = words;
      this.trouble = trouble;
    }
  }

  @ParameterizedTest
  @EnumSource(Said.class)
  void aSaveThatFailsIsSaidInOneLineAndDoneWhenItIsOver(Said said) {
    AtomicInteger failing = new AtomicInteger();
    try (var _ =
            FaultyDisk.fit(
                (operation, _) -> {
                  if (operation == FaultyDisk.Operation.WRITE && failing.get() > 0) {
                    throw new IOException(said.words);
                  }
                });
        UserStore store = UserStore.open(folder)) {
      long id = store.add(SavesUntilKilled.state("1"));
      failing.set(1);
      for (int attempt = 0; attempt < 2; attempt++) {
        StoreException failed =
            catchThrowableOfType(StoreException.class, () -> save(store, id, "2"));
        assertThat(failed.trouble()).contains(said.trouble);
        assertThat(failed.getMessage()).doesNotContain("\n").contains(folder.toString());
      }
      failing.set(0);
      assertThat(UserStoreTest.stored(store)).containsExactly(SavesUntilKilled.state("1"));
      save(store, id, "2");
    }
    assertThat(stored()).containsExactly(SavesUntilKilled.state("2"));
  }

  @ParameterizedTest
  @EnumSource(Said.class)
  void aStoreThatCannotBeReadIsNotCalledDamaged(Said said) {
    try (UserStore store = UserStore.open(folder)) {
      store.add(SavesUntilKilled.state("1"));
    }
    try (var _ =
        FaultyDisk.fit(
            (operation, _) -> {
              if (operation == FaultyDisk.Operation.READ) {
                throw new IOException(said.words);
              }
            })) {
      StoreException failed =
          catchThrowableOfType(StoreException.class, () -> UserStore.open(folder).close());
      assertThat(failed.trouble()).contains(said.trouble);
    }
    assertThat(stored()).containsExactly(SavesUntilKilled.state("1"));
  }

  /** As long as a backup read, the window would go on in the file whose place another takes. */
  @Test
  void aClosedStoreIsClosedThoughSomebodyStillReads() throws Exception {
    Path other = folder.resolve("other");
    Path here = folder.resolve("here");
    try (UserStore store = UserStore.open(other)) {
      store.add(SavesUntilKilled.state("other"));
    }
    UserStore store = UserStore.open(here);
    store.add(SavesUntilKilled.state("here"));
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    store.atOneMoment(
                        handle -> {
                          reading.countDown();
                          closed.await();
                          return handle;
                        });
                  } catch (Exception e) {
                    // It is told that the store is closed.
                  }
                });
    reading.await();
    store.close();
    Files.move(StoreFile.in(other), StoreFile.in(here), StandardCopyOption.REPLACE_EXISTING);
    try (UserStore again = UserStore.open(here)) {
      assertThat(UserStoreTest.stored(again)).containsExactly(SavesUntilKilled.state("other"));
    } finally {
      closed.countDown();
      reader.join();
    }
  }

  /** H2 by itself would go back to an older state without a word. */
  @Test
  void aStoreWhoseEndIsCutOffIsRefusedOrWholeAndNeverOlder() throws IOException {
    for (int session = 1; session <= 4; session++) {
      try (UserStore store = UserStore.open(folder)) {
        for (int i = 0; i < 10; i++) {
          store.add(SavesUntilKilled.state(session + "-" + i));
        }
      }
    }
    Path whole = StoreFile.in(folder);
    List<Dossier> all = stored();
    int refused = 0;
    for (int cut = 1; cut <= 16; cut++) {
      Path other = Files.createDirectory(folder.resolve("cut" + cut));
      byte[] bytes = Files.readAllBytes(whole);
      byte[] left = Arrays.copyOf(bytes, bytes.length - bytes.length * cut / 40);
      Files.write(StoreFile.in(other), left);
      try (UserStore store = UserStore.open(other)) {
        assertThat(UserStoreTest.stored(store)).isEqualTo(all);
      } catch (StoreException e) {
        refused++;
        assertThat(e.isDamage()).isTrue();
        assertThat(Files.readAllBytes(StoreFile.in(other))).isEqualTo(left);
      }
    }
    assertThat(refused).isPositive();
  }

  /** The clock was a day ahead when the store was made or written, and is right again. */
  @Test
  void aClockThatIsSetBackLosesNothing() throws IOException {
    long id;
    try (UserStore store = UserStore.open(folder)) {
      id = store.add(SavesUntilKilled.state("0"));
    }
    for (int number = 1; number <= 5; number++) {
      OlderStore.age(StoreFile.in(folder), Duration.ofDays(-1));
      try (UserStore store = UserStore.open(folder)) {
        save(store, id, Integer.toString(number));
        save(store, id, number + "b");
      }
      assertThat(stored()).containsExactly(SavesUntilKilled.state(number + "b"));
    }
  }

  @Test
  void aFileThatAScannerHoldsForAMomentIsWaitedFor() {
    UserStore.open(folder).close();
    AtomicInteger left = new AtomicInteger(6);
    try (var _ =
        FaultyDisk.fit(
            (operation, name) -> {
              if (operation == FaultyDisk.Operation.OPEN && left.getAndDecrement() > 0) {
                throw left.get() % 2 == 0
                    ? new AccessDeniedException(name)
                    : new FileSystemException(
                        name,
                        null,
                        "The process cannot access the file because it is being"
                            + " used by another process.");
              }
            })) {
      UserStore.open(folder).close();
    }
    assertThat(left.get()).isNegative();
  }

  @Test
  void aSaveOfWhichNobodyKnowsWhetherItWasWrittenIsDoneAgain() {
    AtomicInteger failing = new AtomicInteger();
    try (var _ =
            FaultyDisk.fit(
                (operation, _) -> {
                  if (operation == FaultyDisk.Operation.WRITE && failing.decrementAndGet() == 0) {
                    throw new IOException("No space left on device");
                  }
                });
        UserStore store = UserStore.open(folder)) {
      long id = store.add(UserStoreTest.BLANK);
      // Each write of a save fails in its turn; one of them is the last, after which it is there.
      for (int write = 1; write < 8; write++) {
        String number = Integer.toString(write);
        failing.set(write);
        try {
          save(store, id, number);
        } catch (StoreException e) {
          save(store, id, number);
        }
        failing.set(0);
        assertThat(UserStoreTest.stored(store)).containsExactly(SavesUntilKilled.state(number));
      }
    }
  }

  @Test
  void aDriveThatComesBackElsewhereIsTakenUpAgain() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path gone = folder.resolve("gone");
    try (UserStore store = UserStore.open(data)) {
      long id = store.add(SavesUntilKilled.state("1"));
      Files.move(data, gone);
      StoreException away = catchThrowableOfType(StoreException.class, () -> save(store, id, "2"));
      assertThat(away.trouble()).contains(DiskTrouble.GONE);
      assertThat(away.getMessage()).contains("重新接上");
      Files.createDirectories(data);
      Files.copy(StoreFile.in(gone), StoreFile.in(data));
      save(store, id, "2");
    }
    assertThat(stored(data)).containsExactly(SavesUntilKilled.state("2"));
    assertThat(stored(gone)).containsExactly(SavesUntilKilled.state("1"));
  }

  @Test
  void anotherStoreInItsPlaceIsLeftAlone() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path other = Files.createDirectories(folder.resolve("other"));
    try (UserStore store = UserStore.open(other)) {
      store.add(SavesUntilKilled.state("theirs"));
    }
    try (UserStore store = UserStore.open(data)) {
      long id = store.add(SavesUntilKilled.state("1"));
      Files.move(data, folder.resolve("gone"));
      Files.move(other, data);
      StoreException refused =
          catchThrowableOfType(StoreException.class, () -> save(store, id, "2"));
      assertThat(refused.problem().key()).isEqualTo("store.data-other");
      assertThat(catchThrowableOfType(StoreException.class, () -> save(store, id, "2")).problem())
          .isEqualTo(refused.problem());
    }
    assertThat(stored(data)).containsExactly(SavesUntilKilled.state("theirs"));
  }

  private static void save(UserStore store, long id, String number) {
    store.save(id, StoredDossier.of(store.library(), SavesUntilKilled.state(number)));
  }

  private List<Dossier> stored() {
    return stored(folder);
  }

  private static List<Dossier> stored(Path folder) {
    try (UserStore store = UserStore.open(folder)) {
      return UserStoreTest.stored(store);
    }
  }
}
