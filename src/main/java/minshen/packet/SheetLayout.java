package minshen.packet;

import minshen.packet.PageCanvas.Style;
import minshen.packet.Placement.Frame;

/**
 * Where pages of attachments stand on a sheet, and what each is called there: one below the other,
 * each with its label on a line of its own at the upper right.
 *
 * @param frame what of the sheet may be used
 * @param count how many pages stand on it
 */
record SheetLayout(Frame frame, int count) {
  private static final Style LABEL = new Style(9, false, PageCanvas.BLACK);

  /** The height of the line of a label. */
  private static final double LINE = 15;

  /** How far a label stands above what it is about. */
  private static final double ABOVE = 5;

  /** The place of a page, from the upper one; the label of the first is in the sheet's margin. */
  Frame place(int index) {
    double height = (frame.height() - LINE * (count - 1)) / count;
    double top = frame.y() + frame.height() - index * (height + LINE);
    return new Frame(frame.x(), top - height, frame.width(), height);
  }

  /** Writes the label above a page: 附件 3 第 2/5 页. */
  void label(PageCanvas sheet, int index, String exhibit, int inner, int pages) {
    Frame place = place(index);
    double baseline = PacketPaper.HEIGHT - place.y() - place.height() - ABOVE;
    String text = PacketPlan.say("packet.sheet-label", exhibit, "" + inner, "" + pages);
    sheet.flushRight(text, sheet.right(), baseline, LABEL);
  }
}
