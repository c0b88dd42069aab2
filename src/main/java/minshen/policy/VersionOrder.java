package minshen.policy;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The order of versions of a pack: figures by their size, everything else letter by letter, so that
 * 10 is newer than 9 and 2027.2 newer than 2027.
 */
public final class VersionOrder {
  /** The older one first. */
  public static final Comparator<String> OLDEST_FIRST = VersionOrder::compare;

  private static final Pattern PART = Pattern.compile("\\d+|[^\\d.]+");

  private VersionOrder() {}

  private static int compare(String one, String other) {
    List<String> parts = parts(one);
    List<String> others = parts(other);
    for (int i = 0; i < Math.min(parts.size(), others.size()); i++) {
      int order = comparePart(parts.get(i), others.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(parts.size(), others.size());
  }

  private static List<String> parts(String version) {
    return PART.matcher(version).results().map(MatchResult::group).toList();
  }

  private static int comparePart(String one, String other) {
    boolean figure = Character.isDigit(one.charAt(0));
    boolean otherFigure = Character.isDigit(other.charAt(0));
    if (figure && otherFigure) {
      return new BigInteger(one).compareTo(new BigInteger(other));
    }
    return figure == otherFigure ? one.compareTo(other) : Boolean.compare(figure, otherFigure);
  }
}
