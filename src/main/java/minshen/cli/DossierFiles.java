package minshen.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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

  /**
   * Reads each file, and hands over what could be read. Where there are several, one that cannot be
   * read does not stop the others: its line is said, and the command ends with it.
   *
   * @return how the command ends as far as reading goes
   * @throws InputException of the last file, if none can be read
   */
  int each(List<String> files, BiConsumer<String, Dossier> use) {
    int code = ExitCode.DONE;
    boolean some = false;
    for (int i = 0; i < files.size(); i++) {
      try {
        use.accept(files.get(i), read(files.get(i)));
        some = true;
      } catch (InputException e) {
        if (!some && i == files.size() - 1) {
          throw e;
        }
        code = CommandFailure.of(e).tell(terminal);
      }
      terminal.progress(i + 1, files.size());
    }
    return code;
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

  /** What files made of a dossier are called: its name without its folder and its ending. */
  static String stem(String dossier) {
    return Objects.toString(path(dossier).getFileName(), "")
        .replaceFirst("(?i)(\\.minshen)?\\.(yaml|yml|json)$", "");
  }

  static Path path(String named) {
    try {
      return Path.of(named);
    } catch (InvalidPathException e) {
      throw new InputException(SourceLocation.of(named), Message.of("cli.bad-path"));
    }
  }
}
