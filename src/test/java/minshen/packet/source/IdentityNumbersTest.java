package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.itextpdf.io.font.constants.StandardFonts;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Redaction;
import minshen.dossier.Redactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumbersTest {
  private static final String NUMBER = "11010519491231002X";
  private static final int PIXELS = 600;

  @TempDir Path folder;

  /** The box covers all ink of the number and nothing else, whatever way up the page is. */
  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void aNumberIsFoundWhereItIsSeen(int rotation) throws Exception {
    try (SourceReader reader = reader()) {
      ReadySource source = reader.read(page(rotation, "NO " + NUMBER + " OK"));
      List<Redaction> found = IdentityNumbers.in(source);
      assertThat(found).hasSize(1);
      int around = dark(reader, "NO", rotation) + dark(reader, "OK", rotation);
      assertThat(darkOutside(picture(source), found.getFirst())).isCloseTo(around, within(20));
      ReadySource redacted = reader.redact(source, new Redactions(found), Optional.empty());
      assertThat(IdentityNumbers.in(redacted)).isEmpty();
    }
  }

  private static final Redaction BEYOND = new Redaction(1, 9999, 9999, 1, 1);

  @Test
  void anAccountOrANumberWithAWrongCheckCharacterIsNotFound() throws Exception {
    try (SourceReader reader = reader()) {
      assertThat(IdentityNumbers.in(reader.read(page(0, "110105194912310021")))).isEmpty();
      assertThat(IdentityNumbers.in(reader.read(page(0, "6" + NUMBER)))).isEmpty();
      assertThat(IdentityNumbers.in(reader.read(page(0, NUMBER + "7")))).isEmpty();
    }
  }

  @Test
  void aNumberSetWithGapsBetweenItsPartsIsFound() throws Exception {
    try (SourceReader reader = reader()) {
      assertThat(IdentityNumbers.in(reader.read(page(0, "110105 19491231 002X")))).hasSize(1);
    }
  }

  @Test
  void theLastNumberOfAPageIsOnThatPage() throws Exception {
    Path many = folder.resolve("many.pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(many.toFile()));
        PdfDocument one = new PdfDocument(new PdfReader(page(0, NUMBER).toFile()))) {
      for (int i = 0; i < 3; i++) {
        one.copyPagesTo(1, 1, pdf);
      }
      pdf.addNewPage();
    }
    try (SourceReader reader = reader()) {
      assertThat(IdentityNumbers.in(reader.read(many)))
          .extracting(Redaction::page)
          .containsExactly(1, 2, 3);
    }
  }

  private static SourceReader reader() throws IOException {
    return new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {});
  }

  private Path page(int rotation, String text) throws IOException {
    Path file = folder.resolve(text.replace(" ", "_") + ".pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      PdfFont font = PdfFontFactory.createFont(StandardFonts.HELVETICA);
      PdfPage page = pdf.addNewPage(new PageSize(new Rectangle(-30, 50, 400, 500)));
      page.setCropBox(new Rectangle(-10, 80, 360, 420));
      page.setRotation(rotation);
      new PdfCanvas(page)
          .beginText()
          .setFontAndSize(font, 12)
          .moveText(40, 300)
          .showText(text)
          .endText();
    }
    return file;
  }

  private static BufferedImage picture(ReadySource source) throws IOException {
    try (SourcePreview preview = SourcePreview.of(source)) {
      return preview.page(1, PIXELS);
    }
  }

  private int dark(SourceReader reader, String text, int rotation) throws Exception {
    return darkOutside(picture(reader.read(page(rotation, text))), BEYOND);
  }

  private static int darkOutside(BufferedImage picture, Redaction box) {
    int dark = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int across = x * Redaction.WHOLE / picture.getWidth() - box.left();
        int down = y * Redaction.WHOLE / picture.getHeight() - box.top();
        boolean inside =
            across >= -30 && down >= -30 && across <= box.width() + 30 && down <= box.height() + 30;
        if (!inside && (picture.getRGB(x, y) & 0xff) < 0x60) {
          dark++;
        }
      }
    }
    return dark;
  }
}
