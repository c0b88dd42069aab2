package minshen.packet.source;

import static minshen.packet.source.RedactedSight.assertSameBut;
import static minshen.packet.source.RedactedSight.boxes;
import static minshen.packet.source.RedactedSight.picture;
import static minshen.packet.source.RedactedSight.text;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page can hold a number in many ways without showing it as text: none of them is left. */
class RedactedHidingPlacesTest {
  private static final String SECRET = "310112198001011234";

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
}
