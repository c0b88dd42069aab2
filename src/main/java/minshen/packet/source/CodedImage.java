package minshen.packet.source;

import com.itextpdf.io.image.ImageData;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.io.image.Jbig2ImageData;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.xobject.PdfImageXObject;
import java.io.IOException;
import java.nio.file.Files;

/**
 * Images of the kinds that scanners write and that viewers of PDFs decode by themselves: JPEG 2000
 * and JBIG2. They are taken as they are.
 */
final class CodedImage {
  /** The marker that ends a JPEG 2000 (ITU-T T.800, A.4.4). */
  private static final int END_OF_CODES = 0xd9;

  private CodedImage() {}

  static void draw(SourceJob job, SourceKind kind, PdfDocument pdf)
      throws SourceException, IOException {
    long size = Files.size(job.file());
    if (size > job.limits().memory()) {
      throw job.problem("packet.source.image-too-large", Math.round(size / 1e6));
    }
    byte[] bytes = Files.readAllBytes(job.file());
    if (kind == SourceKind.JPEG2000) {
      if (!endsWhole(bytes)) {
        job.remark("packet.source.damaged-image");
      }
      add(ImageDataFactory.createJpeg2000(bytes), pdf);
      return;
    }
    int pages = Jbig2ImageData.getNumberOfPages(bytes);
    for (int page = 1; page <= pages; page++) {
      job.checkCancelled();
      add(ImageDataFactory.createJbig2(bytes, page), pdf);
    }
  }

  private static boolean endsWhole(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    return end > 1 && (bytes[end - 1] & 0xff) == END_OF_CODES && (bytes[end - 2] & 0xff) == 0xff;
  }

  private static void add(ImageData data, PdfDocument pdf) {
    ImageTraits traits =
        new ImageTraits(
            Math.round(data.getWidth()),
            Math.round(data.getHeight()),
            data.getDpiX(),
            data.getDpiY(),
            Orientation.UPRIGHT);
    ImageSource.addPage(
        pdf, new PdfImageXObject(data).getPdfObject(), ImagePlace.of(traits), traits.orientation());
  }
}
