package minshen.packet;

/** Numbers as 附件 are counted: 一, 十, 十二, 二十, 一百零五. */
final class ChineseNumbers {
  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumbers() {}

  /**
   * A number in Chinese.
   *
   * @throws IllegalArgumentException if it is not from 1 to 999
   */
  static String of(int number) {
    if (number < 1 || number > 999) {
      throw new IllegalArgumentException("" + number);
    }
    StringBuilder text = new StringBuilder();
    int hundreds = number / 100;
    int tens = number / 10 % 10;
    int ones = number % 10;
    if (hundreds > 0) {
      text.append(DIGITS.charAt(hundreds)).append('百');
    }
    if (tens > 0) {
      // 十二, but 一百一十二.
      text.append(tens == 1 && hundreds == 0 ? "" : DIGITS.substring(tens, tens + 1)).append('十');
    } else if (hundreds > 0 && ones > 0) {
      text.append('零');
    }
    return ones > 0 ? text.append(DIGITS.charAt(ones)).toString() : text.toString();
  }
}
