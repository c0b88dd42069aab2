package minshen.packet.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
  /** Where the header of a PDF may begin. */
  private static final int HEAD = 1024;

  private PdfMending() {}

  /**
   * Writes a damaged PDF anew.
   *
   * @throws IOException or any RuntimeException if there is nothing left to mend
   */
  static Path of(SourceJob job, Optional<String> password) throws IOException {
    Path mended = job.newFile(".pdf");
    Path file = hasHeader(job.file()) ? job.file() : withHeader(job);
    try (PDDocument document =
            Loader.loadPDF(file.toFile(), password.orElse(""), Caches.in(mended.getParent()));
        OutputStream out = job.output(mended)) {
      document.setAllSecurityToBeRemoved(true);
      straightenPageTree(job, document);
      document.save(out);
    }
    return mended;
  }

  private static boolean hasHeader(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }
  }

  /** A PDF whose first line is lost: the places of its objects are looked for anyway. */
  private static Path withHeader(SourceJob job) throws IOException {
    Path file = job.newFile(".pdf");
    try (OutputStream out = job.output(file)) {
      out.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
      Files.copy(job.file(), out);
    }
    return file;
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
