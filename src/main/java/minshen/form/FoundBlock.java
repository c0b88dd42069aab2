package minshen.form;

import java.util.List;

/**
 * What stands in a file from one edge to the other: a line of text, or a row of a table.
 *
 * @param <C> the cells of its tables
 */
interface FoundBlock<C extends FoundCell> {
  /** What it says where it is no row; empty for a row. */
  String line();

  /** The row, and the rows of tables within it; none for a line. */
  List<List<C>> rows();
}
