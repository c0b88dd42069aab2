package minshen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.files.AtomicFiles;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.words.Message;

/**
 * Where a command writes its result as JSON.
 *
 * @param named what the user gave: a file, or {@code -} for standard output; empty if JSON was not
 *     asked for
 * @param file the file, if it is one
 */
record JsonTarget(Optional<String> named, Optional<Path> file) {
  /** The target that {@code --json} names; null if it was not given. */
  static JsonTarget of(String option) {
    Optional<String> named = Optional.ofNullable(option);
    return new JsonTarget(named, named.filter(n -> !n.equals("-")).map(DossierFiles::path));
  }

  /**
   * The same, after a look at what is read: it would be gone.
   *
   * @throws InputException if it is one of the files that are read
   */
  JsonTarget besides(List<String> inputs) {
    for (String input : inputs) {
      if (file.filter(target -> isSame(target, DossierFiles.path(input))).isPresent()) {
        throw new InputException(
            SourceLocation.of(named.orElseThrow()), Message.of("cli.writes-over-input", input));
      }
    }
    return this;
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
  }

  boolean isAsked() {
    return named.isPresent();
  }

  void write(byte[] json, Terminal terminal) throws IOException {
    if (file.isPresent()) {
      AtomicFiles.write(file.get(), json);
      terminal.say("cli.written", named.orElseThrow());
    } else {
      terminal.out().write(json);
      terminal.out().println();
    }
  }
}
