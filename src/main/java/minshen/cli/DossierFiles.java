package minshen.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.SourceLocation;
import minshen.policy.Library;
import minshen.words.Message;

/** Reads the dossiers that a command names, one after the other. */
final class DossierFiles {
  private final DossierReader reader;
  private final Terminal terminal;

  DossierFiles(Library library, Terminal terminal) {
    this.reader = new DossierReader(library);
    this.terminal = terminal;
  }

  void each(List<String> files, BiConsumer<String, Dossier> use) {
    for (int i = 0; i < files.size(); i++) {
      use.accept(files.get(i), read(files.get(i)));
      terminal.progress(i + 1, files.size());
    }
  }

  Dossier read(String file) {
    return read(file, ClaimsWanted.AT_LEAST_ONE);
  }

  Dossier read(String file, ClaimsWanted wanted) {
    return reader.read(path(file), file, wanted);
  }

  /**
   * The claims of a dossier that a command is about.
   *
   * @param only the one claim that was asked for; all of them if none was
   */
  static List<String> wanted(String file, Dossier dossier, Optional<String> only) {
    List<String> ids = dossier.claims().stream().map(Claim::id).toList();
    if (only.isPresent() && !ids.contains(only.get())) {
      throw MappingReader.unknown(
          SourceLocation.of(file), "cli.unknown-claim", only.get(), new LinkedHashSet<>(ids));
    }
    return only.map(List::of).orElse(ids);
  }

  static Path path(String named) {
    try {
      return Path.of(named);
    } catch (InvalidPathException e) {
      throw new InputException(SourceLocation.of(named), Message.of("cli.bad-path"));
    }
  }
}
