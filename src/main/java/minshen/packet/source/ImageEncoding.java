package minshen.packet.source;

import com.itextpdf.io.codec.CCITTG4Encoder;
import com.itextpdf.kernel.pdf.CompressionConstants;
import com.itextpdf.kernel.pdf.PdfBoolean;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfStream;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Decoded images as a PDF holds them: two colours as a fax (T.6), drawings without loss,
 * photographs and scans as JPEG.
 */
final class ImageEncoding {
  /** How many rows are looked at to tell a photograph from a drawing. */
  private static final int ROWS = 64;

  /** More colours than a drawing has. */
  private static final int PHOTO_COLOURS = 1024;

  /** More greys than a drawing has. */
  private static final int PHOTO_GREYS = 160;

  private ImageEncoding() {}

  static PdfStream encode(SourceJob job, BufferedImage image, Tone tone) throws IOException {
    PixelRows rows = new PixelRows(image, job.limits().images().blackAndWhite(), tone);
    if (rows.isBilevel()) {
      return fax(rows);
    }
    boolean grey = rows.isGrey();
    return isPhoto(rows, grey)
        ? jpeg(rows, grey, job.limits().images().quality())
        : flate(job, rows, grey);
  }

  /** With the loss that the quality allows, whatever is on it. */
  static PdfStream asJpeg(ImageOptions images, BufferedImage image) throws IOException {
    PixelRows rows = new PixelRows(image, images.blackAndWhite(), Tone.AS_STORED);
    return jpeg(rows, rows.isGrey(), images.quality());
  }

  private static boolean isPhoto(PixelRows rows, boolean grey) {
    Set<Integer> colours = new HashSet<>();
    int step = Math.max(1, rows.height() / ROWS);
    for (int y = 0; y < rows.height(); y += step) {
      for (int pixel : rows.row(y)) {
        colours.add(pixel);
      }
      if (colours.size() > (grey ? PHOTO_GREYS : PHOTO_COLOURS)) {
        return true;
      }
    }
    return false;
  }

  private static PdfStream fax(PixelRows rows) {
    int stride = (rows.width() + 7) / 8;
    CCITTG4Encoder encoder = new CCITTG4Encoder(rows.width());
    byte[] packed = new byte[stride];
    for (int y = 0; y < rows.height(); y++) {
      Arrays.fill(packed, (byte) 0);
      int[] row = rows.row(y);
      for (int x = 0; x < row.length; x++) {
        if ((row[x] & 0xff) < 0x80) {
          packed[x >> 3] |= (byte) (0x80 >> (x & 7));
        }
      }
      encoder.fax4Encode(packed, 1);
    }
    PdfStream stream = image(rows, encoder.close(), PdfName.DeviceGray, 1);
    stream.put(PdfName.Filter, PdfName.CCITTFaxDecode);
    PdfDictionary parameters = new PdfDictionary();
    parameters.put(PdfName.K, new PdfNumber(-1));
    parameters.put(PdfName.Columns, new PdfNumber(rows.width()));
    parameters.put(PdfName.Rows, new PdfNumber(rows.height()));
    parameters.put(PdfName.BlackIs1, PdfBoolean.FALSE);
    stream.put(PdfName.DecodeParms, parameters);
    return stream;
  }

  private static PdfStream flate(SourceJob job, PixelRows rows, boolean grey) throws IOException {
    int colours = grey ? 1 : 3;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] line = new byte[rows.width() * colours + 1];
    byte[] above = new byte[line.length];
    byte[] coded = new byte[line.length];
    // Each row as the difference from the one above (PNG predictor "up", ISO 32000-2, 7.4.4.4).
    coded[0] = 2;
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      for (int y = 0; y < rows.height(); y++) {
        job.checkCancelled();
        rows.samples(y, colours, line);
        for (int i = 1; i < line.length; i++) {
          coded[i] = (byte) (line[i] - above[i]);
        }
        out.write(coded);
        System.arraycopy(line, 0, above, 0, line.length);
      }
    }
    PdfStream stream =
        image(rows, bytes.toByteArray(), grey ? PdfName.DeviceGray : PdfName.DeviceRGB, 8);
    stream.put(PdfName.Filter, PdfName.FlateDecode);
    PdfDictionary parameters = new PdfDictionary();
    parameters.put(PdfName.Predictor, new PdfNumber(15));
    parameters.put(PdfName.Colors, new PdfNumber(colours));
    parameters.put(PdfName.Columns, new PdfNumber(rows.width()));
    stream.put(PdfName.DecodeParms, parameters);
    return stream;
  }

  private static PdfStream jpeg(PixelRows rows, boolean grey, int quality) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(quality / 100f);
      writer.write(null, new IIOImage(rows.plain(grey), null, null), parameters);
    } finally {
      writer.dispose();
    }
    PdfStream stream =
        image(rows, bytes.toByteArray(), grey ? PdfName.DeviceGray : PdfName.DeviceRGB, 8);
    stream.put(PdfName.Filter, PdfName.DCTDecode);
    return stream;
  }

  private static PdfStream image(PixelRows rows, byte[] bytes, PdfName colours, int bits) {
    PdfStream stream = new PdfStream(bytes, CompressionConstants.NO_COMPRESSION);
    stream.put(PdfName.Type, PdfName.XObject);
    stream.put(PdfName.Subtype, PdfName.Image);
    stream.put(PdfName.Width, new PdfNumber(rows.width()));
    stream.put(PdfName.Height, new PdfNumber(rows.height()));
    stream.put(PdfName.BitsPerComponent, new PdfNumber(bits));
    stream.put(PdfName.ColorSpace, colours);
    return stream;
  }
}
