package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import minshen.files.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a store that is in use, and the way back. */
class BackupTest {
  @TempDir Path folder;

  @Test
  void aBackupOfAStoreInUseIsOfOneMoment() throws Exception {
    Path file = folder.resolve("备份.zip");
    AtomicBoolean done = new AtomicBoolean();
    try (UserStore store = open()) {
      store.add(ContentsTest.attaching("a.pdf"));
      Thread writer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!done.get()) {
                      store.add(ContentsTest.attaching("b.pdf"));
                    }
                  });
      try {
        Backup.write(store, file);
      } finally {
        done.set(true);
        writer.join();
      }
    }
    Path other = folder.resolve("other");
    assertThat(Backup.restore(file, "备份.zip", other)).isEmpty();
    try (UserStore store = UserStore.open(other)) {
      assertThat(store.applicants()).isNotEmpty();
      // Every applicant came with its claim in one transaction.
      assertThat(store.applicants()).allMatch(line -> line.claims() == 1);
    }
  }

  @Test
  void theStoreThatWasThereIsPutAside() throws IOException {
    Path file = folder.resolve("backup.zip");
    try (UserStore store = open()) {
      store.add(UserStoreTest.BLANK);
      Backup.write(store, file);
      store.add(UserStoreTest.BLANK);
    }
    Path aside = Backup.restore(file, "backup.zip", data()).orElseThrow();
    try (UserStore store = open()) {
      assertThat(store.applicants()).hasSize(1);
    }
    Path old = folder.resolve("old");
    Files.createDirectories(old);
    Files.move(aside, old.resolve("minshen.mv.db"));
    try (UserStore store = UserStore.open(old)) {
      assertThat(store.applicants()).hasSize(2);
    }
  }

  @Test
  void aStoreThatCannotBeOpenedIsReplacedByABackup() throws IOException {
    Path file = folder.resolve("backup.zip");
    try (UserStore store = open()) {
      store.add(UserStoreTest.BLANK);
      Backup.write(store, file);
    }
    byte[] cut = new byte[100];
    Files.write(data().resolve("minshen.mv.db"), cut);
    Path aside = Backup.restore(file, "backup.zip", data()).orElseThrow();
    assertThat(aside).hasBinaryContent(cut);
    try (UserStore store = open()) {
      assertThat(store.applicants()).hasSize(1);
    }
  }

  @Test
  void whatIsNoBackupChangesNothing() throws IOException {
    try (UserStore store = open()) {
      store.add(UserStoreTest.BLANK);
      Backup.write(store, folder.resolve("backup.zip"));
    }
    byte[] before = Files.readAllBytes(data().resolve("minshen.mv.db"));
    byte[] whole = Files.readAllBytes(folder.resolve("backup.zip"));
    Path cut =
        Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
    Path text = Files.writeString(folder.resolve("text.zip"), "something else");
    for (Path wrong : new Path[] {cut, text, folder, folder.resolve("none.zip")}) {
      assertThatThrownBy(() -> Backup.restore(wrong, wrong.toString(), data()))
          .isInstanceOf(InputException.class);
    }
    assertThat(data().resolve("minshen.mv.db")).hasBinaryContent(before);
    try (Stream<Path> left = Files.list(data())) {
      assertThat(left.filter(f -> f.getFileName().toString().startsWith(".restore"))).isEmpty();
    }
  }

  @Test
  void aStoreInUseIsNotReplaced() throws IOException {
    Path file = folder.resolve("backup.zip");
    try (UserStore store = open()) {
      Backup.write(store, file);
      assertThatThrownBy(() -> Backup.restore(file, "backup.zip", data()))
          .isInstanceOf(StoreException.class);
    }
  }

  @Test
  void oneBackupADayIsKeptOfTheLastSevenDays() throws IOException {
    LocalDate first = LocalDate.of(2026, 3, 1);
    try (UserStore store = open()) {
      assertThat(Backup.newest(data())).isEmpty();
      assertThat(Backup.daily(store, data(), first)).isPresent();
      assertThat(Backup.daily(store, data(), first)).isEqualTo(Optional.empty());
      for (int day = 1; day < 9; day++) {
        Backup.daily(store, data(), first.plusDays(day));
      }
      assertThat(Backup.newest(data()).orElseThrow().toString()).endsWith("minshen-2026-03-09.zip");
    }
    try (Stream<Path> kept = Files.list(data().resolve("backups"))) {
      assertThat(kept.map(f -> f.getFileName().toString()).sorted())
          .hasSize(7)
          .startsWith("minshen-2026-03-03.zip")
          .endsWith("minshen-2026-03-09.zip");
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private UserStore open() {
    return UserStore.open(data());
  }
}
