package minshen.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.Claim;
import minshen.dossier.finding.Assessment;
import minshen.files.AtomicFiles;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.form.ClaimDocuments;
import minshen.form.UnprintableCharacterException;
import minshen.packet.PacketSettings;
import minshen.packet.UploadPlan;
import minshen.packet.UploadReport;
import minshen.packet.UploadSet;
import minshen.packet.source.SourceException;
import minshen.packet.source.SourceReader;
import minshen.policy.Notice;
import minshen.policy.calc.Outcome;
import minshen.words.Message;

/** The upload sets of a dossier on their way into files: all of them, or none. */
final class DossierUploads {
  private final Terminal terminal;
  private final String dossier;
  private final Path folder;
  private final Assessment assessment;
  private final PacketOptions options;
  private final Optional<BigDecimal> limit;
  private final Interruption interruption;
  private final ClaimDocuments documents;
  private final List<Path> added = new ArrayList<>();

  /**
   * The upload sets of a dossier.
   *
   * @param limit the most MB that a file may have, in place of what the year's notice says
   */
  DossierUploads(
      Terminal terminal,
      String dossier,
      Assessment assessment,
      PacketOptions options,
      Optional<BigDecimal> limit,
      Interruption interruption) {
    this.terminal = terminal;
    this.dossier = dossier;
    this.folder = DossierFiles.path(dossier).toAbsolutePath().getParent();
    this.assessment = assessment;
    this.options = options;
    this.limit = limit;
    this.interruption = interruption;
    options.outside.check(dossier, assessment.dossier());
    this.documents = new ClaimDocuments(assessment, terminal.words());
  }

  /** The files added, in their order. */
  List<Path> added() {
    return List.copyOf(added);
  }

  /** Adds a set for each claim, in a folder of its own. */
  void add(List<String> claimIds, Path into, AtomicFiles files) throws IOException {
    List<String> all = assessment.dossier().claims().stream().map(Claim::id).toList();
    for (String claimId : claimIds) {
      Outcome outcome = assessment.outcome(claimId);
      Notice said = Notice.of(outcome.pack());
      Notice notice = limit.map(most -> Notice.limited(most).over(said)).orElse(said);
      UploadPlan plan = UploadPlan.of(assessment, claimId, notice);
      add(plan, notice, into.resolve(UploadSet.folderName(plan, all.indexOf(claimId) + 1)), files);
    }
  }

  private void add(UploadPlan plan, Notice notice, Path target, AtomicFiles files)
      throws IOException {
    PacketSettings settings =
        options.settings(PacketSettings.standardFor(Stream.of(notice.call())), plan.year());
    try (SourceReader reader =
        new SourceReader(settings.sourceLimits(), options.passwords(folder), interruption::check)) {
      UploadSet set = UploadSet.prepare(plan, settings, folder, documents, reader);
      DossierPackets.tell(terminal, set.sources());
      UploadReport report = set.add(target, files, terminal.words(), this::progress);
      for (Message remark : report.remarks()) {
        terminal.note("cli.upload.remark", target, terminal.words().say(remark));
      }
      added.addAll(report.files());
    } catch (SourceException e) {
      throw new InputException(SourceLocation.of(dossier), DossierPackets.withOption(e));
    } catch (UnprintableCharacterException e) {
      throw new InputException(SourceLocation.of(dossier), e.problem());
    }
  }

  private void progress(int done, int all) {
    interruption.check();
    terminal.progress(done, all);
  }
}
