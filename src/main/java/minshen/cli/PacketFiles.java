package minshen.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import minshen.dossier.finding.Assessment;
import minshen.files.InputException;
import minshen.files.Place;
import minshen.files.WholeFiles;
import minshen.form.ClaimDocuments;
import minshen.form.UnprintableCharacterException;
import minshen.packet.Packet;
import minshen.packet.PacketPlan;
import minshen.packet.PacketSettings;
import minshen.packet.PacketSettings.Upload;
import minshen.packet.source.ImageOptions;
import minshen.packet.source.SourceException;
import minshen.packet.source.SourceLimits;
import minshen.packet.source.SourceReader;

/** The packets of a dossier on their way into files: all of them, or none. */
final class PacketFiles {
  private final Terminal terminal;
  private final String dossier;
  private final Path folder;
  private final Assessment assessment;
  private final PacketSettings settings;
  private final PacketOptions options;
  private final Interruption interruption;
  private final ClaimDocuments documents;
  private final List<Path> added = new ArrayList<>();

  PacketFiles(
      Terminal terminal,
      String dossier,
      Assessment assessment,
      PacketSettings settings,
      PacketOptions options,
      Interruption interruption) {
    this.terminal = terminal;
    this.dossier = dossier;
    this.folder = DossierFiles.path(dossier).toAbsolutePath().getParent();
    this.assessment = assessment;
    this.settings = settings;
    this.options = options;
    this.interruption = interruption;
    this.documents = new ClaimDocuments(assessment, terminal.words());
  }

  /** The files added, in their order. */
  List<Path> added() {
    return List.copyOf(added);
  }

  /** Adds a packet for each claim, named after the dossier and the claim. */
  void addEach(List<String> claimIds, Path into, WholeFiles files) throws IOException {
    String name =
        Objects.toString(Path.of(dossier).getFileName(), "")
            .replaceFirst("(?i)(\\.minshen)?\\.(yaml|yml|json)$", "");
    for (String claimId : claimIds) {
      Path target = into.resolve(name + "-" + documents.name(claimId) + ".pdf");
      add(List.of(claimId), target, Optional.empty(), files);
    }
  }

  /** Adds one packet of some claims, and its zip if one is wanted. */
  void add(List<String> claimIds, Path target, Optional<Path> zip, WholeFiles files)
      throws IOException {
    SourceLimits limits =
        SourceLimits.standard()
            .withImages(
                new ImageOptions(
                    settings.images().blackAndWhite(),
                    settings.images().quality(),
                    ImageOptions.STANDARD.maxDpi()));
    PacketPlan plan = PacketPlan.of(assessment, claimIds, settings);
    try (SourceReader reader =
        new SourceReader(limits, options.passwords(folder), interruption::check)) {
      Packet packet = Packet.prepare(plan, folder, documents, reader);
      add(target, files, out -> packet.writeTo(out, this::progress));
      if (settings.printSheet()) {
        byte[] sheet = packet.printSheet(terminal.words());
        add(beside(target, "-print.pdf"), files, out -> out.write(sheet));
      }
      if (settings.upload().isPresent()) {
        addParts(packet, settings.upload().get(), target, files);
      }
      if (zip.isPresent()) {
        add(zip.get(), files, packet::writeZipTo);
      }
    } catch (SourceException e) {
      throw new InputException(Place.of(dossier), e.problem());
    } catch (UnprintableCharacterException e) {
      throw new InputException(Place.of(dossier), e.problem());
    }
  }

  private void addParts(Packet packet, Upload upload, Path target, WholeFiles files)
      throws IOException, SourceException {
    List<Packet.Pages> parts = packet.cut(upload.megabytes() * 1_000_000L, this::progress);
    // A packet that is small enough is its own and only part.
    for (int i = 0; parts.size() > 1 && i < parts.size(); i++) {
      Packet.Pages part = parts.get(i);
      String name =
          upload.fileName(stem(target), i + 1, parts.size(), part.first(), part.last()) + ".pdf";
      add(target.resolveSibling(name), files, out -> packet.writeTo(out, part, this::progress));
    }
  }

  private void progress(int done, int all) {
    interruption.check();
    terminal.progress(done, all);
  }

  /** What a packet writes into a file. */
  @FunctionalInterface
  private interface Body {
    void writeTo(OutputStream out) throws IOException, SourceException;
  }

  private void add(Path target, WholeFiles files, Body body) throws IOException, SourceException {
    SourceException[] trouble = new SourceException[1];
    files.add(
        target,
        out -> {
          try {
            body.writeTo(out);
          } catch (SourceException e) {
            trouble[0] = e;
          }
        });
    if (trouble[0] != null) {
      throw trouble[0];
    }
    added.add(target);
  }

  private static Path beside(Path target, String ending) {
    return target.resolveSibling(stem(target) + ending);
  }

  private static String stem(Path target) {
    return Objects.toString(target.getFileName(), "").replaceFirst("(?i)\\.pdf$", "");
  }
}
