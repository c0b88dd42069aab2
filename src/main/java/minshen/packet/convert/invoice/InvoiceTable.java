package minshen.packet.convert.invoice;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import minshen.packet.convert.DrawnPages;

/** The lines of an invoice, each as tall as its longest cell. */
final class InvoiceTable {
  /** The height of the headings. */
  static final double HEAD = 16;

  private static final Color FRAME = new DeviceRgb(0x80, 0, 0);
  private static final double SIZE = 8.5;
  private static final double LEADING = 11;
  private static final double PAD = 3;

  /** The lines of one row; the rows of a page of A4 have room for more. */
  private static final int MOST_LINES = 20;

  /** Numbers stand at the right of their columns. */
  private enum Column {
    NAME("项目名称", 122, false, Invoice.Item::name),
    SPECIFICATION("规格型号", 72, false, Invoice.Item::specification),
    UNIT("单 位", 36, false, Invoice.Item::unit),
    QUANTITY("数 量", 57, true, Invoice.Item::quantity),
    PRICE("单 价", 84, true, Invoice.Item::price),
    AMOUNT("金 额", 70, true, Invoice.Item::amount),
    RATE("税率/征收率", 50, true, Invoice.Item::rate),
    TAX("税 额", 60, true, Invoice.Item::tax);

    private final String heading;
    private final double width;
    private final boolean isNumber;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference
    private final Function<Invoice.Item, String> text;

    Column(String heading, double width, boolean isNumber, Function<Invoice.Item, String> text) {
      this.heading = heading;
      this.width = width;
      this.isNumber = isNumber;
      this.text = text;
    }
  }

  private final DrawnPages pages;
  private final double left;
  private final double scale;
  private final List<Map<Column, List<String>>> rows = new ArrayList<>();

  InvoiceTable(DrawnPages pages, List<Invoice.Item> items, double left, double right) {
    this.pages = pages;
    this.left = left;
    double wanted = 0;
    for (Column column : Column.values()) {
      wanted += column.width;
    }
    this.scale = (right - left) / wanted;
    for (Invoice.Item item : items) {
      addRows(cells(item));
    }
  }

  private Map<Column, List<String>> cells(Invoice.Item item) {
    Map<Column, List<String>> cells = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      String text = pages.printable(column.text.apply(item).replace('\t', ' '));
      cells.put(column, pages.lines(text, SIZE, column.width * scale - 2 * PAD));
    }
    return cells;
  }

  /** An item that would not fit on a page goes on in further rows. */
  private void addRows(Map<Column, List<String>> cells) {
    int lines = cells.values().stream().mapToInt(List::size).max().orElse(1);
    for (int from = 0; from == 0 || from < lines; from += MOST_LINES) {
      Map<Column, List<String>> row = new EnumMap<>(Column.class);
      for (Map.Entry<Column, List<String>> cell : cells.entrySet()) {
        List<String> all = cell.getValue();
        int first = Math.min(from, all.size());
        row.put(cell.getKey(), all.subList(first, Math.min(first + MOST_LINES, all.size())));
      }
      rows.add(row);
    }
  }

  int rows() {
    return rows.size();
  }

  double height(int row) {
    return rows.get(row).values().stream().mapToInt(List::size).max().orElse(1) * LEADING + 2;
  }

  double height() {
    double height = HEAD;
    for (int i = 0; i < rows.size(); i++) {
      height += height(i);
    }
    return height;
  }

  void head(double y) {
    double x = left;
    for (Column column : Column.values()) {
      double width = column.width * scale;
      pages.centred(column.heading, x + width / 2, y + 11.5, SIZE, FRAME);
      x += width;
    }
  }

  void row(int row, double y) {
    for (Column column : Column.values()) {
      List<String> lines = rows.get(row).get(column);
      for (int i = 0; i < lines.size(); i++) {
        put(column, lines.get(i), y + 9.5 + i * LEADING);
      }
    }
  }

  void sum(double baseline, String amount, String tax) {
    put(Column.AMOUNT, pages.printable(amount), baseline);
    put(Column.TAX, pages.printable(tax), baseline);
  }

  private void put(Column column, String text, double baseline) {
    double x = left;
    for (Column before : Column.values()) {
      if (before == column) {
        break;
      }
      x += before.width * scale;
    }
    if (column.isNumber) {
      pages.flushRight(text, x + column.width * scale - PAD, baseline, SIZE, DrawnPages.INK);
    } else {
      pages.text(text, x + PAD, baseline, SIZE, DrawnPages.INK);
    }
  }
}
