package minshen.packet.source;

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
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.xobject.PdfImageXObject;
import com.itextpdf.kernel.pdf.xobject.PdfXObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Redactions;
import minshen.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages without a box beside one that has a number under one: they neither hold it nor lead to it.
 */
class OpenPagesTest {
  private static final String SECRET = "310112198001011234";
  private static final String UNSEEN = "packet.source.redacted-unseen";

  @TempDir private Path folder;

  /** What programs note in a page, or in what it draws, besides the drawing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "page of the number in a key",
        "documents in parts",
        "colours of a press",
        "titles in a picture",
        "notes of a camera",
        "another version of a picture",
        "a file with a picture",
        "a private copy in a form",
        "the file that a form came from",
        "words for a reader",
        "words for a reader in a table",
        "a comment",
        "a key of a group",
        "resources for nobody"
      })
  void nothingBesideTheDrawingComesAlong(String kind) throws Exception {
    Path file = folder.resolve("file.pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      PdfFont font = PdfFontFactory.createFont(StandardFonts.HELVETICA);
      PdfPage first = pdf.addNewPage(PageSize.A4);
      say(first, font, 760, SECRET);
      PdfPage open = pdf.addNewPage(PageSize.A4);
      note(kind, pdf, first, open);
      say(open, font, 760, "OPEN");
    }
    ReadySource redacted = redacted(file);
    assertThat(EverythingInside.of(redacted.pdf()).mentions(SECRET)).isFalse();
    assertThat(text(redacted)).contains("OPEN");
    assertThat(redacted.remarks()).extracting(Message::key).doesNotContain(UNSEEN);
  }

  private void note(String kind, PdfDocument pdf, PdfPage first, PdfPage open) throws IOException {
    PdfDictionary page = open.getPdfObject();
    PdfCanvas canvas = new PdfCanvas(open);
    switch (kind) {
      case "page of the number in a key" -> page.put(new PdfName("Before"), first.getPdfObject());
      case "documents in parts" -> {
        PdfDictionary part = new PdfDictionary();
        part.put(new PdfName("Start"), first.getPdfObject());
        part.put(new PdfName("DPM"), said("Name"));
        part.makeIndirect(pdf);
        page.put(new PdfName("DPart"), part);
      }
      case "colours of a press" -> {
        PdfDictionary separation = new PdfDictionary();
        separation.put(PdfName.Pages, new PdfArray(List.of(first.getPdfObject(), page)));
        page.put(new PdfName("SeparationInfo"), separation);
      }
      case "titles in a picture" -> draw(canvas, picture(pdf, PdfName.Metadata, stream(pdf)));
      case "notes of a camera" -> {
        byte[] photo =
            Files.readAllBytes(
                SampleImages.write(
                    folder.resolve("photo.jpg"), "jpeg", BufferedImage.TYPE_3BYTE_BGR));
        ByteArrayOutputStream noted = new ByteArrayOutputStream();
        noted.write(photo, 0, 2);
        noted.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (SECRET.length() + 2)});
        noted.writeBytes(SECRET.getBytes(StandardCharsets.US_ASCII));
        noted.write(photo, 2, photo.length - 2);
        PdfStream taken =
            new PdfImageXObject(ImageDataFactory.create(noted.toByteArray())).getPdfObject();
        taken.makeIndirect(pdf);
        draw(canvas, taken);
      }
      case "another version of a picture" -> {
        PdfDictionary other = new PdfDictionary();
        other.put(PdfName.Image, picture(pdf, PdfName.Metadata, stream(pdf)));
        draw(canvas, picture(pdf, PdfName.Alternates, new PdfArray(List.of(other))));
      }
      case "a file with a picture" ->
          draw(canvas, picture(pdf, PdfName.AF, new PdfArray(List.of(said("Desc")))));
      case "a private copy in a form" -> draw(canvas, form(pdf, PdfName.PieceInfo, said("Copy")));
      case "the file that a form came from" ->
          draw(canvas, form(pdf, new PdfName("PTEX.InfoDict"), said("Author")));
      case "words for a reader" ->
          canvas.beginMarkedContent(PdfName.Span, said("ActualText")).endMarkedContent();
      case "words for a reader in a table" -> {
        PdfDictionary words = said("Alt");
        words.makeIndirect(pdf);
        canvas.beginMarkedContent(PdfName.Span, words).endMarkedContent();
      }
      case "a comment" -> canvas.writeLiteral("% " + SECRET + "\n");
      case "a key of a group" -> {
        PdfDictionary group = said("Note");
        group.put(PdfName.S, PdfName.Transparency);
        page.put(PdfName.Group, group);
      }
      default -> open.getResources().getPdfObject().put(new PdfName("Words"), said("Other"));
    }
  }

  /** Text of the covered page that an open one holds where nobody sees it. */
  @ParameterizedTest
  @ValueSource(strings = {"cropped off", "beside the page", "in white", "under a patch", "no ink"})
  void aPageThatHoldsItUnseenIsAPictureToo(String kind) throws Exception {
    Path file = folder.resolve("file.pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      PdfFont font = PdfFontFactory.createFont(StandardFonts.HELVETICA);
      say(pdf.addNewPage(PageSize.A4), font, 760, SECRET);
      PdfPage open = pdf.addNewPage(PageSize.A4);
      say(open, font, 760, "OPEN");
      PdfCanvas canvas = new PdfCanvas(open);
      switch (kind) {
        case "cropped off" -> open.setCropBox(new Rectangle(0, 400, 595, 442));
        case "in white" -> canvas.setFillColorGray(1);
        case "no ink" -> canvas.setTextRenderingMode(3);
        default -> {}
      }
      say(open, font, kind.equals("beside the page") ? -90 : 100, SECRET);
      canvas.setFillColorRgb(0.9f, 1, 1).rectangle(0, 90, 595, 40);
      if (kind.equals("under a patch")) {
        canvas.fill();
      } else {
        canvas.endPath();
      }
      say(pdf.addNewPage(PageSize.A4), font, 760, "LAST");
    }
    ReadySource redacted = redacted(file);
    assertThat(EverythingInside.of(redacted.pdf()).mentions(SECRET)).isFalse();
    assertThat(redacted.remarks()).contains(Message.of(UNSEEN, "2"));
    assertThat(text(redacted)).doesNotContain("OPEN").contains("LAST");
  }

