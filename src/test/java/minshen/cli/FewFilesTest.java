package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import minshen.Main;
import minshen.store.UserStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A command that may open only a few files says so in one line, and spoils nothing. */
@DisabledOnOs(OS.WINDOWS)
class FewFilesTest {
  private static final int TOO_FEW = 64;
  private static final int ENOUGH = 256;
  private static final int NEAR = 3;
  private static final long SECONDS = 60;

  @TempDir Path folder;

  @Test
  void howeverFewItMayOpenItSaysOneLineAndTheStoreIsWhole() throws Exception {
    Path dossier =
        Files.writeString(
            folder.resolve("a.minshen.yaml"),
            """
            format: minshen-dossier/1
            applicant: { name: 甲单位, kind: enterprise }
            """);
    Path data = folder.resolve("data");
    int few = TOO_FEW;
    int enough = ENOUGH;
    while (enough - few > 1) {
      int middle = (few + enough) / 2;
      if (imported(dossier, data, middle)) {
        enough = middle;
      } else {
        few = middle;
      }
    }
    for (int files = few; files > few - NEAR; files--) {
      imported(dossier, data, files);
    }
    assertThat(imported(dossier, data, ENOUGH)).isTrue();
    try (UserStore store = UserStore.open(data)) {
      assertThat(store.applicants()).hasSize(1);
    }
  }

  /** Whether it was done; if not, one line says why, unless not even the virtual machine began. */
  private boolean imported(Path dossier, Path data, int files) throws Exception {
    Path said = folder.resolve("said.txt");
    List<String> command =
        List.of(
            "sh",
            "-c",
            "ulimit -n " + files + " && exec \"$@\"",
            "sh",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "import",
            dossier.toString(),
            "--data",
            data.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(said.toFile())
            .start();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    if (process.exitValue() == ExitCode.DONE) {
      return true;
    }
    List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
    assertThat(lines).noneMatch(line -> line.startsWith("\tat minshen."));
    if (lines.stream().anyMatch(line -> line.startsWith("minshen: "))) {
      // What could not be opened may be the dossier itself.
      assertThat(process.exitValue()).isIn(ExitCode.INPUT, ExitCode.MACHINE);
      assertThat(lines).hasSize(1);
      assertThat(lines.getFirst()).containsAnyOf("打开的文件太多", "its own files");
    }
    return false;
  }
}
