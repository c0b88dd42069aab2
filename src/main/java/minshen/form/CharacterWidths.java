package minshen.form;

/** How wide characters are in some type. */
interface CharacterWidths {
  /** The width of one character in points. */
  double width(int codePoint, double size, boolean bold);
}
