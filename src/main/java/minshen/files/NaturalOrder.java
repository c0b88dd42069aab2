package minshen.files;

import java.util.Comparator;
import java.util.List;

/**
 * Names as file managers show them: {@code 2.pdf} before {@code 10.pdf}, 二 before 十, {@code 1.pdf}
 * before {@code 1 (2).pdf}, files before folders; signs before numbers and those before letters.
 * Letters of either case and width are alike; Chinese characters stand by their sound as far as GB
 * 2312 has them in that order, which is all that are in daily use.
 */
public final class NaturalOrder implements Comparator<String> {
  /** What may be the ending of a file's name. */
  private static final String ENDING = "\\.[A-Za-z][A-Za-z0-9]{0,7}";

  @Override
  public int compare(String left, String right) {
    List<String> a = List.of(left.replace('\\', '/').split("/", -1));
    List<String> b = List.of(right.replace('\\', '/').split("/", -1));
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      boolean aIsFile = i == a.size() - 1;
      boolean bIsFile = i == b.size() - 1;
      int found =
          aIsFile == bIsFile
              ? aIsFile ? ofFiles(a.get(i), b.get(i)) : ofTexts(a.get(i), b.get(i))
              : Boolean.compare(bIsFile, aIsFile);
      if (found != 0) {
        return found;
      }
    }
    return left.compareTo(right);
  }

  /** What a name begins with comes before it, whatever the ending of either. */
  private static int ofFiles(String left, String right) {
    int ofStems = ofTexts(stem(left), stem(right));
    return ofStems != 0 ? ofStems : ofTexts(left, right);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && name.substring(dot).matches(ENDING) ? name.substring(0, dot) : name;
  }

  private static int ofTexts(String left, String right) {
    int i = 0;
    int j = 0;
    while (i < left.length() && j < right.length()) {
      CountedNumber a = CountedNumber.at(left, i);
      CountedNumber b = CountedNumber.at(right, j);
      int c = LetterOrder.folded(left.codePointAt(i));
      int d = LetterOrder.folded(right.codePointAt(j));
      int found = Integer.compare(rank(c, a.isAny()), rank(d, b.isAny()));
      if (found == 0 && a.isAny()) {
        found = a.compareTo(b);
        i = a.end();
        j = b.end();
      } else if (found == 0) {
        found = LetterOrder.compare(c, d);
        i += Character.charCount(left.codePointAt(i));
        j += Character.charCount(right.codePointAt(j));
      }
      if (found != 0) {
        return found;
      }
    }
    return Integer.compare(left.length() - i, right.length() - j);
  }

  /**
   * How late it comes among what may stand in its place. By kind, not by its character: 一 is behind
   * most letters and 2 before them, yet both are numbers.
   */
  private static int rank(int character, boolean isNumber) {
    if (isNumber) {
      return 1;
    }
    return Character.isLetter(character) ? 2 : 0;
  }
}
