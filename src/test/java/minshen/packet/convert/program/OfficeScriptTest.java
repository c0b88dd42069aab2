package minshen.packet.convert.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to programs that are not on every computer. */
class OfficeScriptTest {
  @TempDir Path folder;

  @Test
  void theShellIsTakenAsItComesAndNamesStayWhole() {
    Path script = Path.of("some folder", "office.ps1");
    Path source = Path.of("some folder", "source.docx");
    Path target = Path.of("some folder", "source.pdf");

    assertThat(OfficeScript.TEXTS.getFirst().command(script, source, target))
        .containsExactly(
            "powershell.exe",
            "-NoLogo",
            "-NoProfile",
            "-NonInteractive",
            "-ExecutionPolicy",
            "Bypass",
            "-File",
            script.toString(),
            "-Application",
            "Word.Application",
            "-Source",
            source.toString(),
            "-Target",
            target.toString());
  }

  @Test
  void theScriptKnowsEveryProgramAndKeepsMacrosAndQuestionsAway() throws IOException {
    String script = OfficeScript.script();

    Stream.of(OfficeScript.TEXTS, OfficeScript.WORKBOOKS, OfficeScript.SLIDES)
        .flatMap(List::stream)
        .forEach(program -> assertThat(script).contains("'" + program.application() + "'"));
    assertThat(script)
        .contains(
            "'AutomationSecurity' $forceDisableMacros",
            "'DisplayAlerts' 0",
            "if ($isOurs) { $app.Quit() }")
        // The user may be at work in the same program.
        .doesNotContainPattern("(?m)^ *\\$app\\.\\w+(\\.\\w+)? = ")
        // Windows reads a script without a mark in the code page of the country.
        .matches(text -> text.chars().allMatch(c -> c < 0x80));
  }

  @Test
  void eachProgramForPhotographsIsAskedInItsOwnWay() {
    Path source = Path.of("source.heic");
    Path target = Path.of("picture.png");

    assertThat(new HeifProgram(Path.of("heif-dec")).command(source, target))
        .containsExactly("heif-dec", "source.heic", "picture.png");
    assertThat(new HeifProgram(Path.of("sips")).command(source, target))
        .containsExactly("sips", "-s", "format", "png", "source.heic", "--out", "picture.png");
    assertThat(new HeifProgram(Path.of("magick")).command(source, target))
        .containsExactly("magick", "source.heic[0]", "-strip", "picture.png");
  }

  @Test
  void aDecodedPictureForgetsHowItWasToBeTurned() throws IOException {
    byte[] head = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] exif = "\0\0\0\2eXIfMM1234".getBytes(StandardCharsets.ISO_8859_1);
    byte[] end = "\0\0\0\0IEND1234".getBytes(StandardCharsets.ISO_8859_1);
    Path png = folder.resolve("a.png");
    try (var out = Files.newOutputStream(png)) {
      out.write(head);
      out.write(exif);
      out.write(end);
    }

    HeifProgram.forgetExif(png);

    assertThat(Files.readString(png, StandardCharsets.ISO_8859_1))
        .doesNotContain("eXIf")
        .hasSize(head.length + exif.length + end.length);
  }
}
