package minshen.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
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
      XlsxCells cells = new XlsxCells(reader.getStylesTable(), countsFrom1904(reader));
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
      return sheets.stream().map(sheet -> sheet.table(named, budget, cells, texts)).toList();
    }
  }

  private static boolean countsFrom1904(XSSFReader reader)
      throws IOException, OpenXML4JException, XMLStreamException {
    try (InputStream in = reader.getWorkbookData()) {
      XMLStreamReader xml = TableXml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("workbookPr")) {
          return List.of("1", "true").contains(TableXml.attribute(xml, "date1904", ""));
        }
      }
    }
    return false;
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
