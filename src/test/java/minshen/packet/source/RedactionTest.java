package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.itextpdf.io.font.constants.StandardFonts;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.annot.PdfTextAnnotation;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants.TextRenderingMode;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.kernel.pdf.xobject.PdfImageXObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import minshen.dossier.Redaction;
import minshen.dossier.Redactions;
import minshen.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a box covers is nowhere in the copy, and what it does not cover looks as before. */
class RedactionTest {
  private static final String SECRET = "310112198001011234";
  private static final int BLACK = 0xff000000;
  private static final int PIXELS = 400;
  private static final int BLOCK = 8;

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

  private static void assertSameBut(
      BufferedImage before, BufferedImage after, List<Redaction> boxes) {
    assertThat(after.getWidth()).isEqualTo(before.getWidth());
    assertThat(Math.abs(after.getHeight() - before.getHeight())).isLessThanOrEqualTo(1);
    for (int y = 0; y + BLOCK <= Math.min(before.getHeight(), after.getHeight()); y += BLOCK) {
      for (int x = 0; x + BLOCK <= before.getWidth(); x += BLOCK) {
        assertSameBlock(x, y, before, after, boxes);
      }
    }
  }

  /** Seen from a little farther away: two ways of drawing never set the same dots. */
  private static void assertSameBlock(
      int left, int top, BufferedImage before, BufferedImage after, List<Redaction> boxes) {
    int difference = 0;
    for (int y = top; y < top + BLOCK; y++) {
      for (int x = left; x < left + BLOCK; x++) {
        if (isIn(x, y, before, boxes, -2)) {
          assertThat(after.getRGB(x, y)).as("%d, %d", x, y).isEqualTo(BLACK);
        } else if (!isIn(x, y, before, boxes, 2)) {
          difference += (before.getRGB(x, y) & 0xff) - (after.getRGB(x, y) & 0xff);
        }
      }
    }
    assertThat(Math.abs(difference) / (BLOCK * BLOCK)).as("%d, %d", left, top).isLessThan(32);
  }

  private static boolean isIn(
      int x, int y, BufferedImage picture, List<Redaction> boxes, int margin) {
    double width = (double) picture.getWidth() / Redaction.WHOLE;
    double height = (double) picture.getHeight() / Redaction.WHOLE;
    return boxes.stream()
        .anyMatch(
            box ->
                x >= box.left() * width - margin
                    && x <= (box.left() + box.width()) * width + margin
                    && y >= box.top() * height - margin
                    && y <= (box.top() + box.height()) * height + margin);
  }

  /** All the ways in which a page can hold a number without showing it as text. */
  @Test
  void nothingThatAPageHoldsBesidesItsSightStays() throws Exception {
    Path file = folder.resolve("hidden.pdf");
    everyHidingPlace(file);
    assertThat(EverythingInside.of(file).mentions(SECRET)).isTrue();
    ReadySource redacted =
        reader.redact(reader.read(file), boxes("1:0,0,100,30"), Optional.empty());
    EverythingInside inside = EverythingInside.of(redacted.pdf());
    assertThat(inside.mentions(SECRET)).isFalse();
    // The page that shares its resources drew none of the images.
    assertThat(inside.images()).hasSize(1);
    assertThat(text(redacted)).contains("SECOND");
  }

