package minshen.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import minshen.dossier.Dossier;
import minshen.dossier.finding.Assessment;
import minshen.exchange.ClaimsWanted;
import minshen.files.InputException;
import minshen.files.SafeName;
import minshen.files.SourceLocation;
import minshen.form.Typeface;
import minshen.policy.Library;
import minshen.policy.Portal;
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

  @Mixin private NoticeOption notices;

  @Parameters(paramLabel = "DOSSIER", arity = "0..*", descriptionKey = "cli.parameter.dossier")
  private List<String> dossiers = List.of();

  @Option(names = "--out", paramLabel = "FILE.pdf|DIR", descriptionKey = "cli.option.packet-out")
  private Optional<String> out = Optional.empty();

  @Option(names = "--upload-set", paramLabel = "DIR", descriptionKey = "cli.option.upload-set")
  private Optional<String> uploadSet = Optional.empty();

  @Option(names = "--limit", paramLabel = "MB", descriptionKey = "cli.option.limit")
  private Optional<String> limit = Optional.empty();

  @Option(names = "--claim", paramLabel = "ID", descriptionKey = "cli.option.claim")
  private Optional<String> only = Optional.empty();

  @Option(names = "--zip", paramLabel = "FILE.zip", descriptionKey = "cli.option.zip")
  private Optional<String> zip = Optional.empty();

  @Mixin private PacketOptions options;

  @Option(names = "--keep-going", descriptionKey = "cli.option.keep-going")
  private boolean keepGoing;

  /** A dossier, what was found in it, and the claims of it that are wanted. */
  private record Wanted(
      OpenDossier open, Optional<String> told, Assessment assessment, List<String> claimIds) {}

  @Override
  public Integer call() throws IOException {
    Typeface.readAside();
    boolean onePdf = checkTargets();
    int code;
    List<ClaimErrors.Told> findings = new ArrayList<>();
    try (DossierSource source = DossierSource.of(root, dossiers, true, "DOSSIER");
        PacketRun run = new PacketRun(root.terminal(), options, keepGoing)) {
      Library library = notices.over(packs.library(root, source));
      DossierFiles files = new DossierFiles(source, library, root.terminal());
      if (files.areSeveral() && onePdf) {
        throw refused("--out", "cli.packet.wants-folder");
      }
      for (DossierEntry entry : readable(library, files, run)) {
        made(library, files, entry, run, onePdf).ifPresent(findings::add);
      }
      code = run.finish();
    }
    return code == ExitCode.INPUT && !keepGoing
        ? code
        : findings.stream().mapToInt(told -> told.tell(root.terminal())).reduce(code, Math::max);
  }

  /** The packets of one dossier, whose attachments are at hand no longer than that takes. */
  private Optional<ClaimErrors.Told> made(
      Library library, DossierFiles files, DossierEntry entry, PacketRun run, boolean onePdf)
      throws IOException {
    try (OpenDossier open = entry.open(ClaimsWanted.AT_LEAST_ONE)) {
      Wanted wanted =
          new Wanted(
              open, files.told(open), Assessment.of(library, open.dossier()), open.wanted(only));
      Set<String> made = new LinkedHashSet<>();
      if (out.isPresent()) {
        made.addAll(packets(run, wanted, onePdf, DossierFiles.path(out.get())));
      }
      if (uploadSet.isPresent()) {
        made.addAll(uploads(run, wanted, DossierFiles.path(uploadSet.get())));
      }
      return Optional.of(List.copyOf(made))
          .filter(claimIds -> !claimIds.isEmpty())
          .map(
              claimIds ->
                  new ClaimErrors(root.terminal(), wanted.told())
                      .of(wanted.assessment(), claimIds, Set.of("MATERIAL_MISSING")));
    }
  }

  /** Whether all of it goes into one PDF; refuses what does not go together. */
  private boolean checkTargets() {
    boolean onePdf = out.filter(o -> o.toLowerCase(Locale.ROOT).endsWith(".pdf")).isPresent();
    if (out.isEmpty() && uploadSet.isEmpty()) {
      throw refused("--out", "cli.packet.wants-out");
    }
    if (zip.isPresent() && !onePdf) {
      throw refused("--zip", "cli.packet.one-zip");
    }
    if (limit.isPresent() && uploadSet.isEmpty()) {
      throw refused("--limit", "cli.upload.limit");
    }
    limit.ifPresent(PacketCommand::megabytes);
    return onePdf;
  }

  private static BigDecimal megabytes(String written) {
    return Portal.megabytes(written)
        .orElseThrow(
            () ->
                new InputException(
                    SourceLocation.of("--limit"),
                    Message.of(
                        "cli.upload.limit-range", Portal.MOST_MEGABYTES.toPlainString(), written)));
  }

  private static InputException refused(String option, String key) {
    return new InputException(SourceLocation.of(option), Message.of(key));
  }

  private List<String> packets(PacketRun run, Wanted wanted, boolean onePdf, Path target)
      throws IOException {
    DossierPackets packets = new DossierPackets(run, wanted.open(), wanted.assessment());
    if (onePdf) {
      packets.add(wanted.claimIds(), target, zip.map(DossierFiles::path));
    } else {
      packets.addEach(wanted.claimIds(), target);
    }
    return packets.made();
  }

  /** Of several dossiers each has a folder of its own. */
  private List<String> uploads(PacketRun run, Wanted wanted, Path folder) throws IOException {
    DossierUploads uploads =
        new DossierUploads(
            run, wanted.open(), wanted.assessment(), limit.map(PacketCommand::megabytes));
    String own = SafeName.of(wanted.open().entry().stem());
    uploads.add(
        wanted.claimIds(), wanted.told().isPresent() ? folder.resolve(run.freeName(own)) : folder);
    return uploads.made();
  }

  /**
   * Reads the dossiers to the last, and lets go of each: who has to mend three of them wants to
   * hear of all before the first packet is made.
   *
   * @return those that can be read
   */
  private List<DossierEntry> readable(Library library, DossierFiles files, PacketRun run) {
    List<DossierEntry> readable = new ArrayList<>();
    for (DossierEntry entry : files.entries()) {
      try {
        Dossier dossier = entry.read(ClaimsWanted.AT_LEAST_ONE);
        DossierFiles.wanted(entry.named(), dossier, only);
        notices.usedBy(Assessment.of(library, dossier));
        readable.add(entry);
      } catch (InputException e) {
        run.unreadable(e);
      }
    }
    notices.tellUnused(root.terminal());
    return readable;
  }
}
