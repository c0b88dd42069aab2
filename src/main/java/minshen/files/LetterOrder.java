package minshen.files;

import java.nio.charset.Charset;

/**
 * The order of single characters: Chinese ones by their sound, as GB 2312 has those of daily use,
 * and behind them the rest of it and what it does not have; all others as Unicode has them.
 */
final class LetterOrder {
  private static final Charset GB = Charset.forName("GB18030");

  /** Where the characters of GB 2312 begin and end, in both bytes. */
  private static final int FIRST_ROW = 0xB0;

  private static final int LAST_ROW = 0xF7;
  private static final int FIRST_CELL = 0xA1;

  /** Between any two code points there is room for all Chinese characters. */
  private static final int ROOM = 22;

  private static final int FIRST_HAN = 0x4E00;
  private static final int UNKNOWN = 1 << 16;

  private LetterOrder() {}

  /** A character without its case, and no wider than the letter that it is. */
  static int folded(int character) {
    boolean isWide = character >= 0xFF01 && character <= 0xFF5E;
    return Character.toLowerCase(isWide ? character - 0xFEE0 : character);
  }

  /** Compares two characters that are folded. */
  static int compare(int left, int right) {
    return left == right ? 0 : Long.compare(place(left), place(right));
  }

  private static long place(int character) {
    if (Character.UnicodeScript.of(character) != Character.UnicodeScript.HAN) {
      return (long) character << ROOM;
    }
    byte[] bytes = Character.toString(character).getBytes(GB);
    int row = bytes[0] & 0xFF;
    int cell = bytes.length == 2 ? bytes[1] & 0xFF : 0;
    boolean isDaily = row >= FIRST_ROW && row <= LAST_ROW && cell >= FIRST_CELL;
    return ((long) FIRST_HAN << ROOM) + (isDaily ? row << 8 | cell : UNKNOWN + character);
  }
}
