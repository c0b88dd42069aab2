package minshen.packet.source;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfStream;

/**
 * How something looks that lies on a page.
 *
 * @param into the rectangle of the page that its drawing is fitted into
 * @param drawing a form; of the PDF that is written, or of any other
 * @param back by how many degrees it is turned back about its upper left corner, on a page that is
 *     turned and does not turn it
 */
record Appearance(Rectangle into, PdfStream drawing, int back) {
  /** A look that turns with its page. */
  Appearance(Rectangle into, PdfStream drawing) {
    this(into, drawing, 0);
  }
}
