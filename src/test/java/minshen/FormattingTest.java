package minshen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The sources are as google-java-format writes them. {@code MINSHEN_FORMAT=write mvn test
 * -Dtest=FormattingTest} writes them so.
 */
class FormattingTest {
  @Test
  void everySourceIsFormatted() throws IOException, FormatterException {
    boolean write = "write".equals(System.getenv("MINSHEN_FORMAT"));
    List<String> unformatted = new ArrayList<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      String formatted = formatted(text);
      if (!text.equals(formatted)) {
        if (write) {
          Files.writeString(source, formatted);
        } else {
          unformatted.add(source.toString());
        }
      }
    }
    assertThat(unformatted).as("MINSHEN_FORMAT=write mvn test -Dtest=FormattingTest").isEmpty();
  }

  private static String formatted(String text) throws FormatterException {
    String imports =
        ImportOrderer.reorderImports(
            RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.GOOGLE);
    return new Formatter().formatSource(imports);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
