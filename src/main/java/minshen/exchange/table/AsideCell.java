package minshen.exchange.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import minshen.files.FileNaming;
import minshen.files.Node;
import minshen.files.SourceLocation;

/**
 * A cell that is kept with its company as it is, since no field is for it or the field could not
 * take it.
 *
 * @param table the sheet
 * @param row the number of its row
 * @param column the number of its column
 * @param heading what stands above it
 * @param text what stands in it
 */
public record AsideCell(Table table, int row, int column, String heading, String text) {
  /** What stands in lists where nothing is known. */
  private static final Pattern NOTHING =
      Pattern.compile("(?i)[-—–_/\\\\.\\s]*|无|暂无|暂无数据|未公示|未公开|不详|N/?A|null|空");

  private static final Pattern COUNTING = Pattern.compile("(?i)序号?|行号|项次|编?次|no\\.?|#|№|s/?n|row");

  /** A cell that says something. */
  public static Optional<AsideCell> of(
      Table table, Table.Row row, int column, String heading, TableCell cell) {
    String text = cell.shown().strip();
    return !saysNothing(cell) && !heading.isBlank()
        ? Optional.of(new AsideCell(table, row.number(), column, heading.strip(), text))
        : Optional.empty();
  }

  /** Whether there is nothing but a stroke, or a word that says so. */
  public static boolean saysNothing(TableCell cell) {
    return cell instanceof TableCell.Text text && NOTHING.matcher(text.text().strip()).matches();
  }

  /** Whether a column numbers the rows, and so says nothing of a company. */
  public static boolean isCounting(String heading) {
    return COUNTING.matcher(heading.strip()).matches();
  }

  /** As a dossier writes it. */
  public Node node() {
    SourceLocation at = table.place(row, column);
    SourceLocation source =
        new Table(FileNaming.last(table.named()), table.sheet(), List.of(), List.of(), false)
            .place(row, column);
    return new Node.Mapping(Map.of(), at)
        .with(List.of("heading"), new Node.Scalar(heading, Node.Kind.TEXT, at))
        .with(List.of("text"), new Node.Scalar(text, Node.Kind.TEXT, at))
        .with(List.of("source"), new Node.Scalar(source.toString(), Node.Kind.TEXT, at));
  }

  /** Several as the list that a dossier has of them. */
  public static Node nodes(List<AsideCell> cells, SourceLocation at) {
    return new Node.Sequence(cells.stream().map(AsideCell::node).toList(), at);
  }
}
