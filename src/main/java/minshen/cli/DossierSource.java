package minshen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.exchange.DossierReader;
import minshen.exchange.table.AsideColumn;
import minshen.exchange.workbook.WorkbookCompanies;
import minshen.exchange.workbook.WorkbookCompany;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.policy.Library;
import minshen.store.ApplicantSummary;
import minshen.store.UserStore;
import minshen.words.Message;

/**
 * Where the dossiers of a run come from: the files, workbooks and folders that were named, or, if
 * none was but a data folder, all companies in that.
 */
final class DossierSource implements AutoCloseable {
  private final List<String> named;
  private final Optional<ReadOnlyStore> store;
  private final boolean lends;

  private DossierSource(List<String> named, Optional<ReadOnlyStore> store, boolean lends) {
    this.named = List.copyOf(named);
    this.store = store;
    this.lends = lends;
  }

  /**
   * What was named, or else the store.
   *
   * @param lends whether the files of attachments are wanted
   * @param option what has to be given, as the message says it
   * @throws InputException if neither was named
   */
  static DossierSource of(Minshen root, List<String> named, boolean lends, String option)
      throws IOException {
    if (!named.isEmpty()) {
      return new DossierSource(named, Optional.empty(), lends);
    }
    if (!root.isDataNamed()) {
      throw new InputException(SourceLocation.of(option), Message.of("cli.source.nothing"));
    }
    return new DossierSource(List.of(), Optional.of(ReadOnlyStore.ofAll(root, lends)), lends);
  }

  /** What was named, which may be nothing. */
  static DossierSource ofFiles(List<String> named) {
    return new DossierSource(named, Optional.empty(), false);
  }

  /** What the user imported and typed, where the store is open anyway. */
  Optional<UserStore.Brought> brought() {
    return store
        .map(ReadOnlyStore::store)
        .map(open -> new UserStore.Brought(open.importedPacks(), open.notices()));
  }

  /**
   * The dossiers, in their order, none of them read yet.
   *
   * @param terminal is told how many files of folders are no dossiers
   * @throws InputException if the store has no company with a claim
   */
  List<DossierEntry> entries(Library library, Terminal terminal) {
    if (store.isPresent()) {
      return companies(store.get().store());
    }
    DossierReader reader = new DossierReader(library);
    List<DossierEntry> all = new ArrayList<>();
    for (String name : named) {
      try {
        if (Files.isDirectory(DossierFiles.path(name))) {
          folder(name, reader, library, terminal, all);
        } else {
          file(name, reader, library, terminal, all);
        }
      } catch (InputException e) {
        all.add(new FaultyEntry(name, e));
      }
    }
    return all;
  }

  private List<DossierEntry> companies(UserStore open) {
    List<ApplicantSummary> all = open.applicants();
    List<DossierEntry> claiming =
        all.stream()
            .filter(company -> company.claims() > 0)
            .<DossierEntry>map(company -> new StoreEntry(open, company, lends))
            .toList();
    if (claiming.isEmpty()) {
      throw new InputException(
          SourceLocation.of("--data"),
          Message.of(all.isEmpty() ? "cli.export.nobody" : "cli.source.no-claims"));
    }
    return claiming;
  }

  private static void folder(
      String name,
      DossierReader reader,
      Library library,
      Terminal terminal,
      List<DossierEntry> all) {
    DossierFolders found = DossierFolders.in(name);
    for (String file : found.unreadable()) {
      all.add(
          new FaultyEntry(
              file,
              new InputException(SourceLocation.of(file), Message.of("cli.source.unreadable"))));
    }
    if (found.files().isEmpty() && found.unreadable().isEmpty()) {
      throw new InputException(
          SourceLocation.of(name), Message.of("cli.source.empty-folder", found.ignored()));
    }
    if (found.ignored() > 0) {
      terminal.note("cli.source.ignored", name, found.ignored());
    }
    for (String file : found.files()) {
      try {
        file(file, reader, library, terminal, all);
      } catch (InputException e) {
        all.add(new FaultyEntry(file, e));
      }
    }
  }

  private static void file(
      String name,
      DossierReader reader,
      Library library,
      Terminal terminal,
      List<DossierEntry> all) {
    Path file = DossierFiles.path(name);
    Optional<WorkbookCompanies> found =
        Files.exists(file) ? TableSource.companies(file, name, library) : Optional.empty();
    if (found.isEmpty()) {
      all.add(new FileEntry(name, reader));
      return;
    }
    found.get().remarks().forEach(remark -> terminal.note("cli.source.remark", remark.line()));
    for (AsideColumn aside : found.get().asides()) {
      terminal.note("cli.source.aside", name, aside.heading(), aside.example().orElse(""));
    }
    List<WorkbookCompany> companies = found.get().all();
    for (WorkbookCompany company : companies) {
      all.add(
          new WorkbookEntry(name, company, companies.indexOf(company) + 1, companies.size() == 1));
    }
  }

  @Override
  public void close() {
    store.ifPresent(ReadOnlyStore::close);
  }
}
