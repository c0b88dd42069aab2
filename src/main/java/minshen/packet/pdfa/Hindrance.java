package minshen.packet.pdfa;

import java.nio.file.Path;
import minshen.words.Message;

/**
 * What keeps a packet from being a PDF/A-2b.
 *
 * @param file the attachment that it is in
 * @param page the page of it, from 1
 * @param why in words for a clerk
 */
public record Hindrance(Path file, int page, Message why) {
  /** Which page hinders it, and why, for where it is said which file it is about. */
  public Message remark() {
    return Message.of("packet.pdfa.page", "" + page, why);
  }

  /** Which page of which file hinders it, and why; the file is told by its path. */
  public Message line() {
    return Message.of("packet.pdfa.file", file, remark());
  }
}
