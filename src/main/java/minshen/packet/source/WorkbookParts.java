package minshen.packet.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;

/** What a workbook of Excel says of its sheets, by the part of the zip that each is in. */
final class WorkbookParts {
  private static final String ROOT = "xl/";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> targets = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final Map<Integer, int[]> areas = new HashMap<>();

  private WorkbookParts() {}

  /**
   * A sheet.
   *
   * @param name what its tab says
   * @param area its first and last column that are printed, from 0, if that is set
   */
  record Sheet(String name, Optional<int[]> area) {}

  /** The sheets of a workbook. */
  static Map<String, Sheet> of(ZipFile zip) throws IOException, XMLStreamException {
    WorkbookParts parts = new WorkbookParts();
    parts.read(zip, ROOT + "_rels/workbook.xml.rels");
    parts.read(zip, ROOT + "workbook.xml");
    Map<String, Sheet> sheets = new HashMap<>();
    for (int i = 0; i < parts.names.size(); i++) {
      String target = parts.targets.getOrDefault(parts.ids.get(i), "");
      String path = target.startsWith("/") ? target.substring(1) : ROOT + target;
      sheets.put(path, new Sheet(parts.names.get(i), Optional.ofNullable(parts.areas.get(i))));
    }
    return sheets;
  }

  private void read(ZipFile zip, String part) throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream bytes = zip.getInputStream(entry)) {
      XMLStreamReader in = factory.createXMLStreamReader(bytes);
      while (in.hasNext()) {
        if (in.next() == XMLStreamConstants.START_ELEMENT) {
          element(in);
        }
      }
    }
  }

  private void element(XMLStreamReader in) throws XMLStreamException {
    switch (in.getLocalName()) {
      case "Relationship" ->
          targets.put(in.getAttributeValue(null, "Id"), in.getAttributeValue(null, "Target"));
      case "sheet" -> {
        names.add(in.getAttributeValue(null, "name"));
        ids.add(String.valueOf(in.getAttributeValue(RELATIONS, "id")));
      }
      case "definedName" -> {
        String sheet = in.getAttributeValue(null, "localSheetId");
        if ("_xlnm.Print_Area".equals(in.getAttributeValue(null, "name")) && sheet != null) {
          area(in.getElementText()).ifPresent(found -> areas.put(Integer.valueOf(sheet), found));
        }
      }
      default -> {}
    }
  }

  /** Several areas are each on pages of their own, and the workbook's author knew why. */
  private static Optional<int[]> area(String reference) {
    try {
      AreaReference area = new AreaReference(reference, SpreadsheetVersion.EXCEL2007);
      int first = area.getFirstCell().getCol();
      int last = area.getLastCell().getCol();
      // Whole rows leave the columns to the cells.
      return first < 0 || last < 0 ? Optional.empty() : Optional.of(new int[] {first, last});
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
