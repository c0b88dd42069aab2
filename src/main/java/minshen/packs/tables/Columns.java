package minshen.packs.tables;

/**
 * Which columns hold the components of a record: the one description by which it is both written
 * and read. It goes through the cells of a row and makes a record of what they give. Where a record
 * is written, the cells give what it has and keep it; where one is read, they give what they hold.
 *
 * @param <T> the record
 */
@FunctionalInterface
interface Columns<T> {
  /** Goes through the cells, those first by which others name the row as theirs. */
  T through(Cells<T> cells);
}
