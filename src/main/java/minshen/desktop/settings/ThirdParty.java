package minshen.desktop.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Somebody else's work that comes with the program.
 *
 * @param artifacts how the names of its files begin
 * @param name what it is called
 * @param licence its licence
 */
record ThirdParty(List<String> artifacts, String name, String licence) {
  private static final String FILE = "/minshen/desktop/third-party.csv";
  private static final int COLUMNS = 3;

  /** All of them. */
  static List<ThirdParty> all() {
    try (InputStream in =
        Objects.requireNonNull(ThirdParty.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", COLUMNS))
          .map(row -> new ThirdParty(List.of(row[0].split(" ")), row[1], row[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a file of the class path is its. */
  boolean has(String file) {
    return artifacts.stream().anyMatch(start -> !start.isEmpty() && file.startsWith(start));
  }
}
