package minshen.packet.convert;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import minshen.form.LineBreaker;
import minshen.form.PdfInk;
import minshen.form.Typeface;

/**
 * Pages that the program sets itself, in the type of the forms. Places are points from the upper
 * left corner of the paper; a text stands on its baseline.
 */
public final class DrawnPages implements AutoCloseable {
  /** A4 in points. */
  public static final double WIDTH = 595;

  /** The height of A4 in points. */
  public static final double HEIGHT = 842;

  /** The colour of text. */
  public static final Color INK = new DeviceRgb(0, 0, 0);

  /** The colour of notes. */
  public static final Color QUIET = new DeviceRgb(0x57, 0x60, 0x6A);

  private final Runnable checkCancelled;
  private final Consumer<MissingCharacters> tell;
  private final int mostPages;
  private final Typeface typeface = Typeface.standard();
  private final PdfInk ink = PdfInk.of(typeface);
  private final LineBreaker breaker = new LineBreaker(typeface);
  private final MissingCharacters missing = new MissingCharacters();
  private final PdfDocument pdf;
  private Optional<PdfCanvas> canvas = Optional.empty();
  private double height;

  /**
   * A new document.
   *
   * @param target where it is put
   * @param mostPages more pages than this are refused
   * @throws IOException if it cannot be written to
   */
  public DrawnPages(ConversionJob job, Path target, int mostPages) throws IOException {
    this(job.output(target), mostPages, job::checkCancelled, missing -> missing.tell(job));
  }

  /** A new document of a text that is made printable by whoever sets it. */
  public DrawnPages(OutputStream out) {
    this(out, Integer.MAX_VALUE, () -> {}, _ -> {});
  }

  private DrawnPages(
      OutputStream out, int mostPages, Runnable checkCancelled, Consumer<MissingCharacters> tell) {
    this.mostPages = mostPages;
    this.checkCancelled = checkCancelled;
    this.tell = tell;
    this.pdf = new PdfDocument(new PdfWriter(out));
  }

  /**
   * Begins a page.
   *
   * @throws ConversionException if there were as many as may be
   */
  public void newPage(double width, double heightOfPage) throws ConversionException {
    finishPage();
    checkCancelled.run();
    if (pdf.getNumberOfPages() == mostPages) {
      throw new ConversionException("packet.convert.too-many-pages", mostPages);
    }
    height = heightOfPage;
    canvas =
        Optional.of(
            new PdfCanvas(pdf.addNewPage(new PageSize((float) width, (float) heightOfPage))));
  }

  /** How many pages there are so far. */
  public int count() {
    return pdf.getNumberOfPages();
  }

  /**
   * A text without what cannot be printed, which is told when the document is finished; a blank
   * stands in its place.
   */
  public String printable(String text) {
    return printable(text, codePoint -> missing.add(codePoint, Math.max(count(), 1)));
  }

  /** The width of a text on one line, whether it is printable or not; nothing is told of it. */
  public double roughWidth(String text, double size) {
    return width(printable(text, _ -> {}), size);
  }

  private String printable(String text, IntConsumer tell) {
    if (text.codePoints().allMatch(typeface::canPrint)) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .forEach(
            codePoint -> {
              if (typeface.canPrint(codePoint)) {
                kept.appendCodePoint(codePoint);
              } else if (Character.getType(codePoint) != Character.FORMAT) {
                // Marks that say how to read a text are not seen anyway.
                tell.accept(codePoint);
                kept.append(' ');
              }
            });
    return kept.toString();
  }

  /** The width of a printable text on one line. */
  public double width(String text, double size) {
    return ink.width(text, size, false);
  }

  /** A printable text broken into lines of a width. */
  public List<String> lines(String text, double size, double width) {
    return ink.lines(text, size, false, width);
  }

  /** Where a printable paragraph is broken into lines of a width; tabs are kept. */
  public List<LineBreaker.Line> breaks(String paragraph, double size, double width) {
    return breaker.lines(paragraph, size, false, width);
  }

  /** Sets a line of a paragraph with its tabs. */
  public void tabbed(String line, double x, double baseline, double size, Color colour) {
    double at = 0;
    String[] parts = line.split("\t", -1);
    for (int i = 0; i < parts.length; i++) {
      text(parts[i], x + at, baseline, size, colour);
      at += width(parts[i], size);
      at = (Math.floor(at / LineBreaker.TAB + 1e-6) + 1) * LineBreaker.TAB;
    }
  }

  /** Sets a printable text. */
  public void text(String text, double x, double baseline, double size, Color colour) {
    if (text.isEmpty()) {
      return;
    }
    PdfCanvas page = canvas.orElseThrow();
    page.beginText().setFillColor(colour).moveText(x, height - baseline);
    ink.show(page, text, size, false);
    page.endText();
  }

  /** Sets a printable text that ends at a place. */
  public void flushRight(String text, double x, double baseline, double size, Color colour) {
    text(text, x - width(text, size), baseline, size, colour);
  }

  /** Sets a printable text around a place. */
  public void centred(String text, double x, double baseline, double size, Color colour) {
    text(text, x - width(text, size) / 2, baseline, size, colour);
  }

  /** Draws a line. */
  public void line(double x1, double y1, double x2, double y2, double thickness, Color colour) {
    canvas
        .orElseThrow()
        .setStrokeColor(colour)
        .setLineWidth((float) thickness)
        .moveTo(x1, height - y1)
        .lineTo(x2, height - y2)
        .stroke();
  }

  /** Draws a frame. */
  public void frame(double x, double y, double w, double h, double thickness, Color colour) {
    canvas
        .orElseThrow()
        .setStrokeColor(colour)
        .setLineWidth((float) thickness)
        .rectangle(x, height - y - h, w, h)
        .stroke();
  }

  /** Fills a box. */
  public void fill(double x, double y, double w, double h, Color colour) {
    canvas.orElseThrow().setFillColor(colour).rectangle(x, height - y - h, w, h).fill();
  }

  private void finishPage() {
    canvas.ifPresent(
        done -> {
          done.release();
          PdfPage page = pdf.getLastPage();
          page.getLastContentStream().flush();
        });
    canvas = Optional.empty();
  }

  /** Finishes the document, and tells what could not be printed. */
  public int finish() {
    finishPage();
    tell.accept(missing);
    return count();
  }

  @Override
  public void close() {
    if (pdf.getNumberOfPages() == 0) {
      // A document without pages cannot be closed.
      pdf.addNewPage();
    }
    pdf.close();
  }
}
