package minshen.policy.match;

/** Whether an item or a measure fits a company. */
public enum MatchResult {
  YES,
  UNKNOWN,
  NO;

  /** The word in the JSON result. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
