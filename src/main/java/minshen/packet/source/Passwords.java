package minshen.packet.source;

import java.nio.file.Path;
import java.util.Optional;

/** Who knows the passwords that files ask for before they open. */
@FunctionalInterface
public interface Passwords {
  /**
   * The password of a file, asked once each time it is read.
   *
   * @return empty if there is none to give; the file then cannot be used
   */
  Optional<String> of(Path file);

  /** Knows none. */
  static Passwords none() {
    return _ -> Optional.empty();
  }
}
