package minshen.form.learn;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import minshen.files.program.OfficeFiles;
import minshen.form.Box;
import minshen.form.WordMark;
import minshen.form.ruled.RuledCell;
import minshen.form.ruled.RuledPage;
import minshen.form.ruled.RuledPages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDestinationDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A blank form as an office program draws it, and where its places are.
 *
 * @param pages its pages, from the first
 * @param spots the places that were found on them, in their order
 */
public record FormPicture(List<BufferedImage> pages, List<Spot> spots) {
  /** Pixels to a point: sharp on a screen at 150 %. */
  public static final double SCALE = 2;

  /** Forms are shorter; of a whole guide the rest is not looked at. */
  private static final int MOST_PAGES = 12;

  /** How large a place in a line is shown, in points: its end is not known. */
  private static final double LINE_WIDTH = 84;

  /** The same where values stand in it: that of a company's name, unless another place follows. */
  private static final double FILLED_WIDTH = 200;

  private static final double LINE_HEIGHT = 15;

  public FormPicture {
    pages = List.copyOf(pages);
    spots = List.copyOf(spots);
  }

  /**
   * Where a place is.
   *
   * @param page its page, from 0
   * @param box the room there is, in points from the upper left corner of the page
   */
  public record Spot(String address, int page, Box box) {}

  /** A place without the room there is. */
  private record Point(int page, double x, double y) {}

  /**
   * The picture of a PDF.
   *
   * @param addresses the addresses of the places, by the names of their destinations
   */
  static FormPicture of(byte[] pdf, Map<String, String> addresses) throws IOException {
    return of(pdf, addresses, _ -> false, LINE_WIDTH);
  }

  /** Some of whose places have all of their cells, whatever is printed there. */
  private static FormPicture of(
      byte[] pdf, Map<String, String> addresses, Predicate<String> isWhole, double lineWidth)
      throws IOException {
    List<RuledPage> ruled = RuledPages.of(pdf, MOST_PAGES).looked();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<Spot> spots = new ArrayList<>();
      for (Map.Entry<String, String> place : addresses.entrySet()) {
        point(document, place.getKey())
            .filter(point -> point.page() < ruled.size())
            .map(
                point ->
                    new Spot(
                        place.getValue(),
                        point.page(),
                        box(ruled, point, isWhole.test(place.getKey()), lineWidth)))
            .ifPresent(spots::add);
      }
      return new FormPicture(drawn(document, ruled.size()), apart(spots));
    }
  }

  /**
   * The picture of an office's form that was filled, with its fields as addresses.
   *
   * @param fields the ids of the fields
   * @return empty where LibreOffice is not installed, or could not open it
   * @throws IOException if there is no room, or it could not be started
   */
  public static Optional<FormPicture> filled(byte[] docx, List<String> fields) throws IOException {
    Optional<OfficeFiles> office = OfficeFiles.installed();
    if (office.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> addresses = new LinkedHashMap<>();
    for (String field : fields) {
      addresses.put(WordMark.first(field).name(), field);
      addresses.put(WordMark.withinLine(field), field);
    }
    Optional<byte[]> pdf = office.get().pdfWithBookmarks(docx);
    return pdf.isEmpty()
        ? Optional.empty()
        : Optional.of(of(pdf.get(), addresses, name -> !WordMark.isWithinLine(name), FILLED_WIDTH));
  }

  private static List<BufferedImage> drawn(PDDocument document, int pages) throws IOException {
    PDFRenderer renderer = new PDFRenderer(document);
    List<BufferedImage> drawn = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      drawn.add(renderer.renderImage(i, (float) SCALE, ImageType.RGB));
    }
    return drawn;
  }

  private static Optional<Point> point(PDDocument document, String name) throws IOException {
    PDDocumentNameDestinationDictionary names = document.getDocumentCatalog().getDests();
    if (names == null
        || !(names.getDestination(written(name)) instanceof PDPageXYZDestination at)
        || at.getPage() == null) {
      return Optional.empty();
    }
    PDPage page = at.getPage();
    return Optional.of(
        new Point(
            document.getPages().indexOf(page),
            at.getLeft(),
            page.getMediaBox().getHeight() - at.getTop()));
  }

  /** LibreOffice writes what is no letter or digit as its code. */
  private static String written(String name) {
    return name.replace("_", "5F");
  }

  /** The cell around a place that has no other words; of any other, some room in its line. */
  private static Box box(List<RuledPage> ruled, Point point, boolean isWhole, double lineWidth) {
    Optional<RuledCell> around =
        ruled.get(point.page()).rows().stream()
            .flatMap(List::stream)
            .filter(cell -> isIn(cell, point))
            .min(Comparator.comparingDouble(FormPicture::area));
    Optional<Box> whole =
        around.filter(cell -> isWhole || cell.lines().isEmpty()).map(FormPicture::box);
    double width =
        around.map(cell -> Math.min(lineWidth, cell.right() - point.x())).orElse(lineWidth);
    return whole.orElseGet(() -> new Box(point.x(), point.y(), Math.max(12, width), LINE_HEIGHT));
  }

  private static boolean isIn(RuledCell cell, Point point) {
    return point.x() >= cell.left() - 2
        && point.x() + 2 < cell.right()
        && point.y() >= cell.top() - 2
        && point.y() + 4 < cell.bottom();
  }

  private static double area(RuledCell cell) {
    return (cell.right() - cell.left()) * (cell.bottom() - cell.top());
  }

  private static Box box(RuledCell cell) {
    return new Box(
        cell.left() + 1,
        cell.top() + 1,
        cell.right() - cell.left() - 2,
        cell.bottom() - cell.top() - 2);
  }

  /** Places that follow each other in one line end where the next begins. */
  private static List<Spot> apart(List<Spot> spots) {
    List<Spot> apart = new ArrayList<>();
    for (Spot spot : spots) {
      double right =
          spots.stream()
              .filter(other -> other.page() == spot.page())
              .filter(other -> Math.abs(other.box().y() - spot.box().y()) < LINE_HEIGHT / 2)
              .mapToDouble(other -> other.box().x())
              .filter(x -> x > spot.box().x() + 4)
              .min()
              .orElse(Double.MAX_VALUE);
      Box box = spot.box();
      double width = Math.min(box.width(), right - box.x() - 2);
      apart.add(
          new Spot(spot.address(), spot.page(), new Box(box.x(), box.y(), width, box.height())));
    }
    return apart;
  }
}
