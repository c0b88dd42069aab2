package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.files.program.LibreOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is taken of a program that stands in for LibreOffice. */
@DisabledOnOs(OS.WINDOWS)
class OfficeProgramTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("a.rtf"), "{\\rtf1 a}");
  }

  @Test
  void whatItWroteCountsOnlyIfItEndedWell() throws Exception {
    assertThat(converted("printf %PDF > $0; exit 0")).isPresent();
    assertThat(converted("printf %PDF > $0; exit 1")).isEmpty();
    assertThat(converted("exit 0")).isEmpty();
  }

  private Optional<Path> converted(String script) throws IOException, SourceException {
    SourceJob job =
        new SourceJob(
            file,
            FileStamp.of(file),
            Optional.empty(),
            new SourceJob.Tools(folder, SourceLimits.standard(), SourceCache.none(), () -> {}));
    Path own = job.newFolder();
    List<String> command = List.of("sh", "-c", script, own.resolve("source.pdf").toString());
    return new OfficeProgram(new LibreOffice(Path.of("soffice"), _ -> command)).convert(job, own);
  }
}
