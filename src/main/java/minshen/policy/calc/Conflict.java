package minshen.policy.calc;

/**
 * Why two claims exclude each other.
 *
 * @param kind which rule says so
 * @param clause the clause it stands on
 */
public record Conflict(Kind kind, String clause) {
  /** Which rule lets two claims exclude each other. */
  public enum Kind {
    /** Two items of which one project can have one. */
    PROJECT,
    /** Two items that match one grant of the city. */
    GRANT,
    /** Two items of which one applicant can have one. */
    APPLICANT,
    /** Two items of which one applicant can have one in a year. */
    APPLICANT_YEAR,
    /** An item that can be received once only. */
    ONCE,
    /** The same claim again. */
    SAME
  }
}
