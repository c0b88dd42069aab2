package minshen.packet.container;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;

/** Words in mails, in whatever characters they were written. */
final class MailWords {
  private static final Charset GBK = Charset.forName("GB18030");

  /** Whoever says GB2312 writes names such as 镕 all the same. */
  private static final Map<Charset, Charset> WIDER =
      Map.of(Charset.forName("GB2312"), GBK, Charset.forName("GBK"), GBK);

  private MailWords() {}

  /** The value of a head's field. */
  static String of(Field field) {
    ByteSequence raw = field.getRaw();
    if (raw == null) {
      return decoded(field.getBody());
    }
    String text = text(raw.toByteArray(), "");
    return decoded(text.substring(Math.min(text.indexOf(':') + 1, text.length())));
  }

  /** A value whose bytes stand for a character each, or whose words are encoded (RFC 2047). */
  static String decoded(String value) {
    String text = value;
    if (value.chars().anyMatch(c -> c >= 0x80) && value.chars().allMatch(c -> c < 0x100)) {
      text = text(value.getBytes(StandardCharsets.ISO_8859_1), "");
    }
    String unfolded = text.replaceAll("\\r?\\n(?=[ \\t])", "").strip();
    return DecoderUtil.decodeEncodedWords(unfolded, DecodeMonitor.SILENT, GBK, WIDER);
  }

  /**
   * The text of a part.
   *
   * @param charset what the mail says of it; what it says wrongly is found out
   */
  static String text(byte[] bytes, String charset) {
    return text(bytes, charset, true);
  }

  /**
   * The text of a part.
   *
   * @param isWhole whether the bytes are all of it: else the last character may be cut, and is left
   *     out
   */
  static String text(byte[] bytes, String charset, boolean isWhole) {
    Charset said = charset(charset);
    for (Charset tried : new Charset[] {said, StandardCharsets.UTF_8, GBK}) {
      CharBuffer text = CharBuffer.allocate(bytes.length + 1);
      if (!tried.newDecoder().decode(ByteBuffer.wrap(bytes), text, isWhole).isError()) {
        return text.flip().toString();
      }
    }
    return new String(bytes, said);
  }

  private static Charset charset(String name) {
    try {
      Charset said = Charset.forName(name.toLowerCase(Locale.ROOT));
      // Plain letters are the same in UTF-8, and what is not plain is found out.
      return said.equals(StandardCharsets.US_ASCII)
          ? StandardCharsets.UTF_8
          : WIDER.getOrDefault(said, said);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
