package minshen.policy.diff;

/** How clauses of two packs are told to be the same. */
final class ClauseMatching {
  private ClauseMatching() {}

  /** The id of a clause within its pack: 细则/6/2 of MH2025/细则/6/2. */
  static String tail(String clauseId) {
    return clauseId.substring(clauseId.indexOf('/') + 1);
  }
}
