package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfString;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names and texts within PDFs as people read them: some programs write Chinese in bytes of GBK. */
public final class ReadableNames {
  private static final int LONGEST = 60;

  private static final Charset GBK = Charset.forName("GB18030");

  /**
   * Pairs of bytes as Chinese characters and punctuation have them; Western letters stand alone.
   */
  private static final Pattern PAIRS =
      Pattern.compile("(?:[\\x00-\\x7f]|[\\xa1-\\xa9\\xb0-\\xf7][\\xa1-\\xfe])*", Pattern.DOTALL);

  private ReadableNames() {}

  /** A short form of a text string, for a line in a list. */
  static String of(PdfString text) {
    return shortened(text(text));
  }

  /** A short form of a name whose bytes stand for a character each. */
  public static String of(String latin1) {
    byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return shortened(
        decoded(bytes, StandardCharsets.UTF_8).or(() -> chinese(bytes)).orElse(latin1));
  }

  /** The whole of a text string. */
  static String text(PdfString text) {
    byte[] bytes = text.getValueBytes();
    return chinese(bytes).orElseGet(text::toUnicodeString);
  }

  private static Optional<String> chinese(byte[] bytes) {
    String each = new String(bytes, StandardCharsets.ISO_8859_1);
    boolean plain = each.chars().allMatch(c -> c < 0x80);
    return plain || !PAIRS.matcher(each).matches() ? Optional.empty() : decoded(bytes, GBK);
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String shortened(String name) {
    String text = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return text.isEmpty() ? "?" : text.substring(0, Math.min(text.length(), LONGEST));
  }
}
