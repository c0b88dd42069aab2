package minshen.desktop.claims.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.files.AtomicFiles;
import minshen.form.ClaimDocuments;
import minshen.packet.AttachmentFiles;
import minshen.packet.Packet;
import minshen.packet.PacketException;
import minshen.packet.PacketFiles;
import minshen.packet.PacketPlan;
import minshen.packet.PacketWatcher;
import minshen.packet.source.SourceReader;
import minshen.words.Words;

/**
 * 申报包: one PDF for each job.
 *
 * @param folder where they go
 * @param zip whether a zip is written beside each
 */
record PacketPdfs(Path folder, boolean zip, Words words) implements PacketOutput {
  @Override
  public String exported() {
    return ExportSnapshots.PACKET;
  }

  @Override
  public String done() {
    return "desktop.packet.done";
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
    Path target = folder.resolve(name + ".pdf");
    Optional<Path> archive = Optional.of(name + ".zip").filter(_ -> zip).map(folder::resolve);
    Packet packet =
        Packet.prepare(
            PacketPlan.of(job.assessment(), job.claimIds(), job.settings()),
            contents,
            new ClaimDocuments(job.assessment(), words, job.settings().numbering().missing()),
            reader);
    List<Path> added =
        PacketFiles.add(packet, job.settings(), target, archive, files, words, watch);
    return new Made(added, List.of(), packet.hindrances());
  }
}
