package minshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import minshen.dossier.Dossier;
import minshen.dossier.finding.Assessment;
import minshen.files.AtomicFiles;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.form.Typeface;
import minshen.policy.Library;
import minshen.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code packet}: forms and attachments as one print-ready PDF. With a folder as output, each claim
 * of each dossier has a packet of its own.
 */
@Command(name = "packet")
final class PacketCommand implements Callable<Integer> {
  @ParentCommand private Minshen root;

  @Mixin private PackOption packs;

  @Parameters(paramLabel = "DOSSIER", arity = "1..*", descriptionKey = "cli.parameter.dossier")
  private List<String> dossiers;

  @Option(
      names = "--out",
      paramLabel = "FILE.pdf|DIR",
      required = true,
      descriptionKey = "cli.option.packet-out")
  private String out;

  @Option(names = "--claim", paramLabel = "ID", descriptionKey = "cli.option.claim")
  private Optional<String> only = Optional.empty();

  @Option(names = "--zip", paramLabel = "FILE.zip", descriptionKey = "cli.option.zip")
  private Optional<String> zip = Optional.empty();

  @Mixin private PacketOptions options;

  /** A dossier, what was found in it, and the claims of it that are wanted. */
  private record Wanted(String file, Assessment assessment, List<String> claimIds) {}

  @Override
  public Integer call() throws IOException {
    Typeface.readAside();
    Terminal terminal = root.terminal();
    boolean onePdf = out.toLowerCase(Locale.ROOT).endsWith(".pdf");
    if (dossiers.size() > 1 && onePdf) {
      throw new InputException(SourceLocation.of("--out"), Message.of("cli.packet.wants-folder"));
    }
    if (zip.isPresent() && !onePdf) {
      throw new InputException(SourceLocation.of("--zip"), Message.of("cli.packet.one-zip"));
    }
    List<Wanted> all = read();
    List<Path> written = new ArrayList<>();
    try (Interruption interruption = Interruption.listen();
        AtomicFiles files = new AtomicFiles()) {
      for (Wanted wanted : all) {
        DossierPackets packet =
            new DossierPackets(terminal, wanted.file(), wanted.assessment(), options, interruption);
        if (onePdf) {
          packet.add(wanted.claimIds(), DossierFiles.path(out), zip.map(DossierFiles::path), files);
        } else {
          packet.addEach(wanted.claimIds(), DossierFiles.path(out), files);
        }
        written.addAll(packet.added());
      }
      files.commit();
    }
    written.forEach(file -> terminal.say("cli.written", file));
    return all.stream()
        .mapToInt(
            w ->
                ClaimErrors.tell(
                    terminal, w.assessment(), w.claimIds(), Set.of("MATERIAL_MISSING")))
        .max()
        .orElse(ExitCode.DONE);
  }

  private List<Wanted> read() {
    Library library = packs.library(root);
    DossierFiles reader = new DossierFiles(library, root.terminal());
    List<Wanted> all = new ArrayList<>();
    for (String file : dossiers) {
      Dossier dossier = reader.read(file);
      List<String> ids = DossierFiles.wanted(file, dossier, only);
      all.add(new Wanted(file, Assessment.of(library, dossier), ids));
    }
    return all;
  }
}
