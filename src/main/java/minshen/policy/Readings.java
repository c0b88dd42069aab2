package minshen.policy;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which readings are taken in their alternative; all others are taken in their default.
 *
 * @param alternatives the ids of the readings taken in their alternative
 */
public record Readings(Set<String> alternatives) {
  /** Every reading in its default. */
  public static final Readings DEFAULT = new Readings(Set.of());

  public Readings {
    alternatives = Set.copyOf(alternatives);
  }

  /** Whether what applies under a reading applies here. */
  public boolean hold(ReadingCondition under) {
    return alternatives.contains(under.reading()) == under.alternative();
  }

  /** The same readings with one taken the other way. */
  public Readings switched(String reading) {
    Set<String> others = new LinkedHashSet<>(alternatives);
    if (!others.remove(reading)) {
      others.add(reading);
    }
    return new Readings(others);
  }
}
