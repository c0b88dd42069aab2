package minshen.packet.source;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfImageXObject;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;

/** An image file becomes a PDF with a page for each picture in it. */
final class ImageSource {
  private ImageSource() {}

  static ConvertedPages read(SourceJob job, SourceKind kind) throws SourceException, IOException {
    Path pages = job.newFile(".pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(job.output(pages)))) {
      try {
        switch (kind) {
          case JPEG -> JpegImage.draw(job, pdf);
          case JPEG2000, JBIG2 -> CodedImage.draw(job, kind, pdf);
          default -> RasterImages.draw(job, kind, pdf);
        }
        if (pdf.getNumberOfPages() == 0) {
          throw new EOFException("no images");
        }
        return new ConvertedPages(pages, pdf.getNumberOfPages());
      } finally {
        if (pdf.getNumberOfPages() == 0) {
          // A document without pages cannot be closed.
          pdf.addNewPage();
        }
      }
    } catch (EOFException e) {
      job.throwWhatIsNotOfTheFile();
      throw job.problem("packet.source.truncated-image", e);
    } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
      job.throwWhatIsNotOfTheFile();
      if (e.getCause() instanceof EOFException) {
        throw job.problem("packet.source.truncated-image", e);
      }
      throw job.problem("packet.source.broken-image", e);
    }
  }

  /** Adds a page with an image on it, turned upright and in the middle, which is its ArtBox. */
  static void addPage(PdfDocument pdf, PdfStream image, ImagePlace place, Orientation turned) {
    PdfPage page = pdf.addNewPage(new PageSize(place.pageWidth(), place.pageHeight()));
    float left = (place.pageWidth() - place.width()) / 2;
    float bottom = (place.pageHeight() - place.height()) / 2;
    page.setArtBox(new Rectangle(left, bottom, place.width(), place.height()));
    float[] m = turned.matrix(place.width(), place.height());
    new PdfCanvas(page)
        .addXObjectWithTransformationMatrix(
            new PdfImageXObject(image), m[0], m[1], m[2], m[3], m[4] + left, m[5] + bottom)
        .release();
    page.flush(true);
  }
}
