package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import minshen.packet.Placement.Frame;
import minshen.packet.odd.OddFile;
import minshen.packet.odd.OddFile.Spot;
import minshen.packet.odd.OddFiles;
import minshen.packet.source.Passwords;
import minshen.packet.source.SourceException;
import minshen.packet.source.SourceReader;
import minshen.words.Message;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a viewer shows of files of odd kinds is in the packet: in colour, in greys, made smaller. */
class OddFilesTest {
  private static final double SCALE = 2;
  private static final int MOST_SECONDS = 120;

  /** What is looked at: the middle of the sheet, in points. */
  private static final int SIGHT = 220;

  /** How a packet is made. */
  enum Way {
    COLOUR,
    GREY,
    SMALL
  }

  /** A packet and what was said of the file in it. */
  private record Made(byte[] pdf, List<String> remarks) {}

  @TempDir private Path folder;

  static Stream<OddFile> files() {
    return OddFiles.all().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsSeenIsPrinted(OddFile file) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(MOST_SECONDS),
        () -> {
          Files.write(folder.resolve(file.name()), file.bytes());
          if (file.refusal().isPresent()) {
            refused(file);
          } else {
            for (Way way : Way.values()) {
              Made made = make(file, way);
              for (String remark : file.remarks()) {
                assertThat(made.remarks()).anyMatch(key -> key.endsWith("." + remark));
              }
              look(file, made, way);
            }
          }
        });
  }

  private void refused(OddFile file) {
    SourceException problem =
        catchThrowableOfType(SourceException.class, () -> make(file, Way.COLOUR));
    assertThat(problem).isNotNull();
    assertThat(problem.problem().key()).endsWith("." + file.refusal().orElseThrow());
    assertThat(problem).hasMessageContaining(file.name());
  }

  private Made make(OddFile file, Way way) throws IOException, SourceException {
    PacketSettings plain = SeenFile.settings(way == Way.GREY);
    PacketSettings settings =
        way == Way.SMALL ? plain.withImages(new PacketSettings.Images(false, 40)) : plain;
    PacketPlan plan = SeenFile.plan(file.name(), settings);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SourceReader reader =
        new SourceReader(settings.sourceLimits(), Passwords.none(), () -> {})) {
      Packet packet = Packet.prepare(plan, folder, Packets.documents(plan.assessment()), reader);
      // A part of a packet is written as the whole is.
      packet.writeTo(out, new Packet.Pages(1, packet.pages()), (_, _) -> {});
      return new Made(
          out.toByteArray(),
          packet.sources().getFirst().remarks().stream().map(Message::key).toList());
    }
  }

  private void look(OddFile file, Made made, Way way) throws IOException {
    Path pdf = Files.write(folder.resolve("packet.pdf"), made.pdf());
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        Frame frame = new Paper(SeenFile.settings(false)).frame(page);
        double left = frame.x() + frame.width() / 2 - SIGHT / 2.0;
        double low = frame.y() + frame.height() / 2 - SIGHT / 2.0;
        double top = Paper.HEIGHT - low - SIGHT;
        BufferedImage drawn =
            file.name().endsWith(".jp2")
                ? popplersSight(pdf, page, left, top)
                : sight(document, page, left, top);
        double[] at = {SIGHT / 2.0 - 100, SIGHT / 2.0 - 100, 1, 1};
        if (!file.name().endsWith(".pdf")) {
          at = PlacedPictures.first(pdf, page);
          at[0] -= left;
          at[1] -= low;
        }
        List<String> wrong = new ArrayList<>();
        for (Spot spot : file.spots()) {
          wrong.addAll(wrong(drawn, spot, at, way));
        }
        assertThat(wrong).as(way + " page " + page).isEmpty();
      }
    }
  }

  private static BufferedImage sight(PDDocument document, int page, double left, double top)
      throws IOException {
    int side = (int) (SIGHT * SCALE);
    BufferedImage sight = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sight.createGraphics();
    graphics.setBackground(Color.WHITE);
    graphics.clearRect(0, 0, side, side);
    graphics.translate(-left * SCALE, -top * SCALE);
    new PDFRenderer(document).renderPageToGraphics(page - 1, graphics, (float) SCALE);
    graphics.dispose();
    return sight;
  }

  /** PDFBox needs a library for JPEG 2000 whose licence does not go with ours. */
  private BufferedImage popplersSight(Path pdf, int page, double left, double top)
      throws IOException {
    boolean isHere = Viewer.Program.isInstalled("pdftoppm");
    if (!isHere) {
      System.out.println("SKIPPED: poppler is not installed, JPEG 2000 is not looked at");
    }
    Assumptions.assumeTrue(isHere);
    BufferedImage sheet =
        new Viewer.Program("poppler", Viewer.Program.POPPLER, folder)
            .draw(pdf, page, (int) (Paper.WIDTH * SCALE), (int) (Paper.HEIGHT * SCALE))
            .orElseThrow();
    int side = (int) (SIGHT * SCALE);
    return sheet.getSubimage((int) (left * SCALE), (int) (top * SCALE), side, side);
  }

  private static List<String> wrong(BufferedImage drawn, Spot spot, double[] at, Way way) {
    int left = (int) Math.round((at[0] + spot.x() * at[2]) * SCALE);
    int right = (int) Math.round((at[0] + (spot.x() + spot.width()) * at[2]) * SCALE);
    double upper = SIGHT - at[1] - (spot.y() + spot.height()) * at[3];
    int top = (int) Math.round(upper * SCALE);
    int bottom = (int) Math.round((upper + spot.height() * at[3]) * SCALE);
    int all = 0;
    int inked = 0;
    int white = 0;
    int matching = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int pixel = drawn.getRGB(x, y) & 0xffffff;
        all++;
        white += isNear(pixel, 0xffffff, 6) ? 1 : 0;
        inked += isNear(pixel, 0xffffff, 60) ? 0 : 1;
        matching += isNear(pixel, way == Way.GREY ? grey(spot.colour()) : spot.colour(), 30) ? 1 : 0;
      }
    }
    boolean fits =
        switch (spot.look()) {
          case WHITE -> white == all;
          case INK -> inked > all / 200 && inked < all * 19 / 20;
          case COLOUR -> matching > all * 0.97;
        };
    return fits
        ? List.of()
        : List.of(
            "%s: %d pixels, %d white, %d inked, %d of the colour"
                .formatted(spot, all, white, inked, matching));
  }

  private static int grey(int colour) {
    int red = colour >> 16 & 0xff;
    int green = colour >> 8 & 0xff;
    int blue = colour & 0xff;
    return (red * 30 + green * 59 + blue * 11) / 100 * 0x10101;
  }

  private static boolean isNear(int pixel, int colour, int tolerance) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((pixel >> shift & 0xff) - (colour >> shift & 0xff)) > tolerance) {
        return false;
      }
    }
    return true;
  }
}
