package minshen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a copy without dates does to the jars of a package. */
class JarDatesTest {
  private static final FileTime DATE = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  @TempDir Path folder;

  @Test
  void jarsThatLostTheirDateGetItBackAndNothingElseDoes() throws IOException {
    List<Path> jars = List.of(file("minshen.jar"), file("a.jar"), file("b.jar"));
    Path other = file("window.aot");
    FileTime before = Files.getLastModifiedTime(other);
    JarDates.mend(jars.getFirst(), DATE);
    for (Path jar : jars) {
      assertThat(Files.getLastModifiedTime(jar)).isEqualTo(DATE);
    }
    assertThat(Files.getLastModifiedTime(other)).isEqualTo(before);
  }

  @Test
  void whereTheProgramsOwnJarIsRightTheOthersAreNotLookedAt() throws IOException {
    Path own = file("minshen.jar");
    Files.setLastModifiedTime(own, DATE);
    Path other = file("a.jar");
    FileTime before = Files.getLastModifiedTime(other);
    JarDates.mend(own, DATE);
    assertThat(Files.getLastModifiedTime(other)).isEqualTo(before);
  }

  private Path file(String name) throws IOException {
    return Files.writeString(folder.resolve(name), name);
  }
}
