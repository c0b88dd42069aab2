package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Looks through a PDF: what it holds besides content, and whether its content is whole. */
final class PdfInspection implements AutoCloseable {
  private final SourceJob job;
  private final PdfDocument pdf;
  private final boolean openedByPassword;
  private final PdfContents contents;
  private final boolean isDamaged;
  private final PdfExtras extras = new PdfExtras();
  private final List<Integer> damaged = new ArrayList<>();
  private final HiddenLayers layers;
  private boolean wantsCleaning;

  PdfInspection(SourceJob job, PdfDocument pdf, boolean openedByPassword, boolean isMended) {
    this.job = job;
    this.pdf = pdf;
    this.openedByPassword = openedByPassword;
    PdfReader reader = pdf.getReader();
    this.layers = HiddenLayers.of(pdf.getCatalog().getPdfObject());
    this.isDamaged = reader.hasRebuiltXref() || reader.hasFixedXref();
    this.contents = new PdfContents(job, isDamaged || isMended);
  }

  /**
   * Looks at everything.
   *
   * @return how many pages there are
   * @throws SourceException if it cannot be used
   * @throws IOException if it is damaged
   */
  int run() throws SourceException, IOException {
    wantsCleaning = pdf.getReader().isEncrypted() || isDamaged || layers.isLayered();
    PdfDictionary catalog = pdf.getCatalog().getPdfObject();
    extras.ofCatalog(catalog);
    PdfDictionary form = catalog.getAsDictionary(PdfName.AcroForm);
    if (form != null
        && form.containsKey(PdfName.XFA)
        && Boolean.TRUE.equals(catalog.getAsBool(new PdfName("NeedsRendering")))) {
      throw job.problem("packet.source.xfa");
    }
    int pages = PdfPageTree.walk(pdf, this::page);
    if (pages == 0 || pages != pdf.getNumberOfPages()) {
      throw new IOException("pages: " + pages + ", said to be " + pdf.getNumberOfPages());
    }
    return pages;
  }

  private void page(PdfDictionary page, int number, PdfPageTree.Inherited inherited)
      throws SourceException, IOException {
    job.checkCancelled();
    wantsCleaning |=
        !PageBoxes.areSound(page, inherited.mediaBox())
            || page.containsKey(PdfName.AA)
            || page.containsKey(PdfName.UserUnit);
    extras.ofPage(page);
    PdfArray annotations = page.getAsArray(PdfName.Annots);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      wantsCleaning = true;
      PdfDictionary annotation = annotations.getAsDictionary(i);
      if (annotation != null) {
        extras.ofAnnotation(annotation);
      }
    }
    if (!contents.areWhole(page, number)) {
      damaged.add(number);
    }
    if (inherited.resources().isPresent()) {
      contents.look(inherited.resources().get());
    }
    contents.refuseOverlarge(number);
  }

  /** Whether more than the pages' content would be copied, or less. */
  boolean wantsCleaning() {
    return wantsCleaning || (job.limits().images().shrinksInPdf() && contents.hasLargeImages());
  }

  /** What is on hidden layers. */
  HiddenLayers layers() {
    return layers;
  }

  /** Notes what a clerk should know. */
  void report() throws IOException {
    if (pdf.getReader().isEncrypted()) {
      // The pages will not be.
      job.remark(
          openedByPassword ? "packet.source.opened-by-password" : "packet.source.restricted");
    }
    if (isDamaged) {
      job.remark("packet.source.mended");
    }
    if (!damaged.isEmpty()) {
      job.remark("packet.source.damaged-pages", PageNumbers.of(damaged));
    }
    extras.report(job, pdf.getNumberOfPages());
    contents.report();
  }

  @Override
  public void close() {
    contents.close();
  }
}
