package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import minshen.dossier.Redaction;
import minshen.dossier.Redactions;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What is seen of redacted pages, and of those before. */
final class RedactedSight {
  static final int BLACK = 0xff000000;
  static final int PIXELS = 400;
  private static final int BLOCK = 8;

  private RedactedSight() {}

  /** The boxes of a text. */
  static Redactions boxes(String text) {
    return Redactions.parse(text).orElseThrow();
  }

  /** A page as it is seen. */
  static BufferedImage picture(ReadySource source, int page) throws IOException {
    try (SourcePreview preview = SourcePreview.of(source)) {
      return preview.page(page, PIXELS);
    }
  }

  /** All words, without blanks. */
  static String text(ReadySource source) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(source.pdf().toFile())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
    }
  }

  /** Holds that two pictures show the same but for black boxes in the second. */
  static void assertSameBut(BufferedImage before, BufferedImage after, List<Redaction> boxes) {
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
}
