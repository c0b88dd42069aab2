package minshen.dossier.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables that come with the program. */
final class Resource {
  private Resource() {}

  static List<String> lines(String name) {
    try (InputStream in =
        Objects.requireNonNull(Resource.class.getResourceAsStream("/minshen/dossier/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
