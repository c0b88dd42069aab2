package minshen.desktop.claims.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import minshen.files.AtomicFiles;
import minshen.form.ClaimDocuments;
import minshen.packet.AttachmentFiles;
import minshen.packet.Packet;
import minshen.packet.PacketException;
import minshen.packet.PacketExtras;
import minshen.packet.PacketFiles;
import minshen.packet.PacketPaths;
import minshen.packet.PacketPlan;
import minshen.packet.PacketSettings;
import minshen.packet.PacketWatcher;
import minshen.packet.source.SourceReader;
import minshen.words.Words;

/**
 * 申报包: one PDF for each job; or only 交件单 and 签字盖章单 of it.
 *
 * @param names what they are called, and where they go
 * @param what which of them
 * @param zip whether a zip is written beside each packet
 */
record PacketPdfs(PacketNames names, Set<BatchChoice> what, boolean zip, Words words)
    implements PacketOutput {
  PacketPdfs {
    what = Set.copyOf(what);
  }

  private boolean packet() {
    return what.contains(BatchChoice.PACKET);
  }

  @Override
  public String exported() {
    return packet() ? ExportSnapshots.PACKET : ExportSnapshots.SHEETS;
  }

  @Override
  public String done() {
    return "desktop.packet.done";
  }

  @Override
  public String failed() {
    return "desktop.packet.failed";
  }

  @Override
  public String someFailed() {
    return "desktop.packet.some-failed";
  }

  @Override
  public List<Path> replaced(PacketJob job, String name) throws IOException {
    ClaimDocuments documents =
        new ClaimDocuments(job.assessment(), words, job.settings().numbering().missing());
    List<Path> targets = new ArrayList<>();
    if (packet()) {
      PacketPaths paths = names.packet(documents, job.claimIds(), zip);
      targets.add(paths.pdf());
      paths.zip().ifPresent(targets::add);
      if (job.settings().extras().upload().isPresent()) {
        targets.addAll(parts(paths));
      }
    } else if (what.contains(BatchChoice.HAND_IN)) {
      targets.add(names.handIn(documents, job.claimIds()));
    }
    if (what.contains(BatchChoice.SIGNING)) {
      targets.add(names.signing(documents, job.claimIds()));
    }
    return targets.stream().filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS)).toList();
  }

  /** The parts of an earlier packet: how many there will be shows only when it is made. */
  private static List<Path> parts(PacketPaths paths) throws IOException {
    Path folder = Objects.requireNonNull(paths.pdf().getParent());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).contains(paths.stem()))
          .toList();
    }
  }

  @Override
  public Made add(
      PacketJob job,
      String name,
      AttachmentFiles contents,
      SourceReader reader,
      AtomicFiles files,
      PacketWatcher watch)
      throws IOException, PacketException {
    ClaimDocuments documents =
        new ClaimDocuments(job.assessment(), words, job.settings().numbering().missing());
    Packet packet =
        Packet.prepare(
            PacketPlan.of(job.assessment(), job.claimIds(), job.settings()),
            contents,
            documents,
            reader);
    List<Path> added = new ArrayList<>();
    if (packet()) {
      added.addAll(
          PacketFiles.add(
              packet,
              handedIn(job.settings()),
              names.packet(documents, job.claimIds(), zip),
              files,
              words,
              watch));
    } else if (what.contains(BatchChoice.HAND_IN)) {
      added.add(names.handIn(documents, job.claimIds()));
      files.add(added.getLast(), packet.handInSheet(words));
    }
    if (what.contains(BatchChoice.SIGNING)) {
      added.add(names.signing(documents, job.claimIds()));
      files.add(added.getLast(), packet.signingSheets(words));
    }
    watch.page(1, 1);
    return new Made(added, List.of(), packet.hindrances());
  }

  private PacketSettings handedIn(PacketSettings settings) {
    return what.contains(BatchChoice.HAND_IN)
        ? settings.with(PacketExtras.HAND_IN, true)
        : settings;
  }
}
