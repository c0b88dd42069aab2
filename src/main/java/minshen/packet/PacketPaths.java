package minshen.packet;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the files of a packet go.
 *
 * @param pdf the packet itself; parts of it for an upload are named by it and go beside it
 * @param printSheet 打印说明, if it is wanted
 * @param handIn 交件单, if it is wanted
 * @param zip the zip, if one is wanted
 * @param time of the files in the zip
 */
public record PacketPaths(
    Path pdf, Path printSheet, Path handIn, Optional<Path> zip, LocalDateTime time) {
  /** As early as a zip can say, so that the same content gives the same bytes. */
  static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Sheets beside a packet under its name with ASCII words behind it, as scripts know them. */
  public static PacketPaths of(Path pdf, Optional<Path> zip) {
    String stem = stem(pdf);
    return new PacketPaths(
        pdf,
        pdf.resolveSibling(stem + "-print.pdf"),
        pdf.resolveSibling(stem + "-hand-in.pdf"),
        zip,
        NO_TIME);
  }

  /** What parts of the packet are named by. */
  public String stem() {
    return stem(pdf);
  }

  private static String stem(Path pdf) {
    return Objects.toString(pdf.getFileName(), "").replaceFirst("(?i)\\.pdf$", "");
  }
}
