package minshen.packet.source;

import static minshen.packet.source.RedactedSight.BLACK;
import static minshen.packet.source.RedactedSight.PIXELS;
import static minshen.packet.source.RedactedSight.assertSameBut;
import static minshen.packet.source.RedactedSight.boxes;
import static minshen.packet.source.RedactedSight.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.io.font.constants.StandardFonts;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A page that became a picture of itself is sharp enough to be read, and not larger than it need
 * be.
 */
class RedactedPageSizeTest {
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

  @Test
  void onlyThePageWithTheBoxOfAScanOfManyBecomesAnother() throws Exception {
    Path file = folder.resolve("fax.tif");
    fax(file, 3);
    ReadySource whole = reader.read(file);
    ReadySource redacted =
        reader.redact(whole, boxes("2:10,10,20,20;2:15,15,30,10"), Optional.empty());
    assertThat(EverythingInside.of(redacted.pdf()).images())
        .hasSize(3)
        // Two colours stay two colours, as a scanner packs them.
        .allMatch(image -> PdfName.CCITTFaxDecode.equals(image.getAsName(PdfName.Filter)));
    assertThat(picture(redacted, 2).getRGB(PIXELS / 5, PIXELS / 5)).isEqualTo(BLACK);
    assertSameBut(picture(whole, 1), picture(redacted, 1), List.of());
    assertSameBut(
        picture(whole, 2), picture(redacted, 2), boxes("2:10,10,20,20;2:15,15,30,10").boxes());
    assertThat(Files.size(redacted.pdf())).isLessThan(2 * Files.size(whole.pdf()));
  }

  private static void fax(Path file, int pages) throws IOException {
    Iterator<ImageWriter> writers =
        ImageIO.getImageWriters(
            ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_BYTE_BINARY), "tiff");
    ImageWriter writer = writers.next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < pages; i++) {
        BufferedImage page = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_BINARY);
        var graphics = page.createGraphics();
        graphics.fillRect(0, 0, 1654, 2339);
        graphics.setColor(java.awt.Color.BLACK);
        graphics.setFont(graphics.getFont().deriveFont(60f));
        for (int line = 1; line < 20; line++) {
          graphics.drawString("Page " + (i + 1) + " line " + line, 200, line * 110);
        }
        graphics.dispose();
        writer.writeToSequence(new IIOImage(page, null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  @Test
  void aPageOfTextStaysSmallAndSharp() throws Exception {
    Path file = folder.resolve("text.pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      PdfFont font = PdfFontFactory.createFont(StandardFonts.TIMES_ROMAN);
      PdfCanvas canvas = new PdfCanvas(pdf.addNewPage(PageSize.A4));
      for (int line = 0; line < 48; line++) {
        canvas.beginText().setFontAndSize(font, 12).moveText(50, 60 + line * 15);
        canvas.showText("The quick brown fox jumps over the lazy dog ".repeat(2)).endText();
      }
    }
    ReadySource redacted =
        reader.redact(reader.read(file), boxes("1:10,10,20,5"), Optional.empty());
    PdfDictionary image = EverythingInside.of(redacted.pdf()).images().getFirst();
    assertThat(image.getAsNumber(PdfName.Width).intValue()).isBetween(2479, 2481);
    assertThat(image.getAsName(PdfName.Filter)).isEqualTo(PdfName.FlateDecode);
    assertThat(image.getAsName(PdfName.ColorSpace)).isEqualTo(PdfName.DeviceGray);
    assertThat(Files.size(redacted.pdf())).isLessThan(700_000);
  }

  @Test
  void aScanStaysOneAndIsNotWrittenLarger() throws Exception {
    Path file = folder.resolve("scan.jpg");
    BufferedImage scan = SampleImages.quarter(1654, 2339, BufferedImage.TYPE_3BYTE_BGR);
    Random noise = new Random(7);
    for (int i = 0; i < 500_000; i++) {
      int grey = 230 + noise.nextInt(20);
      scan.setRGB(noise.nextInt(1654), noise.nextInt(2339), grey * 0x10101);
    }
    ImageIO.write(scan, "jpeg", file.toFile());
    ReadySource redacted =
        reader.redact(reader.read(file), boxes("1:10,10,20,5"), Optional.empty());
    PdfDictionary image = EverythingInside.of(redacted.pdf()).images().getFirst();
    assertThat(image.getAsName(PdfName.Filter)).isEqualTo(PdfName.DCTDecode);
    assertThat(Files.size(redacted.pdf())).isLessThan(2 * Files.size(file));
  }
}
