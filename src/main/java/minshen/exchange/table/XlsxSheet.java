package minshen.exchange.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * A sheet as it is written in a workbook, its cells not yet understood.
 *
 * @param name its name
 * @param rows its rows
 * @param merged its merged cells
 */
record XlsxSheet(String name, List<RawRow> rows, List<Table.Merged> merged) {
  /** What is said to be the type of a formula without a value. */
  static final String UNCOMPUTED = "uncomputed";

  /** Instead of a formula that another cell has the text of. */
  private static final String SHARED = "…";

  /** A row from 1, its cells, and whether nobody sees it. */
  record RawRow(int number, List<RawCell> cells, boolean hidden) {}

  /**
   * A cell.
   *
   * @param column its column, from 0
   * @param type what it says that its value is
   * @param style the number of its style
   * @param value its value as written
   */
  record RawCell(int column, String type, int style, String value) {}

  static XlsxSheet read(InputStream in, String name, TableRows.Budget raw)
      throws XMLStreamException {
    List<RawRow> rows = new ArrayList<>();
    List<Table.Merged> merged = new ArrayList<>();
    XMLStreamReader xml = TableXml.open(in);
    int number = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("row")) {
          number = whole(xml, "r", number + 1);
          boolean hidden = List.of("1", "true").contains(TableXml.attribute(xml, "hidden", ""));
          List<RawCell> cells = cells(xml, raw);
          // Rows prepared with formulas alone are blank ones.
          if (cells.stream().anyMatch(cell -> !cell.type().equals(UNCOMPUTED))) {
            raw.row();
            raw.cells(cells.size());
            rows.add(new RawRow(number, cells, hidden));
          }
        } else if (xml.getLocalName().equals("mergeCell")) {
          CellRangeAddress range = CellRangeAddress.valueOf(TableXml.attribute(xml, "ref", "A1"));
          merged.add(
              new Table.Merged(
                  range.getFirstRow() + 1,
                  range.getLastRow() + 1,
                  range.getFirstColumn(),
                  range.getLastColumn()));
        }
      }
    }
    return new XlsxSheet(name, rows, merged);
  }

  private static List<RawCell> cells(XMLStreamReader xml, TableRows.Budget budget)
      throws XMLStreamException {
    List<RawCell> cells = new ArrayList<>();
    int column = -1;
    while (!isEnd(xml, xml.next(), "row")) {
      if (xml.isStartElement() && xml.getLocalName().equals("c")) {
        String at = TableXml.attribute(xml, "r", "");
        column = at.isEmpty() ? column + 1 : new CellReference(at).getCol();
        String type = TableXml.attribute(xml, "t", "n");
        int style = whole(xml, "s", 0);
        RawCell cell = cell(xml, column, type, style);
        if (!cell.value().isEmpty()) {
          budget.characters(cell.value().length());
          cells.add(cell);
        }
      }
    }
    return cells;
  }

  private static RawCell cell(XMLStreamReader xml, int column, String type, int style)
      throws XMLStreamException {
    String value = "";
    String formula = "";
    boolean isReckoned = false;
    boolean hasValue = false;
    while (!isEnd(xml, xml.next(), "c")) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "v" -> {
            value = xml.getElementText();
            hasValue = true;
          }
          case "is" -> {
            value = text(xml);
            hasValue = true;
          }
          case "f" -> {
            // Of a formula that many cells share, only the first has the text.
            formula = xml.getElementText();
            isReckoned = true;
          }
          default -> TableXml.skip(xml);
        }
      }
    }
    // Some programs write an empty value beside a formula that they have not reckoned.
    boolean hasResult = hasValue && (!value.isEmpty() || type.equals("str"));
    return hasResult || !isReckoned
        ? new RawCell(column, type, style, value)
        : new RawCell(column, UNCOMPUTED, style, formula.isEmpty() ? SHARED : formula);
  }

  /** The text of an element, its runs together, without what says how it is pronounced. */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "t" -> text.append(xml.getElementText());
          case "rPh" -> TableXml.skip(xml);
          default -> depth++;
        }
      }
    }
    return text.toString();
  }

  private static boolean isEnd(XMLStreamReader xml, int event, String name) {
    return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
  }

  private static int whole(XMLStreamReader xml, String attribute, int other) {
    String written = TableXml.attribute(xml, attribute, "");
    return written.isEmpty() ? other : Integer.parseInt(written);
  }

  Table table(String named, TableRows.Budget budget, XlsxCells understood, List<String> texts) {
    TableRows all = new TableRows(named, name, budget);
    for (RawRow row : rows) {
      NavigableMap<Integer, TableCell> cells = TableRows.cells();
      for (RawCell cell : row.cells()) {
        understood.cell(cell, texts).ifPresent(value -> cells.put(cell.column(), value));
      }
      all.add(row.number(), cells, row.hidden());
    }
    return all.table(merged);
  }
}
