package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import minshen.files.program.LibreOffice;
import minshen.files.program.NoNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that point into a network, with somebody there who listens. */
class OfficeNetworkTest {
  private static final List<String> LIVE = List.of("docx-picture", "xlsx-picture", "odt-picture");

  @TempDir Path folder;

  private Listener listener;
  private LibreOffice program;

  @BeforeEach
  void listen() throws IOException {
    Optional<LibreOffice> installed = LibreOffice.installed();
    if (installed.isEmpty()) {
      System.out.println("SKIPPED: LibreOffice is not installed");
    }
    Assumptions.assumeTrue(installed.isPresent());
    program = installed.get();
    listener = new Listener();
  }

  @AfterEach
  void stop() throws IOException {
    if (listener != null) {
      listener.close();
    }
  }

  @Test
  void whatFilesPointAtIsNotFetchedByTheSettingsAlone() throws IOException, SourceException {
    List<Path> files = LinkedFiles.write(folder, listener.address());
    // Without the settings LibreOffice does ask: otherwise nothing would be proven below.
    List<String> command =
        new ArrayList<>(
            List.of(
                program.path().toString(),
                "-env:UserInstallation=" + folder.resolve("usual").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
    files.forEach(file -> command.add(file.toString()));
    run(command);
    assertThat(String.join("\n", listener.asked())).contains(LIVE);

    int before = listener.asked().size();
    convert(program.withNetwork(), files);
    assertThat(listener.asked()).hasSize(before);
  }

  @Test
  void norIsThereANetworkWhereTheSystemAllowsIt() throws IOException, SourceException {
    if (!NoNetwork.isPossible()) {
      System.out.println("SKIPPED: this system lets nobody start a program without a network");
    }
    Assumptions.assumeTrue(NoNetwork.isPossible());
    assertThat(run(NoNetwork.command(List.of("cat", "/proc/net/dev"))).lines().skip(2))
        .allMatch(line -> line.strip().startsWith("lo:"));
    convert(program, LinkedFiles.write(folder, listener.address()).subList(0, 1));
    assertThat(listener.asked()).isEmpty();
  }

  private void convert(LibreOffice converting, List<Path> files)
      throws IOException, SourceException {
    for (Path file : files) {
      SourceJob job =
          new SourceJob(
              file,
              FileStamp.of(file),
              Optional.empty(),
              new SourceJob.Tools(folder, SourceLimits.standard(), SourceCache.none(), () -> {}));
      assertThat(new OfficeProgram(converting).convert(job, job.newFolder()))
          .as(file.toString())
          .isPresent();
    }
  }

  private static String run(List<String> command) throws IOException {
    Path said = Files.createTempFile("said", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      return Files.readString(said);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      Files.delete(said);
    }
  }
}
