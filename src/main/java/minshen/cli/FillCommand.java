package minshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.finding.Assessment;
import minshen.dossier.finding.Finding;
import minshen.dossier.finding.Severity;
import minshen.files.Fields;
import minshen.files.Place;
import minshen.files.WholeFiles;
import minshen.policy.Library;
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
    Terminal terminal = root.terminal();
    Path folder = DossierFiles.path(out);
    Library library = packs.library();
    Dossier dossier = new DossierFiles(library, terminal).read(file);
    List<String> ids = dossier.claims().stream().map(Claim::id).toList();
    if (only.isPresent() && !ids.contains(only.get())) {
      throw Fields.unknown(
          Place.of(file), "cli.unknown-claim", only.get(), new LinkedHashSet<>(ids));
    }
    List<String> wanted = only.map(List::of).orElse(ids);
    Assessment assessment = Assessment.of(library, dossier);
    FilledForms forms = new FilledForms(terminal, file, assessment);
    try (WholeFiles files = new WholeFiles()) {
      forms.add(wanted, folder, files);
      files.commit();
    }
    forms.sayWritten();
    List<Finding> errors =
        assessment.findings().stream()
            .filter(f -> f.severity() == Severity.ERROR)
            .filter(f -> f.claimId().map(wanted::contains).orElse(true))
            .toList();
    errors.forEach(
        f -> terminal.line(f.claimId().orElse("") + ResultPage.finding(terminal.words(), f)));
    return errors.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }
}
