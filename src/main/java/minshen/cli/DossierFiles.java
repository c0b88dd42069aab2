package minshen.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.workbook.WorkbookCompanies;
import minshen.exchange.workbook.WorkbookCompany;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.SourceLocation;
import minshen.policy.Library;
import minshen.words.Message;

/** Reads the dossiers that a command is about, one after the other. */
final class DossierFiles {
  private final List<DossierEntry> entries;
  private final Terminal terminal;

  DossierFiles(DossierSource source, Library library, Terminal terminal) {
    this.entries = source.entries(library, terminal);
    this.terminal = terminal;
  }

  /** What is done with a dossier that was read. */
  @FunctionalInterface
  interface Use {
    /** Does it; what it throws of kind {@link InputException} counts as not read. */
    void accept(OpenDossier dossier) throws IOException;
  }

  /** The dossiers, none of them read yet. */
  List<DossierEntry> entries() {
    return entries;
  }

  /** Whether there is more than one. */
  boolean areSeveral() {
    return entries.size() > 1;
  }

  /** What messages call a dossier by: where there is only one, nobody need be told. */
  Optional<String> told(OpenDossier dossier) {
    return Optional.of(dossier.named()).filter(_ -> areSeveral());
  }

  /**
   * Reads each dossier, and hands over what could be read. Where there are several, one that cannot
   * be read does not stop the others: its line is said, and the command ends with it.
   *
   * @return how the command ends as far as reading goes
   * @throws InputException of the last one, if none can be read
   */
  int each(Use use) throws IOException {
    int code = ExitCode.DONE;
    boolean some = false;
    for (int i = 0; i < entries.size(); i++) {
      entries.get(i).remarks().forEach(remark -> terminal.note("cli.source.remark", remark));
      try (OpenDossier dossier = entries.get(i).open(ClaimsWanted.AT_LEAST_ONE)) {
        use.accept(dossier);
        some = true;
      } catch (InputException e) {
        if (!some && i == entries.size() - 1) {
          throw e;
        }
        code = CommandFailure.of(e).tell(terminal);
      }
      terminal.progress(i + 1, entries.size());
    }
    return code;
  }

  /**
   * The one dossier of a file, for a command that takes no more.
   *
   * @throws InputException if it is not understood, or there are several
   */
  static Dossier one(String file, Library library) {
    Path path = path(file);
    Optional<WorkbookCompanies> found = TableSource.companies(path, file, library);
    if (found.isEmpty()) {
      return new DossierReader(library).read(path, file, ClaimsWanted.ANY);
    }
    List<WorkbookCompany> companies = found.get().all();
    if (companies.size() > 1) {
      throw new InputException(
          SourceLocation.of(file), Message.of("cli.source.one-company", companies.size()));
    }
    return companies.getFirst().read(ClaimsWanted.ANY);
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
        .replaceFirst(
            "(?i)(\\.minshen)?\\.(yaml|yml|json|xlsx|xlsm|xltx|xltm|xls|xlt|et|ods|ots|csv|tsv|tab)$",
            "");
  }

  static Path path(String named) {
    try {
      return Path.of(named);
    } catch (InvalidPathException e) {
      throw new InputException(SourceLocation.of(named), Message.of("cli.bad-path"));
    }
  }
}
