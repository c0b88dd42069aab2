package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import minshen.dossier.finding.Assessment;
import minshen.packet.Placement.Frame;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {
  @TempDir private Path folder;

  private static final Frame FRAME = new Frame(70, 40, 490, 770);

  @ParameterizedTest
  @CsvSource({
    "595, 842, 0",
    "842, 595, 0",
    "842, 1191, 0",
    "1191, 842, 90",
    "595, 842, 90",
    "842, 595, 270",
    "300, 400, 180",
    "5000, 100, 0",
    "14400, 14400, 0",
    "200, 600, 0"
  })
  void everyPageStandsWithinTheFrame(double width, double height, int turn) {
    Frame box = new Frame(-30, 17, width, height);
    Placement at = Placement.of(box, turn, FRAME);
    for (double x : new double[] {box.x(), box.x() + width}) {
      for (double y : new double[] {box.y(), box.y() + height}) {
        assertThat(x(at, x, y)).isBetween(FRAME.x() - 0.01, FRAME.x() + FRAME.width() + 0.01);
        assertThat(y(at, x, y)).isBetween(FRAME.y() - 0.01, FRAME.y() + FRAME.height() + 0.01);
      }
    }
    assertThat(Math.hypot(at.a(), at.b())).isLessThanOrEqualTo(1 + 1e-9);
  }

  @Test
  void aSmallPageKeepsItsSizeInTheMiddle() {
    Placement at = Placement.of(new Frame(0, 0, 200, 100), 0, FRAME);
    assertThat(at.a()).isEqualTo(1);
    assertThat(x(at, 100, 50)).isCloseTo(70 + 245, within(0.01));
    assertThat(y(at, 100, 50)).isCloseTo(40 + 385, within(0.01));
  }

  @Test
  void theHeadOfAWidePageGoesToTheLeft() {
    Placement at = Placement.of(new Frame(0, 0, 842, 595), 0, FRAME);
    assertThat(x(at, 421, 595)).isLessThan(x(at, 421, 0));
    assertThat(y(at, 0, 300)).isLessThan(y(at, 842, 300));
  }

  @Test
  void aPageThatSaysItIsTurnedIsReadThatWay() {
    // Scanned upright onto a lying page: 90 degrees clockwise makes it portrait.
    Placement at = Placement.of(new Frame(0, 0, 842, 595), 90, FRAME);
    assertThat(y(at, 0, 300)).isGreaterThan(y(at, 842, 300));
    assertThat(x(at, 421, 0)).isLessThan(x(at, 421, 595));
  }

  @Test
  void upsideDownIsTurnedRound() {
    Placement at = Placement.of(new Frame(0, 0, 400, 600), 180, FRAME);
    assertThat(y(at, 0, 600)).isLessThan(y(at, 0, 0));
    assertThat(x(at, 400, 0)).isLessThan(x(at, 0, 0));
  }

  private static double x(Placement at, double x, double y) {
    return at.a() * x + at.c() * y + at.e();
  }

  private static double y(Placement at, double x, double y) {
    return at.b() * x + at.d() * y + at.f();
  }

  @ParameterizedTest
  @CsvSource({"595, 842", "842, 595", "200, 900", "100, 100"})
  void thePageNumberStandsOnFreePaperWhateverAScanHasAtItsFoot(int width, int height)
      throws Exception {
    try (PDDocument scan = new PDDocument()) {
      for (int i = 0; i < 2; i++) {
        PDPage page = new PDPage(new PDRectangle(width, height));
        scan.addPage(page);
        BufferedImage black = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        try (PDPageContentStream ink = new PDPageContentStream(scan, page)) {
          ink.drawImage(LosslessFactory.createFromImage(scan, black), 0, 0, width, height);
        }
      }
      scan.save(folder.resolve("black.pdf").toFile());
    }
    PacketSettings settings =
        SeenFile.settings(false)
            .with(PacketPrinting.DOUBLE_SIDED, true)
            .with(PacketNumbering.SHEET_LABELS, true);
    Assessment assessment = Packets.dossier("{ material: m2, file: black.pdf }");
    byte[] pdf = Packets.pdf(assessment, folder, settings, (_, _) -> {}, "c1");
    Path packet = Files.write(folder.resolve("packet.pdf"), pdf);
    for (int page = 1; page <= 2; page++) {
      double[] placed = PlacedPictures.first(packet, page);
      assertThat(placed[1]).isGreaterThan(PacketPaper.NUMBER + 12);
      assertThat(Packets.texts(pdf).get(page - 1)).contains("第 " + page + " 页");
    }
  }
}
