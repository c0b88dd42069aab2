package minshen.packet.source;

import static minshen.packet.source.RedactedSight.assertSameBut;
import static minshen.packet.source.RedactedSight.boxes;
import static minshen.packet.source.RedactedSight.picture;
import static minshen.packet.source.RedactedSight.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.io.font.constants.StandardFonts;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import minshen.dossier.Redaction;
import minshen.dossier.Redactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a box covers is nowhere in the copy, and what it does not cover looks as before. */
class RedactionTest {
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

  /** Pages of every turn, crop, origin and unit, with words all over and boxes anywhere. */
  @ParameterizedTest
  @CsvSource({"0, 1", "90, 1", "180, 1", "270, 1", "0, 2", "90, 0.5"})
  void whatIsUnderABoxIsGoneAndTheRestIsSeenAsBefore(int rotation, float unit) throws Exception {
    Random random = new Random(rotation * 31L + Float.floatToIntBits(unit));
    for (int round = 0; round < 2; round++) {
      Path file = folder.resolve("words" + round + ".pdf");
      wordsAllOver(file, rotation, unit, random);
      byte[] before = Files.readAllBytes(file);
      Redactions boxes = new Redactions(List.of(box(random), box(random), box(random)));
      ReadySource whole = reader.read(file);
      ReadySource redacted = reader.redact(whole, boxes, Optional.empty());
      assertThat(redacted.pages()).isEqualTo(2);
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
      EverythingInside inside = EverythingInside.of(redacted.pdf());
      for (int i = 0; i < 36; i++) {
        assertThat(inside.mentions("W1x%02d".formatted(i))).as("word %d", i).isFalse();
        assertThat(inside.mentions("W2x%02d".formatted(i))).as("word %d", i).isTrue();
      }
      assertThat(text(redacted)).doesNotContain("W1x").contains("W2x00", "W2x35");
      assertSameBut(picture(whole, 1), picture(redacted, 1), boxes.boxes());
      assertSameBut(picture(whole, 2), picture(redacted, 2), List.of());
    }
  }

  private static Redaction box(Random random) {
    return Redaction.between(
        1, random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble());
  }

  private static void wordsAllOver(Path file, int rotation, float unit, Random random)
      throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      PdfFont font = PdfFontFactory.createFont(StandardFonts.HELVETICA);
      for (int number = 1; number <= 2; number++) {
        float left = random.nextInt(-200, 200);
        float bottom = random.nextInt(-200, 200);
        PdfPage page = pdf.addNewPage(new PageSize(new Rectangle(left, bottom, 400, 500)));
        page.setCropBox(new Rectangle(left + 20, bottom + 40, 340, 420));
        page.setRotation(rotation);
        if (unit != 1) {
          page.getPdfObject().put(PdfName.UserUnit, new PdfNumber(unit));
        }
        PdfCanvas canvas = new PdfCanvas(page).beginText().setFontAndSize(font, 11);
        for (int i = 0; i < 36; i++) {
          int row = i / 6;
          canvas.setTextMatrix(left + 30 + i % 6 * 54, bottom + 55 + row * 68);
          canvas.showText("W%dx%02d".formatted(number, i));
        }
        canvas.endText();
      }
    }
  }

  /** A table of resources may be the page's own in name only. */
  @Test
  void formsWithoutResourcesOfTheirOwnKeepWhatTheyDraw() throws Exception {
    Path file = folder.resolve("inherited.pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      pdf.addNewPage(PageSize.A4);
      PdfPage page = pdf.addNewPage(PageSize.A4);
      PdfFont font = PdfFontFactory.createFont(StandardFonts.HELVETICA);
      String name = page.getResources().addFont(pdf, font).getValue();
      String drawn = "BT /" + name + " 20 Tf 50 700 Td (INHERITED) Tj ET";
      PdfStream form = new PdfStream(drawn.getBytes(StandardCharsets.ISO_8859_1));
      form.makeIndirect(pdf);
      form.put(PdfName.Subtype, PdfName.Form);
      form.put(PdfName.BBox, new PdfArray(new float[] {0, 0, 595, 842}));
      new PdfCanvas(page).addXObject(new PdfFormXObject(form));
    }
    ReadySource whole = reader.read(file);
    ReadySource redacted = reader.redact(whole, boxes("1:1,1,1,1"), Optional.empty());
    assertSameBut(picture(whole, 2), picture(redacted, 2), List.of());
    assertThat(text(redacted)).contains("INHERITED");
  }
}
