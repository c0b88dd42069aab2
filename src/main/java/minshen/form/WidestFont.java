package minshen.form;

/**
 * As wide as a character is in any font that a Word file may be shown in: 宋体 and 仿宋, whose Latin
 * letters are half as wide as a Chinese character, WenQuanYi with its wide figures, or what a
 * computer takes that has none of them. What has room in this type has room in all of them.
 */
final class WidestFont implements CharacterWidths {
  private static final double HALF = 0.5;

  /** WenQuanYi's figures. */
  private static final double FIGURE = 0.6;

  /** Half as wide as a Chinese character in some fonts, and as wide as one in others. */
  private static final int MIDDLE_DOT = 0xB7;

  private final Typeface typeface;

  WidestFont(Typeface typeface) {
    this.typeface = typeface;
  }

  @Override
  public double width(int codePoint, double size, boolean bold) {
    double own = typeface.width(codePoint, size, bold);
    return LineBreaker.isWide(codePoint) || codePoint == MIDDLE_DOT
        ? Math.max(size, own)
        : Math.max(size * (Character.isDigit(codePoint) ? FIGURE : HALF), own);
  }
}
