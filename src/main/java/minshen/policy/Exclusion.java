package minshen.policy;

import java.util.List;

/**
 * Items of which at most one may be claimed (从优、就高、不重复).
 *
 * @param items the ids of the items
 * @param over for what at most one may be claimed
 * @param clause the clause that forbids it
 */
public record Exclusion(List<String> items, Over over, String clause) {
  public Exclusion {
    items = List.copyOf(items);
  }

  /** Items of which at most one may be claimed for one project. */
  public Exclusion(List<String> items, String clause) {
    this(items, Over.PROJECT, clause);
  }

  /** For what at most one of the items may be claimed. */
  public enum Over {
    /** One project. */
    PROJECT,
    /**
     * One grant of the city, which is matched once; where a claim names none, one project, which
     * then may be matched for the same grant.
     */
    GRANT,
    /** One applicant, ever. */
    APPLICANT,
    /** One applicant in one application year. */
    APPLICANT_YEAR
  }

  /** Whether both items, which are two, are among them. */
  public boolean binds(String item, String other) {
    return !item.equals(other) && items.contains(item) && items.contains(other);
  }
}
