package minshen.packet;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import minshen.dossier.finding.Assessment;
import minshen.packet.Placement.Frame;
import minshen.packet.source.ReadySource;
import minshen.words.Message;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** One file of somebody, and what became of it in a packet: a page at a time, as viewers see it. */
final class SeenFile {
  /** How fine pages are drawn, in dots per inch. */
  private static final double DPI = 100;

  private static final int MOST_PAGES = Integer.getInteger("minshen.corpus.pages", 6);

  private static final Pattern SIZE =
      Pattern.compile("Page +(\\d+) +size: +([\\d.]+) x ([\\d.]+) pts.*");
  private static final Pattern TURN = Pattern.compile("Page +(\\d+) +rot: +(\\d+)");

  /** In how many squares fine lines may fall on other pixels. */
  private static final int FINE = 2;

  private static final List<String> IMAGE_MAGICK =
      List.of(
          ("convert {file}[{index}] -auto-orient -background white -alpha remove -alpha off"
                  + " -colorspace sRGB -depth 8 PNG24:{out}")
              .split(" ", -1));

  /** What may become of a file. */
  enum Verdict {
    /** Every page looks the same. */
    RIGHT,
    /** The same is said at the same places, in other letters. */
    ALIKE,
    /** Something differs, and a remark says what. */
    REMARKED,
    /** Viewers see the file differently, and the packet is as one of them does. */
    DISPUTED,
    /** No viewer can draw it, and it was not refused. */
    UNSEEN,
    /** Refused, and no viewer draws it either; or for a password, a kind, a size. */
    REFUSED,
    /** Refused as damaged, though a viewer draws it and finds no fault. */
    MISLEADING,
    /** Something differs silently. */
    DIFFERENT,
    /** An exception, or minutes. */
    CRASHED
  }

  /**
   * A verdict.
   *
   * @param page the first that differs; 0 if it is of the whole file
   * @param cells how much of it
   * @param why a remark, a refusal, an exception
   */
  record Finding(Verdict verdict, int page, int cells, String why) {}

  /** Remarks that say that something is not as it was. */
  private static final List<String> EXCUSES =
      List.of(
          "damaged-pages",
          "mended",
          "notes",
          "files",
          "media",
          "damaged-image",
          "not-drawn",
          "layers",
          "portfolio");

  private final Path file;
  private final byte[] packet;
  private final List<String> remarks;
  private final List<Viewer> viewers;
  private final boolean grey;
  private final Path scratch;
  private final Path pairs;

  SeenFile(
      Path file,
      byte[] packet,
      ReadySource source,
      List<Viewer> viewers,
      boolean grey,
      Path scratch,
      Path pairs) {
    this.file = file;
    this.packet = packet;
    this.remarks = source.remarks().stream().map(Message::key).toList();
    this.viewers = viewers;
    this.grey = grey;
    this.scratch = scratch;
    this.pairs = pairs;
  }

  Finding judge(int pages) throws IOException {
    Path bound =
        Files.write(scratch.resolve("packet-" + Thread.currentThread().threadId()), packet);
    Finding worst = new Finding(Verdict.RIGHT, 0, 0, String.join(" ", remarks));
    for (int page = 1; page <= Math.min(pages, MOST_PAGES); page++) {
      Finding finding = isPdf() ? ofPdf(bound, page) : ofPicture(bound, page);
      if (finding.verdict().compareTo(worst.verdict()) > 0) {
        worst = finding;
      }
    }
    return worst;
  }

