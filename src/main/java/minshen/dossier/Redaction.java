package minshen.dossier;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A box on a page of a file whose content is not handed in. It is measured on the page as a viewer
 * shows it, cropped and upright as the file itself says; a turn of the attachment moves it along.
 * The page of an image file is its picture alone, whatever paper it is put on; of a TIFF with
 * several, each picture. The unit is a hundredth of a per cent of the page's width or height.
 *
 * @param page the page of the file, from 1
 * @param left the distance of the left edge from that of the page
 * @param top the distance of the upper edge from that of the page
 * @param width at least 1, and within the page
 * @param height at least 1, and within the page
 */
public record Redaction(int page, int left, int top, int width, int height) {
  /** The width or height of a page. */
  public static final int WHOLE = 10_000;

  private static final String NUMBER = "\\s*(\\d{1,3}(?:\\.\\d{1,2}0*)?)\\s*";
  private static final Pattern WRITTEN =
      Pattern.compile("\\s*(\\d{1,5})\\s*[:：]" + (NUMBER + ",").repeat(3) + NUMBER);

  public Redaction {
    if (!isSound(page, left, top, width, height)) {
      throw new IllegalArgumentException(
          page + ": " + left + ", " + top + ", " + width + ", " + height);
    }
  }

  /**
   * A box from its corner and size in per cent.
   *
   * @return nothing if it is not on the page, or finer than a hundredth
   */
  public static Optional<Redaction> of(
      int page, BigDecimal left, BigDecimal top, BigDecimal width, BigDecimal height) {
    try {
      int x = hundredths(left);
      int y = hundredths(top);
      int across = hundredths(width);
      int down = hundredths(height);
      return isSound(page, x, y, across, down)
          ? Optional.of(new Redaction(page, x, y, across, down))
          : Optional.empty();
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /**
   * A box between two corners, as it was drawn: what lies beyond the page is cut off, and it is
   * made at least one unit large.
   *
   * @param x of one corner, as a share of the page's width from the left
   * @param y of the same corner, as a share of the page's height from above
   */
  public static Redaction between(int page, double x, double y, double otherX, double otherY) {
    int left = unit(Math.min(x, otherX));
    int top = unit(Math.min(y, otherY));
    int right = Math.max(unit(Math.max(x, otherX)), left + 1);
    int bottom = Math.max(unit(Math.max(y, otherY)), top + 1);
    return new Redaction(
        page,
        Math.min(left, WHOLE - 1),
        Math.min(top, WHOLE - 1),
        Math.max(1, Math.min(right, WHOLE) - left),
        Math.max(1, Math.min(bottom, WHOLE) - top));
  }

  /** Reads {@code 1: 12.5,40,30,4}: the page, then left, top, width and height in per cent. */
  static Optional<Redaction> parse(String text) {
    Matcher written = WRITTEN.matcher(text.replace('，', ','));
    return written.matches()
        ? of(
            Integer.parseInt(written.group(1)),
            new BigDecimal(written.group(2)),
            new BigDecimal(written.group(3)),
            new BigDecimal(written.group(4)),
            new BigDecimal(written.group(5)))
        : Optional.empty();
  }

  /** The same box elsewhere on its page, as far as the page goes. */
  public Redaction moved(int right, int down) {
    return new Redaction(
        page,
        Math.clamp((long) left + right, 0, WHOLE - width),
        Math.clamp((long) top + down, 0, WHOLE - height),
        width,
        height);
  }

  /** The same box with its lower right corner elsewhere, as far as the page goes. */
  public Redaction resized(int wider, int higher) {
    return new Redaction(
        page,
        left,
        top,
        Math.clamp((long) width + wider, 1, WHOLE - left),
        Math.clamp((long) height + higher, 1, WHOLE - top));
  }

  /** Whether another box lies within this one. */
  public boolean covers(Redaction other) {
    return page == other.page
        && left <= other.left
        && top <= other.top
        && left + width >= other.left + other.width
        && top + height >= other.top + other.height;
  }

  /** A measure in per cent. */
  public static BigDecimal percent(int hundredths) {
    BigDecimal exact = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  @Override
  public String toString() {
    return page
        + ":"
        + percent(left).toPlainString()
        + ","
        + percent(top).toPlainString()
        + ","
        + percent(width).toPlainString()
        + ","
        + percent(height).toPlainString();
  }

  private static int hundredths(BigDecimal percent) {
    return percent.movePointRight(2).intValueExact();
  }

  private static int unit(double share) {
    return (int) Math.round(Math.clamp(share, 0.0, 1.0) * WHOLE);
  }

  private static boolean isSound(int page, int left, int top, int width, int height) {
    return page >= 1
        && page <= PageChoice.LAST_PAGE
        && left >= 0
        && top >= 0
        && width >= 1
        && height >= 1
        && left <= WHOLE - width
        && top <= WHOLE - height;
  }
}
