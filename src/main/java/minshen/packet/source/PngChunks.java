package minshen.packet.source;

import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The chunks of a PNG (ISO/IEC 15948): those that make its picture, and what the others say of it.
 * Others are often odd, and viewers pass over those: so does this.
 */
final class PngChunks {
  private static final int SIGNATURE = 8;
  private static final int FRAME = 12;
  private static final int HEADER = 13;
  private static final int INDEXED = 3;
  private static final int LONGEST_SAID = 1 << 16;
  private static final double METRE_IN_INCHES = 1 / 0.0254;
  private static final double GAMMA_UNIT = 100_000;

  /** What a screen makes of stored light, and how far from it nobody sees a difference. */
  private static final double SCREEN = 2.2;

  private static final double UNSEEN = 0.05;

  private static final Set<String> PICTURE = Set.of("IHDR", "IDAT", "IEND");

  private final RandomAccessFile file;
  private final KeptRanges kept;
  private int colourType;
  private double dpiAcross;
  private double dpiDown;
  private double gamma;
  private boolean saysColours;
  private Orientation orientation = Orientation.UPRIGHT;

  private PngChunks(RandomAccessFile file) {
    this.file = file;
    this.kept = new KeptRanges(file);
  }

  /**
   * Looks through a file, which stays open until the {@linkplain #picture picture} is closed.
   *
   * @throws IOException if it is no PNG
   */
  static PngChunks of(Path path) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
    try {
      PngChunks chunks = new PngChunks(file);
      chunks.look();
      return chunks;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private void look() throws IOException {
    long end = file.length();
    kept.add(0, SIGNATURE);
    long at = SIGNATURE;
    while (at + FRAME <= end) {
      file.seek(at);
      long length = file.readInt() & 0xffffffffL;
      byte[] name = new byte[4];
      file.readFully(name);
      String type = new String(name, StandardCharsets.ISO_8859_1);
      long next = Math.min(end, at + FRAME + length);
      take(type, at, next, length);
      if (type.equals("IEND")) {
        return;
      }
      at = next;
    }
  }

  private void take(String type, long from, long to, long length) throws IOException {
    if (PICTURE.contains(type)) {
      kept.add(from, to);
    }
    byte[] data =
        new byte[(int) (length <= LONGEST_SAID && length <= to - from - FRAME ? length : 0)];
    file.readFully(data);
    switch (type) {
      case "IHDR" -> colourType = data.length < HEADER ? 0 : data[9];
      case "PLTE" -> keepIf(colourType == INDEXED, from, to);
      case "tRNS" -> keepIf(isTransparency(data.length), from, to);
      case "pHYs" -> physical(data);
      case "gAMA" -> gamma = data.length == 4 ? ByteBuffer.wrap(data).getInt() / GAMMA_UNIT : 0;
      case "sRGB", "iCCP" -> saysColours = true;
      case "eXIf" -> exif(data);
      default -> {}
    }
  }

  private void keepIf(boolean makesPicture, long from, long to) {
    if (makesPicture) {
      kept.add(from, to);
    }
  }

  /** One grey, one colour, or some of the colours of a palette. */
  private boolean isTransparency(int length) {
    return switch (colourType) {
      case 0 -> length == 2;
      case 2 -> length == 6;
      case INDEXED -> length > 0 && length <= 256;
      default -> false;
    };
  }

  private void physical(byte[] data) {
    if (data.length == 9 && data[8] == 1) {
      ByteBuffer numbers = ByteBuffer.wrap(data);
      dpiAcross = numbers.getInt() / METRE_IN_INCHES;
      dpiDown = numbers.getInt() / METRE_IN_INCHES;
    }
  }

  private void exif(byte[] data) {
    orientation = orientation(data);
  }

  /** The orientation that Exif data tells; what is broken tells none. */
  static Orientation orientation(byte[] exif) {
    try (ImageInputStream tiff = new MemoryCacheImageInputStream(new ByteArrayInputStream(exif))) {
      return JpegHeader.orientation(new TIFFReader().read(tiff));
    } catch (IOException | RuntimeException e) {
      return Orientation.UPRIGHT;
    }
  }

  /** The traits of the picture, whose size is known. */
  ImageTraits traits(int width, int height) {
    return new ImageTraits(width, height, dpiAcross, dpiDown, orientation);
  }

  /** How stored values become those of a screen. */
  Tone tone() {
    double exponent = gamma > 0 ? 1 / (gamma * SCREEN) : 1;
    boolean unseen = saysColours || Math.abs(exponent - 1) < UNSEEN;
    return unseen ? Tone.AS_STORED : Tone.of(exponent);
  }

  /**
   * The file as if it held nothing but the picture.
   *
   * @throws EOFException if there is none
   */
  ImageInputStream picture() throws EOFException {
    if (kept.length() <= SIGNATURE) {
      throw new EOFException("no picture");
    }
    return kept;
  }
}
