package minshen.packet;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import minshen.form.Box;
import minshen.form.signing.SigningDuty;
import minshen.words.Words;

/** Small pictures of a form's pages, with frames around the places to sign and seal. */
final class FormMiniatures {
  private static final double ALONE = 330;
  private static final double BESIDE = 228;
  private static final double GAP = 14;
  private static final double CAPTION = 16;

  private final PacketContent content;
  private final Words words;
  private final ClerkSheet sheet;
  private double width = ALONE;
  private int column;

  FormMiniatures(PacketContent content, Words words, ClerkSheet sheet) {
    this.content = content;
    this.words = words;
    this.sheet = sheet;
  }

  /** A page of a claim's form. */
  private record Page(String claimId, String form, String title, int number) {}

  /** Draws the pages that some duties are on, two beside each other. */
  void draw(List<SigningDuty> duties) {
    Map<Page, List<Box>> boxes =
        duties.stream()
            .filter(duty -> duty.page().isPresent())
            .collect(
                Collectors.groupingBy(
                    duty ->
                        new Page(
                            duty.claimId(), duty.paper(), duty.title(), duty.page().getAsInt()),
                    LinkedHashMap::new,
                    Collectors.flatMapping(duty -> duty.box().stream(), Collectors.toList())));
    width = boxes.size() > 1 ? BESIDE : ALONE;
    boxes.forEach(this::draw);
  }

  private double height() {
    return PacketPaper.HEIGHT * width / PacketPaper.WIDTH;
  }

  private void draw(Page page, List<Box> boxes) {
    content
        .chapterOf(page.claimId(), page.form())
        .ifPresent(chapter -> draw(page, content.document(chapter), boxes));
  }

  private void draw(Page page, byte[] form, List<Box> boxes) {
    if (column == 0) {
      sheet.room(height() + CAPTION + GAP);
    }
    double left = sheet.left() + column * (width + GAP);
    double top = sheet.at();
    float scale = picture(page.number(), form, left, top);
    boxes.forEach(box -> frame(box, left, top, scale));
    String caption = words.say("packet.sign.picture", page.title(), "" + page.number());
    sheet
        .canvas()
        .text(
            sheet.canvas().broken(caption, width, ClerkSheet.FOR).getFirst(),
            left,
            top + height() + CAPTION - 4,
            ClerkSheet.FOR);
    column = (column + 1) % 2;
    if (column == 0) {
      sheet.down(height() + CAPTION + GAP);
    }
  }

  /** Draws a page, and says how much smaller it is. */
  private float picture(int number, byte[] form, double left, double top) {
    try (PdfDocument source = new PdfDocument(new PdfReader(new ByteArrayInputStream(form)))) {
      PdfFormXObject page = source.getPage(number).copyAsFormXObject(sheet.pdf());
      Rectangle paper = source.getPage(number).getPageSize();
      float scale = (float) Math.min(width / paper.getWidth(), height() / paper.getHeight());
      float y = (float) (PacketPaper.HEIGHT - top - paper.getHeight() * scale);
      sheet
          .canvas()
          .canvas()
          .addXObjectWithTransformationMatrix(page, scale, 0, 0, scale, (float) left, y)
          .saveState()
          .setStrokeColor(PageCanvas.HAIR)
          .setLineWidth(0.5f)
          .rectangle(left, y, paper.getWidth() * scale, paper.getHeight() * scale)
          .stroke()
          .restoreState();
      return scale;
    } catch (IOException e) {
      throw new IllegalStateException("our own form cannot be read", e);
    }
  }

  private void frame(Box box, double left, double top, double scale) {
    PdfCanvas canvas = sheet.canvas().canvas();
    double y = PacketPaper.HEIGHT - top - box.bottom() * scale;
    canvas
        .saveState()
        .setStrokeColor(PageCanvas.MISSING)
        .setLineWidth(1.6f)
        .rectangle(left + box.x() * scale, y, box.width() * scale, box.height() * scale)
        .stroke()
        .restoreState();
  }
}