  private void everyHidingPlace(Path file) throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      PdfFont font = PdfFontFactory.createFont(StandardFonts.HELVETICA);
      pdf.getDocumentInfo().setTitle(SECRET);
      pdf.getCatalog().put(PdfName.Metadata, stream(pdf, "<x>" + SECRET + "</x>"));
      PdfPage page = pdf.addNewPage(PageSize.A4);
      page.getPdfObject().put(PdfName.Metadata, stream(pdf, SECRET));
      page.getPdfObject().put(PdfName.Thumb, stream(pdf, SECRET));
      page.getPdfObject().put(PdfName.PieceInfo, stream(pdf, SECRET));
      page.addAnnotation(new PdfTextAnnotation(new Rectangle(50, 700, 20, 20)).setContents(SECRET));
      PdfFormXObject form = new PdfFormXObject(new Rectangle(0, 0, 300, 50));
      say(new PdfCanvas(form, pdf), font, 20, SECRET);
      PdfDictionary alternative = new PdfDictionary();
      alternative.put(PdfName.ActualText, new PdfString(SECRET));
      PdfImageXObject image = scan(SECRET);
      PdfCanvas canvas = new PdfCanvas(page);
      canvas.addXObjectAt(form, 50, 650);
      canvas.addXObjectFittedIntoRectangle(image, new Rectangle(300, 650, 200, 100));
      canvas.beginMarkedContent(PdfName.Span, alternative);
      say(canvas, font, 700, "******");
      canvas.endMarkedContent();
      canvas.setTextRenderingMode(TextRenderingMode.INVISIBLE);
      say(canvas, font, 20, SECRET);
      canvas.openTag(new CanvasArtifact()).closeTag();
      PdfPage second = pdf.addNewPage(PageSize.A4);
      say(new PdfCanvas(second), font, 700, "SECOND");
      // As many programs write it: one table of resources for all pages.
      PdfDictionary shared = page.getResources().getPdfObject();
      shared
          .getAsDictionary(PdfName.Font)
          .put(new PdfName("F9"), second.getResources().getPdfObject().get(PdfName.Font));
      second
          .getResources()
          .getPdfObject()
          .getAsDictionary(PdfName.Font)
          .keySet()
          .forEach(name -> shared.getAsDictionary(PdfName.Font).put(name, font.getPdfObject()));
      second.getPdfObject().put(PdfName.Resources, shared);
    }
  }

  private static void say(PdfCanvas canvas, PdfFont font, float y, String text) {
    canvas.beginText().setFontAndSize(font, 12).moveText(50, y).showText(text).endText();
  }

  private static PdfStream stream(PdfDocument pdf, String text) {
    PdfStream stream = new PdfStream(text.getBytes(StandardCharsets.ISO_8859_1));
    stream.makeIndirect(pdf);
    return stream;
  }

  /** A JPEG with a comment of its own. */
  private static PdfImageXObject scan(String comment) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(SampleImages.quarter(300, 200, BufferedImage.TYPE_3BYTE_BGR), "jpeg", bytes);
    byte[] jpeg = bytes.toByteArray();
    ByteArrayOutputStream commented = new ByteArrayOutputStream();
    commented.write(jpeg, 0, 2);
    commented.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (comment.length() + 2)});
    commented.write(comment.getBytes(StandardCharsets.US_ASCII));
    commented.write(jpeg, 2, jpeg.length - 2);
    return new PdfImageXObject(ImageDataFactory.create(commented.toByteArray()));
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
        say(canvas, font, 60 + line * 15, "The quick brown fox jumps over the lazy dog ".repeat(2));
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

  @Test
  void boxesBeyondTheFileAreNamedAllAtOnce() throws Exception {
    Path file = SamplePdfs.plain(folder.resolve("three.pdf"), 3);
    ReadySource whole = reader.read(file);
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(
            () ->
                reader.redact(
                    whole, boxes("1:1,1,1,1;7:1,1,1,1;5:1,1,1,1;6:1,1,1,1"), Optional.empty()))
        .satisfies(
            e -> assertThat(Words.CHINESE.say(e.problem())).contains("three.pdf”只有 3 页，第 5–7 页没有"));
  }

  @Test
  void aClerkIsToldWhichPagesAreRedacted() throws Exception {
    Path file = SamplePdfs.plain(folder.resolve("three.pdf"), 3);
    ReadySource redacted =
        reader.redact(
            reader.read(file), boxes("3:9,9,30,9;1:9,9,30,9;1:9,9,20,9"), Optional.empty());
    assertThat(redacted.remarks().stream().map(Words.CHINESE::say))
        .contains("遮盖了 3 处（第 1, 3 页），这些页装订时是图片，遮盖的内容已去除；原文件没有改动");
  }

  @Test
  void aClerkIsToldWhereThePagesOfAnotherComputerMayDiffer() throws Exception {
    Path file = Files.writeString(folder.resolve("note.txt"), "310112");
    ReadySource redacted = reader.redact(reader.read(file), boxes("1:1,1,50,50"), Optional.empty());
    assertThat(redacted.remarks().stream().map(Words.CHINESE::say))
        .anySatisfy(said -> assertThat(said).contains("换一台电脑", "逐页核对遮盖"));
    ReadySource pdf = reader.read(SamplePdfs.plain(folder.resolve("one.pdf"), 1));
    assertThat(reader.redact(pdf, boxes("1:1,1,50,50"), Optional.empty()).remarks()).hasSize(1);
  }

  /** Whatever a page draws may have the table that all pages share, however deep it lies. */
  @ParameterizedTest
  @ValueSource(strings = {"mask", "letters", "nested"})
  void noTableBringsTheImagesOfACoveredPage(String kind) throws Exception {
    Path file = folder.resolve("shared.pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      PdfPage page = pdf.addNewPage(PageSize.A4);
      new PdfCanvas(page)
          .addXObjectFittedIntoRectangle(scan(SECRET), new Rectangle(50, 650, 200, 100));
      PdfDictionary shared = page.getResources().getPdfObject();
      PdfPage second = pdf.addNewPage(PageSize.A4);
      drawing(pdf, second.getResources().getPdfObject(), shared, kind);
      second
          .getContentStream(0)
          .setData("/D gs /D Do BT /D 20 Tf 50 50 Td (a) Tj ET".getBytes(StandardCharsets.UTF_8));
    }
    ReadySource whole = reader.read(file);
    ReadySource redacted = reader.redact(whole, boxes("1:0,0,100,50"), Optional.empty());
    EverythingInside inside = EverythingInside.of(redacted.pdf());
    assertThat(inside.images()).hasSize(1);
    assertThat(inside.mentions(SECRET)).isFalse();
    assertSameBut(picture(whole, 2), picture(redacted, 2), List.of());
  }

  /** Something named D with the shared table: a soft mask, a drawn font, or a form in others. */
  private static void drawing(
      PdfDocument pdf, PdfDictionary resources, PdfDictionary shared, String kind) {
    PdfStream form = form(pdf, "0 0 300 300 re f", shared);
    PdfDictionary table = new PdfDictionary();
    PdfName drawn = new PdfName("D");
    switch (kind) {
      case "mask" -> {
        PdfDictionary mask = new PdfDictionary();
        mask.put(PdfName.S, new PdfName("Alpha"));
        mask.put(PdfName.G, form);
        PdfDictionary state = new PdfDictionary();
        state.put(PdfName.SMask, mask);
        table.put(drawn, state);
        resources.put(PdfName.ExtGState, table);
      }
      case "letters" -> {
        PdfDictionary letters = new PdfDictionary();
        letters.put(new PdfName("a"), stream(pdf, "500 0 d0 0 0 300 300 re f"));
        PdfDictionary font = new PdfDictionary();
        font.put(PdfName.Type, PdfName.Font);
        font.put(PdfName.Subtype, PdfName.Type3);
        font.put(PdfName.CharProcs, letters);
        font.put(PdfName.Resources, shared);
        font.put(PdfName.FontMatrix, new PdfArray(new float[] {.001f, 0, 0, .001f, 0, 0}));
        font.put(PdfName.FontBBox, new PdfArray(new float[] {0, 0, 300, 300}));
        PdfDictionary encoding = new PdfDictionary();
        encoding.put(
            PdfName.Differences, new PdfArray(List.of(new PdfNumber('a'), new PdfName("a"))));
        font.put(PdfName.Encoding, encoding);
        font.put(PdfName.FirstChar, new PdfNumber('a'));
        font.put(PdfName.LastChar, new PdfNumber('a'));
        font.put(PdfName.Widths, new PdfArray(new float[] {500}));
        table.put(drawn, font);
        resources.put(PdfName.Font, table);
      }
      default -> {
        for (int depth = 0; depth < 12; depth++) {
          PdfDictionary inner = new PdfDictionary();
          inner.put(drawn, form);
          PdfDictionary own = new PdfDictionary();
          own.put(PdfName.XObject, inner);
          form = form(pdf, "/D Do", own);
        }
        table.put(drawn, form);
        resources.put(PdfName.XObject, table);
      }
    }
  }

  private static PdfStream form(PdfDocument pdf, String content, PdfDictionary resources) {
    PdfStream form = stream(pdf, content);
    form.put(PdfName.Subtype, PdfName.Form);
    form.put(PdfName.BBox, new PdfArray(new float[] {0, 0, 595, 842}));
    form.put(PdfName.Resources, resources);
    return form;
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
      PdfStream form = stream(pdf, "BT /" + name + " 20 Tf 50 700 Td (INHERITED) Tj ET");
      form.put(PdfName.Subtype, PdfName.Form);
      form.put(PdfName.BBox, new PdfArray(new float[] {0, 0, 595, 842}));
      new PdfCanvas(page).addXObject(new PdfFormXObject(form));
    }
    ReadySource whole = reader.read(file);
    ReadySource redacted = reader.redact(whole, boxes("1:1,1,1,1"), Optional.empty());
    assertSameBut(picture(whole, 2), picture(redacted, 2), List.of());
    assertThat(text(redacted)).contains("INHERITED");
  }

  private static Redactions boxes(String text) {
    return Redactions.parse(text).orElseThrow();
  }

  private static BufferedImage picture(ReadySource source, int page) throws IOException {
    try (SourcePreview preview = SourcePreview.of(source)) {
      return preview.page(page, PIXELS);
    }
  }

  private static String text(ReadySource source) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(source.pdf().toFile())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
    }
  }
}
