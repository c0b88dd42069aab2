package minshen.form.ruled;

/**
 * How much may yet be compared to find the cells of a file. Forms need a thousandth of it; a
 * drawing of many lines, or a file made to keep a computer busy, more than there is.
 */
final class RulingEffort {
  /** Comparisons; some seconds. */
  private static final long MOST = 300_000_000;

  private long left = MOST;

  /**
   * Takes so many comparisons of what is left; false, and nothing taken, if there are not as many.
   */
  boolean take(long comparisons) {
    if (comparisons > left) {
      return false;
    }
    left -= comparisons;
    return true;
  }
}
