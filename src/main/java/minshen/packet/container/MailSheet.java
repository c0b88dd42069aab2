package minshen.packet.container;

import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.io.ByteArrayOutputStream;
import java.util.List;
import minshen.form.PdfInk;
import minshen.form.Typeface;
import minshen.words.Message;
import minshen.words.Words;

/** The text of a mail on paper, as mail programs print it. */
final class MailSheet {
  private static final double MARGIN = 68;
  private static final double SIZE = 10.5;
  private static final double LEADING = 17;
  private static final double WIDTH = PageSize.A4.getWidth() - 2 * MARGIN;

  private final PdfDocument pdf;
  private final Typeface typeface = Typeface.standard();
  private final PdfInk ink = PdfInk.of(typeface);
  private PdfCanvas canvas;
  private double at = Double.NEGATIVE_INFINITY;
  private int unprintable;

  private MailSheet(PdfDocument pdf) {
    this.pdf = pdf;
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
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(bytes))) {
      MailSheet sheet = new MailSheet(pdf);
      heads.forEach(head -> sheet.lines(head));
      sheet.rule();
      sheet.lines(body);
      sheet.tellUnprintable();
      sheet.canvas.release();
    }
    return bytes.toByteArray();
  }

  private void lines(String text) {
    for (String line : ink.lines(printable(text), SIZE, false, WIDTH)) {
      room(LEADING);
      canvas.beginText().moveText(MARGIN, at);
      ink.show(canvas, line, SIZE, false);
      canvas.endText();
    }
  }

  private void rule() {
    room(LEADING);
    canvas
        .setStrokeColor(ColorConstants.GRAY)
        .setLineWidth(0.5f)
        .moveTo(MARGIN, at + LEADING / 2)
        .lineTo(MARGIN + WIDTH, at + LEADING / 2)
        .stroke();
  }

  /** Goes down to the next line, on a new page if this one is full. */
  private void room(double height) {
    at -= height;
    if (at < MARGIN) {
      if (canvas != null) {
        canvas.release();
      }
      PdfPage page = pdf.addNewPage(PageSize.A4);
      canvas = new PdfCanvas(page);
      at = PageSize.A4.getHeight() - MARGIN - height;
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
              } else if (c == '\t' || Character.isSpaceChar(c)) {
                printed.append(' ');
              } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                unprintable++;
              }
            });
    return printed.toString();
  }

  private void tellUnprintable() {
    if (unprintable > 0) {
      lines("\n" + Words.CHINESE.say(Message.of("packet.mail.unprintable", unprintable)));
    }
  }
}
