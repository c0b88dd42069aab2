package minshen.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  private record KnownRow(String formId, GridRow row) {}

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
    Set<KnownRow> seen = new HashSet<>();
    for (B block : blocks) {
      Set<KnownRow> known = new HashSet<>();
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

  private static boolean isOther(Set<KnownRow> known, Set<KnownRow> seen) {
    if (known.isEmpty()) {
      return false;
    }
    Map<Boolean, List<KnownRow>> again =
        known.stream().collect(Collectors.partitioningBy(seen::contains));
    Set<String> forms = seen.stream().map(KnownRow::formId).collect(Collectors.toSet());
    return !again.get(true).isEmpty()
        || known.stream().noneMatch(row -> forms.contains(row.formId()));
  }

  private Set<KnownRow> known(List<? extends FoundCell> row) {
    Set<KnownRow> known = new HashSet<>();
    for (FormGrid grid : grids) {
      for (Block.Table table : grid.tables()) {
        for (GridRow wanted : table.rows()) {
          if (labels(wanted) >= LEAST_LABELS && LabelledCells.isRow(row, wanted)) {
            known.add(new KnownRow(grid.id(), wanted));
          }
        }
      }
    }
    return known;
  }

  private static long labels(GridRow row) {
    return row.cells().stream().filter(cell -> cell.kind() == Cell.Kind.LABEL).count();
  }
}
