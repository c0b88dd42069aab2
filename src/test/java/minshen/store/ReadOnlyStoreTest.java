package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store that cannot be written, for anybody: root, too, is refused by a mount that is read-only.
 * Only root may make one.
 */
class ReadOnlyStoreTest {
  @TempDir Path folder;
  private Path file;
  private Path mounted;

  @BeforeEach
  void write() {
    try (UserStore store = UserStore.open(folder)) {
      store.add(UserStoreTest.BLANK);
    }
    file = folder.resolve("minshen.mv.db");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted != null) {
      assertThat(SmallDisk.run("umount", "-l", mounted.toString())).isTrue();
    }
  }

  @Test
  void aReadOnlyFileIsRefusedAndLeftAsItIs() throws Exception {
    byte[] before = Files.readAllBytes(file);
    protect(file);
    refusedBecause("store.data-read-only");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aReadOnlyFolderIsRefusedAndLeftAsItIs() throws Exception {
    byte[] before = Files.readAllBytes(file);
    protect(folder);
    refusedBecause("store.data-read-only");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void itOpensWhenItCanBeWrittenAgain() throws Exception {
    protect(file);
    refusedBecause("store.data-read-only");
    unmount();
    mounted = null;
    try (UserStore store = UserStore.open(folder)) {
      assertThat(store.applicants()).hasSize(1);
    }
  }

  private void refusedBecause(String key) {
    StoreException refused =
        catchThrowableOfType(StoreException.class, () -> UserStore.open(folder).close());
    assertThat(refused).isNotNull();
    assertThat(refused.problem().key()).isEqualTo(key);
  }

  private void protect(Path what) throws Exception {
    boolean bound = SmallDisk.run("mount", "--bind", what.toString(), what.toString());
    if (bound) {
      mounted = what;
    }
    boolean done = bound && SmallDisk.run("mount", "-o", "remount,ro,bind", what.toString());
    SmallDisk.skipUnless(done);
  }
}
