package minshen.packet;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.extgstate.PdfExtGState;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import java.util.function.Consumer;
import minshen.packet.Placement.Frame;
import minshen.packet.source.DrawnOnly;
import minshen.packet.source.PageContent;
import minshen.packet.source.PageImages;

/**
 * Copies pages of an attachment onto the packet's paper. A page becomes a form XObject with its
 * content stream as it is, so that nothing in it, not even a graphics state left open, reaches what
 * is printed around it. Pictures leave the memory with their page; fonts, which pages share, with
 * their file.
 */
final class AttachedPages {
  private final PdfDocument source;
  private final PdfDocument target;
  private final boolean blackAndWhite;
  private final boolean someOnly;
  private final Consumer<PdfPage> look;

  /**
   * Pages of a source.
   *
   * @param someOnly whether not all of them are handed in, so that those which are must not bring
   *     the images of the others
   * @param look is shown each page before it is copied
   */
  AttachedPages(
      PdfDocument source,
      PdfDocument target,
      boolean blackAndWhite,
      boolean someOnly,
      Consumer<PdfPage> look) {
    this.source = source;
    this.target = target;
    this.blackAndWhite = blackAndWhite;
    this.someOnly = someOnly;
    this.look = look;
  }

  /**
   * Draws a page of the source.
   *
   * @param number its number in the source, from 1
   * @param clockwise by how many degrees it is to be turned beyond what it says itself
   * @return what must be flushed when the page is done
   */
  PdfStream draw(int number, int clockwise, PdfCanvas canvas, Frame frame) {
    PdfPage page = source.getPage(number);
    Rectangle visible = visible(page);
    PdfStream form = form(page, visible);
    Frame box = new Frame(visible.getX(), visible.getY(), visible.getWidth(), visible.getHeight());
    Placement at = Placement.of(box, page.getRotation() + clockwise, frame);
    canvas.addXObjectWithTransformationMatrix(
        new PdfFormXObject(form),
        (float) at.a(),
        (float) at.b(),
        (float) at.c(),
        (float) at.d(),
        (float) at.e(),
        (float) at.f());
    if (blackAndWhite) {
      drain(canvas, frame);
    }
    return form;
  }

  /**
   * All that a viewer shows of a page, as large as it is there.
   *
   * @param number its number in the source, from 1
   * @param clockwise by how many degrees it is to be turned beyond what it says itself
   */
  Frame frame(int number, int clockwise) {
    PdfPage page = source.getPage(number);
    Rectangle visible = visible(page);
    boolean lying = Math.floorMod(page.getRotation() + clockwise, 180) != 0;
    return lying
        ? new Frame(0, 0, visible.getHeight(), visible.getWidth())
        : new Frame(0, 0, visible.getWidth(), visible.getHeight());
  }

  /** Lets go of a page that is drawn. */
  void release(int number, PdfStream form) {
    PageImages.flush(PageImages.of(form.getAsDictionary(PdfName.Resources)));
    form.flush();
    PdfDictionary page = source.getPage(number).getPdfObject();
    releaseSource(page.get(PdfName.Contents, false));
  }

  private static void releaseSource(PdfObject object) {
    if (object != null) {
      object.release();
    }
  }

  /** What a viewer shows of a page: the crop box, as far as there is paper under it. */
  static Rectangle visible(PdfPage page) {
    Rectangle media = page.getMediaBox();
    Rectangle crop = page.getCropBox();
    Rectangle both = media.getIntersection(crop);
    return both == null || both.getWidth() < 1 || both.getHeight() < 1 ? media : both;
  }

  private PdfStream form(PdfPage page, Rectangle visible) {
    if (someOnly) {
      DrawnOnly.keep(page);
    }
    look.accept(page);
    // Before the content, which may be one of them: what names it there wants no form.
    PdfObject resources = page.getResources().getPdfObject().copyTo(target, false);
    PdfStream form = content(page);
    form.put(PdfName.Type, PdfName.XObject);
    form.put(PdfName.Subtype, PdfName.Form);
    form.put(PdfName.BBox, new PdfArray(visible));
    form.put(PdfName.Resources, resources);
    PdfDictionary group = page.getPdfObject().getAsDictionary(PdfName.Group);
    if (group != null) {
      form.put(PdfName.Group, group.copyTo(target, false));
    }
    return form;
  }

  /** One stream is taken as it is, still compressed; several are put together. */
  private PdfStream content(PdfPage page) {
    PdfStream form;
    if (page.getContentStreamCount() == 1 && !isShared(page.getContentStream(0))) {
      // A copy of its own: two pages with one content may have different resources.
      form = (PdfStream) page.getContentStream(0).copyTo(target, true);
    } else {
      form = PageContent.joined(page);
    }
    form.makeIndirect(target);
    return form;
  }

  /** A content that lies in another file cannot be copied as it is. */
  private static boolean isShared(PdfStream content) {
    return content.containsKey(PdfName.F);
  }

  /** Takes the colour out of everything below, and leaves how light or dark it is. */
  private static void drain(PdfCanvas canvas, Frame frame) {
    canvas
        .saveState()
        .setExtGState(new PdfExtGState().setBlendMode(PdfExtGState.BM_COLOR))
        .setFillColor(com.itextpdf.kernel.colors.DeviceRgb.WHITE)
        .rectangle(frame.x(), frame.y(), frame.width(), frame.height())
        .fill()
        .restoreState();
  }
}
