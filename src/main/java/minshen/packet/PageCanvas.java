package minshen.packet;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceGray;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants.LineCapStyle;
import java.util.List;
import minshen.form.PdfInk;
import minshen.packet.Placement.Frame;

/**
 * A page of our own to draw on. Places are points from the upper left corner of the paper; a text
 * stands on its baseline.
 *
 * @param canvas the page
 * @param ink the type
 * @param frame the part of the paper that is used, from the lower left corner
 * @param inGreys whether colours become greys
 */
record PageCanvas(PdfCanvas canvas, PdfInk ink, Frame frame, boolean inGreys) {
  static final Color INK = new DeviceRgb(0x1A, 0x1F, 0x24);
  static final Color QUIET = new DeviceRgb(0x57, 0x60, 0x6A);
  static final Color ACCENT = new DeviceRgb(0x0B, 0x5C, 0x63);
  static final Color HAIR = new DeviceRgb(0xB4, 0xBC, 0xC2);
  static final Color PALE = new DeviceRgb(0xEE, 0xF5, 0xF5);
  static final Color MISSING = new DeviceRgb(0xB4, 0x23, 0x18);
  static final Color BLACK = DeviceGray.BLACK;

  /** How a text is set. */
  record Style(double size, boolean bold, Color colour) {
    Style in(Color other) {
      return new Style(size, bold, other);
    }

    double leading() {
      return size * 1.6;
    }
  }

  private Color shown(Color colour) {
    if (!inGreys || colour.getNumberOfComponents() != 3) {
      return colour;
    }
    float[] part = colour.getColorValue();
    return new DeviceGray(0.299f * part[0] + 0.587f * part[1] + 0.114f * part[2]);
  }

  double left() {
    return frame.x();
  }

  double right() {
    return frame.x() + frame.width();
  }

  double middle() {
    return frame.x() + frame.width() / 2;
  }

  void text(String text, double x, double baseline, Style style) {
    canvas
        .beginText()
        .setFillColor(shown(style.colour()))
        .moveText(x, PacketPaper.HEIGHT - baseline);
    ink.show(canvas, text, style.size(), style.bold());
    canvas.endText();
  }

  void centred(String text, double x, double baseline, Style style) {
    text(text, x - width(text, style) / 2, baseline, style);
  }

  void flushRight(String text, double x, double baseline, Style style) {
    text(text, x - width(text, style), baseline, style);
  }

  /** Lines below each other, the first on this baseline. */
  void lines(List<String> lines, double x, double baseline, Style style) {
    for (int i = 0; i < lines.size(); i++) {
      text(lines.get(i), x, baseline + i * style.leading(), style);
    }
  }

  /** Lines in the middle of the frame. */
  void centred(List<String> lines, double baseline, Style style) {
    for (int i = 0; i < lines.size(); i++) {
      centred(lines.get(i), middle(), baseline + i * style.leading(), style);
    }
  }

  /** Characters spread apart around the middle of the frame. */
  void spaced(String text, double baseline, double gap, Style style) {
    int count = text.codePointCount(0, text.length());
    double x = middle() - (width(text, style) + gap * (count - 1)) / 2;
    for (int c : text.codePoints().toArray()) {
      String character = Character.toString(c);
      text(character, x, baseline, style);
      x += width(character, style) + gap;
    }
  }

  void rule(double from, double to, double y, double width, Color colour) {
    canvas
        .setStrokeColor(shown(colour))
        .setLineWidth((float) width)
        .moveTo(from, PacketPaper.HEIGHT - y)
        .lineTo(to, PacketPaper.HEIGHT - y)
        .stroke();
  }

  /** The dots that lead from a title to its page. */
  void leader(double from, double to, double y) {
    if (to - from < 8) {
      return;
    }
    canvas
        .saveState()
        .setStrokeColor(shown(HAIR))
        .setLineWidth(0.9f)
        .setLineCapStyle(LineCapStyle.ROUND)
        .setLineDash(0, 4, 0)
        .moveTo(to, PacketPaper.HEIGHT - y)
        .lineTo(from, PacketPaper.HEIGHT - y)
        .stroke()
        .restoreState();
  }

  void fill(double x, double top, double width, double height, Color colour) {
    canvas
        .setFillColor(shown(colour))
        .rectangle(x, PacketPaper.HEIGHT - top - height, width, height)
        .fill();
  }

  /** An empty box to be ticked by hand. */
  void box(double x, double baseline, double side) {
    canvas
        .setStrokeColor(shown(QUIET))
        .setLineWidth(0.8f)
        .rectangle(x, PacketPaper.HEIGHT - baseline - 1, side, side)
        .stroke();
  }

  double width(String text, Style style) {
    return ink.width(text, style.size(), style.bold());
  }

  List<String> broken(String text, double width, Style style) {
    return broken(ink, text, width, style);
  }

  static List<String> broken(PdfInk ink, String text, double width, Style style) {
    String said = text.replaceAll("\\s+", " ").strip();
    // What says nothing still takes its line.
    return said.isEmpty() ? List.of("") : ink.lines(said, style.size(), style.bold(), width);
  }
}
