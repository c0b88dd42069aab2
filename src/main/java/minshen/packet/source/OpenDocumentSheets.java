package minshen.packet.source;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;

/**
 * The sheets of an OpenDocument workbook, how wide what is printed of them is, and the pages that
 * they are printed on (ODF 1.3, part 3, 9.1 and 16.9): a page's layout is that of every sheet that
 * names its master page.
 */
final class OpenDocumentSheets {
  /** More columns than a sheet has. */
  private static final int MOST = 16_384;

  private static final String DEFAULT = "Default";
  private static final Pattern RANGE =
      Pattern.compile("\\.\\$?([A-Z]{1,3})\\$?\\d+:[^ ]*\\.\\$?([A-Z]{1,3})\\$?\\d+");
  private static final Pattern LENGTH =
      Pattern.compile("(\\d+(?:\\.\\d+)?|\\.\\d+)(cm|mm|in|pt|pc)");
  private static final Map<String, Double> POINTS =
      Map.of("cm", 72 / 2.54, "mm", 72 / 25.4, "in", 72.0, "pt", 1.0, "pc", 12.0);

  private final Map<String, Double> widthByStyle = new HashMap<>();
  private final Map<String, String> masterByStyle = new HashMap<>();
  private final Map<String, String> layoutByMaster = new HashMap<>();
  private final Map<String, Double> roomByLayout = new HashMap<>();
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();

  /** A sheet: how wide it is in points, and its layout. */
  private record Sheet(double width, String layout) {}

  private OpenDocumentSheets() {}

  /**
   * Reads a workbook's parts.
   *
   * @throws XMLStreamException if they cannot be read
   */
  static OpenDocumentSheets of(InputStream styles, InputStream content) throws XMLStreamException {
    OpenDocumentSheets sheets = new OpenDocumentSheets();
    sheets.styles(reader(styles));
    sheets.content(reader(content));
    return sheets;
  }

  /** The sheets that could not be read on one page across. */
  List<String> tooWide() {
    return sheets.keySet().stream().filter(name -> isTooWide(sheets.get(name))).toList();
  }

  /**
   * The layouts of those. A narrow sheet of the same layout becomes as small, which can be read;
   * what becomes still smaller cannot.
   */
  Set<String> layouts() {
    return sheets.values().stream()
        .filter(this::isTooWide)
        .map(Sheet::layout)
        .collect(Collectors.toSet());
  }

  private boolean isTooWide(Sheet sheet) {
    return scale(sheet) * 100 < SheetFit.LEAST_SCALE;
  }

  private double scale(Sheet sheet) {
    double room = roomByLayout.getOrDefault(sheet.layout(), SheetFit.A4 - SheetFit.MARGINS);
    return sheet.width() <= 0 ? 1 : room / sheet.width();
  }

  private static XMLStreamReader reader(InputStream part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(part);
  }

  private void styles(XMLStreamReader in) throws XMLStreamException {
    String layout = "";
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (in.getLocalName()) {
        case "page-layout" -> layout = attribute(in, "name").orElse("");
        case "page-layout-properties" -> roomByLayout.put(layout, room(in));
        case "master-page" ->
            layoutByMaster.put(
                attribute(in, "name").orElse(""), attribute(in, "page-layout-name").orElse(""));
        default -> {}
      }
    }
  }

  /** As wide as all pages across that its author has fitted it to. */
  private static double room(XMLStreamReader in) {
    double side = length(in, "margin").orElse(SheetFit.MARGINS / 2);
    double page =
        length(in, "page-width").orElse(SheetFit.A4)
            - length(in, "margin-left").orElse(side)
            - length(in, "margin-right").orElse(side);
    return page * Math.max(1, count(in, "scale-to-X"));
  }

  private void content(XMLStreamReader in) throws XMLStreamException {
    String style = "";
    Columns columns = new Columns();
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("table")) {
        sheets.put(columns.sheet, new Sheet(columns.printed(), columns.layout));
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (in.getLocalName()) {
        case "style" -> {
          style = attribute(in, "name").orElse("");
          masterByStyle.put(style, attribute(in, "master-page-name").orElse(DEFAULT));
        }
        case "table-column-properties" ->
            widthByStyle.put(style, length(in, "column-width").orElse(0.0));
        case "table" -> {
          columns = new Columns();
          columns.sheet = attribute(in, "name").orElse("");
          columns.area = attribute(in, "print-ranges");
          String master = masterByStyle.get(attribute(in, "style-name").orElse(""));
          columns.layout = layoutByMaster.getOrDefault(master == null ? DEFAULT : master, "");
        }
        case "table-column" ->
            columns.add(
                attribute(in, "visibility").isPresent()
                    ? 0
                    : widthByStyle.getOrDefault(attribute(in, "style-name").orElse(""), 0.0),
                Math.max(1, count(in, "number-columns-repeated")));
        case "table-row" -> columns.next = 0;
        case "table-cell", "covered-table-cell" ->
            columns.cell(Math.max(1, count(in, "number-columns-repeated")));
        case "p" -> columns.last = Math.max(columns.last, columns.next - 1);
        default -> {}
      }
    }
  }

  /** The columns of a sheet as they are read. */
  private static final class Columns {
    private final List<Double> widths = new ArrayList<>();
    private String sheet = "";
    private String layout = "";
    private Optional<String> area = Optional.empty();
    private int next;
    private int last = -1;

    private void add(double width, int times) {
      for (int i = 0; i < times && widths.size() < MOST; i++) {
        widths.add(width);
      }
    }

    private void cell(int times) {
      next = Math.min(MOST, next + times);
    }

    /** The columns of what is printed, or else up to the last in which anything stands. */
    private double printed() {
      int from = 0;
      int to = last;
      Matcher range = RANGE.matcher(area.orElse(""));
      if (range.find()) {
        from = CellReference.convertColStringToIndex(range.group(1));
        to = CellReference.convertColStringToIndex(range.group(2));
      }
      return IntStream.rangeClosed(from, Math.min(to, widths.size() - 1))
          .mapToDouble(widths::get)
          .sum();
    }
  }

  private static Optional<String> attribute(XMLStreamReader in, String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return Optional.of(in.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  private static int count(XMLStreamReader in, String name) {
    return attribute(in, name)
        .filter(text -> text.matches("\\d{1,7}"))
        .map(Integer::valueOf)
        .orElse(0);
  }

  private static Optional<Double> length(XMLStreamReader in, String name) {
    return attribute(in, name)
        .map(LENGTH::matcher)
        .filter(Matcher::matches)
        .map(length -> Double.parseDouble(length.group(1)) * POINTS.get(length.group(2)));
  }
}
