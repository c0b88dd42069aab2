package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfStampAnnotation;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stamp that does not turn with its page is printed as viewers show it. */
class UprightStampTest {
  private static final int RED = 0xffff0000;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"0,4", "90,4", "90,20", "180,20", "270,20"})
  void aStampStaysAsItIsSeenOnATurnedPage(int rotation, int flags) throws Exception {
    Path file = folder.resolve("stamped.pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      PdfPage page = pdf.addNewPage(PageSize.A4).setRotation(rotation);
      PdfFormXObject look = new PdfFormXObject(new Rectangle(100, 40));
      new PdfCanvas(look, pdf).setFillColor(ColorConstants.RED).rectangle(0, 0, 100, 40).fill();
      PdfAnnotation stamp = new PdfStampAnnotation(new Rectangle(250, 400, 100, 40));
      page.addAnnotation(stamp.setNormalAppearance(look.getPdfObject()).setFlags(flags));
    }
    Path made = folder.resolve("made.pdf");
    try (SourceReader reader =
        new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {})) {
      Files.copy(reader.read(file).pdf(), made);
    }
    java.awt.Rectangle seen = red(file);
    assertThat(seen.width > seen.height).isEqualTo(rotation % 180 == 0 || flags > 4);
    assertThat(red(made)).isEqualTo(seen);
  }

  /** Where the page is red. */
  private static java.awt.Rectangle red(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 36);
      java.awt.Rectangle red = new java.awt.Rectangle(-1, -1);
      for (int y = 0; y < page.getHeight(); y++) {
        for (int x = 0; x < page.getWidth(); x++) {
          if ((page.getRGB(x, y) | 0xff000000) == RED) {
            red.add(new java.awt.Rectangle(x, y, 1, 1));
          }
        }
      }
      return red;
    }
  }
}
