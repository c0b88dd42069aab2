package minshen.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real processes with temporary files, which end and are killed. */
class TemporaryFolderTest {
  @TempDir Path temporary;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void whatIsClosedIsGone() throws IOException {
    Path folder;
    try (TemporaryFolder scratch = TemporaryFolder.make("test")) {
      folder = scratch.folder();
      Files.createDirectories(folder.resolve("a/b"));
      Files.createFile(folder.resolve("a/b/c"));
      assertThat(folder.getParent()).isEqualTo(TemporaryFolder.home());
    }
    assertThat(folder).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyElseMayLookIn() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(TemporaryFolder.home())))
        .isEqualTo("rwx------");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aProcessThatIsToldToEndRemovesItsFiles() throws Exception {
    Process told = start();
    assertThat(names()).hasSize(1);
    told.destroy();
    assertThat(told.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(names()).isEmpty();
  }

  @Test
  void theNextStartRemovesWhatAKilledOneLeftAndNothingOfALivingOne() throws Exception {
    Process killed = start();
    String left = names().getFirst();
    Path[] others = {
      Files.createDirectory(temporary.resolve("minshen-other")),
      // Of another machine that has this folder, too: nobody knows here whether it runs.
      Files.createDirectory(temporary.resolve("minshen-00000000-1-1-2")),
    };
    killed.destroyForcibly().waitFor();
    assertThat(names()).contains(left);
    Process next = start();
    assertThat(names()).doesNotContain(left).hasSize(3);
    start();
    assertThat(names()).hasSize(4);
    assertThat(others).allSatisfy(other -> assertThat(other).isDirectory());
    assertThat(next.isAlive()).isTrue();
  }

  /** A process that has swept, and made a file. */
  private Process start() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                TemporaryFolderTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    started.add(process);
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertThat(Objects.toString(said.readLine())).isEqualTo("ready");
    return process;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(temporary)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("minshen-"))
          .toList();
    }
  }

  /** Makes a temporary file and waits for what comes. */
  public static void main(String[] arguments) throws Exception {
    TemporaryFolder.sweep();
    Files.createFile(TemporaryFolder.make("work").folder().resolve("file"));
    System.out.println("ready");
    Thread.sleep(TimeUnit.MINUTES.toMillis(5));
  }
}
