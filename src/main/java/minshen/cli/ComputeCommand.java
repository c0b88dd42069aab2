package minshen.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import minshen.dossier.finding.Assessment;
import minshen.exchange.ResultJson;
import minshen.policy.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code compute}: eligibility, amount, trace and findings of each claim. */
@Command(name = "compute")
final class ComputeCommand implements Callable<Integer> {
  @ParentCommand private Minshen root;

  @Mixin private PackOption packs;

  @Mixin private NoticeOption notices;

  @Parameters(paramLabel = "DOSSIER", arity = "0..*", descriptionKey = "cli.parameter.dossier")
  private List<String> files = List.of();

  @Option(names = "--json", paramLabel = "FILE", descriptionKey = "cli.option.json")
  private String json;

  @Override
  public Integer call() throws IOException {
    Terminal terminal = root.terminal();
    JsonTarget target = JsonTarget.of(json).besides(files);
    ResultJson result = new ResultJson(terminal.words());
    StringBuilder pages = new StringBuilder();
    int code;
    try (DossierSource source = DossierSource.of(root, files, false, "DOSSIER")) {
      Library library = notices.over(packs.library(root, source));
      code =
          new DossierFiles(source, library, terminal)
              .each(
                  open -> {
                    Assessment assessment = Assessment.ofCalculation(library, open.dossier());
                    notices.usedBy(assessment);
                    String file = open.entry().given();
                    if (!target.isAsked()) {
                      pages.append(new ResultPrinter(terminal.words(), file, assessment).text());
                    } else {
                      result.add(file, assessment);
                    }
                  });
    }
    notices.tellUnused(terminal);
    if (target.isAsked()) {
      target.write(result.bytes(), terminal);
    } else {
      terminal.out().print(pages);
    }
    return code;
  }
}
