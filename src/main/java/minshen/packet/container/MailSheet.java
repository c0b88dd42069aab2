package minshen.packet.container;

import com.itextpdf.kernel.colors.ColorConstants;
import java.io.ByteArrayOutputStream;
import java.util.List;
import minshen.form.LineBreaker;
import minshen.form.Typeface;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.DrawnPages;
import minshen.words.Message;
import minshen.words.Words;

/** The text of a mail on paper, as mail programs print it. */
final class MailSheet {
  private static final double MARGIN = 68;
  private static final double SIZE = 10.5;
  private static final double LEADING = 17;
  private static final double WIDTH = DrawnPages.WIDTH - 2 * MARGIN;

  private final DrawnPages pages;
  private final Typeface typeface = Typeface.standard();
  private double at = Double.POSITIVE_INFINITY;
  private int unprintable;

  private MailSheet(DrawnPages pages) {
    this.pages = pages;
  }

  /**
   * Sets a mail.
   *
   * @param heads who wrote to whom, when and about what
   * @param body what was written
   * @return a PDF
   */
  static byte[] of(List<String> heads, String body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DrawnPages pages = new DrawnPages(bytes)) {
      MailSheet sheet = new MailSheet(pages);
      for (String head : heads) {
        sheet.lines(head);
      }
      sheet.rule();
      sheet.lines(body);
      sheet.tellUnprintable();
      pages.finish();
    } catch (ConversionException e) {
      throw new IllegalStateException("there may be any number of pages", e);
    }
    return bytes.toByteArray();
  }

  private void lines(String text) throws ConversionException {
    for (String paragraph : printable(text).split("\n", -1)) {
      for (LineBreaker.Line line : pages.breaks(paragraph, SIZE, WIDTH)) {
        room(LEADING);
        String words = paragraph.substring(line.start(), line.end());
        pages.tabbed(words, MARGIN, at, SIZE, DrawnPages.INK);
      }
    }
  }

  private void rule() throws ConversionException {
    room(LEADING);
    double y = at - LEADING / 2;
    pages.line(MARGIN, y, MARGIN + WIDTH, y, 0.5, ColorConstants.GRAY);
  }

  /** Goes down to the next line, on a new page if this one is full. */
  private void room(double height) throws ConversionException {
    at += height;
    if (at > DrawnPages.HEIGHT - MARGIN) {
      pages.newPage(DrawnPages.WIDTH, DrawnPages.HEIGHT);
      at = MARGIN + height;
    }
  }

  /** Signs that no font here has, such as the latest faces, are counted and not drawn as boxes. */
  private String printable(String text) {
    StringBuilder printed = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || typeface.canPrint(c)) {
                printed.appendCodePoint(c);
              } else if (Character.isSpaceChar(c)) {
                printed.append(' ');
              } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                unprintable++;
              }
            });
    return printed.toString();
  }

  private void tellUnprintable() throws ConversionException {
    if (unprintable > 0) {
      lines("\n" + Words.CHINESE.say(Message.of("packet.mail.unprintable", unprintable)));
    }
  }
}
