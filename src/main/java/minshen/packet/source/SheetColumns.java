package minshen.packet.source;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;

/** The columns of a sheet of Excel that are printed, and the page they are to be printed on. */
final class SheetColumns {
  /** More than there can be. */
  private static final int MOST = 16_384;

  /** A digit of 11 points in the wider of the usual types; some have seven pixels. */
  private static final double DIGIT = 8 * SheetFit.PIXEL;

  private static final double STANDARD = 9.14;

  private static final double INCH = 72;
  private static final double MILLIMETRE = INCH / 25.4;

  private final double[] widths = new double[MOST];
  private int last = -1;
  private int column;
  private double margins = SheetFit.MARGINS;
  private double across = SheetFit.A4;
  private boolean fitted;

  private SheetColumns() {
    Arrays.fill(widths, points(STANDARD));
  }

  /**
   * Whether a sheet could not be read on one page across; one that its author has fitted to pages
   * can: whoever did that knew.
   *
   * @param area its first and last column that are printed, from 0, if that is set
   */
  static boolean areTooWide(InputStream sheet, Optional<int[]> area) throws XMLStreamException {
    SheetColumns columns = new SheetColumns();
    columns.read(sheet);
    int first = area.map(a -> a[0]).orElse(0);
    int last = area.map(a -> a[1]).orElse(columns.last);
    return !columns.fitted
        && last >= first
        && SheetFit.isTooWide(
            Arrays.copyOfRange(columns.widths, first, last + 1), columns.across - columns.margins);
  }

  private void read(InputStream sheet) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader in = factory.createXMLStreamReader(sheet);
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT) {
        element(in);
      }
    }
  }

  private void element(XMLStreamReader in) {
    switch (in.getLocalName()) {
      case "pageSetUpPr" -> fitted = isTrue(in, "fitToPage");
      case "sheetFormatPr" ->
          number(in, "defaultColWidth").ifPresent(width -> Arrays.fill(widths, points(width)));
      case "col" -> {
        int from = number(in, "min").orElse(1.0).intValue() - 1;
        int to = Math.min(number(in, "max").orElse(0.0).intValue(), MOST);
        double width =
            isTrue(in, "hidden") ? 0 : number(in, "width").map(SheetColumns::points).orElse(-1.0);
        if (width >= 0 && from >= 0 && from < to) {
          Arrays.fill(widths, from, to, width);
        }
      }
      case "row" -> column = -1;
      case "c" -> {
        String at = in.getAttributeValue(null, "r");
        column = at == null ? column + 1 : new CellReference(at).getCol();
      }
      case "v", "is" -> last = Math.clamp(column, last, MOST - 1);
      case "pageMargins" ->
          margins = INCH * (number(in, "left").orElse(0.7) + number(in, "right").orElse(0.7));
      case "pageSetup" -> {
        boolean lying = "landscape".equals(in.getAttributeValue(null, "orientation"));
        boolean large = "8".equals(in.getAttributeValue(null, "paperSize"));
        across = MILLIMETRE * (large ? (lying ? 420 : 297) : lying ? 297 : 210);
      }
      default -> {}
    }
  }

  private static boolean isTrue(XMLStreamReader in, String name) {
    String value = in.getAttributeValue(null, name);
    return "1".equals(value) || "true".equals(value);
  }

  private static Optional<Double> number(XMLStreamReader in, String name) {
    try {
      return Optional.ofNullable(in.getAttributeValue(null, name)).map(Double::valueOf);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A width in digits, as Excel keeps it. */
  private static double points(double digits) {
    return digits * DIGIT;
  }
}
