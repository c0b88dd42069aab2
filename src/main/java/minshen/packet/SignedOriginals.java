package minshen.packet;

import java.util.List;
import java.util.Optional;
import minshen.words.Message;

/**
 * Where the untouched originals of electronically signed files are: bound or uploaded anew, a
 * signature keeps its looks and proves nothing.
 */
final class SignedOriginals {
  private final List<ArchivedFile> files;

  private SignedOriginals(List<ArchivedFile> files) {
    this.files = files;
  }

  /** Those of a packet. */
  static SignedOriginals of(PacketContent content) {
    return new SignedOriginals(
        content.archive().stream().filter(file -> file.source().isSigned()).toList());
  }

  /**
   * Tells where each is, for whoever hands the packet in.
   *
   * @param zip the name of the packet's zip, if one is made
   */
  List<Message> beside(Optional<String> zip) {
    return files.stream().map(file -> told(file, zip)).distinct().toList();
  }

  private static Message told(ArchivedFile file, Optional<String> zip) {
    String shown = file.attachment().shownFile();
    return file.pagesOnly()
        .map(why -> pagesOnly(why, shown))
        .or(
            () ->
                zip.map(
                    name -> Message.of("packet.signed-original.in-zip", shown, name, file.path())))
        .orElseGet(() -> Message.of("packet.signed-original.no-zip", shown));
  }

  private static Message pagesOnly(PagesOnly why, String shown) {
    return switch (why) {
      case REDACTED -> Message.of("packet.signed-original.covered", shown);
      case CHOSEN -> Message.of("packet.signed-original.chosen", shown);
      case LOCKED -> Message.of("packet.signed-original.locked", shown);
    };
  }

  /** The same for what is uploaded, which has no zip. */
  List<Message> notUploaded() {
    return files.stream()
        .map(file -> Message.of("packet.signed-original.upload", file.attachment().shownFile()))
        .distinct()
        .toList();
  }
}
