package minshen.desktop.claims.export;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import minshen.files.PortableNames;
import minshen.form.ClaimDocuments;
import minshen.form.FileNamePattern;
import minshen.packet.PacketPaths;
import minshen.words.Words;

/**
 * What the files of packets are called in one folder, so that people know them: as forms are, by
 * the pattern of the settings. No two of one run have the same name.
 */
final class PacketNames {
  private static final String PDF = ".pdf";

  private final Path folder;
  private final FileNamePattern pattern;
  private final LocalDateTime now;
  private final Words words;
  private final PortableNames taken = new PortableNames();

  /**
   * Names of one run.
   *
   * @param now the time that files in zips have
   */
  PacketNames(Path folder, FileNamePattern pattern, LocalDateTime now, Words words) {
    this.folder = folder;
    this.pattern = pattern;
    this.now = now;
    this.words = words;
  }

  /** Where a packet of some claims goes, and what is beside it. */
  PacketPaths packet(ClaimDocuments documents, List<String> claimIds, boolean zip) {
    Path pdf = file("desktop.packet.file", documents, claimIds);
    String name = String.valueOf(pdf.getFileName());
    String stem = name.substring(0, name.length() - PDF.length());
    return new PacketPaths(
        pdf,
        file("packet.print.title", documents, claimIds),
        handIn(documents, claimIds),
        Optional.of(folder.resolve(stem + ".zip")).filter(_ -> zip),
        now);
  }

  /** Where 交件单 of some claims goes. */
  Path handIn(ClaimDocuments documents, List<String> claimIds) {
    return file("packet.hand-in.title", documents, claimIds);
  }

  /** Where 签字盖章单 of some claims goes. */
  Path signing(ClaimDocuments documents, List<String> claimIds) {
    return file("packet.sign.title", documents, claimIds);
  }

  private Path file(String title, ClaimDocuments documents, List<String> claimIds) {
    return folder.resolve(taken.free(documents.named(pattern, words.say(title), claimIds), PDF));
  }
}
