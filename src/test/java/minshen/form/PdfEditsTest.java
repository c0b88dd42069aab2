package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import minshen.form.ruled.PageLine;
import minshen.form.ruled.RuledCell;
import minshen.form.ruled.RuledPages;
import minshen.words.Message;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;

/** What people lay over a value in a PDF, or hide beside it, is not read as one with it. */
class PdfEditsTest {
  private static final Samples.Sample ORDINARY = Samples.all().get("ordinary");
  private static final String FIELD = "contactMobile";
  private static final String MOBILE = ORDINARY.values().get(FIELD);

  /** Draws at the place of a value, in points from the lower left corner of the page. */
  private interface Drawing {
    void draw(PDPageContentStream content, float left, float right, float baseline)
        throws IOException;
  }

  @Test
  void aNewValueOverAnOldOneLeavesThePlaceUnread() throws IOException {
    byte[] typedOver =
        edited((content, left, _, baseline) -> show(content, left + 1, baseline, "13710108282"));

    assertThat(doubts(typedOver)).containsEntry(FIELD, PlaceDoubt.OVERPRINTED);
  }

  @Test
  void textThatIsDrawnInvisiblyIsNoValue() throws IOException {
    byte[] hidden =
        edited(
            (content, _, right, baseline) -> {
              content.setRenderingMode(RenderingMode.NEITHER);
              show(content, right, baseline, "99");
            });

    assertThat(Copies.read(ORDINARY.form(), hidden)).containsEntry(FIELD, MOBILE);
  }

  @Test
  void whiteTextIsNoValue() throws IOException {
    byte[] white =
        edited(
            (content, _, right, baseline) -> {
              content.setNonStrokingColor(1f, 1f, 1f);
              show(content, right, baseline, "99");
            });

    assertThat(Copies.read(ORDINARY.form(), white)).containsEntry(FIELD, MOBILE);
  }

  @Test
  void whatIsTypedOverARecognisedScanIsReadWithItsPrintedWords() throws IOException {
    byte[] scan = recognised("Telephone of the contact");

    try (PDDocument document = Loader.loadPDF(scan)) {
      PDPage page = document.getPage(0);
      try (PDPageContentStream content =
          new PDPageContentStream(
              document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
        show(content, 210, 700, "13710108282");
      }
      assertThat(lines(bytes(document))).contains("Telephone of the contact 13710108282");
    }
  }

  @Test
  void whiteTextOnADarkAreaIsRead() throws IOException {
    byte[] head =
        drawn(
            content -> {
              show(content, 60, 600, "Other words");
              content.setNonStrokingColor(0.1f, 0.2f, 0.4f);
              content.addRect(50, 690, 300, 24);
              content.fill();
              content.setNonStrokingColor(1f, 1f, 1f);
              show(content, 60, 700, "Telephone");
            });

    assertThat(lines(head)).contains("Telephone");
  }

  @Test
  void anAreaBehindAClipCoversNoMoreThanIsSeenOfIt() throws IOException {
    byte[] shaded =
        drawn(
            content -> {
              show(content, 60, 700, "Telephone");
              show(content, 60, 500, "Old");
              content.addRect(50, 490, 100, 40);
              content.clip();
              content.setNonStrokingColor(0.9f, 0.9f, 0.9f);
              content.addRect(0, 0, 600, 800);
              content.fill();
            });

    assertThat(lines(shaded)).containsExactly("Telephone");
    assertThat(RuledPages.of(shaded, 1).looked().getFirst().covered()).containsExactly("Old");
  }

  @Test
  void whatANewBoxCoversIsNoValue() throws IOException {
    byte[] covered =
        edited(
            (content, left, right, baseline) -> {
              content.setNonStrokingColor(1f, 1f, 1f);
              content.addRect(left - 1, baseline - 3, right - left + 2, 14);
              content.fill();
              content.setNonStrokingColor(0f, 0f, 0f);
              show(content, left + 3, baseline, "13710108282");
            });

    assertThat(Copies.read(ORDINARY.form(), covered)).containsEntry(FIELD, "13710108282");
    assertThat(doubts(covered)).isEmpty();
    assertThat(Copies.only(covered, ORDINARY.form()).unread())
        .containsExactly(Message.of("form.pdf-covered", List.of(MOBILE)));
  }

  @Test
  void nothingIsInDoubtInAFormThatNobodyTouched() {
    Samples.all()
        .forEach(
            (name, sample) ->
                assertThat(sample.form().doubts(Copies.only(sample.pdf(), sample.form())))
                    .as(name)
                    .isEmpty());
  }

  /** A page of nothing but invisible words. */
  private static byte[] recognised(String words) throws IOException {
    return drawn(
        content -> {
          content.setRenderingMode(RenderingMode.NEITHER);
          show(content, 60, 700, words);
        });
  }

  private interface PageDrawing {
    void draw(PDPageContentStream content) throws IOException;
  }

  private static byte[] drawn(PageDrawing drawing) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        drawing.draw(content);
      }
      return bytes(document);
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static List<String> lines(byte[] pdf) throws IOException {
    return RuledPages.of(pdf, 1).looked().getFirst().allLines().map(PageLine::text).toList();
  }

  private static Map<String, PlaceDoubt> doubts(byte[] pdf) {
    return ORDINARY.form().doubts(Copies.only(pdf, ORDINARY.form()));
  }

  private static void show(PDPageContentStream content, float x, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }

  private static byte[] edited(Drawing drawing) throws IOException {
    PageLine line =
        RuledPages.of(ORDINARY.pdf(), 1).looked().getFirst().rows().stream()
            .flatMap(List::stream)
            .map(RuledCell::lines)
            .flatMap(List::stream)
            .filter(one -> one.text().equals(MOBILE))
            .findFirst()
            .orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(ORDINARY.pdf())) {
      PDPage page = document.getPage(0);
      float height = page.getCropBox().getHeight();
      try (PDPageContentStream content =
          new PDPageContentStream(
              document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
        drawing.draw(
            content,
            (float) line.glyphs().getFirst().x(),
            (float) line.right(),
            height - (float) line.baseline());
      }
      document.save(out);
    }
    return out.toByteArray();
  }
}
