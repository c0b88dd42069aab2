package minshen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import minshen.dossier.Dossier;
import minshen.files.AtomicFiles;
import minshen.files.InputException;
import minshen.files.PortableNames;
import minshen.files.SourceLocation;
import minshen.store.ApplicantSummary;
import minshen.store.UserStore;
import minshen.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code export}: an applicant's dossier, or with {@code --all} those of all, with their
 * attachments in a folder beside.
 */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  @ParentCommand private Minshen root;

  @Parameters(paramLabel = "APPLICANT", arity = "0..1", descriptionKey = "cli.parameter.applicant")
  private Optional<String> wanted = Optional.empty();

  @Option(names = "--all", descriptionKey = "cli.option.export-all")
  private boolean all;

  @Option(
      names = "--out",
      paramLabel = "FILE|DIR",
      required = true,
      descriptionKey = "cli.option.file")
  private String out;

  @Override
  public Integer call() throws IOException {
    if (all == wanted.isPresent()) {
      throw new InputException(SourceLocation.of("APPLICANT"), Message.of("cli.export.one-or-all"));
    }
    Path file = DossierFiles.path(out).toAbsolutePath();
    boolean workbook = out.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    if (file.getFileName() == null || (Files.isDirectory(file) && (!all || workbook))) {
      throw refused("cli.export.folder");
    }
    if (all && !workbook && Files.isRegularFile(file)) {
      throw refused("cli.export.all-kind");
    }
    try (Interruption interruption = Interruption.listen();
        ReadOnlyStore reading =
            all ? ReadOnlyStore.ofAll(root, true) : ReadOnlyStore.of(root, wanted.orElseThrow());
        AtomicFiles files = new AtomicFiles()) {
      UserStore store = reading.store();
      if (all && !workbook) {
        each(store, file, files, interruption);
      } else {
        together(store, file, files);
      }
    }
    return ExitCode.DONE;
  }

  private InputException refused(String key) {
    return new InputException(SourceLocation.of("--out"), Message.of(key, out));
  }

  /** One file, of one company or as a workbook of all. */
  private void together(UserStore store, Path file, AtomicFiles files) throws IOException {
    Map<Long, Dossier> companies = new LinkedHashMap<>();
    for (long id :
        all
            ? ids(store)
            : List.of(CalledApplicant.of(store.applicants(), wanted.orElseThrow()).id())) {
      companies.put(id, store.read(id).dossier());
    }
    ExportTarget target = new ExportTarget(file, out, store, root.terminal());
    target.add(companies, files);
    files.commit();
    int claims = companies.values().stream().mapToInt(one -> one.claims().size()).sum();
    if (all) {
      root.terminal()
          .say("cli.export.all-done", out, companies.size(), claims, target.attachments());
    } else {
      root.terminal().say("cli.export.done", out, claims, target.attachments());
    }
  }

  /** A file for each company, one after the other, all of them or none. */
  private void each(UserStore store, Path folder, AtomicFiles files, Interruption interruption)
      throws IOException {
    PortableNames names = new PortableNames();
    int companies = 0;
    int claims = 0;
    int attachments = 0;
    for (long id : ids(store)) {
      interruption.check();
      Dossier dossier = store.read(id).dossier();
      String name =
          names.free(
              dossier.applicant().name().or(dossier.applicant()::creditCode).orElse("_"),
              ".minshen.yaml");
      ExportTarget target =
          new ExportTarget(
              folder.resolve(name), Path.of(out, name).toString(), store, root.terminal());
      target.add(Map.of(id, dossier), files);
      companies++;
      claims += dossier.claims().size();
      attachments += target.attachments();
    }
    files.commit();
    root.terminal().say("cli.export.all-done", out, companies, claims, attachments);
  }

  private List<Long> ids(UserStore store) {
    List<Long> ids = store.applicants().stream().map(ApplicantSummary::id).toList();
    if (ids.isEmpty()) {
      throw new InputException(
          SourceLocation.of(root.data().toString()), Message.of("cli.export.nobody"));
    }
    return ids;
  }
}
