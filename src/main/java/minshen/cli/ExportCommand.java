package minshen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
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
import minshen.policy.Library;
import minshen.store.UserStore;
import minshen.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code export}: an applicant's dossier, with its attachments in a folder beside it. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  private static final List<String> KINDS = List.of(".yaml", ".yml", ".json", ".xlsx");

  @ParentCommand private Minshen root;

  @Parameters(paramLabel = "APPLICANT", descriptionKey = "cli.parameter.applicant")
  private String wanted;

  @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "cli.option.file")
  private String out;

  @Override
  public Integer call() throws IOException {
    Path file = DossierFiles.path(out).toAbsolutePath();
    if (file.getFileName() == null || Files.isDirectory(file)) {
      throw refused("cli.export.folder");
    }
    try (Interruption _ = Interruption.listen();
        ReadOnlyStore reading = ReadOnlyStore.of(root, wanted);
        AtomicFiles files = new AtomicFiles()) {
      UserStore store = reading.store();
      long id = CalledApplicant.of(store.applicants(), wanted).id();
      Dossier dossier = store.read(id).dossier();
      refuseOther(file, dossier, store.library());
      String folder = folderName(file);
      Map<String, String> placeByName = new LinkedHashMap<>();
      Set<String> there = store.contents().names(id);
      for (String name : dossier.files()) {
        if (there.contains(name)) {
          String place = folder + "/" + FileNaming.inOrder(placeByName.size() + 1, name);
          files.add(file.resolveSibling(place), out -> store.contents().write(id, name, out));
          placeByName.put(name, place);
        } else {
          root.terminal().say("cli.export.no-file", name);
        }
      }
      Dossier moved =
          dossier.withPapers(
              a -> a.withFile(placeByName.getOrDefault(a.file(), FileNaming.last(a.file()))));
      files.add(file, bytes(store.library(), file, moved));
      if (!KINDS.contains(ending(file))) {
        throw refused("cli.export.kind");
      }
      files.commit();
      root.terminal().say("cli.export.done", out, dossier.claims().size(), placeByName.size());
    }
    return ExitCode.DONE;
  }

  private InputException refused(String key) {
    return new InputException(SourceLocation.of("--out"), Message.of(key, out));
  }

  private byte[] bytes(Library library, Path file, Dossier dossier) {
    if (isWorkbook(file)) {
      return WorkbookWriter.write(List.of(dossier), library, root.terminal().words());
    }
    String text =
        ending(file).equals(".json") ? DossierWriter.json(dossier) : DossierWriter.yaml(dossier);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An export may take the place of an earlier one of the same company, of nothing else. */
  private void refuseOther(Path file, Dossier dossier, Library library) {
    if (!Files.exists(file) || isOwn(file)) {
      return;
    }
    boolean same;
    try {
      List<Dossier> there =
          isWorkbook(file)
              ? new WorkbookReader(library).read(Documents.bytes(file, out), out)
              : List.of(new DossierReader(library).read(file, out, ClaimsWanted.DRAFTS));
      same = there.stream().allMatch(other -> isSame(other.applicant(), dossier.applicant()));
    } catch (InputException e) {
      same = false;
    }
    if (!same) {
      throw refused("cli.export.other");
    }
  }

  /** What is refused, and told why, where files are written or kinds are looked at. */
  private static boolean isOwn(Path file) {
    return DataFolder.holds(file) || !KINDS.contains(ending(file));
  }

  private static boolean isSame(Applicant one, Applicant other) {
    boolean byCode = one.creditCode().isPresent() && other.creditCode().isPresent();
    return byCode ? one.creditCode().equals(other.creditCode()) : one.name().equals(other.name());
  }

  private static boolean isWorkbook(Path file) {
    return ending(file).equals(".xlsx");
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(Math.max(0, name.lastIndexOf('.')));
  }

  /**
   * The folder beside it for the attachments: one that is not there yet, or that the export that is
   * there already names. Two exports that differ in their ending only would share it otherwise.
   */
  private static String folderName(Path file) throws IOException {
    String stem = file.getFileName().toString().replaceFirst("(\\.minshen)?\\.[^.]*$", "");
    String there =
        Files.isRegularFile(file) && !isWorkbook(file) && !isOwn(file)
            ? Files.readString(file)
            : "";
    String base = isWorkbook(file) ? stem + ".xlsx" : stem;
    String name = base + ".files";
    for (int i = 2; Files.exists(file.resolveSibling(name)); i++) {
      boolean own = isWorkbook(file) ? Files.exists(file) : there.contains(name + "/");
      if (own) {
        break;
      }
      name = base + "-" + i + ".files";
    }
    return name;
  }
}
