package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.form.ArchivalClaim;

/** Pages of a PDF of our own, written anew one by one: each leaves the memory when it is done. */
final class PageCopies {
  private PageCopies() {}

  /** What becomes of the images of a page on their way. */
  @FunctionalInterface
  interface Images {
    /** Images stay as they are. */
    Images AS_THEY_ARE = (_, _) -> {};

    void change(List<PdfStream> images, PdfPage page) throws IOException;
  }

  /**
   * Copies pages.
   *
   * @param first the first page, from 1
   * @param last the last page
   * @return how many bytes the copy has
   */
  static long copy(Path from, Path to, int first, int last, Images images, Runnable checkCancelled)
      throws IOException {
    try (PdfDocument source = PdfFiles.open(from, Optional.empty());
        PdfDocument target =
            new PdfDocument(
                new PdfWriter(new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)))) {
      target.getDocumentInfo().setTitle(source.getDocumentInfo().getTitle()).setCreator("Minshen");
      target.getCatalog().setLang(new PdfString("zh-CN"));
      for (int number = first; number <= last; number++) {
        checkCancelled.run();
        PdfPage page = source.getPage(number);
        PdfPage copy = target.addPage(page.copyTo(target));
        copy.getPdfObject().remove(PdfName.StructParents);
        List<PdfStream> found = PageImages.of(copy.getResources().getPdfObject());
        images.change(found, copy);
        copy.flush();
        PageImages.flush(found);
        PdfFiles.forget(page.getPdfObject());
      }
      if (ArchivalClaim.isMade(source)) {
        // Pages of our own keep the standard, and so do the images that they are given here.
        ArchivalClaim.make(target);
      }
    }
    return Files.size(to);
  }
}
