package minshen.files;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a text is written.
 *
 * @param charset what its bytes stand for
 * @param mark how many bytes before the text say so
 */
public record TextEncoding(Charset charset, int mark) {
  /** So many bytes tell whether a file is a text. */
  private static final int SAMPLE = 1 << 16;

  private static final Charset CHINESE = Charset.forName("GB18030");

  /** The share of characters beyond ASCII that are usual ones where the way is guessed. */
  private static final double USUAL = 0.9;

  /** The share of characters that may be such as nobody types. */
  private static final double STRAY = 0.1;

  /**
   * Looks whether a file is a text.
   *
   * @return empty if it is none
   * @throws IOException if it cannot be read
   */
  public static Optional<TextEncoding> of(Path file) throws IOException {
    byte[] bytes;
    boolean whole;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(SAMPLE);
      whole = in.read() < 0;
    }
    return of(bytes, whole);
  }

  /**
   * Looks whether bytes are a text.
   *
   * @param whole whether they are all of it: else a character at the end may be cut
   */
  public static Optional<TextEncoding> of(byte[] bytes, boolean whole) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return checked(new TextEncoding(StandardCharsets.UTF_8, 3), false, bytes, whole);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return checked(new TextEncoding(StandardCharsets.UTF_16LE, 2), false, bytes, whole);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return checked(new TextEncoding(StandardCharsets.UTF_16BE, 2), false, bytes, whole);
    }
    return wide(bytes, whole)
        .or(() -> checked(new TextEncoding(StandardCharsets.UTF_8, 0), false, bytes, whole))
        .or(() -> checked(new TextEncoding(CHINESE, 0), true, bytes, whole));
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** No other way to write a text has zeroes in it. */
  private static Optional<TextEncoding> wide(byte[] bytes, boolean whole) {
    boolean hasZero = false;
    for (byte b : bytes) {
      hasZero |= b == 0;
    }
    if (!hasZero || (whole && bytes.length % 2 != 0)) {
      return Optional.empty();
    }
    return checked(new TextEncoding(StandardCharsets.UTF_16LE, 0), true, bytes, whole)
        .or(() -> checked(new TextEncoding(StandardCharsets.UTF_16BE, 0), true, bytes, whole));
  }

  /** The encoding if the bytes are a text in it, and a usual one if it was only guessed. */
  private static Optional<TextEncoding> checked(
      TextEncoding encoding, boolean guessed, byte[] bytes, boolean whole) {
    CharsetDecoder decoder = encoding.decoder();
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer in = ByteBuffer.wrap(bytes, encoding.mark, bytes.length - encoding.mark);
    CoderResult result = decoder.decode(in, text, whole);
    if (result.isError()) {
      return Optional.empty();
    }
    text.flip();
    return encoding.isText(text, guessed) ? Optional.of(encoding) : Optional.empty();
  }

  private boolean isText(CharSequence text, boolean guessed) {
    int beyond = 0;
    int usual = 0;
    int stray = 0;
    for (int i = 0; i < text.length(); ) {
      int c = Character.codePointAt(text, i);
      i += Character.charCount(c);
      if (isBinary(c)) {
        return false;
      }
      stray += isStray(c) ? 1 : 0;
      if (c > 0x7F) {
        beyond++;
        usual += isUsual(c) || isRare(c) ? 1 : 0;
      }
    }
    return stray <= (isWide() && guessed ? 0 : 1 + text.length() * STRAY)
        && (!guessed || usual >= beyond * USUAL);
  }

  /**
   * Characters of rare names, and signs of telephones. GB18030 writes them in four bytes of a
   * pattern that chance does not make; in other encodings they prove nothing.
   */
  private boolean isRare(int c) {
    return charset.equals(CHINESE)
        && (Character.isIdeographic(c) || Character.isEmoji(c))
        && Character.isDefined(c);
  }

  private boolean isWide() {
    return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
  }

  /** No text holds these. */
  private static boolean isBinary(int c) {
    return c == 0
        || (c & 0xFFFE) == 0xFFFE
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /**
   * What is left in a text now and then by whatever wrote or copied it, such as the character with
   * which DOS ended one; nothing of it is seen, and that is told.
   */
  private static boolean isStray(int c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f')
        || (c >= 0x7F && c < 0xA0 && c != 0x85)
        || c == 0xFFFD;
  }

  /** Chinese characters, their punctuation, and the wide forms of ASCII. */
  private static boolean isUsual(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF00 && c <= 0xFFEF)
        || (c >= 0x2010 && c <= 0x2642)
        || (c >= 0xA1 && c <= 0xFF)
        || (c >= 0x391 && c <= 0x3C9);
  }

  private CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Opens a text behind its mark; a byte that fits no character ends the reading with a {@link
   * CharacterCodingException}.
   */
  public Reader open(Path file) throws IOException {
    return open(Files.newInputStream(file));
  }

  /** Opens a text that is already in memory, as {@link #open(Path)}. */
  public Reader open(byte[] bytes) throws IOException {
    return open(new ByteArrayInputStream(bytes));
  }

  private Reader open(InputStream in) throws IOException {
    in.skipNBytes(mark);
    return new BufferedReader(new InputStreamReader(in, decoder()), SAMPLE);
  }
}
