package minshen.form;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a paragraph into lines as Chinese typesetting does: between any two Chinese characters,
 * but with no closing mark at the start of a line and no opening mark at its end (避头尾); Latin words
 * and numbers stay whole unless they are longer than a line. The rules were measured against
 * LibreOffice, pair by pair, so that the Word file breaks where the other renderings do.
 */
public final class LineBreaker {
  /** Marks that may not begin a line. Word is told the same set. */
  static final String NOT_AT_START =
      "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃々〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠";

  /** Marks that may not end a line. Word is told the same set. */
  static final String NOT_AT_END = "$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥";

  /** Marks that hold on to what stands before them, by Unicode's annex 14. */
  private static final String STICKING = "-\"'";

  private static final String QUOTES = "\"'";

  private static final char DASH = '\u2013';

  /** Closing marks that hold on to a Latin word or number behind them, as in （IND）12件. */
  private static final String CLOSING = "、。，．〉》」』】〕〗〞］｝）’”";

  /** A Latin word may be parted behind these. */
  private static final String ENDS_WORD = "-?!|" + DASH;

  /** Behind these a line may end before an opening bracket. */
  private static final String ENDS_CLAUSE = ".,)+%:;]}℃";

  /** The distance of tab stops in points: two Chinese characters of 五号. */
  public static final double TAB = 21;

  /**
   * What a line must leave free, in points. Word processors count in twentieths of a point and
   * convert lengths once or twice, so that a line that just fits here does not fit there.
   */
  private static final double SLACK = 0.06;

  private final CharacterWidths widths;

  /** A breaker for one typeface. */
  public LineBreaker(Typeface typeface) {
    this((CharacterWidths) typeface::width);
  }

  /** A breaker for characters of some widths. */
  LineBreaker(CharacterWidths widths) {
    this.widths = widths;
  }

  /**
   * A line of a paragraph.
   *
   * @param start where it begins in the paragraph
   * @param end where it ends, with the blanks that hang over its edge
   * @param width its width in points without those blanks
   */
  public record Line(int start, int end, double width) {}

  /**
   * Breaks one paragraph; an empty one has one empty line.
   *
   * @param text the paragraph, without line breaks
   * @param width the room for a line in points
   */
  public List<Line> lines(String text, double size, boolean bold, double width) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    do {
      Line line = line(text, start, size, bold, width);
      lines.add(line);
      start = line.end();
    } while (start < text.length());
    return lines;
  }

  private Line line(String text, int start, double size, boolean bold, double room) {
    double at = 0;
    double inked = 0;
    int lastBreak = -1;
    double widthAtBreak = 0;
    int i = start;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (i > start && mayBreak(text, i)) {
        lastBreak = i;
        widthAtBreak = inked;
      }
      at = advance(at, codePoint, size, bold);
      boolean blank = codePoint == ' ' || codePoint == '\t';
      if (!blank && at > room - SLACK && i > start) {
        return lastBreak > 0 ? new Line(start, lastBreak, widthAtBreak) : new Line(start, i, inked);
      }
      inked = blank ? inked : at;
      i += Character.charCount(codePoint);
    }
    return new Line(start, text.length(), inked);
  }

  private double advance(double at, int codePoint, double size, boolean bold) {
    if (codePoint == '\t') {
      return (Math.floor(at / TAB + 1e-6) + 1) * TAB;
    }
    return at + widths.width(codePoint, size, bold);
  }

  /** Whether a line may end before a place of a text. */
  public static boolean mayBreak(String text, int at) {
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    if (isBlank(after) || NOT_AT_START.indexOf(after) >= 0 || NOT_AT_END.indexOf(before) >= 0) {
      return false;
    }
    if (isBlank(before)) {
      return true;
    }
    if (STICKING.indexOf(after) >= 0
        || QUOTES.indexOf(before) >= 0
        || (before == '—' && after == '—')) {
      return false;
    }
    boolean wideBefore = isWide(before);
    boolean wideAfter = isWide(after);
    if (wideBefore && wideAfter) {
      return true;
    }
    if (NOT_AT_END.indexOf(after) >= 0 || after == '+') {
      return wideBefore || ENDS_WORD.indexOf(before) >= 0 || ENDS_CLAUSE.indexOf(before) >= 0;
    }
    if (wideAfter) {
      return true;
    }
    if (wideBefore) {
      return !(CLOSING.indexOf(before) >= 0 && Character.isLetterOrDigit(after));
    }
    return after != DASH && ENDS_WORD.indexOf(before) >= 0;
  }

  private static boolean isBlank(int codePoint) {
    return codePoint == ' ' || codePoint == '\t';
  }

  /** Whether a character is as wide as a Chinese one and breaks from its neighbours like one. */
  static boolean isWide(int codePoint) {
    return (codePoint >= 0x2E80 && codePoint <= 0xD7FF)
        || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
        || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
        || (codePoint >= 0xFF00 && codePoint <= 0xFFEF)
        || codePoint >= 0x20000
        || (codePoint >= 0x2014 && codePoint <= 0x2027);
  }
}
