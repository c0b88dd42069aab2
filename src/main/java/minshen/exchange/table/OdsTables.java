package minshen.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.words.Message;

/**
 * Reads OpenDocument spreadsheets as a stream. A row or a cell may say that it is repeated a
 * million times: that is counted before it is done.
 */
final class OdsTables {
  /** What is in it may unpack to so many bytes. */
  private static final long LARGEST = 512L << 20;

  /** Columns behind this one are a format that reaches to the edge, and no table. */
  private static final int MOST_COLUMNS = 500;

  private static final String GROUP = "table-row-group";

  private static final int DAY_LENGTH = "2026-03-15".length();

  private final String named;
  private final TableRows.Budget budget;

  OdsTables(String named, TableRows.Budget budget) {
    this.named = named;
    this.budget = budget;
  }

  List<Table> read(byte[] file) throws IOException, XMLStreamException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("content.xml")) {
          return tables(TableXml.open(bounded(zip)));
        }
      }
    }
    throw new IOException("no content.xml");
  }

  private List<Table> tables(XMLStreamReader xml) throws XMLStreamException {
    List<Table> tables = new ArrayList<>();
    Set<String> hiding = new HashSet<>();
    String style = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          // Styles stand before the sheets; one of them says that nobody sees its sheet.
          case "style" -> style = TableXml.attribute(xml, "name", "");
          case "table-properties" -> {
            if (!isShown(xml)) {
              hiding.add(style);
            }
          }
          case "table" -> {
            boolean hidden = hiding.contains(TableXml.attribute(xml, "style-name", ""));
            Table table = table(xml, TableXml.attribute(xml, "name", ""));
            tables.add(hidden ? table.concealed() : table);
          }
          default -> {
            // Of no concern here.
          }
        }
      }
    }
    return tables;
  }

  private static boolean isShown(XMLStreamReader xml) {
    return !TableXml.attribute(xml, "display", "true").equals("false");
  }

  private Table table(XMLStreamReader xml, String name) throws XMLStreamException {
    TableRows rows = new TableRows(named, name, budget);
    List<Table.Merged> merged = new ArrayList<>();
    int number = 1;
    // Groups that are folded up, one in the other.
    Deque<Boolean> folded = new ArrayDeque<>();
    while (!isEnd(xml, xml.next(), "table")) {
      if (isEnd(xml, xml.getEventType(), GROUP)) {
        folded.pop();
      }
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "table-row" -> {
            int repeated = whole(xml, "number-rows-repeated");
            boolean hidden =
                folded.contains(true)
                    || !TableXml.attribute(xml, "visibility", "visible").equals("visible");
            NavigableMap<Integer, TableCell> cells = cells(xml, number, merged);
            for (int i = 0; i < repeated && !cells.isEmpty(); i++) {
              rows.add(number + i, new TreeMap<>(cells), hidden);
            }
            number += repeated;
          }
          // Groups of rows and headings hold rows; everything else is of no concern here.
          case GROUP -> folded.push(!isShown(xml));
          case "table-rows", "table-header-rows" -> {}
          default -> TableXml.skip(xml);
        }
      }
    }
    return rows.table(merged);
  }

  private NavigableMap<Integer, TableCell> cells(
      XMLStreamReader xml, int row, List<Table.Merged> merged) throws XMLStreamException {
    NavigableMap<Integer, TableCell> cells = TableRows.cells();
    int column = 0;
    while (!isEnd(xml, xml.next(), "table-row")) {
      if (xml.isStartElement()) {
        int repeated = whole(xml, "number-columns-repeated");
        int across = whole(xml, "number-columns-spanned");
        int down = whole(xml, "number-rows-spanned");
        Optional<TableCell> cell = cell(xml);
        if (across > 1 || down > 1) {
          merged.add(new Table.Merged(row, row + down - 1, column, column + across - 1));
        }
        for (int i = column;
            cell.isPresent() && i < column + Math.min(repeated, MOST_COLUMNS);
            i++) {
          cells.put(i, cell.get());
        }
        column += repeated;
      }
    }
    return cells;
  }

  private Optional<TableCell> cell(XMLStreamReader xml) throws XMLStreamException {
    String type = TableXml.attribute(xml, "value-type", "");
    String value = TableXml.attribute(xml, "value", "");
    String currency = TableXml.attribute(xml, "currency", "");
    String day = TableXml.attribute(xml, "date-value", "");
    String truth = TableXml.attribute(xml, "boolean-value", "");
    String text = text(xml);
    budget.characters(text.length());
    return switch (type) {
      case "float", "percentage" -> Optional.of(TableCell.Figure.of(Double.parseDouble(value)));
      case "currency" ->
          Optional.of(ForeignMoney.cell(Double.parseDouble(value), Optional.of(currency)));
      case "date" -> Optional.of(new TableCell.Day(LocalDate.parse(day.substring(0, DAY_LENGTH))));
      case "boolean" -> Optional.of(new TableCell.Truth(truth.equals("true")));
      default -> SeenText.cell(text);
    };
  }

  /** The paragraphs of a cell, without the notes pinned to it. */
  private static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.CHARACTERS) {
        text.append(depth > 1 ? xml.getText() : "");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "annotation" -> TableXml.skip(xml);
          default -> {
            depth++;
            text.append(between(xml.getLocalName(), text));
          }
        }
      }
    }
    return text.toString();
  }

  private static String between(String element, StringBuilder before) {
    return switch (element) {
      case "p" -> before.isEmpty() ? "" : "\n";
      case "s", "tab" -> " ";
      case "line-break" -> "\n";
      default -> "";
    };
  }

  private static boolean isEnd(XMLStreamReader xml, int event, String name) {
    return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
  }

  private static int whole(XMLStreamReader xml, String attribute) {
    return Integer.parseInt(TableXml.attribute(xml, attribute, "1"));
  }

  private InputStream bounded(InputStream in) {
    return new FilterInputStream(in) {
      private long read;

      @Override
      public int read(byte[] to, int from, int length) throws IOException {
        int some = super.read(to, from, length);
        count(some);
        return some;
      }

      @Override
      public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
      }

      private void count(int more) {
        read += more;
        if (read > LARGEST) {
          throw new InputException(SourceLocation.of(named), Message.of("exchange.table-large"));
        }
      }
    };
  }
}
