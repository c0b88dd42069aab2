package minshen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.finding.Assessment;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.ResultJson;
import minshen.files.WholeFiles;
import minshen.policy.Library;
import minshen.store.PolicyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code demo}: the bundled example dossiers, computed and filled. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  private static final String FOLDER = "/minshen/demo/";
  private static final String ENDING = ".minshen.yaml";

  @ParentCommand private Minshen root;

  @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "cli.option.out")
  private String folder;

  @Override
  public Integer call() throws IOException {
    Path out = DossierFiles.path(folder);
    Terminal terminal = root.terminal();
    Library library = PolicyStore.bundled();
    DossierReader reader = new DossierReader(library);
    for (String company :
        new String(resource("index.txt"), StandardCharsets.UTF_8).lines().toList()) {
      byte[] yaml = resource(company + ENDING);
      Dossier dossier = reader.read(yaml, company + ENDING, ClaimsWanted.AT_LEAST_ONE);
      Assessment assessment = Assessment.of(library, dossier);
      Path folder = out.resolve(company);
      ResultJson result = new ResultJson(terminal.words());
      result.add(company + ENDING, Assessment.ofCalculation(library, dossier));
      FilledForms forms = new FilledForms(terminal, company + ENDING, assessment);
      try (WholeFiles files = new WholeFiles()) {
        files.add(folder.resolve(company + ENDING), yaml);
        files.add(folder.resolve("result.json"), result.bytes());
        forms.add(dossier.claims().stream().map(Claim::id).toList(), folder, files);
        files.commit();
      }
      terminal.out().print(new ResultPage(terminal.words(), company + ENDING, assessment).text());
      forms.sayWritten();
    }
    return ExitCode.DONE;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = DemoCommand.class.getResourceAsStream(FOLDER + name)) {
      return in.readAllBytes();
    }
  }
}
