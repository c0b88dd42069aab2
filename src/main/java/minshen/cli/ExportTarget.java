package minshen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import minshen.dossier.Applicant;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.DossierWriter;
import minshen.exchange.workbook.WorkbookReader;
import minshen.exchange.workbook.WorkbookWriter;
import minshen.files.AtomicFiles;
import minshen.files.DataFolder;
import minshen.files.Documents;
import minshen.files.FileNaming;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.store.UserStore;
import minshen.words.Message;

/** A file that dossiers of the store are exported to, with their attachments in a folder beside. */
final class ExportTarget {
  private static final List<String> KINDS = List.of(".yaml", ".yml", ".json", ".xlsx");

  private final Path file;
  private final String named;
  private final UserStore store;
  private final Terminal terminal;
  private final Map<String, String> placeByContent = new LinkedHashMap<>();

  /**
   * A file.
   *
   * @param named as the user named it
   */
  ExportTarget(Path file, String named, UserStore store, Terminal terminal) {
    this.file = file;
    this.named = named;
    this.store = store;
    this.terminal = terminal;
  }

  /** How many files of attachments go along. */
  int attachments() {
    return placeByContent.size();
  }

  /**
   * Adds companies and their attachments to files that are not committed yet.
   *
   * @param companies their dossiers, by the number under which the store knows them
   * @throws InputException if something else is there already, or the kind is not known
   */
  void add(Map<Long, Dossier> companies, AtomicFiles files) throws IOException {
    refuseOther(companies.values());
    String folder = folderName();
    List<Dossier> moved = new ArrayList<>();
    for (Map.Entry<Long, Dossier> company : companies.entrySet()) {
      moved.add(moved(company.getKey(), company.getValue(), folder, files));
    }
    files.add(file, bytes(moved));
    if (!KINDS.contains(ending())) {
      throw refused("cli.export.kind");
    }
  }

  private Dossier moved(long id, Dossier dossier, String folder, AtomicFiles files)
      throws IOException {
    Map<String, String> placeByName = new LinkedHashMap<>();
    Set<String> there = store.contents().names(id);
    for (String name : dossier.files()) {
      if (there.contains(name)) {
        int number = placeByContent.size() + 1;
        String place = folder + "/" + FileNaming.inOrder(number, name);
        files.add(file.resolveSibling(place), out -> store.contents().write(id, name, out));
        placeByName.put(name, place);
        placeByContent.put(id + " " + name, place);
      } else {
        terminal.say("cli.export.no-file", name);
      }
    }
    return dossier.withPapers(
        a -> a.withFile(placeByName.getOrDefault(a.file(), FileNaming.last(a.file()))));
  }

  private InputException refused(String key) {
    return new InputException(SourceLocation.of("--out"), Message.of(key, named));
  }

  private byte[] bytes(List<Dossier> dossiers) {
    if (isWorkbook()) {
      return WorkbookWriter.write(dossiers, store.library(), terminal.words());
    }
    Dossier only = dossiers.getFirst();
    String text = ending().equals(".json") ? DossierWriter.json(only) : DossierWriter.yaml(only);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An export may take the place of an earlier one of the same company, of nothing else. */
  private void refuseOther(Collection<Dossier> companies) {
    if (!Files.exists(file) || isOwn()) {
      return;
    }
    boolean same;
    try {
      List<Dossier> there =
          isWorkbook()
              ? new WorkbookReader(store.library()).read(Documents.bytes(file, named), named)
              : List.of(new DossierReader(store.library()).read(file, named, ClaimsWanted.DRAFTS));
      same =
          there.stream()
              .allMatch(
                  other ->
                      companies.stream()
                          .anyMatch(own -> isSame(other.applicant(), own.applicant())));
    } catch (InputException e) {
      same = false;
    }
    if (!same) {
      throw refused("cli.export.other");
    }
  }

  /** What is refused, and told why, where files are written or kinds are looked at. */
  private boolean isOwn() {
    return DataFolder.holds(file) || !KINDS.contains(ending());
  }

  private static boolean isSame(Applicant one, Applicant other) {
    boolean byCode = one.creditCode().isPresent() && other.creditCode().isPresent();
    return byCode ? one.creditCode().equals(other.creditCode()) : one.name().equals(other.name());
  }

  boolean isWorkbook() {
    return ending().equals(".xlsx");
  }

  private String ending() {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(Math.max(0, name.lastIndexOf('.')));
  }

  /**
   * The folder beside it for the attachments: one that is not there yet, or that the export that is
   * there already names. Two exports that differ in their ending only would share it otherwise.
   */
  private String folderName() throws IOException {
    String stem = file.getFileName().toString().replaceFirst("(\\.minshen)?\\.[^.]*$", "");
    String there =
        Files.isRegularFile(file) && !isWorkbook() && !isOwn() ? Files.readString(file) : "";
    String base = isWorkbook() ? stem + ".xlsx" : stem;
    String name = base + ".files";
    for (int i = 2; Files.exists(file.resolveSibling(name)); i++) {
      boolean own = isWorkbook() ? Files.exists(file) : there.contains(name + "/");
      if (own) {
        break;
      }
      name = base + "-" + i + ".files";
    }
    return name;
  }
}
