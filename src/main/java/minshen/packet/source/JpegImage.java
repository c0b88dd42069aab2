package minshen.packet.source;

import com.itextpdf.kernel.pdf.CompressionConstants;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/**
 * A JPEG on a page: its bytes as they are where that is good enough, so that nothing is lost;
 * otherwise decoded and written anew.
 */
final class JpegImage {
  /** Decoding one that comes in passes holds it whole, outside the heap. */
  private static final long MOST_PROGRESSIVE = 100_000_000;

  /** What decoding for a look needs to keep. */
  private static final long GLANCE = 1_000_000;

  /** Finer than wanted by less than this, a JPEG stays as it is. */
  private static final double LENIENCY = 1.5;

  private JpegImage() {}

  static void draw(SourceJob job, PdfDocument pdf) throws SourceException, IOException {
    JpegHeader header = header(job);
    ImageTraits traits = header.traits();
    if (header.isProgressive() && traits.pixels() > MOST_PROGRESSIVE) {
      throw job.problem("packet.source.image-too-large", RasterImages.megapixels(traits));
    }
    ImagePlace place = ImagePlace.of(traits);
    if (staysAsItIs(job.limits().images(), header, place)) {
      tryRead(job, (int) Math.ceil(Math.sqrt((double) traits.pixels() / GLANCE)));
      try (InputStream bytes = Files.newInputStream(job.file())) {
        ImageSource.addPage(pdf, stream(pdf, header, bytes), place, traits.orientation());
      }
    } else {
      try (ImageFile file = ImageFile.open(job, SourceKind.JPEG)) {
        RasterImages.draw(job, file, 0, traits, pdf);
      }
    }
  }

  /** The reader of the JDK is strict with what stands around the picture: the other may take it. */
  private static void tryRead(SourceJob job, int every) throws IOException {
    try (ImageFile file = ImageFile.openWithJdk(job, SourceKind.JPEG)) {
      file.tryRead(0, every);
    } catch (IIOException e) {
      job.throwWhatIsNotOfTheFile();
      try (ImageFile file = ImageFile.open(job, SourceKind.JPEG)) {
        file.tryRead(0, every);
      }
    }
  }

  private static JpegHeader header(SourceJob job) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(job.file().toFile())) {
      return JpegHeader.of(in);
    }
  }

  private static boolean staysAsItIs(ImageOptions options, JpegHeader header, ImagePlace place) {
    boolean inColour = header.components() > 1;
    return header.bits() == 8
        && header.isCommon()
        && options.quality() >= ImageOptions.KEEPS_JPEG
        && !(options.blackAndWhite() && inColour)
        && place.dpi(header.traits()) <= options.maxDpi() * LENIENCY;
  }

  /** The file's bytes as an image, read when they are written. */
  private static PdfStream stream(PdfDocument pdf, JpegHeader header, InputStream bytes) {
    PdfStream image = new PdfStream(pdf, bytes);
    image.setCompressionLevel(CompressionConstants.NO_COMPRESSION);
    image.put(PdfName.Type, PdfName.XObject);
    image.put(PdfName.Subtype, PdfName.Image);
    image.put(PdfName.Width, new PdfNumber(header.traits().width()));
    image.put(PdfName.Height, new PdfNumber(header.traits().height()));
    image.put(PdfName.BitsPerComponent, new PdfNumber(header.bits()));
    image.put(PdfName.Filter, PdfName.DCTDecode);
    image.put(
        PdfName.ColorSpace,
        switch (header.components()) {
          case 1 -> PdfName.DeviceGray;
          case 4 -> PdfName.DeviceCMYK;
          default -> PdfName.DeviceRGB;
        });
    if (header.components() == 4 && header.isAdobe()) {
      image.put(PdfName.Decode, new PdfArray(new int[] {1, 0, 1, 0, 1, 0, 1, 0}));
    }
    return image;
  }
}
