package minshen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class is found by its name alone: no two classes of the project share one. */
class NamesTest {
  @Test
  void eachClassNameIsUniqueInTheProject() throws IOException {
    Map<String, List<String>> sources = new TreeMap<>();
    for (Path source : sources()) {
      sources
          .computeIfAbsent(source.getFileName().toString(), _ -> new ArrayList<>())
          .add(source.getParent().toString());
    }
    assertThat(sources).hasSizeGreaterThan(800);
    sources.values().removeIf(folders -> folders.size() == 1);
    assertThat(sources).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .toList();
    }
  }
}
