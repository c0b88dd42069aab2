package minshen.exchange.table;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minshen.files.InputException;
import minshen.files.NamedKey;
import minshen.files.SourceLocation;
import minshen.words.Message;

/**
 * Something to be said of a cell, in the words of the sheet.
 *
 * @param at the cell, as messages name it
 * @param heading what stands above its column; empty if it concerns a whole row
 * @param value what stands in it, as it is seen
 * @param problem what is wrong and how to mend it
 */
public record CellFault(SourceLocation at, String heading, String value, Message problem) {
  /** As {@link Table#place} writes it; names of files and sheets may have blanks in them. */
  private static final Pattern PLACE =
      Pattern.compile("(?s).* (?:(?<sheet>[^!]*?)!)?[A-Z]{1,3}(?<row>\\d{1,7})");

  private static final int MOST_SHOWN = 40;

  /** A fault that a reader of dossiers found in a cell; its key is told as the heading. */
  public static CellFault of(InputException e, String key, String heading, String value) {
    String last = key.substring(key.lastIndexOf('.') + 1);
    List<Object> told =
        e.problem().arguments().stream()
            .map(argument -> isKey(argument, key, last) && !heading.isEmpty() ? heading : argument)
            .toList();
    return new CellFault(e.place(), heading, value, new Message(e.problem().key(), told));
  }

  private static boolean isKey(Object argument, String key, String last) {
    return argument.equals(key)
        || argument.equals(last)
        || NamedKey.isOfCell(argument, key)
        || NamedKey.isOfCell(argument, last);
  }

  /** The whole line: cell, heading, what is wrong. */
  public Message line() {
    return heading.isEmpty()
        ? Message.of("exchange.fault-row", at.toString(), problem)
        : Message.of("exchange.fault", at.toString(), heading, problem);
  }

  /** What stands in the cell, cut to what a list shows. */
  public String shown() {
    return value.codePointCount(0, value.length()) <= MOST_SHOWN
        ? value
        : value.substring(0, value.offsetByCodePoints(0, MOST_SHOWN)) + "…";
  }

  /** The fault as that of the whole file, for those who go on with none. */
  public InputException refusal() {
    return new InputException(at, problem);
  }

  /** Faults in the order of a file: by sheet, then by row. */
  public static List<CellFault> inOrder(List<CellFault> faults, List<Table> sheets) {
    List<String> names = sheets.stream().map(Table::sheet).toList();
    return faults.stream()
        .sorted(
            Comparator.comparingInt((CellFault fault) -> names.indexOf(fault.sheet()))
                .thenComparingInt(CellFault::row))
        .toList();
  }

  private String sheet() {
    Matcher place = PLACE.matcher(at.file());
    return place.matches() && place.group("sheet") != null ? place.group("sheet") : "";
  }

  private int row() {
    Matcher place = PLACE.matcher(at.file());
    return place.matches() ? Integer.parseInt(place.group("row")) : 0;
  }
}
