package minshen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program takes for files to open, and what for a command. */
class MainTest {
  @ParameterizedTest
  @ValueSource(strings = {"pom.xml", "./pom.xml", "src/../pom.xml", "./src/../pom.xml"})
  void aFileIsOpenedHoweverItsFolderIsNamed(String named) {
    assertThat(Main.openedFiles(new String[] {named})).contains(List.of(Path.of(named)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LICENSE", "src/../LICENSE", "./src", "../", ".", "./no.such.yaml"})
  void aWordStaysACommandEvenIfAFileIsCalledSo(String named) {
    assertThat(Main.openedFiles(new String[] {named})).isEmpty();
  }

  @Test
  void theFileOfACommandIsNotOpened() {
    assertThat(Main.openedFiles(new String[] {"compute", "./pom.xml"})).isEmpty();
    assertThat(Main.openedFiles(new String[] {"--lang=zh", "--data", "x", "./pom.xml"}))
        .contains(List.of(Path.of("./pom.xml")));
  }
}
