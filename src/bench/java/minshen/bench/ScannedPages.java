package minshen.bench;

import com.itextpdf.io.font.constants.StandardFonts;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pages as people attach them: scans and printed text. */
final class ScannedPages {
  private static final int LINES = 50;

  private ScannedPages() {}

  /**
   * Writes a PDF.
   *
   * @param title stands in each line, so that no two files are alike
   * @param scans the scans that lie on its pages; empty for pages of text
   */
  static void write(Path file, String title, int pages, byte[]... scans) throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      PdfFont font = PdfFontFactory.createFont(StandardFonts.TIMES_ROMAN);
      for (int page = 1; page <= pages; page++) {
        PdfCanvas canvas = new PdfCanvas(pdf.addNewPage(PageSize.A4));
        if (scans.length > 0) {
          canvas.addImageFittedIntoRectangle(
              ImageDataFactory.create(scans[page % scans.length]), PageSize.A4, false);
        }
        text(canvas, font, title + ", page " + page, scans.length > 0 ? 1 : LINES);
        canvas.release();
      }
    }
  }

  private static void text(PdfCanvas canvas, PdfFont font, String title, int lines) {
    canvas.beginText().setFontAndSize(font, 10).setLeading(14).moveText(60, 780);
    for (int line = 0; line < lines; line++) {
      canvas.showText(title + ", line " + line + ": " + "text ".repeat(14));
      canvas.newlineText();
    }
    canvas.endText();
  }

  /** A page of writing with the noise of a scanner, about 130 KB of JPEG. */
  static byte[] scan(Random random) throws IOException {
    BufferedImage image = new BufferedImage(1000, 1414, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0xF0F0F0));
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.DARK_GRAY);
    for (int line = 100; line < 1300; line += 28) {
      for (int x = 100; x < 900; x += 9 + random.nextInt(9)) {
        graphics.fillRect(x, line, 5, 4 + random.nextInt(10));
      }
    }
    graphics.dispose();
    byte[] noise = new byte[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y += 4) {
      random.nextBytes(noise);
      for (int x = 0; x < image.getWidth(); x++) {
        int grey = image.getRGB(x, y) & 0xFF;
        int noisy = Math.clamp(grey + noise[x] / 24, 0, 255);
        image.setRGB(x, y, new Color(noisy, noisy, noisy).getRGB());
      }
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", jpeg);
    return jpeg.toByteArray();
  }
}
