package minshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import minshen.dossier.finding.Assessment;
import minshen.files.AtomicFiles;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.form.ClaimDocuments;
import minshen.form.UnprintableCharacterException;
import minshen.packet.Packet;
import minshen.packet.PacketFiles;
import minshen.packet.PacketPlan;
import minshen.packet.PacketSettings;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SourceException;
import minshen.packet.source.SourceReader;
import minshen.words.Message;

/** The packets of a dossier on their way into files: all of them, or none. */
final class DossierPackets {
  private final Terminal terminal;
  private final String dossier;
  private final Path folder;
  private final Assessment assessment;
  private final PacketOptions options;
  private final Interruption interruption;
  private final ClaimDocuments documents;
  private final List<Path> added = new ArrayList<>();

  DossierPackets(
      Terminal terminal,
      String dossier,
      Assessment assessment,
      PacketOptions options,
      Interruption interruption) {
    this.terminal = terminal;
    this.dossier = dossier;
    this.folder = DossierFiles.path(dossier).toAbsolutePath().getParent();
    this.assessment = assessment;
    this.options = options;
    this.interruption = interruption;
    options.outside.check(dossier, assessment.dossier());
    this.documents = new ClaimDocuments(assessment, terminal.words());
  }

  /** The files added, in their order. */
  List<Path> added() {
    return List.copyOf(added);
  }

  /** Adds a packet for each claim, named after the dossier and the claim. */
  void addEach(List<String> claimIds, Path into, AtomicFiles files) throws IOException {
    String name =
        Objects.toString(Path.of(dossier).getFileName(), "")
            .replaceFirst("(?i)(\\.minshen)?\\.(yaml|yml|json)$", "");
    for (String claimId : claimIds) {
      Path target = into.resolve(name + "-" + documents.name(claimId) + ".pdf");
      add(List.of(claimId), target, Optional.empty(), files);
    }
  }

  /**
   * Adds one packet of some claims, and its zip if one is wanted; the year of the first of them
   * says how it is put together.
   */
  void add(List<String> claimIds, Path target, Optional<Path> zip, AtomicFiles files)
      throws IOException {
    PacketSettings settings =
        options.settings(
            PacketSettings.standardFor(
                claimIds.stream().map(id -> assessment.outcome(id).pack().call())),
            assessment.outcome(claimIds.getFirst()).claim().year());
    PacketPlan plan = PacketPlan.of(assessment, claimIds, settings);
    try (SourceReader reader =
        new SourceReader(settings.sourceLimits(), options.passwords(folder), interruption::check)) {
      Packet packet = Packet.prepare(plan, folder, documents, reader);
      tell(terminal, packet.sources());
      packet
          .remarks()
          .forEach(remark -> terminal.note("cli.packet.signed", terminal.words().say(remark)));
      added.addAll(
          PacketFiles.add(packet, settings, target, zip, files, terminal.words(), this::progress));
    } catch (SourceException e) {
      throw new InputException(SourceLocation.of(dossier), withOption(e));
    } catch (UnprintableCharacterException e) {
      throw new InputException(SourceLocation.of(dossier), e.problem());
    }
  }

  /** The workbench asks for a password; here it is an option. */
  static Message withOption(SourceException e) {
    return e.passwordHelps() ? Message.of("cli.packet.password", e.problem()) : e.problem();
  }

  /** What a clerk should know of a file stands on the print sheet too, which may not be wanted. */
  static void tell(Terminal terminal, List<ReadySource> sources) {
    for (ReadySource source : sources) {
      for (Message remark : source.remarks()) {
        terminal.note("cli.packet.remark", source.file(), terminal.words().say(remark));
      }
    }
  }

  private void progress(int done, int all) {
    interruption.check();
    terminal.progress(done, all);
  }
}
