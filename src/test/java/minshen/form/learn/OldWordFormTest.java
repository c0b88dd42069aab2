package minshen.form.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import minshen.files.InputException;
import minshen.files.program.OfficeFiles;
import minshen.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Blank forms as {@code .doc}, which offices still hand out. */
class OldWordFormTest {
  private static final Path OLD = Path.of("src/test/resources/minshen/form/learn/old");

  @BeforeEach
  void wantsLibreOffice() {
    boolean there = OfficeFiles.installed().isPresent();
    if (!there) {
      System.out.println("SKIPPED: LibreOffice is not installed");
    }
    assumeTrue(there, "LibreOffice");
  }

  @Test
  void theSamePlacesAreFoundAsInTheDocx() throws IOException {
    byte[] docx = read("heyuan-matrix.doc");

    assertThat(known(docx)).isEqualTo(known(BlankForms.file("heyuan-matrix"))).hasSize(26);
  }

  @Test
  void aTableThatWasLostOnTheWayIsTold() throws IOException {
    try {
      // A later LibreOffice may keep it.
      assertThat(known(read("liuxi-vertical.doc"))).hasSizeGreaterThan(20);
    } catch (InputException e) {
      assertThat(e.say(Words.CHINESE)).contains("liuxi-vertical.doc", "丢了表格", "另存为 .docx");
    }
  }

  private static byte[] read(String name) throws IOException {
    return BlankFile.docx(Files.readAllBytes(OLD.resolve(name)), name);
  }

  private static List<String> known(byte[] docx) {
    return FieldFinder.blank(docx, "form.docx").stream()
        .filter(field -> field.certainty() == Certainty.SURE)
        .map(field -> field.content().orElseThrow())
        .toList();
  }
}
