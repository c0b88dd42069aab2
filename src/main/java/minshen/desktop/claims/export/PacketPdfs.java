package minshen.desktop.claims.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import minshen.files.AtomicFiles;
import minshen.form.ClaimDocuments;
import minshen.packet.AttachmentFiles;
import minshen.packet.Packet;
import minshen.packet.PacketException;
import minshen.packet.PacketExtras;
import minshen.packet.PacketFiles;
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
    return packet() ? "desktop.packet.done" : "desktop.batch.done";
  }

  @Override
  public String failed() {
    return packet() ? "desktop.packet.failed" : "desktop.batch.failed";
  }

  @Override
  public String someFailed() {
    return packet() ? "desktop.packet.some-failed" : "desktop.batch.some-failed";
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
