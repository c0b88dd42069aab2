package minshen.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import minshen.files.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastFolderTest {
  @TempDir Path disk;

  @Test
  void aFolderThatIsGoneLeavesTheNextOneThatIsThere() throws Exception {
    Path home = Files.createDirectory(disk.resolve("home"));
    Path stick = Files.createDirectories(disk.resolve("media/U盘"));
    Path scans = Files.createDirectories(stick.resolve("申报/扫描件"));
    LastFolder last = new LastFolder(home);
    assertThat(last.there()).isEmpty();
    last.used(scans);
    assertThat(last.there()).contains(scans);
    Folders.remove(scans);
    assertThat(last.there()).contains(stick.resolve("申报"));
    Folders.remove(stick);
    assertThat(last.there()).contains(disk.resolve("media"));
  }

  @Test
  void aFolderWhoseNameIsAFilesByNowIsGoneToo() throws Exception {
    LastFolder last = new LastFolder(disk);
    last.used(Files.createDirectory(disk.resolve("a")));
    Files.delete(disk.resolve("a"));
    Files.writeString(disk.resolve("a"), "a file");
    assertThat(last.there()).contains(disk);
  }
}
