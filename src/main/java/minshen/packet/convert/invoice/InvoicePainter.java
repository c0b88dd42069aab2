package minshen.packet.convert.invoice;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import java.util.ArrayList;
import java.util.List;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.DrawnPages;

/**
 * Draws an invoice in the layout of the tax authority, on its own size of paper (210 by 140
 * millimetres), or on as many A4 sheets as its lines take.
 */
final class InvoicePainter {
  private static final Color FRAME = new DeviceRgb(0x80, 0, 0);
  private static final double LEFT = 22;
  private static final double RIGHT = DrawnPages.WIDTH - LEFT;
  private static final double MIDDLE = (LEFT + RIGHT) / 2;

  /** The height of an invoice whose lines fit on its own size of paper, in points. */
  private static final double SMALL = 397;

  private static final double BOTTOM = 34;
  private static final double SIZE = 9;
  private static final double LEADING = 12;
  private static final double PAD = 3;
  private static final double PARTIES = 60;

  /** The strips at the left that say what a part is. */
  private static final double STRIP = 18;

  /** The fewest points for the lines of the invoice. */
  private static final double FEWEST = 90;

  private final DrawnPages pages;
  private final Invoice invoice;
  private final InvoiceTable table;
  private final List<String> remarks = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private double height;
  private double y;

  InvoicePainter(DrawnPages pages, Invoice invoice) {
    this.pages = pages;
    this.invoice = invoice;
    this.table = new InvoiceTable(pages, invoice.items(), LEFT, RIGHT);
    for (String remark : invoice.remarks()) {
      remarks.addAll(broken(remark, RIGHT - LEFT - STRIP - 2 * PAD));
    }
    for (Invoice.Other other : invoice.others()) {
      others.addAll(broken(other.name() + "：" + other.value(), RIGHT - LEFT));
    }
  }

  private List<String> broken(String text, double width) {
    return pages.lines(pages.printable(text.replace('\t', ' ')), SIZE, width);
  }

  void draw() throws ConversionException {
    double below = sumsHeight() + othersHeight();
    double whole = top() + Math.max(FEWEST, table.height()) + below + BOTTOM;
    height = whole <= SMALL ? SMALL : DrawnPages.HEIGHT;
    begin();
    table.head(y);
    y += InvoiceTable.HEAD;
    // On its own size of paper the lines take what room there is.
    double room = height == SMALL ? SMALL - BOTTOM - below - y : FEWEST - InvoiceTable.HEAD;
    double start = y;
    for (int i = 0; i < table.rows(); i++) {
      if (y + table.height(i) > height - BOTTOM) {
        closeTable(start);
        begin();
        table.head(y);
        y += InvoiceTable.HEAD;
        start = y;
      }
      table.row(i, y);
      y += table.height(i);
    }
    y = Math.max(y, start + room);
    if (y + sumsHeight() > height - BOTTOM) {
      y = Math.min(y, height - BOTTOM);
      closeTable(start);
      begin();
    } else {
      closeTable(start);
    }
    sums();
    drawOthers();
  }

  /** Where the lines begin. */
  private static double top() {
    return 62 + PARTIES;
  }

  private double remarksHeight() {
    return Math.max(3, remarks.size()) * LEADING + 2 * PAD;
  }

  private double sumsHeight() {
    // A list of remarks longer than a page flows on by itself.
    return 2 * 20 + Math.min(remarksHeight(), 300) + 24;
  }

  private double othersHeight() {
    return others.isEmpty() ? 0 : (others.size() + 1) * LEADING + PAD;
  }

  private void begin() throws ConversionException {
    pages.newPage(DrawnPages.WIDTH, height);
    String title = "电子发票" + (invoice.kind().isEmpty() ? "" : "（" + invoice.kind() + "）");
    pages.centred(pages.printable(title), MIDDLE, 32, 18, FRAME);
    pages.line(MIDDLE - 110, 39, MIDDLE + 110, 39, 0.8, FRAME);
    pages.line(MIDDLE - 110, 41.5, MIDDLE + 110, 41.5, 0.8, FRAME);
    labelled("发票号码：", invoice.number(), RIGHT - 146, 34);
    labelled("开票日期：", invoice.date(), RIGHT - 146, 50);
    y = 62;
    parties();
    y += PARTIES;
    pages.text("本页由闵申按发票 XML 的数据绘制，以 XML 文件为准", LEFT, height - 16, 7.5, DrawnPages.QUIET);
    String page = "第 " + pages.count() + " 页";
    pages.flushRight(page, RIGHT, height - 16, 7.5, DrawnPages.QUIET);
  }

  private void labelled(String label, String value, double x, double baseline) {
    pages.text(label, x, baseline, SIZE, FRAME);
    pages.text(
        pages.printable(value), x + pages.width(label, SIZE), baseline, SIZE, DrawnPages.INK);
  }

