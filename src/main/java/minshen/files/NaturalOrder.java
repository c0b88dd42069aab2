package minshen.files;

import java.util.Comparator;

/**
 * Names as people count: {@code 2.pdf} before {@code 10.pdf}, 二 before 十, signs before numbers and
 * those before letters, a folder's files after the files beside it. Letters of either case are
 * alike.
 */
public final class NaturalOrder implements Comparator<String> {
  private static final String CHINESE = "零一二三四五六七八九";
  private static final int TEN = '十';
  private static final int HUNDRED = '百';

  /** More digits than any number of a page has; beyond, they are compared as letters. */
  private static final int MOST_DIGITS = 15;

  /** A number in a name, and where the name goes on after it. */
  private record Counted(long value, int end) {}

  @Override
  public int compare(String left, String right) {
    int folders = Boolean.compare(left.indexOf('/') >= 0, right.indexOf('/') >= 0);
    if (folders != 0) {
      return folders;
    }
    int i = 0;
    int j = 0;
    while (i < left.length() && j < right.length()) {
      Counted a = number(left, i);
      Counted b = number(right, j);
      int found = Integer.compare(rank(left, i, a), rank(right, j, b));
      if (found == 0 && a.end() > i) {
        found = Long.compare(a.value(), b.value());
        i = a.end();
        j = b.end();
      } else if (found == 0) {
        found =
            Character.compare(
                Character.toLowerCase(left.charAt(i++)), Character.toLowerCase(right.charAt(j++)));
      }
      if (found != 0) {
        return found;
      }
    }
    int rest = Integer.compare(left.length() - i, right.length() - j);
    return rest != 0 ? rest : left.compareTo(right);
  }

  /**
   * How late it comes among what may stand in its place. By kind, not by its character: 一 is behind
   * most letters and 2 before them, yet both are numbers.
   */
  private static int rank(String name, int at, Counted number) {
    if (number.end() > at) {
      return 2;
    }
    char c = name.charAt(at);
    if (c == '/') {
      // What ends a folder's name comes before whatever may go on in another's.
      return 0;
    }
    return Character.isLetter(c) ? 3 : 1;
  }

  private static Counted number(String name, int start) {
    Counted plain = digits(name, start);
    return plain.end() > start ? plain : chinese(name, start);
  }

  private static Counted digits(String name, int start) {
    long value = 0;
    int at = start;
    while (at < name.length() && at - start < MOST_DIGITS && Character.isDigit(name.charAt(at))) {
      value = value * 10 + Character.digit(name.charAt(at), 10);
      at++;
    }
    return new Counted(value, at);
  }

  /** Up to 九百九十九, as chapters and annexes are counted. */
  private static Counted chinese(String name, int start) {
    long value = 0;
    long digit = 0;
    int at = start;
    for (; at < name.length(); at++) {
      int c = name.charAt(at);
      int one = CHINESE.indexOf(c);
      if (one >= 0) {
        digit = one;
      } else if (c == TEN || c == HUNDRED) {
        value += Math.max(digit, 1) * (c == TEN ? 10 : 100);
        digit = 0;
      } else {
        break;
      }
    }
    return new Counted(value + digit, at);
  }
}
