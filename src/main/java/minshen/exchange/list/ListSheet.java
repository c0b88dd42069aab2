package minshen.exchange.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minshen.exchange.TypedMoney;
import minshen.exchange.table.Table;
import minshen.exchange.table.TableCell;
import minshen.exchange.workbook.HeadingWords;
import minshen.exchange.workbook.WorkbookExample;

/**
 * A sheet with a list: where its headings stand, and the rows below them.
 *
 * @param table the sheet
 * @param columns what stands in the headings
 * @param body the rows below, without those that are no company
 * @param skipped notes and sums among them, which are told; repeated headings say nothing
 */
record ListSheet(
    Table table, List<ListColumn> columns, List<Table.Row> body, List<Table.Row> skipped) {
  /** Headings stand below titles and notes, but not far below. */
  private static final int DEEPEST_ROW = 20;

  /** A list of companies has a name or a code, and one thing beside it at least. */
  private static final int FEWEST_KNOWN = 2;

  private static final int MOST_EXAMPLES = 3;

  /**
   * 单位：万元 in a title or a note above the headings: it counts for all amounts below. 填报单位：元码公司 says
   * who fills the list in.
   */
  private static final Pattern TITLE_UNIT =
      Pattern.compile(
          "(?:金额|资金|货币|计量|本表|表中|(?<!\\p{IsHan}))单位\\s*[:：]\\s*(?<unit>(?:人民币)?(?:千|万|百万|千万|亿)?元)"
              + "(?:人民币)?(?!\\p{IsHan})");

  /** What a row below the headings holds that says what their figures count. */
  private static final Pattern UNIT_CELL =
      Pattern.compile("[(（]?(?:(?:人民币)?(?:千|万|百万|千万|亿)?元|万|人|名|家|个|年|月|日|天|%|/|-)[)）]?");

  /** More than a sheet has: so many sure headings do not weigh one known more. */
  private static final int MOST_COLUMNS = 1 << 15;

  private static final Set<String> IDENTIFYING = Set.of("applicant.name", "applicant.creditCode");

  /** Without blanks and marks, and without the unit in which is summed. */
  private static final Pattern SUM =
      Pattern.compile(
          "(?:合计|总计|小计|共计|累计|汇总|平均|平均值|平均数|total|subtotal|grandtotal|sum|average)(?:万元|元|家|户|\\d+家)?");

  /** What no company is called: a sentence, or one that begins as notes below lists do. */
  private static final Pattern NOTE =
      Pattern.compile("(?s)(?:注|备注|说明|制表|填表|填报|审核|数据来源|以上|共\\s*\\d|第\\s*\\d).*|.*[:：。；;].*");

  /** The list of a sheet; empty if no row of it looks like headings. */
  static Optional<ListSheet> of(Table table) {
    List<Table.Row> top =
        table.rows().stream()
            .limit(DEEPEST_ROW)
            .filter(row -> !WorkbookExample.marks(row))
            .toList();
    ListSheet best = null;
    int most = 0;
    // One row of headings first: only where two of them say more, or more surely, are there two.
    for (int depth = 1; depth <= 2; depth++) {
      for (int i = 0; i + depth <= top.size(); i++) {
        Map<Integer, String> one = headings(table, top.get(i));
        Map<Integer, String> headings =
            depth == 1 ? one : together(one, headings(table, top.get(i + 1)));
        int known = known(headings.values());
        if (known > most) {
          most = known;
          best =
              below(
                  table,
                  withUnits(table, headings, i + depth),
                  repeated(table, headings, i + depth));
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static Repeated repeated(Table table, Map<Integer, String> headings, int rows) {
    Optional<Table.Row> units = unitRow(table, headings, rows);
    return new Repeated(Set.copyOf(headings.values()), units, rows + (units.isPresent() ? 1 : 0));
  }

  /**
   * What stands above the companies, and once more on other pages.
   *
   * @param headings as they are written, without a unit from elsewhere
   * @param units a row below them that only says units, and is no company
   * @param rows how many rows stand before the companies
   */
  private record Repeated(Set<String> headings, Optional<Table.Row> units, int rows) {
    boolean has(Table.Row row) {
      return headings.containsAll(
              row.cells().values().stream().map(TableCell::shown).map(ListSheet::flat).toList())
          || units.filter(one -> shown(one).equals(shown(row))).isPresent();
    }

    private static Map<Integer, String> shown(Table.Row row) {
      Map<Integer, String> shown = new HashMap<>();
      row.cells().forEach((column, cell) -> shown.put(column, cell.shown()));
      return shown;
    }
  }

  private static Optional<Table.Row> unitRow(Table table, Map<Integer, String> headings, int rows) {
    return table.rows().stream()
        .skip(rows)
        .findFirst()
        .filter(row -> headings.keySet().containsAll(row.cells().keySet()))
        .filter(
            row ->
                row.cells().values().stream()
                    .allMatch(cell -> UNIT_CELL.matcher(cell.shown().strip()).matches()));
  }

  /** Headings of amounts with the unit that stands below them, or in a title above. */
  private static Map<Integer, String> withUnits(
      Table table, Map<Integer, String> headings, int rows) {
    Optional<String> ofTitle =
        table.rows().subList(0, rows).stream()
            .flatMap(row -> row.cells().values().stream())
            .map(cell -> TITLE_UNIT.matcher(cell.shown()))
            .filter(Matcher::find)
            .map(found -> found.group("unit"))
            .findFirst();
    Optional<Table.Row> below = unitRow(table, headings, rows);
    Map<Integer, String> with = new HashMap<>(headings);
    with.replaceAll(
        (column, heading) ->
            below
                .flatMap(row -> row.cell(column))
                .map(cell -> cell.shown().replaceAll("[()（）\\s]", ""))
                .or(() -> ofTitle)
                .filter(_ -> lacksUnit(heading))
                .map(unit -> heading + "（" + unit + "）")
                .orElse(heading));
    return with;
  }

  private static boolean lacksUnit(String heading) {
    return HeadingWords.zeros(heading).isEmpty()
        && HeadingWords.unit(heading).isEmpty()
        && HeadingWords.standard()
            .find(heading)
            .map(found -> ListTarget.of(found.keys().getFirst(), TypedMoney.TEN_THOUSANDS))
            .filter(ListTarget::isMoney)
            .isPresent();
  }

  /** What stands in a row of headings; what is merged across stands above each of its columns. */
  private static Map<Integer, String> headings(Table table, Table.Row row) {
    Map<Integer, String> headings = new HashMap<>();
    row.cells().forEach((column, cell) -> headings.put(column, flat(cell.shown())));
    for (Table.Merged merged : table.merged()) {
      if (merged.row() <= row.number()
          && row.number() <= merged.lastRow()
          && headings.containsKey(merged.column())) {
        for (int column = merged.column() + 1; column <= merged.lastColumn(); column++) {
          headings.putIfAbsent(column, headings.get(merged.column()));
        }
      }
    }
    return headings;
  }

  private static String flat(String heading) {
    return heading.replaceAll("\\s*\\R\\s*", "");
  }

  /** Two rows of headings: 联系人 above 手机 is 联系人手机. */
  private static Map<Integer, String> together(
      Map<Integer, String> above, Map<Integer, String> below) {
    Map<Integer, String> both = new HashMap<>(above);
    below.forEach(
        (column, text) -> {
          String over = above.getOrDefault(column, "");
          boolean joined = isKnown(over + text) || over.isEmpty() || !isKnown(text);
          both.put(column, over.equals(text) ? text : joined ? over + text : text);
        });
    return both;
  }

  private static boolean isKnown(String heading) {
    return HeadingWords.standard().find(heading).isPresent();
  }

  /**
   * How many different things are headed, and how many of them surely, which tells where the first
   * is the same: 联系人 above 姓名 says more than 姓名. None if no company could be told by them.
   */
  private static int known(Iterable<String> headings) {
    Set<String> keys = new LinkedHashSet<>();
    int sure = 0;
    for (String heading : headings) {
      Optional<HeadingWords.Found> found = HeadingWords.standard().find(heading);
      found.ifPresent(one -> keys.add(one.keys().getFirst()));
      sure += found.filter(HeadingWords.Found::isSure).isPresent() ? 1 : 0;
    }
    boolean tells = keys.stream().anyMatch(IDENTIFYING::contains);
    return tells && keys.size() >= FEWEST_KNOWN ? keys.size() * MOST_COLUMNS + sure : 0;
  }

  private static ListSheet below(Table table, Map<Integer, String> headings, Repeated repeated) {
    Set<Integer> identifying = new HashSet<>();
    headings.forEach(
        (index, heading) ->
            HeadingWords.standard()
                .find(heading)
                .filter(found -> IDENTIFYING.contains(found.keys().getFirst()))
                .ifPresent(_ -> identifying.add(index)));
    List<Table.Row> body = new ArrayList<>();
    List<Table.Row> skipped = new ArrayList<>();
    for (Table.Row row : table.rows().subList(repeated.rows(), table.rows().size())) {
      if (WorkbookExample.marks(row) || repeated.has(row)) {
        continue;
      }
      boolean isNone = isSum(row) || isNote(table, row, headings.size(), identifying);
      (isNone ? skipped : body).add(row);
    }
    Map<Integer, String> all = new TreeMap<>(headings);
    body.forEach(
        row ->
            row.cells()
                .keySet()
                .forEach(index -> all.putIfAbsent(index, ListColumn.unheaded(index))));
    List<ListColumn> columns = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    all.forEach(
        (index, heading) -> {
          int time = times.merge(heading, 1, Integer::sum);
          columns.add(
              new ListColumn(
                  index, time == 1 ? heading : heading + "〔" + time + "〕", examples(body, index)));
        });
    return new ListSheet(table, columns, body, skipped);
  }

  /** A lone cell, unless it may be a company of which only its name or code is known. */
  private static boolean isNote(
      Table table, Table.Row row, int headings, Set<Integer> identifying) {
    if (row.cells().size() != 1 || headings <= FEWEST_KNOWN) {
      return false;
    }
    int column = row.cells().firstKey();
    boolean isAcross =
        table.merged().stream()
            .anyMatch(
                merged ->
                    merged.row() == row.number()
                        && merged.column() == column
                        && merged.lastColumn() > column);
    return !identifying.contains(column)
        || isAcross
        || NOTE.matcher(row.cells().get(column).shown()).matches();
  }

  private static boolean isSum(Table.Row row) {
    return row.cells().values().stream()
        .limit(2)
        .map(cell -> cell.shown().replaceAll("[\\s\\p{Z}\\p{P}]+", "").toLowerCase(Locale.ROOT))
        .anyMatch(text -> SUM.matcher(text).matches());
  }

  private static List<String> examples(List<Table.Row> body, int column) {
    return body.stream()
        .flatMap(row -> row.cell(column).stream())
        .map(cell -> flat(cell.shown()))
        .distinct()
        .limit(MOST_EXAMPLES)
        .toList();
  }
}
