package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import minshen.packet.Placement.Frame;
import minshen.packet.odd.OddFile;
import minshen.packet.odd.OddFile.Spot;
import minshen.packet.odd.OddFiles;
import minshen.packet.source.Passwords;
import minshen.packet.source.SourceReader;
import minshen.words.Message;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a viewer shows of files of odd kinds is in the packet: in colour, in greys, made smaller.
 */
class OddFilesTest {
  private static final double SCALE = 2;
  private static final int MOST_SECONDS = 120;

  private static final boolean POPPLER = Viewer.Program.isInstalled("pdftoppm");

  /** How a packet is made. */
  enum Way {
    COLOUR,
    GREY,
    SMALL
  }

  /** A packet and what was said of the file in it. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Made(byte[] pdf, List<String> remarks) {}

  @TempDir private Path folder;

  @BeforeAll
  static void saysWhatIsNotLookedAt() {
    if (!POPPLER) {
      System.out.println("SKIPPED: poppler is not installed, only PDFBox looks at the odd files");
    }
  }

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
            for (Way way : ways(file)) {
              Made made = make(file, way);
              for (String remark : file.remarks()) {
                assertThat(made.remarks()).anyMatch(key -> key.endsWith("." + remark));
              }
              look(file, made, way);
            }
          }
        });
  }

  private static Set<Way> ways(OddFile file) {
    boolean hasPictures =
        !file.name().endsWith(".pdf")
            || new String(file.bytes(), StandardCharsets.ISO_8859_1).contains("/Image");
    return hasPictures ? EnumSet.allOf(Way.class) : EnumSet.complementOf(EnumSet.of(Way.SMALL));
  }

  private void refused(OddFile file) {
    PacketException problem =
        catchThrowableOfType(PacketException.class, () -> make(file, Way.COLOUR));
    assertThat(problem).isNotNull();
    assertThat(problem.problems().getFirst().problem().key())
        .endsWith("." + file.refusal().orElseThrow());
    assertThat(problem).hasMessageContaining(file.name());
  }

  private Made make(OddFile file, Way way) throws IOException, PacketException {
    PacketSettings plain = SeenFile.settings(way == Way.GREY);
    PacketSettings settings = way == Way.SMALL ? plain.with(PacketImages.QUALITY, 40) : plain;
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
        Frame place = place(file, pdf, page);
        // PDFBox needs a library for JPEG 2000 whose licence does not go with ours.
        if (!file.name().endsWith(".jp2")) {
          look(file, seenInPdfBox(document, page, place), way, way + " page " + page);
        }
        if (POPPLER && way == Way.COLOUR) {
          look(file, seenInPoppler(pdf, page, place), way, "poppler, page " + page);
        }
      }
    }
  }

  /** Where the file lies on the sheet. */
  private static Frame place(OddFile file, Path pdf, int page) throws IOException {
    if (!file.name().endsWith(".pdf")) {
      double[] at = PlacedPictures.first(pdf, page);
      return new Frame(at[0], at[1], at[2], at[3]);
    }
    Frame frame = new PacketPaper(SeenFile.settings(false).printing()).frame(page);
    Placement placed = Placement.of(new Frame(0, 0, file.width(), file.height()), 0, frame);
    return new Frame(placed.e(), placed.f(), placed.a() * file.width(), placed.d() * file.height());
  }

  private static BufferedImage seenInPdfBox(PDDocument document, int page, Frame place)
      throws IOException {
    BufferedImage seen =
        new BufferedImage(
            pixels(place.width()), pixels(place.height()), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = seen.createGraphics();
    graphics.setBackground(Color.WHITE);
    graphics.clearRect(0, 0, seen.getWidth(), seen.getHeight());
    graphics.translate(-pixels(place.x()), -pixels(top(place)));
    new PDFRenderer(document).renderPageToGraphics(page - 1, graphics, (float) SCALE);
    graphics.dispose();
    return seen;
  }

  private BufferedImage seenInPoppler(Path pdf, int page, Frame place) throws IOException {
    int width = pixels(place.width());
    int height = pixels(place.height());
    String command =
        "pdftoppm -q -png -singlefile -f {page} -l {page} -r %d -x %d -y %d -W %d -H %d {file} {out}"
            .formatted((int) (72 * SCALE), pixels(place.x()), pixels(top(place)), width, height);
    return new Viewer.Program("poppler", List.of(command.split(" ")), folder)
        .draw(pdf, page, width, height)
        .orElseThrow();
  }

  private static double top(Frame place) {
    return PacketPaper.HEIGHT - place.y() - place.height();
  }

  private static int pixels(double points) {
    return (int) Math.round(points * SCALE);
  }

  private static void look(OddFile file, BufferedImage drawn, Way way, String description) {
    boolean isPdf = file.name().endsWith(".pdf");
    double across = drawn.getWidth() / (isPdf ? file.width() : 1);
    double up = drawn.getHeight() / (isPdf ? file.height() : 1);
    List<String> wrong = new ArrayList<>();
    for (Spot spot : file.spots()) {
      int left = (int) Math.round(spot.x() * across);
      int low = drawn.getHeight() - (int) Math.round(spot.y() * up);
      int width = (int) Math.round(spot.width() * across);
      int height = (int) Math.round(spot.height() * up);
      wrong.addAll(wrong(drawn.getSubimage(left, low - height, width, height), spot, way));
    }
    assertThat(wrong).as(description).isEmpty();
  }

  private static List<String> wrong(BufferedImage part, Spot spot, Way way) {
    int colour = way == Way.GREY ? grey(spot.colour()) : spot.colour();
    int all = part.getWidth() * part.getHeight();
    int inked = 0;
    int white = 0;
    int matching = 0;
    for (int pixel :
        part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth())) {
      white += isNear(pixel, 0xffffff, 6) ? 1 : 0;
      inked += isNear(pixel, 0xffffff, 60) ? 0 : 1;
      matching += isNear(pixel, colour, 30) ? 1 : 0;
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
