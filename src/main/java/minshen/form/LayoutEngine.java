package minshen.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.form.FormLayout.LaidBlock;
import minshen.form.FormLayout.LaidParagraph;
import minshen.form.FormLayout.LaidTable;
import minshen.form.FormLayout.ValuePart;

/**
 * Lays a form out on paper. The first page keeps the order and the rows of the official table: rows
 * grow with what is written in them, the rows that stretch share what is left, and what then has no
 * room goes on, character for character, on continuation pages.
 */
final class LayoutEngine {
  /** Room between a cell's edge and its text, left and right. */
  static final double PAD_X = 4;

  /** Room between a cell's edge and its text, above and below. */
  static final double PAD_Y = 3;

  /** The gap between two tables. Word would join them without a paragraph between. */
  static final double TABLE_GAP = 2;

  /**
   * Left free at the foot of a page: two lines that break elsewhere in another font or program, and
   * what they round differently.
   */
  static final double RESERVE = 36;

  /** Left free at the least, where the rows of a form with one line each need the rest. */
  private static final double LEAST_RESERVE = 8;

  /** The lines a value may take on the first page, tried in turn until the page has room. */
  private static final int[] MOST_LINES = {1000, 12, 8, 6, 5, 4, 3, 2, 1};

  private final FormGrid grid;
  private final Map<String, String> values;
  private final TextBreaker breaker;
  private final LineSetter drafter;
  private final boolean smallLongValues;

  /** Texts are broken once, however often their heights are weighed against each other. */
  private final Map<Setting, CellText> texts = new HashMap<>();

  private record Setting(String words, TextStyle style, double width) {}

  private LayoutEngine(
      FormGrid grid, Map<String, String> values, Typeface typeface, boolean smallLongValues) {
    this.grid = grid;
    this.smallLongValues = smallLongValues;
    this.values = values;
    this.breaker = new TextBreaker(typeface);
    this.drafter = new LineSetter(typeface);
  }

  /**
   * Lays out a form with values that were checked before. Long values are set smaller if that lets
   * more of them stay whole on the first page.
   */
  static FormLayout layOut(FormGrid grid, Map<String, String> values, Typeface typeface) {
    FormLayout layout = new LayoutEngine(grid, values, typeface, false).layOut();
    if (layout.pages().size() == 1) {
      return layout;
    }
    FormLayout smaller = new LayoutEngine(grid, values, typeface, true).layOut();
    return continued(smaller) < continued(layout) ? smaller : layout;
  }

  /** How many fields go on on another page. */
  private static long continued(FormLayout layout) {
    return layout.pages().stream()
        .skip(1)
        .flatMap(page -> page.blocks().stream())
        .filter(LaidTable.class::isInstance)
        .flatMap(block -> ((LaidTable) block).cells().stream())
        .flatMap(cell -> cell.part().stream())
        .filter(part -> part.number() > 1)
        .map(part -> part.field().id())
        .distinct()
        .count();
  }

  private FormLayout layOut() {
    List<FormLayout.Page> pages = new ArrayList<>();
    List<ValueRemainder> remainders = new ArrayList<>();
    ContinuationPages continuation =
        new ContinuationPages(
            grid, values.getOrDefault(grid.continued().field(), ""), breaker, drafter);
    pages.addAll(printedPages(remainders));
    while (!remainders.isEmpty()) {
      pages.add(continuation.page(pages.size() + 1, remainders));
    }
    return new FormLayout(grid, pages);
  }

  /** The printed form: one page, or as many as its rows need with one line each. */
  private List<FormLayout.Page> printedPages(List<ValueRemainder> remainders) {
    List<Double> heights = rowHeights();
    int row = 0;
    double y = grid.page().top();
    List<LaidBlock> blocks = new ArrayList<>();
    Block previous = null;
    for (Block block : grid.blocks()) {
      if (block instanceof Block.Table && previous instanceof Block.Table) {
        y += TABLE_GAP;
      }
      LaidBlock laid =
          switch (block) {
            case Block.Paragraph paragraph ->
                paragraph(paragraph, paragraph.text().equals(grid.title()), y);
            case Block.Table table -> {
              List<Double> own = heights.subList(row, row + table.rows().size());
              row += own.size();
              yield table(table, own, y, remainders);
            }
          };
      blocks.add(laid);
      y = laid.box().bottom();
      previous = block;
    }
    return PageBreaks.of(grid.page(), LEAST_RESERVE, blocks);
  }

  /** The heights of all rows of all tables, such that the form fits on its page. */
  private List<Double> rowHeights() {
    List<GridRow> rows = grid.tables().stream().flatMap(table -> table.rows().stream()).toList();
    if (isLongerThanAPage(rows.size())) {
      return heightsOnPages();
    }
    double room = room(rows.size());
    List<Double> heights = leastHeights(room, rows.size());
    return Stretching.share(room, rows, heights, naturalHeights());
  }

  private boolean isLongerThanAPage(int rowCount) {
    double page = grid.page().innerHeight() - paragraphsAndGaps();
    return sum(heights(oneLine(rowCount))) > page - LEAST_RESERVE;
  }

  /** What values need, but no row more than a page. */
  private List<Double> heightsOnPages() {
    double most = grid.page().innerHeight() - RESERVE;
    return heights((_, _, text, style) -> text.first(text.fitting(linesIn(most, style))));
  }

  private static int[] oneLine(int rowCount) {
    int[] lines = new int[rowCount];
    Arrays.fill(lines, 1);
    return lines;
  }

