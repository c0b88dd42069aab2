package minshen.packet.convert.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import minshen.files.TextEncoding;
import minshen.form.LineBreaker;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.ConversionJob;
import minshen.packet.convert.DrawnPages;

/**
 * A plain text becomes pages: lines are broken where they are too long, a form feed ends a page.
 */
public final class PlainTextPages {
  /** More is no paper that anybody hands in. */
  private static final int MOST_PAGES = 1000;

  /** A line that never ends is broken here, in characters. */
  private static final int LONGEST = 4000;

  /** A file of more bytes has more pages, whatever is in it. */
  private static final long LARGEST = 16L << 20;

  private static final double MARGIN = 57;
  private static final double SIZE = 10.5;
  private static final double LEADING = 16;

  /** DOS ended a text with it. */
  private static final int END = 0x1A;

  private final DrawnPages pages;
  private double y = DrawnPages.HEIGHT;

  private PlainTextPages(DrawnPages pages) {
    this.pages = pages;
  }

  /**
   * Writes the pages of a text.
   *
   * @param pdf where they are put
   * @return how many there are, at least 1
   * @throws ConversionException if it is none, or too long
   * @throws IOException if it cannot be read
   */
  public static int convert(ConversionJob job, Path pdf) throws ConversionException, IOException {
    TextEncoding encoding = encoding(job);
    if (Files.size(job.file()) > LARGEST) {
      throw new ConversionException("packet.convert.too-many-pages", MOST_PAGES);
    }
    try (DrawnPages pages = new DrawnPages(job, pdf, MOST_PAGES);
        Reader text = encoding.open(job.file())) {
      PlainTextPages setting = new PlainTextPages(pages);
      setting.set(text);
      int count = pages.finish();
      job.remark("packet.convert.text-set", encoding.charset().name());
      return Math.max(count, 1);
    } catch (CharacterCodingException e) {
      throw new ConversionException("packet.convert.text-broken", encoding.charset().name());
    }
  }

  /** How the file of a job is written. */
  static TextEncoding encoding(ConversionJob job) throws ConversionException, IOException {
    return TextEncoding.of(job.file())
        .orElseThrow(() -> new ConversionException("packet.source.unknown"));
  }

  private void set(Reader text) throws ConversionException, IOException {
    StringBuilder paragraph = new StringBuilder();
    boolean afterReturn = false;
    for (int c = text.read(); c >= 0; c = text.read()) {
      boolean isBreak = c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028';
      if (isBreak
          || c == '\f'
          || (paragraph.length() >= LONGEST && !Character.isLowSurrogate((char) c))) {
        if (!(c == '\n' && afterReturn)) {
          set(paragraph.toString());
          paragraph.setLength(0);
        }
        y = c == '\f' ? DrawnPages.HEIGHT : y;
      }
      if (!isBreak && c != '\f' && c != END) {
        paragraph.append((char) c);
      }
      afterReturn = c == '\r';
    }
    if (!paragraph.isEmpty()) {
      set(paragraph.toString());
    }
  }

  private void set(String paragraph) throws ConversionException {
    makeRoom();
    String text = pages.printable(paragraph);
    double width = DrawnPages.WIDTH - 2 * MARGIN;
    for (LineBreaker.Line line : pages.breaks(text, SIZE, width)) {
      makeRoom();
      y += LEADING;
      pages.tabbed(text.substring(line.start(), line.end()), MARGIN, y - 4, SIZE, DrawnPages.INK);
    }
  }

  private void makeRoom() throws ConversionException {
    if (y + LEADING > DrawnPages.HEIGHT - MARGIN) {
      pages.newPage(DrawnPages.WIDTH, DrawnPages.HEIGHT);
      y = MARGIN;
    }
  }
}
