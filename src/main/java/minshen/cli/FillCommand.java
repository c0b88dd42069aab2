package minshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import minshen.dossier.Dossier;
import minshen.dossier.MaterialList;
import minshen.dossier.finding.Assessment;
import minshen.files.AtomicFiles;
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

  @Parameters(paramLabel = "DOSSIER", descriptionKey = "cli.parameter.dossier")
  private String file;

  @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "cli.option.out")
  private String out;

  @Option(names = "--claim", paramLabel = "ID", descriptionKey = "cli.option.claim")
  private Optional<String> only = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Typeface.readAside();
    Terminal terminal = root.terminal();
    Path folder = DossierFiles.path(out);
    Library library = packs.library(root);
    Dossier dossier = new DossierFiles(library, terminal).read(file);
    List<String> wanted = DossierFiles.wanted(file, dossier, only);
    Assessment assessment = Assessment.of(library, dossier);
    FilledForms forms = new FilledForms(terminal, file, assessment);
    try (Interruption _ = Interruption.listen();
        AtomicFiles files = new AtomicFiles()) {
      forms.add(wanted, folder, files);
      files.commit();
    }
    forms.sayWritten();
    wanted.forEach(id -> online(assessment, id));
    return ClaimErrors.tell(terminal, assessment, wanted, Set.of());
  }

  /** Where a claim without a form is applied for, and with what. */
  private void online(Assessment assessment, String claimId) {
    Outcome outcome = assessment.outcome(claimId);
    if (outcome.notEligible()) {
      return;
    }
    ApplyWords.online(outcome.pack(), outcome.item())
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
                                assessment.dossier().applicant().kind())
                            .entries()
                            .stream()
                            .map(MaterialList.Entry::name)
                            .collect(Collectors.joining("、"))));
  }
}
