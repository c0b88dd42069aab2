package minshen.packet.convert.ofd;

import com.itextpdf.io.image.ImageData;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.xobject.PdfImageXObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.ConversionJob;

/** The pictures of an OFD, each of them once in the PDF. */
final class OfdImages {
  /** A decoded pixel with its transparency in memory, in bytes. */
  private static final int PIXEL = 8;

  /** One that comes in passes is held whole while it is decoded, outside the heap. */
  private static final long MOST_PIXELS = 100_000_000;

  private final OfdPackage files;
  private final OfdResources resources;
  private final PdfDocument pdf;
  private final ConversionJob job;
  private final Map<String, Optional<PdfImageXObject>> known = new HashMap<>();

  OfdImages(OfdPackage files, OfdResources resources, PdfDocument pdf, ConversionJob job) {
    this.files = files;
    this.resources = resources;
    this.pdf = pdf;
    this.job = job;
  }

  /**
   * The picture that a number stands for.
   *
   * @return empty if there is none, or it cannot be read
   */
  Optional<PdfImageXObject> get(String id) throws ConversionException, IOException {
    Optional<PdfImageXObject> image = known.get(id);
    if (image == null) {
      Optional<String> file =
          resources.get(id).flatMap(resource -> resources.file(resource, "MediaFile"));
      image = file.isEmpty() ? Optional.empty() : image(files.bytes(file.get()));
      known.put(id, image);
    }
    return image;
  }

  /** A picture for the PDF; empty if it cannot be read. */
  Optional<PdfImageXObject> image(byte[] bytes) throws ConversionException {
    Optional<PdfImageXObject> image = data(bytes).map(PdfImageXObject::new);
    image.ifPresent(
        made -> {
          made.makeIndirect(pdf);
          made.flush();
        });
    return image;
  }

  private Optional<ImageData> data(byte[] bytes) throws ConversionException {
    int colours;
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return coded(bytes);
      }
      ImageReader reader = readers.next();
      reader.setInput(in);
      colours = checked(reader);
      reader.dispose();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
    if (colours < 0) {
      throw new ConversionException("packet.convert.image-too-large");
    }
    if (!isWhole(bytes)) {
      return Optional.empty();
    }
    return colours == 4 ? decoded(bytes) : coded(bytes).or(() -> decoded(bytes));
  }

  private boolean isWhole(byte[] bytes) {
    job.checkCancelled();
    try {
      PictureCheck.Result result = PictureCheck.of(bytes);
      if (result == PictureCheck.Result.DAMAGED) {
        job.remark("packet.source.damaged-image");
      }
      return result != PictureCheck.Result.BROKEN;
    } catch (IOException e) {
      return false;
    }
  }

  /** How many colours a picture has; less than 0 if it is too large. */
  private int checked(ImageReader reader) throws IOException {
    int colours = 0;
    if ("JPEG".equalsIgnoreCase(reader.getFormatName())) {
      colours = reader.getRawImageType(0) == null ? 4 : reader.getRawImageType(0).getNumBands();
    }
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (colours > 0 && colours < 4) {
      // It is taken as it is: decoding it once keeps no more than a glance.
      return pixels > MOST_PIXELS ? -1 : colours;
    }
    return pixels > job.memory() / PIXEL ? -1 : colours;
  }

  /** As it is stored, if a PDF can have it so. */
  private static Optional<ImageData> coded(byte[] bytes) {
    try {
      return Optional.of(ImageDataFactory.create(bytes));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<ImageData> decoded(byte[] bytes) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
      return image == null ? Optional.empty() : Optional.of(ImageDataFactory.create(image, null));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
