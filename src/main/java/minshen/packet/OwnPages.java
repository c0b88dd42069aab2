package minshen.packet;

/** Pages that the packet draws itself. How many there are is known before anything is numbered. */
interface OwnPages {
  /** How many pages there are. */
  int count();

  /**
   * Draws a page.
   *
   * @param index which one, from 0
   * @param numbers on which page everything is
   */
  void draw(PageCanvas sheet, int index, PageNumbering numbers);
}
