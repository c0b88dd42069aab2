package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans whose units are large, up to the largest that there may be, are fitted onto the paper. */
class LargeUnitsTest {
  private static final int RED = 0xff0000;
  private static final int COLOUR = 0xffffff;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 1000, 75_000})
  void aPlanInLargeUnitsFillsThePaper(int unit) throws Exception {
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(folder.resolve("plan.pdf").toFile()))) {
      PdfPage page = pdf.addNewPage(PageSize.A4);
      page.put(PdfName.UserUnit, new PdfNumber(unit));
      new PdfCanvas(page).setFillColor(ColorConstants.RED).rectangle(0, 0, 595, 421).fill();
    }
    byte[] packet =
        Packets.pdf(
            Packets.dossier("{ material: m2, file: plan.pdf }"),
            folder,
            PacketSettings.STANDARD,
            PacketWatcher.NOBODY,
            "c1");
    try (PDDocument pdf = Loader.loadPDF(packet)) {
      BufferedImage sheet = new PDFRenderer(pdf).renderImageWithDPI(pdf.getNumberOfPages() - 1, 24);
      int middle = sheet.getWidth() / 2;
      int red = 0;
      for (int y = 0; y < sheet.getHeight(); y++) {
        red += (sheet.getRGB(middle, y) & COLOUR) == RED ? 1 : 0;
      }
      // Half of what lies between the margins.
      assertThat((double) red / sheet.getHeight()).isBetween(0.4, 0.5);
    }
  }
}
