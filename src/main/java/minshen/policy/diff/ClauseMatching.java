package minshen.policy.diff;

import minshen.policy.amount.Part;

/** How clauses of two packs are told to be the same. */
final class ClauseMatching {
  private ClauseMatching() {}

  /** The id of a clause within its pack: 细则/6/2 of MH2025/细则/6/2. */
  static String tail(String clauseId) {
    return clauseId.substring(clauseId.indexOf('/') + 1);
  }

  /**
   * A formula or a test as it is written, clauses by their ids within the pack.
   *
   * @param clauseId the id of a clause of the same pack
   */
  static String written(Part part, String clauseId) {
    String pack = clauseId.substring(0, clauseId.indexOf('/') + 1);
    return pack.isEmpty() ? part.toString() : part.toString().replace(pack, "");
  }
}
