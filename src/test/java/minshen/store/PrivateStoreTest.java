package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import minshen.store.backup.Backups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nobody but the user may read what the store keeps. */
@DisabledOnOs(OS.WINDOWS)
class PrivateStoreTest {
  @TempDir Path folder;

  @Test
  void theStoreAndItsBackupsAreForTheUserAlone() throws IOException {
    Path data = folder.resolve("data");
    try (UserStore store = UserStore.open(data)) {
      long id = store.add(TestDossiers.attaching("甲", "scan.pdf"));
      Path scan = TestDossiers.file(folder.resolve("scan.pdf"), 1000);
      store.contents().put(id, scan, "scan.pdf", _ -> {});
      Backups.of(data).now(store, LocalDateTime.of(2026, 3, 15, 9, 30), Cancelled.NEVER);
    }
    Map<String, String> all = permissions(data);
    assertThat(all).containsKeys("", "minshen.mv.db", "minshen.lock", "backups");
    assertThat(all).allSatisfy((_, given) -> assertThat(given).isIn("rwx------", "rw-------"));
  }

  @Test
  void oneThatOthersMayReadIsNarrowedWhenItIsOpened() throws IOException {
    Path data = folder.resolve("data");
    UserStore.open(data).close();
    Files.writeString(data.resolve("workbench.properties"), "");
    Files.createDirectory(data.resolve("backups"));
    Files.writeString(data.resolve("backups/minshen-2026-03-15.zip"), "");
    widen(data);
    UserStore.open(data).close();
    assertThat(permissions(data).values()).containsOnly("rwx------", "rw-------");
  }

  @Test
  void aFolderWithOtherThingsInItStaysOpenToOthersButNotTheStore() throws IOException {
    Path other = Files.writeString(folder.resolve("report.docx"), "");
    widen(folder);
    UserStore.open(folder).close();
    assertThat(permissions(folder))
        .containsEntry("", "rwxr-xr-x")
        .containsEntry("minshen.mv.db", "rw-------")
        .containsEntry(other.getFileName().toString(), "rw-r--r--");
  }

  @Test
  void aCopyForAnotherProcessIsForTheUserAloneAndNoneIsMadeOnceItsFolderIsGone() throws Exception {
    widen(folder);
    StoreFile.makeCopy(folder).close();
    assertThat(permissions(folder)).containsEntry("minshen.mv.db", "rw-------");
    Path gone = folder.resolve("gone");
    assertThatThrownBy(() -> StoreFile.makeCopy(gone)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> StoreFile.openCopy(gone)).isInstanceOf(SQLException.class);
    assertThat(gone).doesNotExist();
  }

  @Test
  void whatAKilledRunLeftThereIsGoneAtTheNextStart() throws IOException {
    Path left =
        Files.createFile(folder.resolve(".minshen-6d7c7f2e-95c1-4c2e-a0bb-2e2f6a3f1d12.tmp"));
    Path restore =
        Files.createDirectory(folder.resolve(".restore-6d7c7f2e-95c1-4c2e-a0bb-2e2f6a3f1d12"));
    Files.createFile(restore.resolve("minshen.mv.db"));
    UserStore.open(folder).close();
    assertThat(left).doesNotExist();
    assertThat(restore).doesNotExist();
  }

  private static void widen(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        Files.setPosixFilePermissions(
            path,
            PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  private static Map<String, String> permissions(Path folder) throws IOException {
    Map<String, String> permissions = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        permissions.put(
            folder.relativize(path).toString(),
            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
      }
    }
    return permissions;
  }
}
