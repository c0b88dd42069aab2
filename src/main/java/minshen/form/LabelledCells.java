package minshen.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The fields of a form found in a Word file by the printed words beside them: row by row, as the
 * official table has them. For files whose bookmarks are gone, since text was typed over them.
 */
final class LabelledCells {
  private final List<List<Element>> rows;

  /** The rows of all tables of a document. */
  LabelledCells(Document document) {
    rows =
        WordDom.all(document.getDocumentElement(), "tr").stream()
            .map(row -> cells(row).toList())
            .toList();
  }

  /** The cells that begin in a row, in controls or not; one that a cell above covers does not. */
  private static Stream<Element> cells(Element row) {
    return WordDom.all(row, "tc").stream()
        .filter(cell -> WordDom.around(cell, "tr").filter(row::equals).isPresent())
        .filter(cell -> !isCovered(cell));
  }

  private static boolean isCovered(Element cell) {
    return WordDom.child(cell, "tcPr")
        .flatMap(properties -> WordDom.child(properties, "vMerge"))
        .filter(merge -> !WordDom.value(merge).equals("restart"))
        .isPresent();
  }

  /**
   * What stands in the cells of a grid's fields, by field id; a row that is not there has none.
   *
   * @param note what stands below a value that goes on on another page
   */
  Map<String, String> values(FormGrid grid, String note) {
    Map<String, String> values = new HashMap<>();
    cells(grid)
        .forEach((id, cell) -> values.put(id, WordValues.withoutNote(WordText.of(cell), note)));
    return values;
  }

  /** The cells of a grid's fields, by field id. */
  Map<String, Element> cells(FormGrid grid) {
    Map<String, Element> cells = new HashMap<>();
    int from = 0;
    boolean followed = false;
    for (Block.Table table : grid.tables()) {
      for (GridRow row : table.rows()) {
        OptionalInt found = find(row, from, followed);
        followed = found.isPresent();
        if (followed) {
          from = found.getAsInt() + 1;
          add(row, likeCells(rows.get(found.getAsInt()), row).orElseThrow(), cells);
        }
      }
    }
    return cells;
  }

  private OptionalInt find(GridRow row, int from, boolean followed) {
    boolean labelled = row.cells().stream().anyMatch(cell -> printed(cell).isPresent());
    // A row without printed words is known by the one above it alone.
    int to = labelled ? rows.size() : followed ? Math.min(from + 1, rows.size()) : from;
    return IntStream.range(from, to)
        .filter(i -> likeCells(rows.get(i), row).isPresent())
        .findFirst();
  }

  /**
   * The cells of a row of the document that stand for those of the grid's, if it is that row.
   * Programs that know no merged cells leave blank ones in their place.
   */
  private static Optional<List<Element>> likeCells(List<Element> cells, GridRow row) {
    List<Element> alike = new ArrayList<>();
    int at = 0;
    for (Cell cell : row.cells()) {
      Optional<String> words = printed(cell);
      while (words.isPresent() && at < cells.size() && isBlank(cells.get(at))) {
        at++;
      }
      if (at == cells.size() || isOther(cells.get(at), words)) {
        return Optional.empty();
      }
      alike.add(cells.get(at++));
    }
    return cells.subList(at, cells.size()).stream().allMatch(LabelledCells::isBlank)
        ? Optional.of(alike)
        : Optional.empty();
  }

  private static boolean isOther(Element cell, Optional<String> words) {
    return words.filter(w -> !w.equals(bare(WordText.of(cell)))).isPresent();
  }

  private static boolean isBlank(Element cell) {
    return WordText.of(cell).isBlank();
  }

  private static Optional<String> printed(Cell cell) {
    return cell.kind() == Cell.Kind.FIELD || cell.kind() == Cell.Kind.SIGN
        ? Optional.empty()
        : Optional.of(bare(String.join("", cell.text())));
  }

  private static void add(GridRow row, List<Element> found, Map<String, Element> cells) {
    for (int i = 0; i < found.size(); i++) {
      Cell cell = row.cells().get(i);
      if (cell.takesValue()) {
        cells.put(cell.field().orElseThrow().id(), found.get(i));
      }
    }
  }

  /** A text without blanks and differences of width. */
  static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
  }
}
