package minshen.packet.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.files.SafeName;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The names in a zip archive as they were meant. Chinese Windows writes them in GBK and says
 * nothing, other systems in UTF-8 and say nothing either: the names of one archive are of one kind.
 */
final class ZipNames {
  private static final Charset GBK = Charset.forName("GB18030");

  private final Charset unsaid;

  private ZipNames(Charset unsaid) {
    this.unsaid = unsaid;
  }

  static ZipNames of(List<ZipArchiveEntry> entries) {
    boolean utf8 =
        entries.stream()
            .filter(entry -> !isSaid(entry))
            .allMatch(entry -> decoded(entry.getRawName(), StandardCharsets.UTF_8).isPresent());
    return new ZipNames(utf8 ? StandardCharsets.UTF_8 : GBK);
  }

  /** Whether the archive tells in which characters the name is written. */
  private static boolean isSaid(ZipArchiveEntry entry) {
    return entry.getNameSource() != ZipArchiveEntry.NameSource.NAME
        || entry.getGeneralPurposeBit().usesUTF8ForNames();
  }

  /** The name with its folders; what would lead out of the archive is taken off. */
  String of(ZipArchiveEntry entry) {
    if (entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
      return within(entry.getName());
    }
    byte[] raw = entry.getRawName();
    Charset charset = isSaid(entry) ? StandardCharsets.UTF_8 : unsaid;
    return within(
        decoded(raw, charset).or(() -> decoded(raw, GBK)).orElseGet(() -> new String(raw, GBK)));
  }

  private static String within(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.replace('\\', '/').split("/", -1)) {
      String seen = SafeName.seen(part).strip();
      boolean leads =
          seen.isEmpty() || seen.equals(".") || seen.equals("..") || seen.matches("[A-Za-z]:");
      if (!leads) {
        parts.add(seen);
      }
    }
    return parts.isEmpty() ? "_" : String.join("/", parts);
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
