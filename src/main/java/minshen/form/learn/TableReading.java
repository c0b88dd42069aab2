package minshen.form.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.form.WordDom;
import org.w3c.dom.Element;

/** Reads a table of a Word file: its rows and columns with merged cells as one. */
final class TableReading {
  /** Twentieths of a point. */
  private static final double TWIPS = 20;

  /** A column that no width is known of, in points. */
  private static final double USUAL_WIDTH = 60;

  /** No table that people fill in has so many columns; a file may say that a cell covers any. */
  private static final int MOST_COLUMNS = 200;

  private final List<OfficeCell> cells = new ArrayList<>();

  /** Where in the cells the last one is that begins in a column. */
  private final Map<Integer, Integer> lastIn = new HashMap<>();

  private final List<Double> heights = new ArrayList<>();
  private final List<Double> widths;
  private int columns;

  private TableReading(Element table) {
    this.widths =
        new ArrayList<>(
            WordDom.child(table, "tblGrid").stream()
                .flatMap(grid -> WordDom.elements(grid).stream())
                .filter(column -> WordDom.is(column, "gridCol"))
                .map(column -> twips(WordDom.attribute(column, "w")))
                .toList());
  }

  /**
   * Reads a table.
   *
   * @param around the cell that it stands in
   * @param check throws if nobody wants it any more
   */
  static OfficeBlock.Table of(Element table, Optional<OfficeCell> around, Runnable check) {
    TableReading reading = new TableReading(table);
    BlockReading.under(table).stream()
        .filter(row -> WordDom.is(row, "tr"))
        .forEach(
            row -> {
              check.run();
              reading.addRow(row);
            });
    while (reading.widths.size() < reading.columns) {
      reading.widths.add(USUAL_WIDTH);
    }
    reading.cells.sort(
        Comparator.comparingInt(OfficeCell::row).thenComparingInt(OfficeCell::column));
    return new OfficeBlock.Table(
        reading.widths.subList(0, reading.columns), reading.heights, reading.cells, around);
  }

  private void addRow(Element row) {
    Optional<Element> properties = WordDom.child(row, "trPr");
    int column = properties.map(all -> number(all, "gridBefore", 0)).orElse(0);
    column = Math.min(column, MOST_COLUMNS - 1);
    int number = heights.size();
    for (Element cell : BlockReading.under(row)) {
      if (WordDom.is(cell, "tc") && column < MOST_COLUMNS) {
        column += addCell(cell, number, column);
      }
    }
    columns = Math.max(columns, column);
    heights.add(
        properties
            .flatMap(all -> WordDom.child(all, "trHeight"))
            .map(height -> twips(WordDom.value(height)))
            .orElse(0.0));
  }

  /** Adds a cell, or makes the one above longer. Returns how many columns it covers. */
  private int addCell(Element cell, int row, int column) {
    Optional<Element> properties = WordDom.child(cell, "tcPr");
    int told = properties.map(all -> number(all, "gridSpan", 1)).orElse(1);
    int span = Math.clamp(told, 1, MOST_COLUMNS - column);
    boolean goesOn =
        properties
            .flatMap(all -> WordDom.child(all, "vMerge"))
            .filter(merge -> !WordDom.value(merge).equals("restart"))
            .isPresent();
    Optional<Integer> above =
        Optional.ofNullable(lastIn.get(column)).filter(last -> cells.get(last).below() == row);
    if (goesOn && above.isPresent()) {
      cells.set(above.get(), cells.get(above.get()).longer());
    } else {
      lastIn.put(column, cells.size());
      cells.add(new OfficeCell(cell, row, column, 1, span, BlockReading.lines(cell)));
    }
    return span;
  }

  private static int number(Element properties, String name, int otherwise) {
    return WordDom.child(properties, name)
        .map(WordDom::value)
        .filter(value -> value.matches("\\d{1,4}"))
        .map(Integer::parseInt)
        .orElse(otherwise);
  }

  private static double twips(String written) {
    return written.matches("\\d{1,6}") ? Integer.parseInt(written) / TWIPS : 0;
  }
}
