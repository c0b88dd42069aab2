package minshen.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The fields of a form found in a file by the printed words beside them: row by row, as the
 * official table has them. For files that do not name the fields, or whose bookmarks are gone,
 * since text was typed over them.
 *
 * @param <C> the cells of the file
 */
final class LabelledCells<C extends FoundCell> {
  private final List<List<C>> rows;

  /**
   * @param rows the rows of all tables, each with the cells that begin in it
   */
  LabelledCells(List<List<C>> rows) {
    this.rows = rows;
  }

  /**
   * What stands in the cells of a grid's fields, by field id, with what goes on on other pages; a
   * row that is not there has none.
   */
  Map<String, String> values(FormGrid grid) {
    Map<String, String> values = new HashMap<>();
    cells(grid).forEach((id, cell) -> values.put(id, whole(cell, grid, grid.field(id))));
    return values;
  }

  /** The cells of a grid's fields of which nobody can tell what they say, by field id. */
  Map<String, PlaceDoubt> doubts(FormGrid grid) {
    Map<String, PlaceDoubt> doubts = new HashMap<>();
    cells(grid).forEach((id, cell) -> cell.doubt().ifPresent(doubt -> doubts.put(id, doubt)));
    return doubts;
  }

  /** A value with its parts on continuation pages, where a row names its field once more. */
  private String whole(C first, FormGrid grid, Optional<FormField> field) {
    String note = grid.continued().note();
    String label = field.map(FormField::label).map(LabelledCells::bare).orElse("");
    StringBuilder whole = new StringBuilder();
    FoundCell cell = first;
    int from = 0;
    while (endsWith(cell.text(), note)) {
      FoundCell part = cell.withoutNote(note);
      whole.append(part.text());
      OptionalInt next =
          IntStream.range(from, rows.size())
              .filter(i -> isContinuation(rows.get(i), label, first))
              .findFirst();
      if (next.isEmpty()) {
        return whole.toString();
      }
      from = next.getAsInt() + 1;
      cell = rows.get(next.getAsInt()).getLast();
      if (part.endsLineBefore(cell)) {
        whole.append('\n');
      }
    }
    return whole.append(cell.text()).toString();
  }

  private static boolean endsWith(String text, String note) {
    return !note.isEmpty() && text.endsWith(note);
  }

  @SuppressWarnings("ReferenceEquality") // the very same cell, not one like it
  private static boolean isContinuation(
      List<? extends FoundCell> row, String label, FoundCell first) {
    return row.size() == 2
        && row.getLast() != first
        && bare(row.getFirst().text()).equals(label)
        && !row.getLast().text().isBlank();
  }

  /** The rows that are none of a grid's, nor of its continuation pages. */
  List<List<C>> others(FormGrid grid) {
    Set<Integer> found = found(grid).keySet();
    Set<String> labels =
        grid.fields().stream().map(field -> bare(field.label())).collect(Collectors.toSet());
    return IntStream.range(0, rows.size())
        .filter(i -> !found.contains(i))
        .mapToObj(rows::get)
        .filter(row -> row.size() != 2 || !labels.contains(bare(row.getFirst().text())))
        .toList();
  }

  /** The cells of a grid's fields, by field id. */
  Map<String, C> cells(FormGrid grid) {
    Map<String, C> cells = new HashMap<>();
    found(grid).forEach((i, row) -> add(row, likeCells(rows.get(i), row).orElseThrow(), cells));
    return cells;
  }

  /** The rows of a grid, by the index of the row that is it. */
  private Map<Integer, GridRow> found(FormGrid grid) {
    Map<Integer, GridRow> all = new LinkedHashMap<>();
    int from = 0;
    boolean followed = false;
    for (Block.Table table : grid.tables()) {
      for (GridRow row : table.rows()) {
        OptionalInt found = find(row, from, followed);
        followed = found.isPresent();
        if (followed) {
          from = found.getAsInt() + 1;
          all.put(found.getAsInt(), row);
        }
      }
    }
    return all;
  }

  private OptionalInt find(GridRow row, int from, boolean followed) {
    boolean labelled = row.cells().stream().anyMatch(cell -> printed(cell).isPresent());
    // A row without printed words is known by the one above it alone.
    int to = labelled ? rows.size() : followed ? Math.min(from + 1, rows.size()) : from;
    return IntStream.range(from, to).filter(i -> isRow(rows.get(i), row)).findFirst();
  }

  /** Whether a row of a file is one of the grid. */
  static boolean isRow(List<? extends FoundCell> cells, GridRow row) {
    return likeCells(cells, row).isPresent();
  }

  /**
   * The cells of a row of the file that stand for those of the grid's, if it is that row. Programs
   * that know no merged cells leave blank ones in their place.
   */
  private static <C extends FoundCell> Optional<List<C>> likeCells(List<C> cells, GridRow row) {
    List<C> alike = new ArrayList<>();
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

  private static boolean isOther(FoundCell cell, Optional<String> words) {
    return words.filter(w -> !w.equals(bare(cell.text()))).isPresent();
  }

  private static boolean isBlank(FoundCell cell) {
    return cell.text().isBlank();
  }

  private static Optional<String> printed(Cell cell) {
    return cell.kind() == Cell.Kind.FIELD || cell.kind() == Cell.Kind.SIGN
        ? Optional.empty()
        : Optional.of(bare(String.join("", cell.text())));
  }

  private static <C extends FoundCell> void add(GridRow row, List<C> found, Map<String, C> cells) {
    for (int i = 0; i < found.size(); i++) {
      Cell cell = row.cells().get(i);
      if (cell.takesValue()) {
        cells.put(cell.field().orElseThrow().id(), found.get(i));
      }
    }
  }

  /** A text without blanks and differences of width. */
  static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
  }
}
