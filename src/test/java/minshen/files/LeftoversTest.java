package minshen.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  private static final ProcessMark OWN = ProcessMark.own();

  @TempDir Path folder;

  @Test
  void theNextExportIntoAFolderRemovesWhatAKilledOneLeft() throws IOException {
    Path left = make(".minshen-" + ended() + "-0a1b2c3d.tmp");
    Path ofLiving = make(Leftovers.beside(folder.resolve("a"), ".tmp").getFileName().toString());
    Path ofOtherMachine = make(".minshen-00000000-1-1-0a1b2c3d.tmp");
    Path ofUser = make(".minshen-notes.txt");
    AtomicFiles.write(folder.resolve("out.txt"), new byte[] {1});
    assertThat(left).doesNotExist();
    assertThat(ofLiving).exists();
    assertThat(ofOtherMachine).exists();
    assertThat(ofUser).exists();
  }

  @Test
  void inTheDataFolderAlsoWhatTheFirstReleaseLeft() throws IOException {
    Path earlier = make(".minshen-6d7c7f2e-95c1-4c2e-a0bb-2e2f6a3f1d11.zip");
    Path restore =
        Files.createDirectory(folder.resolve(".restore-6d7c7f2e-95c1-4c2e-a0bb-2e2f6a3f1d12"));
    Files.createFile(restore.resolve("minshen.mv.db"));
    Path ofLiving = make(Leftovers.beside(folder.resolve("a"), ".tmp").getFileName().toString());
    Path ofUser = make(".restore-notes.txt");
    Path store = make("minshen.mv.db");
    Leftovers.sweepOwn(folder);
    assertThat(earlier).doesNotExist();
    assertThat(restore).doesNotExist();
    assertThat(ofLiving).exists();
    assertThat(ofUser).exists();
    assertThat(store).exists();
  }

  @Test
  void aMarkIsReadBackAndOnlyAnEndedProcessIsOver() {
    assertThat(ProcessMark.in(".minshen-" + OWN + "-0a1b2c3d.tmp")).contains(OWN);
    assertThat(OWN.isOver()).isFalse();
    assertThat(ended().isOver()).isTrue();
    assertThat(new ProcessMark("00000000", OWN.pid(), OWN.start() + 1).isOver()).isFalse();
  }

  /** This process's number, had it been another's before. */
  private static ProcessMark ended() {
    return new ProcessMark(OWN.machine(), OWN.pid(), OWN.start() + 1);
  }

  private Path make(String name) throws IOException {
    return Files.createFile(folder.resolve(name));
  }
}
