package minshen.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.words.Message;

/**
 * Gathers the rows of a sheet. What is merged over several rows is repeated in each of them, since
 * a company's name that stands once beside its three projects belongs to all of them.
 */
final class TableRows {
  private final String named;
  private final String sheet;
  private final Budget budget;
  private final List<Table.Row> rows = new ArrayList<>();

  TableRows(String named, String sheet, Budget budget) {
    this.named = named;
    this.sheet = sheet;
    this.budget = budget;
  }

  /** What a file may hold, all of its sheets together: what is more is no list of companies. */
  static final class Budget {
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_CELLS = 3_000_000;
    private static final int MOST_CHARACTERS = 64 << 20;

    /** Merged cells may overlap: then each is looked at for every row that it reaches. */
    private static final int MOST_MERGED = 3_000_000;

    private final String named;
    private int rows;
    private int cells;
    private long characters;
    private long merged;

    Budget(String named) {
      this.named = named;
    }

    /** The same, with nothing used of it: for what is looked at twice. */
    Budget again() {
      return new Budget(named);
    }

    /** A row more. */
    void row() {
      rows++;
      refuse(rows > MOST_ROWS, Message.of("exchange.table-rows", MOST_ROWS));
    }

    /** So many cells more. */
    void cells(int more) {
      cells += more;
      refuse(cells > MOST_CELLS, Message.of("exchange.table-large"));
    }

    /** So many characters more. */
    void characters(int more) {
      characters += more;
      refuse(characters > MOST_CHARACTERS, Message.of("exchange.table-large"));
    }

    /** A row more that a merged cell reaches. */
    void merged() {
      merged++;
      refuse(merged > MOST_MERGED, Message.of("exchange.table-large"));
    }

    private void refuse(boolean tooMuch, Message why) {
      if (tooMuch) {
        throw new InputException(SourceLocation.of(named), why);
      }
    }
  }

  /** A row with its cells; a blank one is left out. */
  void add(int number, NavigableMap<Integer, TableCell> cells) {
    add(number, cells, false);
  }

  /** The same, and whether nobody sees it. */
  void add(int number, NavigableMap<Integer, TableCell> cells, boolean hidden) {
    if (!cells.isEmpty()) {
      budget.row();
      budget.cells(cells.size());
      rows.add(new Table.Row(number, cells, hidden));
    }
  }

  Table table(List<Table.Merged> merged) {
    NavigableMap<Integer, Table.Row> byNumber = new TreeMap<>();
    rows.forEach(row -> byNumber.put(row.number(), row));
    for (Table.Merged one : merged) {
      Table.Row first = byNumber.get(one.row());
      if (first != null && first.cells().containsKey(one.column())) {
        TableCell cell = first.cells().get(one.column());
        // Merged down over a million rows, it is still only repeated where there are rows.
        for (Table.Row row : byNumber.subMap(one.row(), false, last(one), true).values()) {
          budget.merged();
          if (row.cells().putIfAbsent(one.column(), cell) == null) {
            budget.cells(1);
          }
        }
      }
    }
    return new Table(named, sheet, rows, merged, false);
  }

  /** Hostile files write them upside down. */
  private static int last(Table.Merged one) {
    return Math.max(one.row(), one.lastRow());
  }

  /** Cells of a row, to be filled. */
  static NavigableMap<Integer, TableCell> cells() {
    return new TreeMap<>();
  }
}
