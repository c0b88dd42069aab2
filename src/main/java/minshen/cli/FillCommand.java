package minshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import minshen.dossier.MaterialList;
import minshen.dossier.MissingMaterials;
import minshen.dossier.finding.Assessment;
import minshen.files.AtomicFiles;
import minshen.files.InputException;
import minshen.form.FileNamePattern;
import minshen.form.Typeface;
import minshen.policy.ApplyWords;
import minshen.policy.Library;
import minshen.policy.calc.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code fill}: the official forms as Word and PDF, and the 测算说明. */
@Command(name = "fill")
final class FillCommand implements Callable<Integer> {
  @ParentCommand private Minshen root;

  @Mixin private PackOption packs;

  @Mixin private NoticeOption notices;

  @Mixin private NumberingOption numbering;

  @Parameters(paramLabel = "DOSSIER", arity = "0..*", descriptionKey = "cli.parameter.dossier")
  private List<String> dossiers = List.of();

  @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "cli.option.out")
  private String out;

  @Option(names = "--claim", paramLabel = "ID", descriptionKey = "cli.option.claim")
  private Optional<String> only = Optional.empty();

  @Mixin private NamesOption names;

  @Option(names = "--overwrite", descriptionKey = "cli.option.fill-overwrite")
  private boolean overwrite;

  @Override
  public Integer call() throws IOException {
    Optional<FileNamePattern> pattern = names.pattern();
    Typeface.readAside();
    Terminal terminal = root.terminal();
    List<Filled> all = new ArrayList<>();
    List<InputException> refused = new ArrayList<>();
    Set<Path> folders = new HashSet<>();
    int code;
    try (Interruption interruption = Interruption.listen();
        AtomicFiles files = new AtomicFiles();
        DossierSource source = DossierSource.of(root, dossiers, false, "DOSSIER")) {
      Library library = notices.over(packs.library(root, source));
      DossierFiles read = new DossierFiles(source, library, terminal);
      code =
          read.each(
              open -> {
                interruption.check();
                Filled filled = filled(library, open, read.told(open), pattern);
                Path folder = folder(open.entry().stem(), read.told(open), folders);
                all.add(filled);
                if (pattern.isPresent() && !overwrite) {
                  filled.forms().existing(folder).ifPresent(refused::add);
                }
                if (refused.isEmpty()) {
                  filled.forms().add(folder, files);
                }
              });
      notices.tellUnused(terminal);
      if (!refused.isEmpty()) {
        throw refused.getFirst();
      }
      files.commit();
    }
    all.forEach(filled -> filled.forms().sayWritten());
    all.forEach(filled -> filled.online().forEach(terminal::line));
    return all.stream().mapToInt(filled -> filled.errors().tell(terminal)).reduce(code, Math::max);
  }

  /**
   * What is kept of a dossier whose forms are written: of many there must be little.
   *
   * @param online what is said of claims that are applied for without a form
   */
  private record Filled(FilledForms forms, List<String> online, ClaimErrors.Told errors) {}

  private Filled filled(
      Library library, OpenDossier open, Optional<String> told, Optional<FileNamePattern> pattern) {
    List<String> wanted = open.wanted(only);
    Assessment assessment = Assessment.of(library, open.dossier());
    FilledForms forms =
        new FilledForms(
            root.terminal(), open.named(), assessment, wanted, numbering.missing(), pattern);
    notices.usedBy(assessment);
    return new Filled(
        forms,
        wanted.stream().flatMap(id -> online(assessment, id).stream()).toList(),
        new ClaimErrors(root.terminal(), told).of(assessment, wanted, Set.of()));
  }

  /** Forms are named after claims, and two dossiers may well have claims of one name. */
  private Path folder(String stem, Optional<String> told, Set<Path> taken) {
    Path whole = DossierFiles.path(out);
    if (told.isEmpty()) {
      return whole;
    }
    Path own = whole.resolve(stem);
    for (int number = 2; !taken.add(own); number++) {
      own = whole.resolve(stem + "-" + number);
    }
    return own;
  }

  /** Where a claim without a form is applied for, and with what. */
  private Optional<String> online(Assessment assessment, String claimId) {
    Outcome outcome = assessment.outcome(claimId);
    if (outcome.notEligible()) {
      return Optional.empty();
    }
    return ApplyWords.online(outcome.pack(), outcome.item(), assessment.notice(claimId))
        .map(
            where ->
                root.terminal()
                    .words()
                    .say(
                        "cli.fill.online",
                        claimId + " " + outcome.item().id(),
                        where,
                        MaterialList.of(
                                assessment.dossier().claim(claimId).orElseThrow(),
                                outcome.item(),
                                assessment.dossier().applicant().kind(),
                                MissingMaterials.NUMBERED)
                            .entries()
                            .stream()
                            .map(MaterialList.Entry::name)
                            .collect(Collectors.joining("、"))));
  }
}
