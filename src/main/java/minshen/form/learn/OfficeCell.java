package minshen.form.learn;

import java.util.List;
import java.util.stream.Collectors;
import minshen.form.WordDom;
import org.w3c.dom.Element;

/**
 * A cell of a table of an office's file.
 *
 * @param element the cell in the file; of cells merged from top to bottom the upper one
 * @param row the first row it covers, from 0
 * @param column the first column it covers, from 0
 * @param rows how many rows it covers
 * @param columns how many columns it covers
 * @param lines its own paragraphs, without those of tables in it
 */
record OfficeCell(
    Element element, int row, int column, int rows, int columns, List<ParagraphText> lines) {
  OfficeCell {
    lines = List.copyOf(lines);
  }

  /** The words in it, by line. */
  String text() {
    return lines.stream().map(ParagraphText::text).collect(Collectors.joining("\n"));
  }

  /** Whether it holds a table of its own, where the places then are. */
  boolean holdsTable() {
    return BlockReading.under(element).stream().anyMatch(inner -> WordDom.is(inner, "tbl"));
  }

  /** The column behind it. */
  int behind() {
    return column + columns;
  }

  /** The row below it. */
  int below() {
    return row + rows;
  }

  OfficeCell longer() {
    return new OfficeCell(element, row, column, rows + 1, columns, lines);
  }
}
