package minshen.form.learn;

import java.util.Optional;

/**
 * Words of an office's file that look like a label, with the place they stand for.
 *
 * @param label the words as they are printed, on one line
 * @param cell the cell they stand in
 * @param place the place; empty for a heading
 * @param row the row of a table, or a paragraph: what is in one row belongs together
 * @param doubt why the place may be another one; empty if it is plain
 * @param heading whether the words stand over the rows or paragraphs that follow
 */
record LabelledPlace(
    String label,
    Optional<OfficeCell> cell,
    Optional<FillPlace> place,
    Row row,
    Optional<String> doubt,
    boolean heading) {

  /**
   * A row.
   *
   * @param block the number of the table or paragraph in the file
   * @param number the number of the row in it
   */
  record Row(int block, int number) {}
}
