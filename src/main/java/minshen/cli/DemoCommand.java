package minshen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.MissingMaterials;
import minshen.dossier.finding.Assessment;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.ResultJson;
import minshen.files.AtomicFiles;
import minshen.form.Typeface;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code demo}: the bundled example dossiers, computed, filled and put into packets. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  private static final String FOLDER = "/minshen/demo/";
  private static final String ENDING = ".minshen.yaml";

  @ParentCommand private Minshen root;

  @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "cli.option.out")
  private String folder;

  @Override
  public Integer call() throws IOException {
    Typeface.readAside();
    Path out = DossierFiles.path(folder);
    Terminal terminal = root.terminal();
    Library library = PackLoader.bundled();
    DossierReader reader = new DossierReader(library);
    int code = ExitCode.DONE;
    for (String company :
        new String(resource("index.txt"), StandardCharsets.UTF_8).lines().toList()) {
      byte[] yaml = resource(company + ENDING);
      Dossier dossier = reader.read(yaml, company + ENDING, ClaimsWanted.AT_LEAST_ONE);
      Assessment assessment = Assessment.of(library, dossier);
      Path folder = out.resolve(company);
      ResultJson result = new ResultJson(terminal.words());
      result.add(company + ENDING, Assessment.ofCalculation(library, dossier));
      FilledForms forms =
          new FilledForms(
              terminal,
              company + ENDING,
              assessment,
              claims(dossier),
              MissingMaterials.SKIPPED,
              Optional.empty());
      try (AtomicFiles files = new AtomicFiles()) {
        files.add(folder.resolve(company + ENDING), yaml);
        for (String attached : attached(dossier)) {
          files.add(folder.resolve(attached), resource(company + "/" + attached));
        }
        files.add(folder.resolve("result.json"), result.bytes());
        forms.add(folder, files);
        files.commit();
      }
      terminal
          .out()
          .print(new ResultPrinter(terminal.words(), company + ENDING, assessment).text());
      forms.sayWritten();
      code = Math.max(code, packet(reader, folder.resolve(company + ENDING), assessment));
    }
    return code;
  }

  /**
   * The packet of an example, made of the files that were just written.
   *
   * @return how making it ended
   */
  private int packet(DossierReader reader, Path dossier, Assessment assessment) throws IOException {
    OpenDossier open =
        new OpenDossier(new FileEntry(dossier.toString(), reader), dossier, assessment.dossier());
    try (PacketRun run = new PacketRun(root.terminal(), new PacketOptions(), false)) {
      new DossierPackets(run, open, assessment)
          .add(
              claims(assessment.dossier()),
              beside(dossier, "-packet.pdf"),
              Optional.of(beside(dossier, "-packet.zip")));
      return run.finish();
    }
  }

  private static Path beside(Path dossier, String ending) {
    String name = dossier.getFileName().toString();
    return dossier.resolveSibling(name.replace(ENDING, ending));
  }

  private static List<String> claims(Dossier dossier) {
    return dossier.claims().stream().map(Claim::id).toList();
  }

  private static List<String> attached(Dossier dossier) {
    return dossier.claims().stream()
        .flatMap(Claim::papers)
        .map(Attachment::file)
        .distinct()
        .toList();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = DemoCommand.class.getResourceAsStream(FOLDER + name)) {
      return in.readAllBytes();
    }
  }
}
