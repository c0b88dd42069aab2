package minshen.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/**
 * Reads the workbooks of Excel since 2007 as a stream. The rows come first and the texts that they
 * share after them, so that a workbook with too many rows is refused before its texts are read.
 */
final class XlsxTables {
  private final String named;
  private final TableRows.Budget budget;

  XlsxTables(String named, TableRows.Budget budget) {
    this.named = named;
    this.budget = budget;
  }

  List<Table> read(byte[] file) throws IOException, OpenXML4JException, XMLStreamException {
    try (OPCPackage archive = OPCPackage.open(new ByteArrayInputStream(file))) {
      XSSFReader reader = new XSSFReader(archive);
      Book book = book(reader);
      XlsxCells cells = new XlsxCells(reader.getStylesTable(), book.from1904());
      List<XlsxSheet> sheets = new ArrayList<>();
      // Counted apart: the sheets are read whole before any of them is understood.
      TableRows.Budget raw = budget.again();
      XSSFReader.SheetIterator all = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (all.hasNext()) {
        try (InputStream in = all.next()) {
          sheets.add(XlsxSheet.read(in, all.getSheetName(), raw));
        }
      }
      List<String> texts = texts(reader);
      return sheets.stream()
          .map(sheet -> sheet.table(named, budget, cells, texts))
          .map(table -> book.hidden().contains(table.sheet()) ? table.concealed() : table)
          .toList();
    }
  }

  /** From when days count, and the names of the sheets that nobody sees. */
  private record Book(boolean from1904, Set<String> hidden) {}

  private static Book book(XSSFReader reader)
      throws IOException, OpenXML4JException, XMLStreamException {
    Optional<Boolean> from1904 = Optional.empty();
    Set<String> hidden = new HashSet<>();
    try (InputStream in = reader.getWorkbookData()) {
      XMLStreamReader xml = TableXml.open(in);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("workbookPr")) {
          boolean said = List.of("1", "true").contains(TableXml.attribute(xml, "date1904", ""));
          from1904 = from1904.or(() -> Optional.of(said));
        } else if (xml.getLocalName().equals("sheet")
            && !TableXml.attribute(xml, "state", "visible").equals("visible")) {
          hidden.add(TableXml.attribute(xml, "name", ""));
        }
      }
    }
    return new Book(from1904.orElse(false), hidden);
  }

  /** The shared texts by number. */
  private List<String> texts(XSSFReader reader)
      throws IOException, OpenXML4JException, XMLStreamException {
    List<String> texts = new ArrayList<>();
    try (InputStream in = reader.getSharedStringsData()) {
      if (in == null) {
        return texts;
      }
      XMLStreamReader xml = TableXml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
          String text = XlsxSheet.text(xml);
          budget.characters(text.length());
          texts.add(text);
        }
      }
    }
    return texts;
  }
}
