package minshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import minshen.files.WholeFiles;

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

  boolean isAsked() {
    return named.isPresent();
  }

  void write(byte[] json, Terminal terminal) throws IOException {
    if (file.isPresent()) {
      WholeFiles.write(file.get(), json);
      terminal.say("cli.written", named.orElseThrow());
    } else {
      terminal.out().write(json);
      terminal.out().println();
    }
  }
}