  private double room(int rowCount) {
    double page = grid.page().innerHeight() - paragraphsAndGaps();
    return Math.max(
        page - RESERVE, Math.min(page - LEAST_RESERVE, sum(heights(oneLine(rowCount)))));
  }

  private double paragraphsAndGaps() {
    double height = 0;
    Block previous = null;
    for (Block block : grid.blocks()) {
      height +=
          switch (block) {
            case Block.Paragraph p -> paragraph(p, false, 0).box().height();
            case Block.Table t -> previous instanceof Block.Table ? TABLE_GAP : 0;
          };
      previous = block;
    }
    return height;
  }

  /**
   * How high rows must be while nothing stretches: each value with all its lines if the page has
   * room, else with as many as all can have, and the upper rows with what is left.
   */
  private List<Double> leastHeights(double room, int rowCount) {
    int[] mostLines = new int[rowCount];
    for (int most : MOST_LINES) {
      Arrays.fill(mostLines, most);
      if (sum(heights(mostLines)) <= room) {
        break;
      }
    }
    List<Double> heights = heights(mostLines);
    for (int row = 0; row < rowCount; row++) {
      List<Double> before = List.of();
      while (!heights.equals(before) && sum(heights) <= room) {
        before = heights;
        mostLines[row]++;
        heights = heights(mostLines);
      }
      if (sum(heights) > room) {
        mostLines[row]--;
        heights = before;
      }
    }
    return heights;
  }

  private List<Double> heights(int[] mostLines) {
    return heights(
        (index, row, text, _) ->
            text.first(text.fitting(row.stretch() > 0 ? 1 : mostLines[index])));
  }

  /** How high rows would be if all their text stood on this page. */
  private List<Double> naturalHeights() {
    return heights((_, _, text, _) -> text);
  }

  /** What of a value is counted in a row. */
  private interface Counted {
    CellText of(int index, GridRow row, CellText whole, TextStyle style);
  }

  private List<Double> heights(Counted counted) {
    List<Double> heights = new ArrayList<>();
    for (Block.Table table : grid.tables()) {
      for (GridRow row : table.rows()) {
        double height = row.height();
        for (Cell asDrawn : row.cells()) {
          if (asDrawn.rows() == 1) {
            Cell cell = sized(table, asDrawn);
            CellText text = text(table, cell);
            CellText here =
                cell.takesValue() ? counted.of(heights.size(), row, text, cell.style()) : text;
            height = Math.max(height, here.height(cell.style()));
          }
        }
        heights.add(height);
      }
    }
    return heights;
  }

  /** A cell with the style of its value: a smaller one for many lines, if that is asked for. */
  private Cell sized(Block.Table table, Cell cell) {
    boolean small = smallLongValues && cell.takesValue() && text(table, cell).lines().size() > 1;
    return small ? cell.inSizeOf(grid.style(FormGrid.SMALL)) : cell;
  }

  private CellText text(Block.Table table, Cell cell) {
    double width = table.width(cell.column(), cell.columns()) - 2 * PAD_X;
    return texts.computeIfAbsent(
        new Setting(words(cell), cell.style(), width),
        set -> breaker.lines(set.words(), set.style(), set.width()));
  }

  private String words(Cell cell) {
    String value = cell.takesValue() ? value(cell.field().orElseThrow()) : "";
    return value.isEmpty() ? String.join("\n", cell.text()) : value;
  }

  private String value(FormField field) {
    return values.getOrDefault(field.id(), "");
  }

  private LaidTable table(
      Block.Table table, List<Double> heights, double y, List<ValueRemainder> remainders) {
    TableDraft draft = new TableDraft(table, heights, grid.page().left(), y, drafter);
    for (int r = 0; r < table.rows().size(); r++) {
      for (Cell asDrawn : table.rows().get(r).cells()) {
        Cell cell = sized(table, asDrawn);
        CellText whole = text(table, cell);
        if (!cell.takesValue()) {
          draft.add(cell, r, whole, Optional.empty());
          continue;
        }
        FormField field = cell.field().orElseThrow();
        int room = linesIn(heights.get(r), cell.style());
        boolean goesOn = whole.goesOnAfter(whole.fitting(room));
        // A line is for the note that says so.
        int kept = whole.fitting(goesOn ? room - 1 : room);
        CellText here = goesOn ? whole.noted(kept, note(cell.style())) : whole.first(kept);
        // While a field is empty the words printed in its place are no value of it.
        String value = value(field).isEmpty() || kept == 0 ? "" : whole.first(kept).text();
        draft.add(cell, r, here, Optional.of(new ValuePart(field, 1, false, value, goesOn)));
        if (goesOn) {
          remainders.add(new ValueRemainder(field, 2, whole.breaksBefore(kept), whole.from(kept)));
        }
      }
    }
    return draft.laid();
  }

  private CellText note(TextStyle style) {
    return breaker.lines(grid.continued().note(), style, grid.page().innerWidth());
  }

  static int linesIn(double height, TextStyle style) {
    return Math.max(1, (int) Math.floor((height - 2 * PAD_Y) / style.leading() + 1e-6));
  }

  private LaidParagraph paragraph(Block.Paragraph paragraph, boolean title, double y) {
    return drafter.paragraph(
        paragraph, title, breaker, grid.page().left(), y, grid.page().innerWidth());
  }

  static double sum(List<Double> heights) {
    return heights.stream().mapToDouble(Double::doubleValue).sum();
  }
}
