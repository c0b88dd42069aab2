package minshen.packet;

import java.util.ArrayList;
import java.util.List;
import minshen.form.PdfInk;
import minshen.packet.PageCanvas.Style;

/** 目录: every chapter and the page it begins on. */
final class ContentsPages implements OwnPages {
  private static final Style TITLE = new Style(20, true, PageCanvas.INK);
  private static final List<Style> ROWS =
      List.of(
          new Style(12, false, PageCanvas.INK),
          new Style(11, false, PageCanvas.INK),
          new Style(10, false, PageCanvas.QUIET));

  private static final double TOP = 128;
  private static final double BOTTOM = 780;
  private static final double INDENT = 20;
  private static final double NUMBERS = 44;

  /** A chapter stands clear of what belongs to the one before it. */
  private static final double CLEAR = 10;

  /**
   * A line of the contents: its chapter, and its title broken to fit.
   *
   * @param clear the space left above it
   */
  private record Entry(int chapter, int depth, List<String> lines, double clear) {
    Style style() {
      return ROWS.get(depth - 1);
    }

    double height() {
      double row = depth == 1 ? 26 : depth == 2 ? 23 : 20;
      return clear + (lines.size() - 1) * style().leading() + row;
    }
  }

  private final List<List<Entry>> pages = new ArrayList<>();

  ContentsPages(List<Chapter> chapters, double width, PdfInk ink) {
    List<Entry> page = new ArrayList<>();
    double at = TOP;
    for (int i = 0; i < chapters.size(); i++) {
      int depth = chapters.get(i).depth();
      if (depth == 0) {
        continue;
      }
      double room = width - NUMBERS - (depth - 1) * INDENT - 12;
      Entry entry =
          new Entry(
              i,
              depth,
              PageCanvas.broken(ink, chapters.get(i).title(), room, ROWS.get(depth - 1)),
              depth == 1 && !page.isEmpty() && page.getLast().depth() > 1 ? CLEAR : 0);
      if (at + entry.height() > BOTTOM && !page.isEmpty()) {
        pages.add(page);
        page = new ArrayList<>();
        at = TOP;
        entry = new Entry(i, depth, entry.lines(), 0);
      }
      page.add(entry);
      at += entry.height();
    }
    pages.add(page);
  }

  @Override
  public int count() {
    return pages.size();
  }

  @Override
  public void draw(PageCanvas sheet, int index, PageNumbering numbers) {
    if (index == 0) {
      sheet.spaced(PacketPlan.say("packet.contents"), 92, 20, TITLE);
    }
    double at = TOP;
    for (Entry entry : pages.get(index)) {
      row(sheet, entry, at + entry.clear(), numbers.first(entry.chapter()));
      at += entry.height();
    }
  }

  /** The rectangles of a page that lead to a chapter, from the upper left corner. */
  List<Link> links(int index, PageCanvas sheet) {
    List<Link> links = new ArrayList<>();
    double at = TOP;
    for (Entry entry : pages.get(index)) {
      double top = at + entry.clear() - entry.style().size() - 4;
      double height = entry.height() - entry.clear() - 2;
      links.add(new Link(entry.chapter(), sheet.left(), top, sheet.right(), top + height));
      at += entry.height();
    }
    return links;
  }

  /** A place to click on. */
  record Link(int chapter, double left, double top, double right, double bottom) {}

  private static void row(PageCanvas sheet, Entry entry, double at, int page) {
    double left = sheet.left() + (entry.depth() - 1) * INDENT;
    Style style = entry.style();
    sheet.lines(entry.lines(), left, at, style);
    double last = at + (entry.lines().size() - 1) * style.leading();
    String number = Integer.toString(page);
    double end = left + sheet.width(entry.lines().getLast(), style);
    sheet.leader(end + 8, sheet.right() - sheet.width(number, style) - 8, last - 3);
    sheet.flushRight(number, sheet.right(), last, style);
  }
}
