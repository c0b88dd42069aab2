package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import minshen.dossier.PageChoice;
import minshen.dossier.Redactions;
import minshen.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A box on an image is measured on the picture, as a viewer shows it, not on the paper under it.
 */
class ImageRedactionTest {
  private static final int BLACK = 0xff000000;

  /** A JPEG rounds its colours. */
  private static final int NEARLY = 0xfff8f8f8;

  private static final int WHITE = NEARLY;
  private static final int PIXELS = 800;

  /** How much more of one colour than of another looks red. */
  private static final int REDDISH = 100;

  @TempDir Path folder;
  private SourceReader reader;

  @BeforeEach
  void open() throws IOException {
    reader = new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {});
  }

  @AfterEach
  void close() {
    reader.close();
  }

  /** Smaller than the sheet, and so with paper around. */
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "bmp", "gif", "tiff"})
  void theCornerOfASmallPictureIsCoveredExactly(String format) throws Exception {
    Path file =
        SampleImages.write(folder.resolve("seal." + format), format, BufferedImage.TYPE_3BYTE_BGR);
    ReadySource whole = reader.read(file);
    assertThat(shareOfRed(seen(whole, 1))).isBetween(0.24, 0.26);
    ReadySource redacted = redact(whole, "1:0,0,50,50");
    assertThat(EverythingInside.of(redacted.pdf()).images()).hasSize(1);
    assertThat(shareOfRed(page(redacted, 1))).isZero();
    BufferedImage picture = part(page(redacted, 1), area(whole, 1));
    assertCovered(picture, 0.01, 0.01, 0.49, 0.49);
    assertThat(colour(picture, 0.51, 0.25)).isEqualTo(WHITE);
    assertThat(colour(picture, 0.25, 0.51)).isEqualTo(WHITE);
    assertThat(colour(picture, 0.99, 0.99)).isEqualTo(WHITE);
    assertThat(colour(page(redacted, 1), 0.01, 0.01)).as("the paper").isEqualTo(WHITE);
  }

  /** Camera held upright: the red corner is seen at the right. */
  @Test
  void thePictureIsMeasuredAsItsExifTurnsIt() throws Exception {
    ReadySource whole = reader.read(SampleImages.turned(folder.resolve("phone.jpg"), 6));
    assertThat(area(whole, 1).width()).isLessThan(1);
    ReadySource redacted = redact(whole, "1:50,0,50,50");
    assertThat(shareOfRed(page(redacted, 1))).isZero();
    BufferedImage picture = part(page(redacted, 1), area(whole, 1));
    assertThat(picture.getWidth()).isGreaterThan(picture.getHeight());
    assertCovered(picture, 0.51, 0.01, 0.99, 0.49);
    assertThat(colour(picture, 0.49, 0.25)).isEqualTo(WHITE);
  }

  @Test
  void eachPictureOfAScanIsMeasuredByItself() throws Exception {
    Path file = folder.resolve("two.tif");
    tiff(file, 400, 600, 500, 200);
    ReadySource whole = reader.read(file);
    ReadySource redacted = redact(whole, "2:0,0,50,50");
    assertThat(shareOfRed(seen(redacted, 1))).isBetween(0.24, 0.26);
    assertThat(shareOfRed(page(redacted, 2))).isZero();
    assertCovered(part(page(redacted, 2), area(whole, 2)), 0.01, 0.01, 0.49, 0.49);
    assertThat(colour(part(page(redacted, 2), area(whole, 2)), 0.51, 0.25)).isEqualTo(WHITE);
  }

  private static void tiff(Path file, int... sizes) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < sizes.length; i += 2) {
        BufferedImage picture =
            SampleImages.quarter(sizes[i], sizes[i + 1], BufferedImage.TYPE_3BYTE_BGR);
        writer.writeToSequence(new IIOImage(picture, null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  @Test
  void aBoxOverNothingIsToldAsThatAndNotAsDone() throws Exception {
    ReadySource whole =
        reader.read(
            SampleImages.write(folder.resolve("a.png"), "png", BufferedImage.TYPE_3BYTE_BGR));
    assertThat(told(redact(whole, "1:60,60,20,20")))
        .anyMatch(said -> said.contains("有 1 处遮盖框没有盖住任何内容（第 1 页）"))
        .noneMatch(said -> said.contains("已去除"));
    assertThat(told(redact(whole, "1:60,60,20,20;1:0,0,10,10")))
        .anyMatch(said -> said.contains("有 1 处遮盖框没有盖住任何内容"))
        .anyMatch(said -> said.contains("遮盖了 1 处（第 1 页）"));
  }

  @Test
  void nothingIsToldOfBoxesOnPagesThatAreLeftOut() throws Exception {
    Path file = folder.resolve("two.tif");
    tiff(file, 400, 600, 400, 600);
    ReadySource whole = reader.read(file);
    Redactions boxes = Redactions.parse("1:0,0,10,10;2:0,0,10,10").orElseThrow();
    assertThat(told(reader.redact(whole, boxes, PageChoice.parse("2"))))
        .anyMatch(said -> said.contains("遮盖了 1 处（第 2 页）"));
    Redactions first = Redactions.parse("1:0,0,10,10").orElseThrow();
    assertThat(told(reader.redact(whole, first, PageChoice.parse("2"))))
        .noneMatch(said -> said.contains("遮盖"));
  }

  private ReadySource redact(ReadySource whole, String boxes) throws Exception {
    return reader.redact(whole, Redactions.parse(boxes).orElseThrow(), Optional.empty());
  }

  private static List<String> told(ReadySource source) {
    return source.remarks().stream().map(Words.CHINESE::say).toList();
  }

  private static MeasuredArea area(ReadySource source, int page) throws IOException {
    try (SourcePreview preview = SourcePreview.of(source)) {
      return preview.areaOf(source, page);
    }
  }

  private static BufferedImage page(ReadySource source, int page) throws IOException {
    try (SourcePreview preview = SourcePreview.of(source)) {
      return preview.page(page, PIXELS);
    }
  }

  /** A picture without the paper around it. */
  private static BufferedImage seen(ReadySource source, int page) throws IOException {
    return part(page(source, page), area(source, page));
  }

  private static BufferedImage part(BufferedImage page, MeasuredArea area) {
    return page.getSubimage(
        (int) Math.round(area.left() * page.getWidth()),
        (int) Math.round(area.top() * page.getHeight()),
        (int) (area.width() * page.getWidth()),
        (int) (area.height() * page.getHeight()));
  }

  private static void assertCovered(
      BufferedImage picture, double left, double top, double right, double bottom) {
    for (double x : new double[] {left, (left + right) / 2, right}) {
      for (double y : new double[] {top, (top + bottom) / 2, bottom}) {
        assertThat(colour(picture, x, y)).as("%s, %s", x, y).isEqualTo(BLACK);
      }
    }
  }

  private static int colour(BufferedImage picture, double x, double y) {
    return NEARLY & picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight()));
  }

  private static double shareOfRed(BufferedImage picture) {
    int red = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int colour = picture.getRGB(x, y);
        if ((colour >> 16 & 0xff) - (colour >> 8 & 0xff) > REDDISH) {
          red++;
        }
      }
    }
    return (double) red / picture.getWidth() / picture.getHeight();
  }
}