  private void parties() {
    pages.frame(LEFT, y, RIGHT - LEFT, PARTIES, 0.8, FRAME);
    party("购买方信息", invoice.buyer(), LEFT, MIDDLE);
    party("销售方信息", invoice.seller(), MIDDLE, RIGHT);
    pages.line(MIDDLE, y, MIDDLE, y + PARTIES, 0.8, FRAME);
  }

  private void party(String label, Invoice.Party party, double left, double right) {
    strip(label, left, PARTIES);
    double x = left + STRIP + PAD;
    double width = right - x - PAD;
    List<String> name = broken("名称：" + party.name(), width);
    for (int i = 0; i < Math.min(name.size(), 3); i++) {
      tinted(name.get(i), i == 0 ? "名称：" : "", x, y + 13 + i * 11);
    }
    String label2 = "统一社会信用代码/纳税人识别号：";
    tinted(label2 + pages.printable(party.code()), label2, x, y + PARTIES - 8);
  }

  /** A label in the colour of the frame and what stands behind it in black. */
  private void tinted(String text, String label, double x, double baseline) {
    pages.text(label, x, baseline, SIZE, FRAME);
    pages.text(
        text.substring(label.length()),
        x + pages.width(label, SIZE),
        baseline,
        SIZE,
        DrawnPages.INK);
  }

  /** A strip with its characters below each other. */
  private void strip(String label, double left, double tall) {
    pages.line(left + STRIP, y, left + STRIP, y + tall, 0.8, FRAME);
    double step = Math.min(11, (tall - 4) / label.length());
    double first = y + (tall - step * label.length()) / 2 + step * 0.8;
    for (int i = 0; i < label.length(); i++) {
      pages.centred(label.substring(i, i + 1), left + STRIP / 2, first + i * step, 8.5, FRAME);
    }
  }

  private void closeTable(double start) {
    pages.frame(
        LEFT, start - InvoiceTable.HEAD, RIGHT - LEFT, y - start + InvoiceTable.HEAD, 0.8, FRAME);
  }

  private void sums() throws ConversionException {
    pages.frame(LEFT, y, RIGHT - LEFT, 20, 0.8, FRAME);
    pages.centred("合　　计", LEFT + 60, y + 13.5, SIZE, FRAME);
    table.sum(y + 13.5, money(invoice.amount()), money(invoice.tax()));
    y += 20;
    pages.frame(LEFT, y, RIGHT - LEFT, 20, 0.8, FRAME);
    pages.centred("价税合计（大写）", LEFT + 60, y + 13.5, SIZE, FRAME);
    pages.line(LEFT + 120, y, LEFT + 120, y + 20, 0.8, FRAME);
    pages.text(pages.printable(invoice.totalInChinese()), LEFT + 130, y + 13.5, 10, DrawnPages.INK);
    pages.text("（小写）", RIGHT - 150, y + 13.5, SIZE, FRAME);
    pages.text(pages.printable(money(invoice.total())), RIGHT - 112, y + 13.5, 10, DrawnPages.INK);
    y += 20;
    drawRemarks();
    tinted("开票人：" + pages.printable(invoice.drawer()), "开票人：", LEFT + 30, y + 15);
    y += 24;
  }

  private static String money(String amount) {
    return amount.isEmpty() || Invoice.number(amount).isEmpty() ? amount : "¥" + amount;
  }

  private void drawRemarks() throws ConversionException {
    int from = 0;
    do {
      int fits = (int) Math.max(1, (height - BOTTOM - 24 - y - 2 * PAD) / LEADING);
      int to = Math.min(remarks.size(), from + fits);
      double tall = Math.max(3, to - from) * LEADING + 2 * PAD;
      pages.frame(LEFT, y, RIGHT - LEFT, tall, 0.8, FRAME);
      strip("备注", LEFT, tall);
      for (int i = from; i < to; i++) {
        double baseline = y + PAD + (i - from) * LEADING + 9;
        pages.text(remarks.get(i), LEFT + STRIP + PAD, baseline, SIZE, DrawnPages.INK);
      }
      y += tall;
      from = to;
      if (from < remarks.size()) {
        begin();
      }
    } while (from < remarks.size());
  }

  /** What has no place on an invoice, so that nothing of the data is lost. */
  private void drawOthers() throws ConversionException {
    if (others.isEmpty()) {
      return;
    }
    if (y + 2 * LEADING > height - BOTTOM) {
      begin();
    }
    y += LEADING;
    pages.text("其他数据", LEFT, y, SIZE, FRAME);
    for (String line : others) {
      if (y + LEADING > height - BOTTOM) {
        begin();
      }
      y += LEADING;
      pages.text(line, LEFT, y, SIZE, DrawnPages.INK);
    }
  }
}
