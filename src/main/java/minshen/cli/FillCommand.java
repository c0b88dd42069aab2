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
    int code;
    try (DossierSource source = DossierSource.of(root, dossiers, false, "DOSSIER")) {
      Library library = notices.over(packs.library(root, source));
      DossierFiles files = new DossierFiles(source, library, terminal);
      code = files.each(open -> all.add(filled(library, open, files.told(open), pattern)));
    }
    all.forEach(filled -> notices.usedBy(filled.assessment()));
    notices.tellUnused(terminal);
    try (Interruption _ = Interruption.listen();
        AtomicFiles files = new AtomicFiles()) {
      Set<Path> folders = new HashSet<>();
      for (Filled filled : all) {
        Path folder = folder(filled, folders);
        if (pattern.isPresent() && !overwrite) {
          filled.forms().refuseExisting(folder);
        }
        filled.forms().add(folder, files);
      }
      files.commit();
    }
    all.forEach(filled -> filled.forms().sayWritten());
    all.forEach(filled -> filled.claimIds().forEach(id -> online(filled.assessment(), id)));
    return all.stream().mapToInt(this::tell).reduce(code, Math::max);
  }

  /**
   * A dossier, the claims of it that are wanted, and their forms.
   *
   * @param told what messages call it by, where there are several
   */
  private record Filled(
      String stem,
      Optional<String> told,
      Assessment assessment,
      List<String> claimIds,
      FilledForms forms) {}

  private Filled filled(
      Library library, OpenDossier open, Optional<String> told, Optional<FileNamePattern> pattern) {
    List<String> wanted = open.wanted(only);
    Assessment assessment = Assessment.of(library, open.dossier());
    return new Filled(
        open.entry().stem(),
        told,
        assessment,
        wanted,
        new FilledForms(
            root.terminal(), open.named(), assessment, wanted, numbering.missing(), pattern));
  }

  /** Forms are named after claims, and two dossiers may well have claims of one name. */
  private Path folder(Filled filled, Set<Path> taken) {
    Path whole = DossierFiles.path(out);
    if (filled.told().isEmpty()) {
      return whole;
    }
    Path own = whole.resolve(filled.stem());
    for (int number = 2; !taken.add(own); number++) {
      own = whole.resolve(filled.stem() + "-" + number);
    }
    return own;
  }

  private int tell(Filled filled) {
    return new ClaimErrors(root.terminal(), filled.told())
        .tell(filled.assessment(), filled.claimIds(), Set.of());
  }

  /** Where a claim without a form is applied for, and with what. */
  private void online(Assessment assessment, String claimId) {
    Outcome outcome = assessment.outcome(claimId);
    if (outcome.notEligible()) {
      return;
    }
    ApplyWords.online(outcome.pack(), outcome.item(), assessment.notice(claimId))
        .ifPresent(
            where ->
                root.terminal()
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
