package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.io.image.ImageData;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import minshen.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans that a device has put into a PDF: as they are, or smaller if that is asked for. */
class ScannedPdfTest {
  @TempDir Path folder;

  @Test
  void scansStayAsTheyAreUnlessLessIsAskedFor() throws Exception {
    Path file = scans();
    try (SourceReader reader = reader(ImageOptions.STANDARD)) {
      assertThat(reader.read(file).pdf()).isEqualTo(file);
    }
  }

  @Test
  void largeScansBecomeSmallerAndCoarserIfLessIsAskedFor() throws Exception {
    Path file = scans();
    try (SourceReader reader = reader(new ImageOptions(false, 40, 300))) {
      ReadySource source = reader.read(file);

      assertThat(source.pages()).isEqualTo(2);
      assertThat(Files.size(source.pdf())).isLessThan(Files.size(file) / 3);
      assertThat(source.remarks()).extracting(Message::key).containsExactly("packet.source.shrunk");
      assertThat(source.remarks().getFirst().arguments().getFirst()).isEqualTo(2);
      List<PdfStream> first = images(source, 1);
      // 2480 dots for 8.27 inches are 300 an inch; 141 are wanted, exactly.
      assertThat(first.getFirst().getAsNumber(PdfName.Width).intValue()).isEqualTo(1165);
      assertThat(light(source, 1)).isCloseTo(lightOfScan(), org.assertj.core.data.Offset.offset(8));
    }
  }

  @Test
  void aLogoAndADrawingInTwoColoursStayAsTheyAre() throws Exception {
    Path file = folder.resolve("标志.pdf");
    byte[] logo = jpeg(noise(200, 200, BufferedImage.TYPE_BYTE_GRAY));
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      PdfCanvas canvas = new PdfCanvas(pdf.addNewPage(PageSize.A4));
      canvas.addImageFittedIntoRectangle(
          ImageDataFactory.create(logo), new Rectangle(50, 700, 80, 80), false);
      byte[] bits = new byte[2480 / 8 * 3508];
      new Random(2).nextBytes(bits);
      ImageData drawing = ImageDataFactory.create(2480, 3508, 1, 1, bits, null);
      canvas.addImageFittedIntoRectangle(drawing, PageSize.A4, false);
    }
    try (SourceReader reader = reader(new ImageOptions(false, 20, 300))) {
      assertThat(reader.read(file).pdf()).isEqualTo(file);
    }
  }

  private Path scans() throws IOException {
    Path file = folder.resolve("扫描.pdf");
    BufferedImage grey = noise(2480, 3508, BufferedImage.TYPE_BYTE_GRAY);
    BufferedImage colour = noise(1654, 2339, BufferedImage.TYPE_3BYTE_BGR);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(colour, "png", png);
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      for (byte[] scan : List.of(jpeg(grey), png.toByteArray())) {
        new PdfCanvas(pdf.addNewPage(PageSize.A4))
            .addImageFittedIntoRectangle(ImageDataFactory.create(scan), PageSize.A4, false);
      }
    }
    return file;
  }

  private static BufferedImage noise(int width, int height, int type) {
    Random random = new Random(1);
    BufferedImage image = new BufferedImage(width, height, type);
    int[] row = new int[width * image.getRaster().getNumBands()];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < row.length; x++) {
        row[x] = 170 + random.nextInt(60) - (y / 40 % 2) * 60;
      }
      image.getRaster().setPixels(0, y, width, 1, row);
    }
    return image;
  }

  private static int lightOfScan() {
    return 170 + 30 - 30;
  }

  private static int light(ReadySource source, int page) throws IOException {
    try (SourcePreview preview = SourcePreview.of(source)) {
      BufferedImage picture = preview.page(page, 300);
      long sum = 0;
      for (int y = 0; y < picture.getHeight(); y++) {
        for (int x = 0; x < picture.getWidth(); x++) {
          sum += picture.getRGB(x, y) & 0xff;
        }
      }
      return (int) (sum / ((long) picture.getWidth() * picture.getHeight()));
    }
  }

  private static List<PdfStream> images(ReadySource source, int page) throws IOException {
    PdfDocument pdf = PdfFiles.open(source);
    try (pdf) {
      return PageImages.of(pdf.getPage(page).getResources().getPdfObject());
    }
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", bytes);
    return bytes.toByteArray();
  }

  private static SourceReader reader(ImageOptions options) throws IOException {
    return new SourceReader(
        SourceLimits.standard().withImages(options), Passwords.none(), () -> {});
  }
}
