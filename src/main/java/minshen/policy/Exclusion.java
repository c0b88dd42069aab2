package minshen.policy;

import java.util.List;

/**
 * Items of which at most one may be claimed for one project (从优、就高、不重复).
 *
 * @param items the ids of the items
 * @param clause the clause that forbids it
 */
public record Exclusion(List<String> items, String clause) {
  public Exclusion {
    items = List.copyOf(items);
  }
}
