package minshen.packet.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import minshen.words.Message;

/**
 * An attachment whose pages can be copied.
 *
 * @param file the file as it was attached
 * @param kind what it is, told by its content
 * @param pdf its pages: not encrypted, readable by iText, without form fields, annotations or
 *     actions; pages may be turned ({@code Rotate}) and cropped ({@code CropBox}). The attached
 *     file itself if that is so already, else a file that goes when the {@link SourceReader} is
 *     closed
 * @param pages how many pages there are, at least 1
 * @param remarks what a clerk should know of it, each a sentence that names no file; empty if there
 *     is nothing to say
 * @param holding the files in it
 */
public record ReadySource(
    Path file, SourceKind kind, Path pdf, int pages, List<Message> remarks, Holding holding) {
  /** What is said of a file that is signed or sealed. */
  private static final Set<String> SIGNED = Set.of("packet.source.signed", "packet.source.sealed");

  /** What is said of a file that opens with a password only. */
  private static final Set<String> LOCKED = Set.of("packet.source.opened-by-password");

  public ReadySource {
    remarks = List.copyOf(remarks);
  }

  /** A file that holds no others. */
  public ReadySource(Path file, SourceKind kind, Path pdf, int pages, List<Message> remarks) {
    this(file, kind, pdf, pages, remarks, Holding.NOTHING);
  }

  /** Whether the file, or one in it, bears an electronic signature or seal. */
  public boolean isSigned() {
    return remarks.stream().anyMatch(remark -> tells(remark, SIGNED));
  }

  /** Whether the file, or one in it, opens with a password only. */
  public boolean isLocked() {
    return remarks.stream().anyMatch(remark -> tells(remark, LOCKED));
  }

  private static boolean tells(Message remark, Set<String> keys) {
    return keys.contains(remark.key())
        || remark.arguments().stream()
            .anyMatch(part -> part instanceof Message inner && tells(inner, keys));
  }
}
