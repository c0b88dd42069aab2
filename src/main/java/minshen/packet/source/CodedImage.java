package minshen.packet.source;

import com.itextpdf.io.image.ImageData;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.io.image.Jbig2ImageData;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.xobject.PdfImageXObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * Images of the kinds that scanners write and that viewers of PDFs decode by themselves: JPEG 2000
 * and JBIG2. They are taken as they are.
 */
final class CodedImage {
  /** The marker that ends a JPEG 2000 (ITU-T T.800, A.4.4). */
  private static final int END_OF_CODES = 0xd9;

  /** The definitions stand before the codes, within so many bytes. */
  private static final int HEAD = 1 << 16;

  /** Number, type and what it belongs to, of a channel. */
  private static final int CHANNEL = 3 * Short.BYTES;

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
      if (isSeenThrough(bytes)) {
        job.remark("packet.source.see-through");
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

  /**
   * Whether a channel of an image tells how much of it is seen (ITU-T T.800, I.5.3.6). A PDF could
   * say so (ISO 32000-1, table 89), but poppler shows such an image as noise.
   */
  private static boolean isSeenThrough(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    int at = head.indexOf("cdef");
    if (at < 0 || at > head.indexOf("jp2c")) {
      return false;
    }
    ByteBuffer channels = ByteBuffer.wrap(bytes).position(at + 4);
    for (int left = channels.getShort(); left > 0 && channels.remaining() >= CHANNEL; left--) {
      channels.getShort();
      int type = channels.getShort();
      channels.getShort();
      if (type == 1 || type == 2) {
        return true;
      }
    }
    return false;
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
