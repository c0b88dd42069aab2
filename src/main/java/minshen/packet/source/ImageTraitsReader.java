package minshen.packet.source;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads what image files say of the images in them. */
final class ImageTraitsReader {
  private static final double MM = 25.4;
  private static final double CM = 2.54;
  private static final String LOGICAL_SCREEN = "LogicalScreenDescriptor";

  private ImageTraitsReader() {}

  /** The traits of each image of a file. */
  static List<ImageTraits> read(SourceJob job, SourceKind kind, ImageFile file) throws IOException {
    ImageReader reader = file.reader();
    return switch (kind) {
      case TIFF -> tiff(job, reader);
      case PNG -> List.of(file.png().orElseThrow().traits(reader.getWidth(0), reader.getHeight(0)));
      case WEBP -> List.of(webp(job, reader));
      case GIF -> List.of(gif(job, reader));
      default -> List.of(bitmap(reader));
    };
  }

  private static ImageTraits webp(SourceJob job, ImageReader reader) throws IOException {
    WebpChunks chunks = WebpChunks.of(job.file());
    if (chunks.isAnimated()) {
      job.remark("packet.source.animated");
    }
    return chunks.traits(reader.getWidth(0), reader.getHeight(0));
  }

  /** The first picture of a GIF stands on a screen, which may be larger. */
  private static ImageTraits gif(SourceJob job, ImageReader reader) throws IOException {
    if (reader.getNumImages(true) > 1) {
      job.remark("packet.source.animated");
    }
    Element screen = tree(reader.getStreamMetadata());
    Element picture = tree(reader.getImageMetadata(0));
    int left = number(picture, "ImageDescriptor", "imageLeftPosition");
    int top = number(picture, "ImageDescriptor", "imageTopPosition");
    int width =
        Math.max(number(screen, LOGICAL_SCREEN, "logicalScreenWidth"), left + reader.getWidth(0));
    int height =
        Math.max(number(screen, LOGICAL_SCREEN, "logicalScreenHeight"), top + reader.getHeight(0));
    return ImageTraits.of(width, height, Orientation.UPRIGHT, left, top);
  }

  private static Element tree(IIOMetadata metadata) {
    return (Element) metadata.getAsTree(metadata.getNativeMetadataFormatName());
  }

  private static int number(Element tree, String element, String attribute) {
    NodeList found = tree.getElementsByTagName(element);
    String value = found.getLength() == 0 ? "" : ((Element) found.item(0)).getAttribute(attribute);
    return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
  }

  private static ImageTraits bitmap(ImageReader reader) throws IOException {
    IIOMetadata metadata = reader.getImageMetadata(0);
    Element tree = (Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
    return new ImageTraits(
        reader.getWidth(0),
        reader.getHeight(0),
        dpi(tree, "HorizontalPixelSize"),
        dpi(tree, "VerticalPixelSize"),
        Orientation.UPRIGHT);
  }

  private static double dpi(Element tree, String name) {
    NodeList found = tree.getElementsByTagName(name);
    if (found.getLength() == 0) {
      return 0;
    }
    double millimetres = Double.parseDouble(((Element) found.item(0)).getAttribute("value"));
    return millimetres > 0 ? MM / millimetres : 0;
  }

  private static List<ImageTraits> tiff(SourceJob job, ImageReader reader) throws IOException {
    List<ImageTraits> all = new ArrayList<>();
    try (ImageInputStream in = ImageIO.createImageInputStream(job.file().toFile())) {
      Directory directory = new TIFFReader().read(in);
      int count = reader.getNumImages(true);
      for (int i = 0; i < count; i++) {
        Directory one =
            directory instanceof CompoundDirectory many && i < many.directoryCount()
                ? many.getDirectory(i)
                : directory;
        refuseTruncated(one, in.length());
        double unit = number(one, TIFF.TAG_RESOLUTION_UNIT, 2) == 3 ? CM : 1;
        all.add(
            new ImageTraits(
                reader.getWidth(i),
                reader.getHeight(i),
                number(one, TIFF.TAG_X_RESOLUTION, 0) * unit,
                number(one, TIFF.TAG_Y_RESOLUTION, 0) * unit,
                JpegHeader.orientation(one)));
      }
    }
    return all;
  }

  /** Readers take what is missing of a fax for white. */
  private static void refuseTruncated(Directory one, long length) throws EOFException {
    refuseTruncated(one, TIFF.TAG_STRIP_OFFSETS, TIFF.TAG_STRIP_BYTE_COUNTS, length);
    refuseTruncated(one, TIFF.TAG_TILE_OFFSETS, TIFF.TAG_TILE_BYTE_COUNTS, length);
  }

  private static void refuseTruncated(Directory one, int offsets, int counts, long length)
      throws EOFException {
    List<Long> from = numbers(one.getEntryById(offsets));
    List<Long> bytes = numbers(one.getEntryById(counts));
    for (int i = 0; i < Math.min(from.size(), bytes.size()); i++) {
      if (from.get(i) + bytes.get(i) > length) {
        throw new EOFException("a part of the image lies behind the end of the file");
      }
    }
  }

  private static List<Long> numbers(Entry entry) {
    List<Long> numbers = new ArrayList<>();
    Object value = entry == null ? null : entry.getValue();
    if (value instanceof Number number) {
      numbers.add(number.longValue());
    } else if (value != null && value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        numbers.add(((Number) Array.get(value, i)).longValue());
      }
    }
    return numbers;
  }

  private static double number(Directory directory, int tag, double otherwise) {
    Entry entry = directory.getEntryById(tag);
    return entry != null && entry.getValue() instanceof Number number
        ? number.doubleValue()
        : otherwise;
  }
}
