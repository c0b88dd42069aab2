package minshen.form.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import minshen.form.RuledText;
import minshen.form.ruled.PageLine;
import minshen.form.ruled.RuledCell;
import minshen.form.ruled.RuledPage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Pages as the text of a Word file that looks like them: what stands between ruling lines as
 * tables, the lines beside them as paragraphs, so that both are read by the same rules.
 */
final class PrintedTables {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** Lines nearer to each other, in points, are one: cells are drawn with some room between. */
  private static final double NEAR = 2.5;

  private static final int TWIPS = 20;

  /** What stands below a table that goes on on the next page. */
  private static final int MOST_OF_A_PAGE_NUMBER = 12;

  private static final Pattern LAST_LABEL = Pattern.compile("^.*?([^\\s:：]+)[:：]$");
  private static final Pattern BEGUN =
      Pattern.compile("[\\s\\p{Z}(（](\\p{IsHan}{1,5})[\\s\\p{Z}]*$");
  private static final Pattern ENDED = Pattern.compile("^[\\s\\p{Z}]*(\\p{IsHan}{1,5})[:：]");

  private final Document document;
  private final Element body;

  /** The cells of the last row of a page, in which text may go on. */
  private final Map<RuledCell, Element> last = new LinkedHashMap<>();

  private PrintedTables() {
    try {
      document = DocumentBuilderFactory.newNSInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    Element root = document.createElementNS(W, "w:document");
    document.appendChild(root);
    body = below(root, "body");
  }

  /** The text that some pages make. */
  static Document of(List<RuledPage> pages) {
    PrintedTables tables = new PrintedTables();
    pages.forEach(tables::addPage);
    return tables.document;
  }

  private void addPage(RuledPage page) {
    List<List<RuledCell>> tables = tables(page);
    List<PageLine> lines = new ArrayList<>(page.lines());
    if (!tables.isEmpty()) {
      goOn(tables.getFirst());
    }
    last.clear();
    for (List<RuledCell> table : tables) {
      if (table.isEmpty()) {
        continue;
      }
      double top = table.getFirst().top();
      addLines(lines.stream().filter(line -> line.baseline() <= top).toList());
      lines.removeIf(line -> line.baseline() <= top);
      last.clear();
      addTable(table);
    }
    if (lines.stream().anyMatch(line -> line.text().length() > MOST_OF_A_PAGE_NUMBER)) {
      last.clear();
    }
    addLines(lines);
  }

  /** What goes on in the first row of a page belongs to the last one of the page before. */
  private void goOn(List<RuledCell> table) {
    double top = table.getFirst().top();
    List<RuledCell> row = table.stream().filter(cell -> cell.top() <= top + NEAR).toList();
    RuledCell first = row.stream().min(Comparator.comparingDouble(RuledCell::left)).orElseThrow();
    boolean goesOn =
        (row.size() > 1 ? first.lines().isEmpty() : isNoLabel(first))
            && row.stream().allMatch(cell -> before(cell).isPresent());
    if (goesOn) {
      row.forEach(
          cell ->
              RuledText.of(cell)
                  .lines()
                  .forEach(one -> addText(below(before(cell).orElseThrow(), "p"), one)));
      table.removeAll(row);
    }
  }

  private static boolean isNoLabel(RuledCell cell) {
    return LabelWords.standard().meaning(RuledText.of(cell)).isEmpty();
  }

  private Optional<Element> before(RuledCell cell) {
    return last.entrySet().stream()
        .filter(one -> Math.abs(one.getKey().left() - cell.left()) <= NEAR)
        .filter(one -> Math.abs(one.getKey().right() - cell.right()) <= NEAR)
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The cells of each table: those of another begin below all cells of the one above. */
  private static List<List<RuledCell>> tables(RuledPage page) {
    List<List<RuledCell>> tables = new ArrayList<>();
    double bottom = Double.NEGATIVE_INFINITY;
    List<RuledCell> all =
        page.rows().stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparingDouble(RuledCell::top))
            .toList();
    for (RuledCell cell : all) {
      if (cell.top() > bottom + NEAR) {
        tables.add(new ArrayList<>());
      }
      tables.getLast().add(cell);
      bottom = Math.max(bottom, cell.bottom());
    }
    return tables;
  }

  /** What goes on in the next line, such as what stands behind a colon, belongs to the line. */
  private void addLines(List<PageLine> lines) {
    List<String> texts = new ArrayList<>();
    for (PageLine line : lines) {
      String text = line.text();
      if (!texts.isEmpty() && goesOn(texts.getLast(), text)) {
        texts.set(texts.size() - 1, texts.getLast() + text.strip());
      } else {
        texts.add(text);
      }
    }
    texts.forEach(this::addLine);
  }

  private static boolean goesOn(String before, String text) {
    if (before.strip().matches(".*[:：]")) {
      boolean behindLabel =
          LabelWords.standard()
              .meaning(LAST_LABEL.matcher(before.strip()).replaceFirst("$1"))
              .filter(LabelMeaning::sure)
              .isPresent();
      return behindLabel && !text.matches(".*[:：].*");
    }
    // 邮 at the end of a line, and 编： at the beginning of the next.
    Matcher begun = BEGUN.matcher(before);
    Matcher ended = ENDED.matcher(text);
    return begun.find()
        && ended.find()
        && LabelWords.standard().meaning(begun.group(1) + ended.group(1)).isPresent()
        && LabelWords.standard().meaning(ended.group(1)).isEmpty();
  }

  private void addLine(String text) {
    addText(below(body, "p"), text);
  }

  private void addTable(List<RuledCell> cells) {
    List<Double> columns = edges(cells, RuledCell::left, RuledCell::right);
    List<Double> rows = edges(cells, RuledCell::top, RuledCell::bottom);
    Element table = below(body, "tbl");
    Element grid = below(table, "tblGrid");
    for (int i = 1; i < columns.size(); i++) {
      Element column = below(grid, "gridCol");
      say(column, "w", Math.round((columns.get(i) - columns.get(i - 1)) * TWIPS));
    }
    for (int row = 0; row + 1 < rows.size(); row++) {
      Element line = below(table, "tr");
      int column = 0;
      while (column + 1 < columns.size()) {
        column += addCell(line, at(cells, columns, rows, row, column), columns, rows, row, column);
      }
    }
  }

  private static List<Double> edges(List<RuledCell> cells, Edge one, Edge other) {
    List<Double> edges = new ArrayList<>();
    IntStream.range(0, 2 * cells.size())
        .mapToDouble(i -> (i % 2 == 0 ? one : other).of(cells.get(i / 2)))
        .sorted()
        .filter(edge -> edges.isEmpty() || edge - edges.getLast() > NEAR)
        .forEach(edges::add);
    return edges;
  }

  /** An edge of a cell. */
  private interface Edge {
    double of(RuledCell cell);
  }

  private static Optional<RuledCell> at(
      List<RuledCell> cells, List<Double> columns, List<Double> rows, int row, int column) {
    double x = (columns.get(column) + columns.get(column + 1)) / 2;
    double y = (rows.get(row) + rows.get(row + 1)) / 2;
    return cells.stream()
        .filter(cell -> cell.left() <= x && x < cell.right())
        .filter(cell -> cell.top() <= y && y < cell.bottom())
        .findFirst();
  }

  /** Adds a cell, or what of it goes on in a row. Returns how many columns it covers. */
  private int addCell(
      Element line,
      Optional<RuledCell> there,
      List<Double> columns,
      List<Double> rows,
      int row,
      int column) {
    Element cell = below(line, "tc");
    Element properties = below(cell, "tcPr");
    int span = there.map(one -> Math.max(1, nearest(columns, one.right()) - column)).orElse(1);
    say(below(properties, "gridSpan"), "val", span);
    boolean begins = there.filter(one -> nearest(rows, one.top()) < row).isEmpty();
    if (there.filter(one -> nearest(rows, one.bottom()) > row + 1).isPresent() || !begins) {
      Element merged = below(properties, "vMerge");
      if (begins) {
        merged.setAttributeNS(W, "w:val", "restart");
      }
    }
    if (begins && there.isPresent() && nearest(rows, there.get().bottom()) == rows.size() - 1) {
      last.put(there.get(), cell);
    }
    String text = begins ? there.map(RuledText::of).orElse("") : "";
    text.lines().forEach(one -> addText(below(cell, "p"), one));
    if (text.isEmpty()) {
      below(cell, "p");
    }
    return span;
  }

  private static int nearest(List<Double> edges, double edge) {
    return IntStream.range(0, edges.size())
        .boxed()
        .min(Comparator.comparingDouble(i -> Math.abs(edges.get(i) - edge)))
        .orElse(0);
  }

  private void addText(Element paragraph, String text) {
    below(below(paragraph, "r"), "t").setTextContent(text);
  }

  private Element below(Element parent, String name) {
    Element element = document.createElementNS(W, "w:" + name);
    parent.appendChild(element);
    return element;
  }

  private static void say(Element element, String attribute, long value) {
    element.setAttributeNS(W, "w:" + attribute, String.valueOf(value));
  }
}
