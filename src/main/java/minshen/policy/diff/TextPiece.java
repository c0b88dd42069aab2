package minshen.policy.diff;

/**
 * A stretch of two texts that are compared.
 *
 * @param kind in which of them it stands
 * @param text its words
 */
public record TextPiece(Kind kind, String text) {
  /** In which of the texts a stretch stands. */
  public enum Kind {
    /** In both. */
    SAME,
    /** Only in the first. */
    REMOVED,
    /** Only in the second. */
    ADDED
  }
}
