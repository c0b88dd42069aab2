package minshen.packet.source;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfStream;

/**
 * How something looks that lies on a page.
 *
 * @param into the rectangle of the page that its drawing is fitted into
 * @param drawing a form; of the PDF that is written, or of any other
 */
record Appearance(Rectangle into, PdfStream drawing) {}
