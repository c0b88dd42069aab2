package minshen.form.ruled;

/**
 * What is drawn at one place of a page, in points from its upper left corner.
 *
 * @param text the character or characters
 * @param x where it begins
 * @param baseline where its line stands
 * @param width how far it advances
 * @param size the size of its type
 * @param struck whether a line is drawn through it
 */
public record Glyph(
    String text, double x, double baseline, double width, double size, boolean struck) {
  /** One that nothing is drawn through, as far as is known. */
  Glyph(String text, double x, double baseline, double width, double size) {
    this(text, x, baseline, width, size, false);
  }

  /** The same with a line through it. */
  Glyph struckOut() {
    return new Glyph(text, x, baseline, width, size, true);
  }

  /** Where it ends. */
  public double right() {
    return x + width;
  }

  /** The middle of what is seen of it. */
  double middleX() {
    return x + width / 2;
  }

  double middleY() {
    return baseline - size * 0.35;
  }

  /** Whether nothing is seen of it. */
  public boolean isBlank() {
    return text.isBlank();
  }
}
