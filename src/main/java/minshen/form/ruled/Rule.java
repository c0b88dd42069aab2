package minshen.form.ruled;

/**
 * A ruling line of a page, in points from its upper left corner.
 *
 * @param upright whether it runs from top to bottom
 * @param at where it stands: its distance from the left, or if it is level from the top
 * @param from where it begins
 * @param to where it ends
 */
record Rule(boolean upright, double at, double from, double to) {
  /** Lines that meet are drawn with small gaps, and a frame is thicker than a line. */
  static final double TOLERANCE = 2;

  /** Whether it passes a place. */
  boolean passes(double place) {
    return from - TOLERANCE <= place && place <= to + TOLERANCE;
  }
}
