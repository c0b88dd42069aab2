package minshen.exchange.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.exchange.table.Table;
import minshen.exchange.table.TableCell;
import minshen.exchange.workbook.HeadingWords;
import minshen.exchange.workbook.WorkbookExample;

/**
 * A sheet with a list: where its headings stand, and the rows below them.
 *
 * @param table the sheet
 * @param columns what stands in the headings
 * @param body the rows below, without those that are no company: notes, sums, repeated headings
 */
record ListSheet(Table table, List<ListColumn> columns, List<Table.Row> body) {
  /** Headings stand below titles and notes, but not far below. */
  private static final int DEEPEST_ROW = 20;

  /** A list of companies has a name or a code, and one thing beside it at least. */
  private static final int FEWEST_KNOWN = 2;

  private static final int MOST_EXAMPLES = 3;
  private static final Set<String> IDENTIFYING = Set.of("applicant.name", "applicant.creditCode");
  private static final Set<String> SUMS = Set.of("合计", "总计", "小计", "合 计", "总 计", "共计", "Total");

  /** The list of a sheet; empty if no row of it looks like headings. */
  static Optional<ListSheet> of(Table table) {
    List<Table.Row> top =
        table.rows().stream()
            .limit(DEEPEST_ROW)
            .filter(row -> !WorkbookExample.marks(row))
            .toList();
    ListSheet best = null;
    int most = 0;
    // One row of headings first: only where two of them say more together are there two.
    for (int depth = 1; depth <= 2; depth++) {
      for (int i = 0; i + depth <= top.size(); i++) {
        Map<Integer, String> one = headings(table, top.get(i));
        Map<Integer, String> headings =
            depth == 1 ? one : together(one, headings(table, top.get(i + 1)));
        int known = known(headings.values());
        if (known > most) {
          most = known;
          best = below(table, headings, i + depth);
        }
      }
    }
    return Optional.ofNullable(best);
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

  /** How many different things are headed; none if no company could be told by them. */
  private static int known(Iterable<String> headings) {
    Set<String> keys = new LinkedHashSet<>();
    for (String heading : headings) {
      HeadingWords.standard().find(heading).ifPresent(found -> keys.add(found.keys().getFirst()));
    }
    boolean tells = keys.stream().anyMatch(IDENTIFYING::contains);
    return tells && keys.size() >= FEWEST_KNOWN ? keys.size() : 0;
  }

  private static ListSheet below(Table table, Map<Integer, String> headings, int rows) {
    List<Table.Row> body =
        table.rows().stream()
            .skip(rows)
            .filter(row -> !WorkbookExample.marks(row))
            .filter(row -> !isNoCompany(row, headings))
            .toList();
    List<ListColumn> columns = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    headings.keySet().stream()
        .sorted()
        .forEach(
            index -> {
              String heading = headings.get(index);
              int time = times.merge(heading, 1, Integer::sum);
              columns.add(
                  new ListColumn(
                      index,
                      time == 1 ? heading : heading + "〔" + time + "〕",
                      examples(body, index)));
            });
    return new ListSheet(table, columns, body);
  }

  /** A note below the list, a sum, or the headings once more on another page. */
  private static boolean isNoCompany(Table.Row row, Map<Integer, String> headings) {
    List<String> texts = row.cells().values().stream().map(TableCell::shown).toList();
    boolean isNote = texts.size() == 1 && headings.size() > FEWEST_KNOWN;
    boolean isSum = texts.stream().limit(2).anyMatch(SUMS::contains);
    return isNote
        || isSum
        || headings.values().containsAll(texts.stream().map(ListSheet::flat).toList());
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
