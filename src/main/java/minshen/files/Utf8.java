package minshen.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import minshen.words.Message;

/** Bytes as UTF-8 text, or the line at which they cease to be. */
final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** As much of a file as tells whether it is a text in whatever encoding. */
  private static final int HEAD = 4096;

  /** Of random bytes one in nine is none that a text has; a text has hardly any. */
  private static final int RARE = 20;

  private Utf8() {}

  static String decode(byte[] bytes, String named) {
    // A zero byte is valid UTF-8, but no text has one: UTF-16 is full of them.
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw notText(bytes, i, named);
      }
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw notText(bytes, in.position(), named);
    }
  }

  private static InputException notText(byte[] bytes, int end, String named) {
    int line = 1;
    for (int i = 0; i < end; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return isText(bytes)
        ? new InputException(new SourceLocation(named, line), Message.of("files.not-utf8"))
        : new InputException(SourceLocation.of(named), Message.of("files.not-text"));
  }

  /** Whether these may be the characters of a text: UTF-16 has zero bytes, hardly others. */
  private static boolean isText(byte[] bytes) {
    int looked = Math.min(bytes.length, HEAD);
    int control = 0;
    for (int i = 0; i < looked; i++) {
      boolean white = bytes[i] == 0 || (bytes[i] >= '\t' && bytes[i] <= '\r');
      control += bytes[i] >= 0 && bytes[i] < ' ' && !white ? 1 : 0;
    }
    return control * RARE <= looked;
  }
}