  private boolean isPdf() {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  private Finding ofPdf(Path bound, int page) throws IOException {
    Optional<double[]> size = size(file, page, scratch);
    if (size.isEmpty()) {
      return new Finding(Verdict.UNSEEN, page, 0, String.join(" ", remarks));
    }
    Frame frame = new PacketPaper(settings(false).printing()).frame(page);
    Placement at = Placement.of(new Frame(0, 0, size.get()[0], size.get()[1]), 0, frame);
    boolean turned = Math.abs(at.a()) < 1e-9;
    double scale = turned ? Math.abs(at.b()) : Math.abs(at.a());
    double across = scale * size.get()[turned ? 1 : 0];
    double down = scale * size.get()[turned ? 0 : 1];
    int[] box = box(frame.x() + frame.width() / 2, frame.y() + frame.height() / 2, across, down);
    List<Finding> findings = new ArrayList<>();
    for (Viewer viewer : viewers) {
      Optional<BufferedImage> drawn =
          viewer.draw(file, page, turned ? box[3] : box[2], turned ? box[2] : box[3]);
      if (drawn.isPresent()) {
        BufferedImage source = turned ? turned(drawn.get()) : drawn.get();
        Finding finding = compare(source, bound, page, box, viewer);
        if (finding.verdict().compareTo(Verdict.DISPUTED) < 0) {
          return findings.isEmpty() || finding.verdict() == Verdict.REMARKED
              ? finding
              : new Finding(Verdict.DISPUTED, page, findings.getFirst().cells(), viewer.name());
        }
        findings.add(finding);
      }
    }
    return findings.isEmpty()
        ? new Finding(Verdict.UNSEEN, page, 0, String.join(" ", remarks))
        : findings.getFirst();
  }

  private Finding compare(BufferedImage drawn, Path bound, int page, int[] box, Viewer viewer)
      throws IOException {
    BufferedImage source = grey ? greys(drawn) : drawn;
    int width = (int) Math.round(PacketPaper.WIDTH * DPI / 72);
    int height = (int) Math.round(PacketPaper.HEIGHT * DPI / 72);
    Optional<BufferedImage> sheet = viewer.draw(bound, page, width, height);
    if (sheet.isEmpty()) {
      return new Finding(Verdict.CRASHED, page, 0, viewer.name() + " cannot draw the packet");
    }
    BufferedImage printed =
        Viewer.plain(sheet.get().getSubimage(box[0], box[1], box[2], box[3]), box[2], box[3]);
    Sameness sameness = Sameness.of(source, printed);
    if (sameness.isSame()) {
      return new Finding(Verdict.RIGHT, page, 0, "");
    }
    boolean excused = remarks.stream().anyMatch(r -> EXCUSES.stream().anyMatch(r::endsWith));
    Verdict verdict =
        excused
            ? Verdict.REMARKED
            : mayBeAlike(sameness) && sameness.isAlike() ? Verdict.ALIKE : Verdict.DIFFERENT;
    keep(source, printed, page, verdict, viewer);
    return new Finding(verdict, page, sameness.cells(), String.join(" ", remarks));
  }

  /** Pictures have no letters of another shape, only fine lines. */
  private boolean mayBeAlike(Sameness sameness) {
    return isPdf() || sameness.cells() <= FINE;
  }

  private void keep(
      BufferedImage source, BufferedImage printed, int page, Verdict verdict, Viewer viewer)
      throws IOException {
    int width = source.getWidth();
    BufferedImage pair =
        new BufferedImage(2 * width + 10, source.getHeight(), BufferedImage.TYPE_INT_RGB);
    pair.getGraphics().drawImage(source, 0, 0, null);
    pair.getGraphics().drawImage(printed, width + 10, 0, null);
    String name =
        "%s-%s-%s-%d-%s.png"
            .formatted(
                verdict, file.getParent().getFileName(), file.getFileName(), page, viewer.name());
    ImageIO.write(pair, "png", pairs.resolve(name).toFile());
  }

  /** A picture file, at the place where the packet draws it. */
  private Finding ofPicture(Path bound, int page) throws IOException {
    double[] where = PlacedPictures.first(bound, page);
    int[] box = box(where[0] + where[2] / 2, where[1] + where[3] / 2, where[2], where[3]);
    List<Finding> findings = new ArrayList<>();
    for (List<String> decoder : decoders()) {
      Optional<BufferedImage> decoded = picture(decoder, file, page, scratch);
      if (decoded.isPresent()) {
        BufferedImage source = decoded.get();
        boolean turned =
            where[2] < where[3] * 0.98 && source.getWidth() > source.getHeight() * 1.02;
        source = Viewer.plain(source, turned ? box[3] : box[2], turned ? box[2] : box[3]);
        Finding finding =
            compare(turned ? turned(source) : source, bound, page, box, viewers.getFirst());
        if (finding.verdict().compareTo(Verdict.DISPUTED) < 0) {
          return findings.isEmpty() || finding.verdict() == Verdict.REMARKED
              ? finding
              : new Finding(
                  Verdict.DISPUTED, page, findings.getFirst().cells(), decoder.getFirst());
        }
        findings.add(finding);
      }
    }
    return findings.isEmpty()
        ? new Finding(Verdict.UNSEEN, page, 0, String.join(" ", remarks))
        : findings.getFirst();
  }

  /** Whether a program can read a picture file. */
  static boolean isReadable(Path file, Path scratch) throws IOException {
    for (List<String> decoder : decoders()) {
      if (picture(decoder, file, 1, scratch).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the program that draws a file finds fault with it. */
  static boolean isComplainedOf(Path file, Path scratch) throws IOException {
    boolean pdf = file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    List<String> command =
        pdf
            ? List.of("pdftoppm", "-r", "20", "-l", "1", "-singlefile", "{file}", "{out}")
            : IMAGE_MAGICK;
    Path out = scratch.resolve("tried-" + Thread.currentThread().threadId() + ".png");
    return Viewer.Program.complains(
        command.stream()
            .map(word -> word.replace("{file}", file.toString()).replace("{index}", "0"))
            .map(word -> word.replace("{out}", out.toString()))
            .toList(),
        scratch);
  }

  /** Programs that write a picture as a viewer shows it: ImageMagick, and one of whoever asks. */
  private static List<List<String>> decoders() {
    List<List<String>> decoders = new ArrayList<>();
    decoders.add(IMAGE_MAGICK);
    Optional.ofNullable(System.getenv("MINSHEN_PICTURE_VIEWER"))
        .ifPresent(own -> decoders.add(List.of(own.split(" ", -1))));
    return decoders;
  }

  private static Optional<BufferedImage> picture(
      List<String> decoder, Path file, int page, Path scratch) throws IOException {
    Path out = scratch.resolve("picture-" + Thread.currentThread().threadId() + ".png");
    Files.deleteIfExists(out);
    List<String> command =
        decoder.stream()
            .map(
                word ->
                    word.replace("{file}", file.toString())
                        .replace("{index}", "" + (page - 1))
                        .replace("{out}", out.toString()))
            .toList();
    Viewer.Program.run(command, scratch);
    try {
      return Files.exists(out) ? Optional.ofNullable(ImageIO.read(out.toFile())) : Optional.empty();
    } catch (IIOException e) {
      // What is too large for the decoder comes out as the beginning of a file.
      return Optional.empty();
    }
  }

  /** Left, top, width and height of a box in pixels, from its middle in points. */
  private static int[] box(double middleX, double middleY, double across, double down) {
    int width = Math.max(1, (int) Math.round(across * DPI / 72));
    int height = Math.max(1, (int) Math.round(down * DPI / 72));
    int left = (int) Math.round(middleX * DPI / 72 - width / 2.0);
    int top = (int) Math.round((PacketPaper.HEIGHT - middleY) * DPI / 72 - height / 2.0);
    int mostAcross = (int) Math.round(PacketPaper.WIDTH * DPI / 72);
    int mostDown = (int) Math.round(PacketPaper.HEIGHT * DPI / 72);
    left = Math.clamp(left, 0, mostAcross - 1);
    top = Math.clamp(top, 0, mostDown - 1);
    return new int[] {
      left, top, Math.min(width, mostAcross - left), Math.min(height, mostDown - top)
    };
  }

  /** With its head to the left. */
  private static BufferedImage turned(BufferedImage image) {
    BufferedImage turned =
        new BufferedImage(image.getHeight(), image.getWidth(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        turned.setRGB(y, image.getWidth() - 1 - x, image.getRGB(x, y));
      }
    }
    return turned;
  }

  private static BufferedImage greys(BufferedImage image) {
    BufferedImage greys =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int pixel = image.getRGB(x, y);
        int luma =
            ((pixel >> 16 & 0xff) * 30 + (pixel >> 8 & 0xff) * 59 + (pixel & 0xff) * 11) / 100;
        greys.setRGB(x, y, luma * 0x10101);
      }
    }
    return greys;
  }

  /** Width and height of a page as it is seen, in points, as poppler says; larger units too. */
  static Optional<double[]> size(Path file, int page, Path scratch) throws IOException {
    String said =
        Viewer.Program.run(
            List.of("pdfinfo", "-f", "" + page, "-l", "" + page, file.toString()), scratch);
    Matcher size = SIZE.matcher(said);
    Matcher turn = TURN.matcher(said);
    if (!size.find()) {
      return Optional.empty();
    }
    double width = Double.parseDouble(size.group(2));
    double height = Double.parseDouble(size.group(3));
    boolean lies = turn.find() && Integer.parseInt(turn.group(2)) % 180 != 0;
    double unit = unit(file, page);
    return Optional.of(
        lies
            ? new double[] {height * unit, width * unit}
            : new double[] {width * unit, height * unit});
  }

  private static double unit(Path file, int page) {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return document.getPage(page - 1).getUserUnit();
    } catch (IOException | RuntimeException e) {
      return 1;
    }
  }

  /** The packet has nothing but the pages of the file. */
  static PacketSettings settings(boolean grey) {
    PacketSettings plain =
        PacketSettings.STANDARD
            .withParts(List.of(PacketPart.MATERIALS))
            .with(PacketNumbering.DIVIDERS, false);
    return grey ? plain.with(PacketImages.BLACK_AND_WHITE, true) : plain;
  }

  static PacketPlan plan(String name, PacketSettings settings) {
    Assessment assessment = Packets.dossier("{ material: m2, file: \"" + name + "\" }");
    return PacketPlan.of(assessment, List.of("c1"), settings);
  }
}
