package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import minshen.exchange.incoming.FilledForm;
import minshen.exchange.incoming.IncomingFile;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that other programs wrote say the same as the one that they were made from. */
class FilledInElsewhereTest {
  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final Library LIBRARY = PackLoader.bundled();

  @TempDir Path folder;

  @Test
  void theFormSaysTheSameInEveryFormatThatLibreOfficeSaves() throws IOException {
    Path docx = Files.write(folder.resolve("表.docx"), Samples.all().get("ordinary").word());
    Offices.Office office = Offices.libreOffice(folder.resolve("office"));
    Map<String, String> written = bare(read(docx));
    for (String format : List.of("odt", "doc", "rtf", "pdf")) {
      office.convert(format, List.of(docx), folder);

      FilledForm form = read(folder.resolve("表." + format));

      // No line is ruled around the place of the seal; on a page it is no place.
      Map<String, String> wanted = new TreeMap<>(written);
      if (form.printed()) {
        wanted.remove("applicantSeal");
      }
      assertThat(bare(form)).as(format).isEqualTo(wanted);
      assertThat(form.unread()).as(format).isEmpty();
    }
  }

  @Test
  void aFormTypedAnewIsReadAndWhatIsNotInItIsNamed() throws IOException {
    Path script = folder.resolve("typed-form.py");
    try (InputStream in =
        FilledInElsewhereTest.class.getResourceAsStream(
            "/minshen/exchange/incoming/typed-form.py")) {
      Files.write(script, Objects.requireNonNull(in).readAllBytes());
    }
    Skips.unless(Files.isExecutable(PYTHON) && hasPythonDocx(), "python3-docx is not installed");
    Path docx = folder.resolve("typed.docx");
    Offices.run(
        folder.resolve("log.txt"),
        60,
        Map.of(),
        List.of(PYTHON.toString(), script.toString(), docx.toString()));

    FilledForm form = read(docx);

    assertThat(form.value("name")).contains("上海澜汐生物制药有限公司");
    assertThat(form.value("legalMobile")).contains("13901000101");
    assertThat(form.value("legalEmail")).contains("gu@lanxi.example.com");
    assertThat(form.value("contactMobile")).contains("13801000118");
    assertThat(form.value("contactEmail")).contains("shen@lanxi.example.com");
    assertThat(form.value("bankAccount")).contains("1001267109300123456");
    assertThat(form.value("amount")).contains("804");
    assertThat(form.unread().toString()).contains("exchange.missing-places", "街镇");
  }

  private boolean hasPythonDocx() throws IOException {
    try {
      return new ProcessBuilder(PYTHON.toString(), "-c", "import docx").start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static FilledForm read(Path file) {
    IncomingFile read = IncomingFile.read(file, file.getFileName().toString(), LIBRARY);
    assertThat(read).isInstanceOf(IncomingFile.Forms.class);
    return ((IncomingFile.Forms) read).forms().getFirst();
  }

  /** The values without blanks and breaks, which a page may have for itself. */
  private static Map<String, String> bare(FilledForm form) {
    Map<String, String> bare = new TreeMap<>();
    form.values().forEach((id, value) -> bare.put(id, LabelledCells.bare(value)));
    return bare;
  }
}
