package minshen.packet.pdfa;

import java.io.IOException;

/** The letters of a font. */
sealed interface Letters extends AutoCloseable
    permits DrawnLetters, AbsentLetters, EmbeddedLetters {
  /** The codes of the letters of a text. */
  int[] codes(byte[] text) throws IOException;

  /** Whether a code stands for a letter at all. */
  boolean isThere(int code) throws IOException;

  /** Whether a letter can be drawn, as wide as the file says. */
  boolean isDrawn(int code) throws IOException;

  /** What it takes in memory, more or less. */
  default long bytes() {
    return 0;
  }

  @Override
  default void close() {}

  /** The codes of a text where each byte is one. */
  static int[] ofBytes(byte[] text) {
    int[] codes = new int[text.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = text[i] & 0xff;
    }
    return codes;
  }
}
