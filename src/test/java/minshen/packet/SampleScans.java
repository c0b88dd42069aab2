package minshen.packet;

import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** PDFs as scanners deliver them: one fine JPEG with grain on each A4 page. */
final class SampleScans {
  private SampleScans() {}

  /** A scanned page as JPEG. */
  static byte[] page(int width, int height) throws IOException {
    return jpeg(drawn(width, height));
  }

  static void write(Path file, int pages, byte[] scan) throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      for (int i = 0; i < pages; i++) {
        new PdfCanvas(pdf.addNewPage(PageSize.A4))
            .addImageFittedIntoRectangle(ImageDataFactory.create(scan), PageSize.A4, false);
      }
    }
  }

  private static BufferedImage drawn(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(244, 240, 232));
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLACK);
    int size = height * 9 / 842;
    graphics.setFont(new Font(Font.SERIF, Font.PLAIN, size));
    for (int y = size * 4; y < height - size * 4; y += size * 2) {
      graphics.drawString("Annual audit of research 12,345.67  9 pt 0123456789", width / 10, y);
    }
    graphics.dispose();
    Random random = new Random(1);
    WritableRaster raster = image.getRaster();
    int[] row = new int[width * 3];
    for (int y = 0; y < height; y++) {
      raster.getPixels(0, y, width, 1, row);
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.clamp(row[i] + random.nextInt(17) - 8, 0, 255);
      }
      raster.setPixels(0, y, width, 1, row);
    }
    return image;
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(0.95f);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
