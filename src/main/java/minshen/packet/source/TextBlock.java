package minshen.packet.source;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.util.ArrayList;
import java.util.List;
import minshen.packet.source.AnnotationType.Face;

/**
 * Words in a rectangle.
 *
 * @param text a line break is one of its lines' ends
 * @param face the letters
 * @param size of the letters in points; 0 if they are to fit
 * @param colour of the letters
 * @param align 0 to the left, 1 in the middle, 2 to the right
 */
record TextBlock(String text, Face face, double size, Color colour, int align) {
  /** What letters that are to fit have at most and at least, in points. */
  private static final double USUAL = 12;

  private static final double LEAST = 4;

  private static final double LEADING = 1.2;

  /** How high capitals are, and how much of a line is above its foot, in sizes. */
  private static final double CAPITAL = 0.72;

  private static final double ASCENT = 0.9;

  /** How much of a field one line of letters that are to fit fills. */
  private static final double FILLS = 0.67;

  /** Nobody reads more in one field. */
  private static final int MOST_LINES = 2_000;

  /** One line in the middle of a box; what does not fit is cut off. */
  void line(PdfCanvas canvas, double x, double y, double width, double height) {
    String line = text.replaceAll("[\\r\\n]+", " ");
    double set = size;
    if (set == 0) {
      set = height * FILLS;
      double natural = face.width(line, set);
      set = Math.max(LEAST, natural > width ? set * width / natural : set);
    }
    show(canvas, line, set, x, width, y + (height - CAPITAL * set) / 2);
  }

  /** Lines from the top of a box on, broken to fit its width. */
  void lines(PdfCanvas canvas, double x, double y, double width, double height) {
    double set = size == 0 ? USUAL : size;
    List<String> lines = broken(set, width);
    while (size == 0 && set > LEAST && lines.size() * set * LEADING > height) {
      set = Math.max(LEAST, set - 0.5);
      lines = broken(set, width);
    }
    double at = y + height - ASCENT * set;
    for (String line : lines) {
      if (at < y - set) {
        break;
      }
      show(canvas, line, set, x, width, at);
      at -= LEADING * set;
    }
  }

  /** A letter in the middle of each cell. */
  void cells(PdfCanvas canvas, double x, double y, double width, double height, int cells) {
    double set = size == 0 ? Math.min(height * FILLS, width / cells) : size;
    int[] letters = text.replaceAll("[\\r\\n]+", "").codePoints().limit(cells).toArray();
    int from = align == 0 ? 0 : align == 1 ? (cells - letters.length) / 2 : cells - letters.length;
    for (int i = 0; i < letters.length; i++) {
      double left = x + (from + i) * width / cells;
      new TextBlock(Character.toString(letters[i]), face, set, colour, 1)
          .line(canvas, left, y, width / cells, height);
    }
  }

  private void show(
      PdfCanvas canvas, String line, double set, double x, double width, double baseline) {
    double free = width - face.width(line, set);
    double left = x + (align == 1 ? free / 2 : align == 2 ? free : 0);
    canvas.beginText().setFillColor(colour).moveText(left, baseline);
    face.show(canvas, line, set);
    canvas.endText();
  }

  private List<String> broken(double set, double width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\\r\\n|\\r|\\n", -1)) {
      int start = 0;
      while (start < paragraph.length() && lines.size() < MOST_LINES) {
        int end = fitting(paragraph, start, set, width);
        lines.add(paragraph.substring(start, end).stripTrailing());
        start = end;
      }
      if (paragraph.isEmpty()) {
        lines.add("");
      }
    }
    return lines;
  }

  /** Where the line that starts at a place ends: after a blank, or beside a Chinese character. */
  private int fitting(String paragraph, int start, double set, double width) {
    double used = 0;
    int at = start;
    int lastChance = start;
    while (at < paragraph.length()) {
      int letter = paragraph.codePointAt(at);
      int next = at + Character.charCount(letter);
      used += face.width(Character.toString(letter), set);
      if (used > width && letter != ' ' && at > start) {
        return lastChance > start ? lastChance : at;
      }
      if (letter == ' ' || Character.isIdeographic(letter) || isIdeographic(paragraph, next)) {
        lastChance = next;
      }
      at = next;
    }
    return at;
  }

  private static boolean isIdeographic(String text, int at) {
    return at < text.length() && Character.isIdeographic(text.codePointAt(at));
  }
}
