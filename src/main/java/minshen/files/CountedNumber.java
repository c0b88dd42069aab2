package minshen.files;

/**
 * A number in a name as people count with it: in digits of any width, or in Chinese as chapters,
 * annexes and years are written.
 *
 * @param digits its decimal digits without zeros before them, however many; empty for zero
 * @param start where it begins in the name
 * @param end where the name goes on after it; its beginning if there is no number
 */
record CountedNumber(String digits, int start, int end) implements Comparable<CountedNumber> {
  private static final String CHINESE = "零一二三四五六七八九";
  private static final String UNITS = "十百千";
  private static final char ZERO = '〇';

  /** The number that begins at a place of a name, if one does. */
  static CountedNumber at(String name, int start) {
    CountedNumber plain = inDigits(name, start);
    return plain.isAny() ? plain : inChinese(name, start);
  }

  /** Whether there is a number. */
  boolean isAny() {
    return end > start;
  }

  @Override
  public int compareTo(CountedNumber other) {
    int byLength = Integer.compare(digits.length(), other.digits.length());
    return byLength != 0 ? byLength : digits.compareTo(other.digits);
  }

  private static CountedNumber of(String digits, int start, int end) {
    return new CountedNumber(digits.replaceFirst("^0+", ""), start, end);
  }

  private static CountedNumber inDigits(String name, int start) {
    StringBuilder digits = new StringBuilder();
    int at = start;
    while (at < name.length() && Character.isDigit(name.charAt(at))) {
      digits.append(Character.digit(name.charAt(at), 10));
      at++;
    }
    return of(digits.toString(), start, at);
  }

  /** Digit by digit as in 二〇二五, or with units as in 一百零二; 百 alone begins many a company. */
  private static CountedNumber inChinese(String name, int start) {
    int end = start;
    boolean hasUnits = false;
    while (end < name.length() && isNumeral(name.charAt(end))) {
      hasUnits |= UNITS.indexOf(name.charAt(end)) >= 0;
      end++;
    }
    if (end == start || UNITS.indexOf(name.charAt(start)) > 0) {
      return new CountedNumber("", start, start);
    }
    String numerals = name.substring(start, end);
    return of(hasUnits ? inUnits(numerals) : inPlaces(numerals), start, end);
  }

  private static boolean isNumeral(char c) {
    return c == ZERO || CHINESE.indexOf(c) >= 0 || UNITS.indexOf(c) >= 0;
  }

  private static String inPlaces(String numerals) {
    StringBuilder digits = new StringBuilder();
    numerals.chars().forEach(c -> digits.append(Math.max(0, CHINESE.indexOf(c))));
    return digits.toString();
  }

  private static String inUnits(String numerals) {
    long value = 0;
    long digit = 0;
    for (int i = 0; i < numerals.length(); i++) {
      char c = numerals.charAt(i);
      int unit = UNITS.indexOf(c);
      if (unit >= 0) {
        value += Math.max(digit, 1) * Math.round(Math.pow(10, unit + 1));
        digit = 0;
      } else {
        digit = Math.max(0, CHINESE.indexOf(c));
      }
    }
    return Long.toString(value + digit);
  }
}