  /** Printed on another page for everybody to see, it is what its author wants to show. */
  @Test
  void whatIsSeenOnAnOpenPageStaysAsItIs() throws Exception {
    Path file = folder.resolve("file.pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      PdfFont font = PdfFontFactory.createFont(StandardFonts.HELVETICA);
      for (int page = 1; page <= 2; page++) {
        say(pdf.addNewPage(PageSize.A4), font, 760, SECRET);
      }
    }
    ReadySource redacted = redacted(file);
    assertThat(text(redacted)).contains(SECRET);
    assertThat(redacted.remarks()).extracting(Message::key).doesNotContain(UNSEEN);
  }

  /** Two pages of one scan, each cropped to its half; a letterhead on both is no such thing. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theOtherHalfOfASpreadIsAPictureToo(boolean cropped) throws Exception {
    Path file = folder.resolve("spread.pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      PdfImageXObject scan =
          new PdfImageXObject(ImageDataFactory.create(2, 1, 1, 8, new byte[] {0x33, 0x66}, null));
      for (int half = 0; half < 2; half++) {
        PdfPage page = pdf.addNewPage(new PageSize(842, 595));
        new PdfCanvas(page).addXObjectFittedIntoRectangle(scan, new Rectangle(842, 595));
        if (cropped) {
          page.setCropBox(new Rectangle(half * 421, 0, 421, 595));
        }
      }
    }
    ReadySource redacted = redacted(file);
    List<String> keys = redacted.remarks().stream().map(Message::key).toList();
    assertThat(keys.contains(UNSEEN)).isEqualTo(cropped);
    boolean kept =
        EverythingInside.of(redacted.pdf()).images().stream()
            .anyMatch(image -> image.getAsNumber(PdfName.Width).intValue() == 2);
    assertThat(kept).isEqualTo(!cropped);
  }

  private ReadySource redacted(Path file) throws Exception {
    try (SourceReader reader = reader()) {
      ReadySource redacted =
          reader.redact(
              reader.read(file), Redactions.parse("1:0,0,100,30").orElseThrow(), Optional.empty());
      Path kept = Files.copy(redacted.pdf(), folder.resolve("redacted.pdf"));
      return new ReadySource(
          file, redacted.kind(), kept, redacted.pages(), redacted.remarks(), redacted.holding());
    }
  }

  private static SourceReader reader() throws IOException {
    return new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {});
  }

  private static String text(ReadySource source) throws IOException {
    StringBuilder text = new StringBuilder();
    try (PdfDocument pdf = new PdfDocument(new PdfReader(source.pdf().toFile()))) {
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        text.append(PdfTextExtractor.getTextFromPage(pdf.getPage(page)));
      }
    }
    return text.toString();
  }

  private static void say(PdfPage page, PdfFont font, float y, String text) {
    new PdfCanvas(page)
        .beginText()
        .setFontAndSize(font, 12)
        .moveText(50, y)
        .showText(text)
        .endText();
  }

  private static PdfDictionary said(String key) {
    PdfDictionary words = new PdfDictionary();
    words.put(new PdfName(key), new PdfString(SECRET));
    return words;
  }

  private static PdfStream stream(PdfDocument pdf) {
    PdfStream stream = new PdfStream(SECRET.getBytes(StandardCharsets.US_ASCII));
    stream.makeIndirect(pdf);
    return stream;
  }

  private static PdfStream picture(PdfDocument pdf, PdfName key, PdfObject value) {
    PdfStream picture =
        new PdfImageXObject(ImageDataFactory.create(1, 1, 3, 8, new byte[] {1, 2, 3}, null))
            .getPdfObject();
    picture.put(key, value);
    picture.makeIndirect(pdf);
    return picture;
  }

  private static PdfStream form(PdfDocument pdf, PdfName key, PdfDictionary value) {
    PdfStream form = new PdfStream("0 0 9 9 re f".getBytes(StandardCharsets.US_ASCII));
    form.put(PdfName.Type, PdfName.XObject);
    form.put(PdfName.Subtype, PdfName.Form);
    form.put(PdfName.BBox, new PdfArray(new float[] {0, 0, 9, 9}));
    form.put(key, value);
    form.makeIndirect(pdf);
    return form;
  }

  private static void draw(PdfCanvas canvas, PdfStream drawing) {
    canvas.addXObjectWithTransformationMatrix(
        PdfXObject.makeXObject(drawing), 20, 0, 0, 20, 60, 600);
  }
}
