package minshen.form;

/**
 * How one kind of text of a form is set.
 *
 * @param name its name in the grid, and the root of the paragraph style's name in Word
 * @param size type size in points
 * @param leading distance from line to line in points, the same in every rendering
 * @param bold whether the bold face is used; it only has the fixed headings
 * @param align where a line stands between the edges of its cell
 */
public record TextStyle(String name, double size, double leading, boolean bold, Align align) {
  /** Where a line stands between the edges of its cell. */
  public enum Align {
    START,
    CENTRE,
    END
  }
}
