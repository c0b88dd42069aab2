package minshen.packet.source;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a PDF anew, page by page, with nothing but what its pages show: not encrypted, what lies
 * on the pages drawn into them, and nothing that acts; with smaller images if that is wanted.
 */
final class PdfCleaner {
  /** What a page has besides content and size. A thread of articles would draw in other pages. */
  private static final List<PdfName> LEFT_BEHIND =
      List.of(
          PdfName.Annots,
          PdfName.AA,
          PdfName.B,
          new PdfName("Dur"),
          PdfName.Trans,
          new PdfName("PresSteps"),
          PdfName.Thumb,
          PdfName.PieceInfo,
          PdfName.Metadata,
          PdfName.AF,
          PdfName.Tabs,
          PdfName.StructParents,
          PdfName.LastModified);

  private PdfCleaner() {}

  static Pages clean(SourceJob job, PdfDocument source, int pages) throws IOException {
    Path clean = job.newFile(".pdf");
    ImageShrinking shrinking = new ImageShrinking(job);
    try (PdfDocument target = new PdfDocument(new PdfWriter(job.output(clean)))) {
      for (int number = 1; number <= pages; number++) {
        job.checkCancelled();
        PdfPage page = source.getPage(number);
        List<PdfDictionary> drawn = annotations(page.getPdfObject());
        mendBoxes(page.getPdfObject());
        LEFT_BEHIND.forEach(page.getPdfObject()::remove);
        source.copyPagesTo(number, number, target);
        PdfPage copy = target.getPage(number);
        AppearanceDrawing.draw(drawn, copy);
        scaleByUserUnit(copy);
        List<PdfStream> images = PageImages.of(copy.getResources().getPdfObject());
        if (job.limits().images().shrinksInPdf()) {
          shrinking.shrink(images, longer(copy));
        }
        copy.flush();
        PageImages.flush(images);
        PdfFiles.forget(page.getPdfObject());
      }
    }
    shrinking.report();
    return new Pages(clean, pages);
  }

  private static List<PdfDictionary> annotations(PdfDictionary page) {
    PdfArray all = page.getAsArray(PdfName.Annots);
    List<PdfDictionary> seen = new ArrayList<>();
    for (int i = 0; all != null && i < all.size(); i++) {
      PdfDictionary annotation = all.getAsDictionary(i);
      if (annotation != null && Annotations.appearance(annotation).isPresent()) {
        seen.add(annotation);
      }
    }
    return seen;
  }

  private static double longer(PdfPage page) {
    Rectangle seen = page.getCropBox();
    return Math.max(seen.getWidth(), seen.getHeight());
  }

  private static void mendBoxes(PdfDictionary page) {
    PageBoxes.mend(
        page,
        Optional.ofNullable(inherited(page, PdfName.MediaBox)),
        Optional.ofNullable(inherited(page, PdfName.CropBox)));
  }

  private static PdfArray inherited(PdfDictionary page, PdfName key) {
    return Annotations.inherited(page, key) instanceof PdfArray box ? box : null;
  }

  /** A page in larger units, such as a plan, becomes one in points. */
  private static void scaleByUserUnit(PdfPage page) {
    float unit = PageBoxes.userUnit(page);
    page.getPdfObject().remove(PdfName.UserUnit);
    if (unit != 1) {
      PageBoxes.scale(page, unit);
    }
  }
}
