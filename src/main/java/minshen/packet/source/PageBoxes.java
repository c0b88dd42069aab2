package minshen.packet.source;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.util.List;
import java.util.Optional;

/**
 * The boxes of a page (ISO 32000-2, 14.11.2): what a viewer shows is the crop box as far as it lies
 * in the media box, in user units of 1/72 inch unless the page says otherwise.
 */
final class PageBoxes {
  /** What viewers show a page on that has no size. */
  private static final Rectangle LETTER = new Rectangle(612, 792);

  /** Less is nothing to be seen, in points. */
  private static final float LEAST = 1;

  private PageBoxes() {}

  /** Whether the page's boxes can be taken as they are. */
  static boolean areSound(PdfDictionary page, Optional<PdfArray> mediaBox) {
    Optional<Rectangle> media = mediaBox.flatMap(PageBoxes::rectangle);
    if (media.isEmpty()) {
      return false;
    }
    PdfArray cropBox = page.getAsArray(PdfName.CropBox);
    return cropBox == null
        || rectangle(cropBox).filter(crop -> media.get().contains(crop)).isPresent();
  }

  /** Puts right the boxes of a page. */
  static void mend(PdfDictionary page, Optional<PdfArray> mediaBox, Optional<PdfArray> cropBox) {
    Rectangle media = mediaBox.flatMap(PageBoxes::rectangle).orElse(LETTER);
    Rectangle crop =
        cropBox
            .flatMap(PageBoxes::rectangle)
            .map(media::getIntersection)
            .filter(r -> r.getWidth() >= LEAST && r.getHeight() >= LEAST)
            .orElse(media);
    page.put(PdfName.MediaBox, new PdfArray(media));
    page.put(PdfName.CropBox, new PdfArray(crop));
  }

  /** The user unit of a page, in points; 1 if it says none or nonsense. */
  static float userUnit(PdfPage page) {
    PdfNumber unit = page.getPdfObject().getAsNumber(PdfName.UserUnit);
    float value = unit == null ? 1 : unit.floatValue();
    return value > 0 && Float.isFinite(value) ? value : 1;
  }

  /** Makes a page and what it shows larger. */
  static void scale(PdfPage page, float factor) {
    for (PdfName box : List.of(PdfName.MediaBox, PdfName.CropBox)) {
      Rectangle r = page.getPdfObject().getAsArray(box).toRectangle();
      page.getPdfObject()
          .put(
              box,
              new PdfArray(
                  new Rectangle(
                      r.getX() * factor,
                      r.getY() * factor,
                      r.getWidth() * factor,
                      r.getHeight() * factor)));
    }
    new PdfCanvas(page.newContentStreamBefore(), page.getResources(), page.getDocument())
        .saveState()
        .concatMatrix(factor, 0, 0, factor, 0, 0);
    page.newContentStreamAfter().getOutputStream().writeString("\nQ\n");
  }

  private static Optional<Rectangle> rectangle(PdfArray array) {
    if (array.size() < 4) {
      return Optional.empty();
    }
    for (int i = 0; i < 4; i++) {
      PdfNumber number = array.getAsNumber(i);
      if (number == null || !Double.isFinite(number.getValue())) {
        return Optional.empty();
      }
    }
    Rectangle rectangle = array.toRectangle();
    return Optional.of(rectangle).filter(r -> r.getWidth() >= LEAST && r.getHeight() >= LEAST);
  }
}
