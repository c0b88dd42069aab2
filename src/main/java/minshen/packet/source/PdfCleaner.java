package minshen.packet.source;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** The largest page of points (ISO 32000-2, annex C), in points. */
  private static final double LARGEST = 14_400;

  private final SourceJob job;
  private final PdfDocument source;
  private final HiddenLayers layers;
  private final LayerRemoval removal;
  private final LayerTraces traces = new LayerTraces();
  private final ImageShrinking shrinking;

  PdfCleaner(SourceJob job, PdfDocument source, HiddenLayers layers) {
    this.job = job;
    this.source = source;
    this.layers = layers;
    this.removal = new LayerRemoval(layers);
    this.shrinking =
        new ImageShrinking(job.limits(), job.limits().images().dpiInPdf(), job::checkCancelled);
  }

  /**
   * Writes the pages.
   *
   * @param file where the source was opened from
   */
  ConvertedPages clean(Path file, Optional<PdfPassword> password, int pages) throws IOException {
    Path clean = job.newFile(".pdf");
    PdfDictionary catalog = source.getCatalog().getPdfObject();
    try (PdfDocument target = new PdfDocument(new PdfWriter(job.output(clean)));
        AnnotationAppearances looks =
            new AnnotationAppearances(job, file, password, catalog, layers, removal, target)) {
      for (int number = 1; number <= pages; number++) {
        job.checkCancelled();
        clean(number, looks, target);
      }
      looks.report(job);
    }
    layers.report(job);
    shrinking.report(job);
    return new ConvertedPages(clean, pages);
  }

  private void clean(int number, AnnotationAppearances looks, PdfDocument target)
      throws IOException {
    PdfPage page = source.getPage(number);
    removal.clear(page);
    List<Appearance> drawn = looks.of(page.getPdfObject(), number);
    PdfPage copy = copy(page, target);
    Optional<PdfStream> content = AppearanceDrawing.draw(drawn, copy);
    if (layers.isLayered()) {
      traces.clear(copy.getResources().getPdfObject());
    }
    scaleByUserUnit(copy);
    List<PdfStream> images = PageImages.of(copy.getResources().getPdfObject());
    if (job.limits().images().shrinksInPdf()) {
      shrinking.shrink(images, longer(copy));
    }
    copy.flush();
    PageImages.flush(images);
    content.ifPresent(PdfStream::flush);
    PdfFiles.forget(page.getPdfObject());
  }

  /** The page itself stays as it is: it may be in the file once more. */
  static PdfPage copy(PdfPage page, PdfDocument target) {
    PdfDictionary own = page.getPdfObject();
    mendBoxes(own);
    Map<PdfName, PdfObject> aside = new HashMap<>();
    for (PdfName key : LEFT_BEHIND) {
      PdfObject value = own.remove(key);
      if (value != null) {
        aside.put(key, value);
      }
    }
    PdfPage copy = target.addPage(page.copyTo(target));
    aside.forEach(own::put);
    return copy;
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

  /**
   * A page in larger units, such as a plan, becomes one in points. It is fitted onto paper anyway,
   * and numbers that are too small for a PDF would leave nothing of one of some kilometres.
   */
  private static void scaleByUserUnit(PdfPage page) {
    double most = Math.max(1, LARGEST / longer(page));
    float unit = (float) Math.min(PageBoxes.userUnit(page), most);
    page.getPdfObject().remove(PdfName.UserUnit);
    if (unit != 1) {
      PageBoxes.scale(page, unit);
    }
  }
}
