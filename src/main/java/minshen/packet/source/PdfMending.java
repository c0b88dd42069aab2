package minshen.packet.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Damaged PDFs, mended: PDFBox looks through the whole file for objects where its table of them is
 * wrong, and writes what it found.
 */
final class PdfMending {
  private PdfMending() {}

  /**
   * Writes a damaged PDF anew.
   *
   * @throws IOException or any RuntimeException if there is nothing left to mend
   */
  static Path of(SourceJob job, Optional<String> password) throws IOException {
    Path mended = job.newFile(".pdf");
    try (PDDocument document =
            Loader.loadPDF(
                job.file().toFile(), password.orElse(""), Caches.in(mended.getParent()));
        OutputStream out = job.output(mended)) {
      document.setAllSecurityToBeRemoved(true);
      straightenPageTree(job, document);
      document.save(out);
    }
    return mended;
  }

  /** One level, with a true count: a page that is not there is left out. */
  private static void straightenPageTree(SourceJob job, PDDocument document) {
    List<PDPage> pages = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      job.checkCancelled();
      pages.add(page);
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.TYPE, COSName.PAGES);
    tree.setInt(COSName.COUNT, pages.size());
    COSArray kids = new COSArray();
    for (PDPage page : pages) {
      COSDictionary own = page.getCOSObject();
      PDRectangle media = page.getMediaBox();
      PDRectangle crop = page.getCropBox();
      int rotation = page.getRotation();
      COSDictionary resources =
          page.getResources() == null ? new COSDictionary() : page.getResources().getCOSObject();
      own.setItem(COSName.MEDIA_BOX, media.getCOSArray());
      own.setItem(COSName.CROP_BOX, crop.getCOSArray());
      own.setInt(COSName.ROTATE, rotation);
      own.setItem(COSName.RESOURCES, resources);
      own.setItem(COSName.PARENT, tree);
      kids.add(own);
    }
    tree.setItem(COSName.KIDS, kids);
    document.getDocumentCatalog().getCOSObject().setItem(COSName.PAGES, tree);
  }
}
