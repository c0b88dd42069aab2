package minshen.exchange.workbook;

import java.util.List;
import minshen.exchange.table.Table;
import minshen.exchange.table.TableCell;
import minshen.words.Message;
import minshen.words.Words;

/** The worked example of a blank workbook: its rows say so, and are never read. */
public final class WorkbookExample {
  private static final Message MARK = Message.of("exchange.example-mark");

  private static final List<String> MARKS =
      Words.all().stream().map(words -> words.say(MARK).strip()).toList();

  private WorkbookExample() {}

  /** A text marked as that of an example. */
  static String marked(String text, Words words) {
    return words.say(MARK) + text;
  }

  /** Whether a row is marked as an example. */
  public static boolean marks(Table.Row row) {
    return row.cells().values().stream()
        .map(TableCell::shown)
        .anyMatch(text -> MARKS.stream().anyMatch(text::startsWith));
  }
}
