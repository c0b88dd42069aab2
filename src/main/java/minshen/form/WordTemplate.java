package minshen.form;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Builds the Word template of a form from its grid: the official table with a bookmark in every
 * field, and the part that says which form it is.
 */
final class WordTemplate {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String OPC = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String TYPES = "application/vnd.openxmlformats-officedocument.";

  /** What every office computer has, and official forms are set in. */
  static final String FAMILY = "宋体";

  /** The one font by all the names that Word knows for kinds of script. */
  private static final String FONTS =
      "<w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\" w:cs=\"%1$s\" w:hint=\"eastAsia\"/>"
          .formatted(FAMILY);

  /** Chinese line breaking as in the other renderings; no room between Chinese and Latin. */
  private static final String CHINESE =
      "<w:widowControl w:val=\"0\"/><w:kinsoku/><w:wordWrap/><w:overflowPunct w:val=\"0\"/>"
          + "<w:topLinePunct w:val=\"0\"/><w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>"
          + "<w:snapToGrid w:val=\"0\"/>";

  private WordTemplate() {}

  /** The template of a grid, as the bytes of a docx. */
  static byte[] build(FormGrid grid) {
    FormLayout blank = LayoutEngine.layOut(grid, Map.of(), Typeface.alone());
    Map<String, byte[]> parts = new LinkedHashMap<>();
    put(parts, "[Content_Types].xml", contentTypes());
    put(
        parts,
        "_rels/.rels",
        relations(
            relation(1, OFFICE + "officeDocument", "word/document.xml"),
            relation(2, OPC + "relationships/metadata/core-properties", "docProps/core.xml")));
    put(parts, "docProps/core.xml", coreProperties(grid));
    put(
        parts,
        "word/_rels/document.xml.rels",
        relations(
            relation(1, OFFICE + "styles", "styles.xml"),
            relation(2, OFFICE + "settings", "settings.xml"),
            relation(3, OFFICE + "fontTable", "fontTable.xml"),
            relation(4, OFFICE + "customXml", "../customXml/item1.xml")));
    put(parts, "word/document.xml", document(grid, blank));
    put(parts, "word/styles.xml", styles(grid));
    put(parts, "word/settings.xml", settings());
    put(parts, "word/fontTable.xml", fontTable());
    put(
        parts,
        "customXml/_rels/item1.xml.rels",
        relations(relation(1, OFFICE + "customXmlProps", "itemProps1.xml")));
    put(parts, "customXml/itemProps1.xml", itemProperties());
    put(parts, "customXml/item1.xml", identity(grid.id()));
    return FixedZip.of(parts);
  }

  /** The part that says which form a file is a copy of. */
  static String identity(String formId) {
    return HEAD
        + "<form xmlns=\"%s\" id=\"%s\"/>".formatted(WordXml.IDENTITY, WordXml.escaped(formId));
  }

