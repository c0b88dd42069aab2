package minshen.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where in a file another form begins: at a title, or where a row comes a second time or is one of
 * another form. Two claims are often typed one below the other, and 附件2 stands behind 附件1.
 */
final class FormBeginnings {
  /** A row is known by as many printed words as no continuation page has. */
  private static final int LEAST_LABELS = 2;

  private final Set<String> titles;
  private final List<FormGrid> grids;

  /**
   * A row of a form.
   *
   * @param times how many rows of the form have its words: it is another form's only after so many
   */
  private record KnownRow(String formId, GridRow row, int times) {}

  /**
   * @param grids the forms that may be there
   */
  FormBeginnings(List<FormGrid> grids) {
    this.grids = grids;
    this.titles =
        grids.stream().map(grid -> LabelledCells.bare(grid.title())).collect(Collectors.toSet());
  }

  /** The blocks of each form, in the order of the file; one that holds none is a part as well. */
  <C extends FoundCell, B extends FoundBlock<C>> List<List<B>> parts(List<B> blocks) {
    List<List<B>> parts = new ArrayList<>();
    List<B> part = new ArrayList<>();
    List<KnownRow> seen = new ArrayList<>();
    for (B block : blocks) {
      List<KnownRow> known = new ArrayList<>();
      block.rows().forEach(row -> known.addAll(known(row)));
      if (!seen.isEmpty() && (isTitle(block.line()) || isOther(known, seen))) {
        parts.add(part);
        part = new ArrayList<>();
        seen.clear();
      }
      part.add(block);
      seen.addAll(known);
    }
    parts.add(part);
    return parts;
  }

  private boolean isTitle(String line) {
    return titles.contains(LabelledCells.bare(line));
  }

  private static boolean isOther(List<KnownRow> known, List<KnownRow> seen) {
    if (known.isEmpty()) {
      return false;
    }
    Set<String> forms = seen.stream().map(KnownRow::formId).collect(Collectors.toSet());
    return known.stream().anyMatch(row -> Collections.frequency(seen, row) >= row.times())
        || known.stream().noneMatch(row -> forms.contains(row.formId()));
  }

  private List<KnownRow> known(List<? extends FoundCell> row) {
    List<KnownRow> known = new ArrayList<>();
    for (FormGrid grid : grids) {
      List<GridRow> all =
          grid.tables().stream()
              .flatMap(table -> table.rows().stream())
              .filter(wanted -> labels(wanted) >= LEAST_LABELS)
              .toList();
      for (GridRow wanted : all) {
        if (LabelledCells.isRow(row, wanted)) {
          long alike = all.stream().filter(o -> words(o).equals(words(wanted))).count();
          known.add(new KnownRow(grid.id(), wanted, (int) alike));
        }
      }
    }
    return known;
  }

  private static long labels(GridRow row) {
    return row.cells().stream().filter(cell -> cell.kind() == Cell.Kind.LABEL).count();
  }

  private static List<List<String>> words(GridRow row) {
    return row.cells().stream()
        .filter(cell -> cell.kind() == Cell.Kind.LABEL)
        .map(Cell::text)
        .toList();
  }
}
