package minshen.packet.source;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * What a JPEG says of itself (ITU-T T.81, JFIF 1.02, Exif 2.32, Adobe technical note 5116).
 *
 * @param traits its size, resolution and orientation
 * @param components colours: 1 grey, 3 RGB or YCbCr, 4 CMYK or YCCK
 * @param bits per colour
 * @param isCommon whether it is of a process that every viewer of PDFs decodes: sequential or in
 *     passes, with codes of Huffman
 * @param isProgressive whether it comes in passes
 * @param isAdobe whether Adobe's marker is there: then four colours are stored inverted
 */
record JpegHeader(
    ImageTraits traits,
    int components,
    int bits,
    boolean isCommon,
    boolean isProgressive,
    boolean isAdobe) {
  private static final double CM = 2.54;

  static JpegHeader of(ImageInputStream in) throws IOException {
    Map<Integer, List<String>> wanted = new HashMap<>();
    wanted.put(JPEG.APP0, List.of("JFIF"));
    wanted.put(JPEG.APP1, List.of("Exif"));
    wanted.put(JPEG.APP14, List.of("Adobe"));
    for (int marker = JPEG.SOF0; marker <= JPEG.SOF15; marker++) {
      wanted.put(marker, JPEGSegmentUtil.ALL_IDS);
    }
    // Three of the sixteen are no frames.
    wanted.keySet().removeAll(List.of(JPEG.DHT, 0xFFC8, JPEG.DAC));
    Resolution jfif = Resolution.NONE;
    Exif exif = Exif.NONE;
    boolean adobe = false;
    JPEGSegment frame = null;
    for (JPEGSegment segment : JPEGSegmentUtil.readSegments(in, wanted)) {
      switch (segment.marker()) {
        case JPEG.APP0 -> jfif = jfif(segment);
        case JPEG.APP1 -> exif = exif(segment);
        case JPEG.APP14 -> adobe = true;
        default -> frame = frame == null ? segment : frame;
      }
    }
    if (frame == null) {
      throw new IOException("no frame");
    }
    Resolution said = exif.resolution().across() > 0 ? exif.resolution() : jfif;
    try (DataInputStream data = new DataInputStream(frame.segmentData())) {
      int bits = data.readUnsignedByte();
      int height = data.readUnsignedShort();
      int width = data.readUnsignedShort();
      int components = data.readUnsignedByte();
      return new JpegHeader(
          new ImageTraits(width, height, said.across(), said.down(), exif.orientation()),
          components,
          bits,
          frame.marker() <= JPEG.SOF2,
          frame.marker() == JPEG.SOF2 || frame.marker() == JPEG.SOF10,
          adobe);
    }
  }

  private record Resolution(double across, double down) {
    static final Resolution NONE = new Resolution(0, 0);
  }

  private record Exif(Resolution resolution, Orientation orientation) {
    static final Exif NONE = new Exif(Resolution.NONE, Orientation.UPRIGHT);
  }

  private static Resolution jfif(JPEGSegment segment) throws IOException {
    try (DataInputStream data = new DataInputStream(segment.data())) {
      data.skipBytes(2);
      double unit = factor(data.readUnsignedByte());
      return new Resolution(data.readUnsignedShort() * unit, data.readUnsignedShort() * unit);
    }
  }

  /** Dots per inch, dots per centimetre, or only a ratio. */
  private static double factor(int unit) {
    return switch (unit) {
      case 1 -> 1;
      case 2 -> CM;
      default -> 0;
    };
  }

  /** A broken Exif part is as good as none: the image does not need it. */
  private static Exif exif(JPEGSegment segment) {
    try (InputStream data = segment.data()) {
      // The identifier is followed by a padding byte.
      data.skipNBytes(1);
      try (ImageInputStream tiff = new MemoryCacheImageInputStream(data)) {
        Directory directory = new TIFFReader().read(tiff);
        return new Exif(resolution(directory), orientation(directory));
      }
    } catch (IOException | RuntimeException e) {
      return Exif.NONE;
    }
  }

  private static Resolution resolution(Directory directory) {
    double unit = number(directory, TIFF.TAG_RESOLUTION_UNIT, 2) == 3 ? CM : 1;
    return new Resolution(
        number(directory, TIFF.TAG_X_RESOLUTION, 0) * unit,
        number(directory, TIFF.TAG_Y_RESOLUTION, 0) * unit);
  }

  /** The orientation that a TIFF directory tells. */
  static Orientation orientation(Directory directory) {
    return Orientation.of((int) number(directory, TIFF.TAG_ORIENTATION, 1));
  }

  private static double number(Directory directory, int tag, double otherwise) {
    Entry entry = directory.getEntryById(tag);
    return entry != null && entry.getValue() instanceof Number number
        ? number.doubleValue()
        : otherwise;
  }
}