  private static void put(Map<String, byte[]> parts, String name, String text) {
    parts.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String contentTypes() {
    return HEAD
        + "<Types xmlns=\"%scontent-types\">".formatted(OPC)
        + "<Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
        + " Extension=\"xml\" ContentType=\"application/xml\"/>"
        + override("/word/document.xml", TYPES + "wordprocessingml.document.main+xml")
        + override("/word/styles.xml", TYPES + "wordprocessingml.styles+xml")
        + override("/word/settings.xml", TYPES + "wordprocessingml.settings+xml")
        + override("/word/fontTable.xml", TYPES + "wordprocessingml.fontTable+xml")
        + override("/customXml/itemProps1.xml", TYPES + "customXmlProperties+xml")
        + override(
            "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type);
  }

  private static String relations(String... relations) {
    return HEAD
        + "<Relationships xmlns=\"%srelationships\">".formatted(OPC)
        + String.join("", relations)
        + "</Relationships>";
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
  }

  private static String coreProperties(FormGrid grid) {
    return HEAD
        + "<cp:coreProperties xmlns:cp=\"%smetadata/core-properties\"".formatted(OPC)
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        + "<dc:title>%s</dc:title><dc:creator>Minshen</dc:creator>".formatted(grid.title())
        + "<dc:language>zh-CN</dc:language></cp:coreProperties>";
  }

  private static String document(FormGrid grid, FormLayout blank) {
    FormGrid.Page page = grid.page();
    return HEAD
        + "<w:document xmlns:w=\"%s\"><w:body>".formatted(WordXml.W)
        + WordBody.of(blank.pages().getFirst(), grid.continued().note())
        + "<w:sectPr><w:pgSz w:w=\"%d\" w:h=\"%d\"/>"
            .formatted(WordXml.twips(page.width()), WordXml.twips(page.height()))
        + "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"0\" w:footer=\"0\" w:gutter=\"0\"/>"
            .formatted(
                WordXml.twips(page.top()),
                WordXml.twips(page.right()),
                WordXml.twips(page.bottom()),
                WordXml.twips(page.left()))
        + "</w:sectPr></w:body></w:document>";
  }

  private static String styles(FormGrid grid) {
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append("<w:styles xmlns:w=\"%s\"><w:docDefaults><w:rPrDefault><w:rPr>".formatted(WordXml.W))
        .append(FONTS)
        .append("<w:kern w:val=\"0\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>")
        .append("<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>")
        .append("<w:pPrDefault><w:pPr>" + CHINESE + "</w:pPr></w:pPrDefault></w:docDefaults>")
        .append("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">")
        .append("<w:name w:val=\"Normal\"/><w:qFormat/><w:pPr>" + CHINESE + "</w:pPr></w:style>");
    grid.styles().values().stream()
        .sorted(Comparator.comparing(TextStyle::name))
        .forEach(style -> xml.append(style(style)));
    TextStyle title = grid.style("title");
    xml.append("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"")
        .append(WordBody.CONTINUED_STYLE)
        .append("\"><w:name w:val=\"form continued\"/><w:basedOn w:val=\"")
        .append(WordXml.styleId(title))
        .append("\"/><w:pPr><w:pageBreakBefore/></w:pPr></w:style>")
        .append("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"")
        .append(WordBody.GAP_STYLE)
        .append("\"><w:name w:val=\"form gap\"/><w:basedOn w:val=\"Normal\"/><w:pPr>")
        .append("<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"")
        .append(WordXml.twips(LayoutEngine.TABLE_GAP))
        .append("\" w:lineRule=\"exact\"/></w:pPr><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:style>");
    return xml.append("</w:styles>").toString();
  }

  private static String style(TextStyle style) {
    return "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"%s\">"
            .formatted(WordXml.styleId(style))
        + "<w:name w:val=\"form %s\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>"
            .formatted(style.name())
        + "<w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"%d\" w:lineRule=\"exact\"/>"
            .formatted(WordXml.twips(style.leading()))
        + (style.align() == TextStyle.Align.CENTRE ? "<w:jc w:val=\"center\"/>" : "")
        + "</w:pPr><w:rPr>"
        + (style.bold() ? "<w:b/><w:bCs/>" : "")
        + "<w:sz w:val=\"%1$d\"/><w:szCs w:val=\"%1$d\"/>".formatted(Math.round(style.size() * 2))
        + "</w:rPr></w:style>";
  }

  private static String settings() {
    return HEAD
        + "<w:settings xmlns:w=\"%s\"><w:defaultTabStop w:val=\"%d\"/>"
            .formatted(WordXml.W, WordXml.twips(LineBreaker.TAB))
        + "<w:characterSpacingControl w:val=\"doNotCompress\"/>"
        + "<w:noLineBreaksAfter w:lang=\"zh-CN\" w:val=\"%s\"/>"
            .formatted(WordXml.escaped(LineBreaker.NOT_AT_END))
        + "<w:noLineBreaksBefore w:lang=\"zh-CN\" w:val=\"%s\"/>"
            .formatted(WordXml.escaped(LineBreaker.NOT_AT_START))
        + "<w:compat><w:compatSetting w:name=\"compatibilityMode\""
        + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
        + "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>";
  }

  private static String fontTable() {
    return HEAD
        + "<w:fonts xmlns:w=\"%s\"><w:font w:name=\"%s\"><w:altName w:val=\"SimSun\"/>"
            .formatted(WordXml.W, FAMILY)
        + "<w:charset w:val=\"86\"/><w:family w:val=\"auto\"/><w:pitch w:val=\"variable\"/>"
        + "</w:font></w:fonts>";
  }

  private static String itemProperties() {
    return HEAD
        + "<ds:datastoreItem"
        + " xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\""
        + " ds:itemID=\"%s\"><ds:schemaRefs><ds:schemaRef ds:uri=\"%s\"/></ds:schemaRefs>"
            .formatted(WordXml.STORE_ID, WordXml.IDENTITY)
        + "</ds:datastoreItem>";
  }
}
