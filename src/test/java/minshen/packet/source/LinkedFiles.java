package minshen.packet.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office files that point at an address: pictures, templates, objects, tables, styles. */
public final class LinkedFiles {
  private static final String REL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.";
  private static final String BLIP =
      """
      <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="x"/><pic:cNvPicPr/></pic:nvPicPr>\
      <pic:blipFill><a:blip r:link="picture"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
      <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="990000" cy="990000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic>\
      """;

  private LinkedFiles() {}

  /** One of each kind, in a folder. */
  public static List<Path> write(Path folder, String address) throws IOException {
    return List.of(
        word(folder.resolve("links.docx"), address),
        excel(folder.resolve("links.xlsx"), address),
        text(folder.resolve("links.odt"), address),
        rich(folder.resolve("links.rtf"), address));
  }

  /** Word: a linked picture, an object, a template, fields that include. */
  public static Path word(Path file, String address) throws IOException {
    try (ZipOutputStream zip = zip(file)) {
      put(
          zip,
          "[Content_Types].xml",
          types(
              override("/word/document.xml", "wordprocessingml.document.main+xml")
                  + override("/word/settings.xml", "wordprocessingml.settings+xml")));
      put(zip, "_rels/.rels", rels(rel("d", "officeDocument", "word/document.xml")));
      put(
          zip,
          "word/document.xml",
          """
          <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
          xmlns:r="%1$s" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:body>\
          <w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">\
          <wp:extent cx="990000" cy="990000"/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">%2$s</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>\
          <w:p><w:r><w:object><v:shape id="s" style="width:50pt;height:50pt"><v:imagedata r:href="picture"/></v:shape>\
          <o:OLEObject Type="Link" ProgID="Word.Document.12" ShapeID="s" DrawAspect="Content" r:id="object" UpdateMode="Always"/></w:object></w:r></w:p>\
          %3$s%4$s</w:body></w:document>"""
              .formatted(
                  REL,
                  BLIP,
                  field("INCLUDEPICTURE", address + "docx-field.png"),
                  field("INCLUDETEXT", address + "docx-text.docx")));
      put(
          zip,
          "word/_rels/document.xml.rels",
          rels(
              rel("s", "settings", "settings.xml")
                  + outside("picture", "image", address + "docx-picture.png")
                  + outside("object", "oleObject", address + "docx-object.docx")));
      put(
          zip,
          "word/settings.xml",
          """
          <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="%s"><w:attachedTemplate r:id="t"/><w:linkStyles/></w:settings>"""
              .formatted(REL));
      put(
          zip,
          "word/_rels/settings.xml.rels",
          rels(outside("t", "attachedTemplate", address + "docx-template.dotm")));
    }
    return file;
  }

  /** Excel: a linked picture, another workbook, a function that asks a server. */
  public static Path excel(Path file, String address) throws IOException {
    try (ZipOutputStream zip = zip(file)) {
      put(
          zip,
          "[Content_Types].xml",
          types(
              override("/xl/workbook.xml", "spreadsheetml.sheet.main+xml")
                  + override("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet+xml")
                  + override(
                      "/xl/externalLinks/externalLink1.xml", "spreadsheetml.externalLink+xml")
                  + override("/xl/drawings/drawing1.xml", "drawing+xml")));
      put(zip, "_rels/.rels", rels(rel("d", "officeDocument", "xl/workbook.xml")));
      put(
          zip,
          "xl/workbook.xml",
          """
          <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="%s"><sheets><sheet name="s" sheetId="1" r:id="s"/></sheets><externalReferences><externalReference r:id="e"/></externalReferences></workbook>"""
              .formatted(REL));
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          rels(
              rel("s", "worksheet", "worksheets/sheet1.xml")
                  + rel("e", "externalLink", "externalLinks/externalLink1.xml")));
      put(
          zip,
          "xl/externalLinks/externalLink1.xml",
          """
          <externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="%s" r:id="b"><sheetNames><sheetName val="A"/></sheetNames></externalBook></externalLink>"""
              .formatted(REL));
      put(
          zip,
          "xl/externalLinks/_rels/externalLink1.xml.rels",
          rels(outside("b", "externalLinkPath", address + "xlsx-book.xlsx")));
      put(
          zip,
          "xl/worksheets/sheet1.xml",
          """
          <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="%s"><sheetData><row r="1"><c r="A1"><f>[1]A!A1</f></c>\
          <c r="B1"><f>_xlfn.WEBSERVICE("%sxlsx-function")</f></c></row></sheetData><drawing r:id="p"/></worksheet>"""
              .formatted(REL, address));
      put(
          zip,
          "xl/worksheets/_rels/sheet1.xml.rels",
          rels(rel("p", "drawing", "../drawings/drawing1.xml")));
      put(
          zip,
          "xl/drawings/drawing1.xml",
          """
          <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="%s"><xdr:oneCellAnchor>\
          <xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="990000" cy="990000"/>\
          <xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="p"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:link="picture"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>\
          <xdr:spPr><a:prstGeom prst="rect"/></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>"""
              .formatted(REL));
      put(
          zip,
          "xl/drawings/_rels/drawing1.xml.rels",
          rels(outside("picture", "image", address + "xlsx-picture.png")));
    }
    return file;
  }

  /** OpenDocument: a linked picture and a linked object. */
  private static Path text(Path file, String address) throws IOException {
    String mime = "application/vnd.oasis.opendocument.text";
    String namespace = "urn:oasis:names:tc:opendocument:xmlns:";
    try (ZipOutputStream zip = zip(file)) {
      put(zip, "mimetype", mime);
      put(
          zip,
          "META-INF/manifest.xml",
          """
          <m:manifest xmlns:m="%smanifest:1.0"><m:file-entry m:full-path="/" m:media-type="%s"/><m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>"""
              .formatted(namespace, mime));
      put(
          zip,
          "content.xml",
          """
          <office:document-content xmlns:office="%1$soffice:1.0" xmlns:text="%1$stext:1.0" xmlns:draw="%1$sdrawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="%1$ssvg-compatible:1.0" office:version="1.2"><office:body><office:text><text:p>\
          <draw:frame svg:width="3cm" svg:height="3cm" text:anchor-type="paragraph"><draw:image xlink:href="%2$sodt-picture.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>\
          <draw:frame svg:width="3cm" svg:height="3cm" text:anchor-type="paragraph"><draw:object xlink:href="%2$sodt-object.odt"/></draw:frame></text:p></office:text></office:body></office:document-content>"""
              .formatted(namespace, address));
    }
    return file;
  }

  /** RTF: a template, a picture, a text. */
  private static Path rich(Path file, String address) throws IOException {
    return Files.writeString(
        file,
        """
        {\\rtf1{\\*\\template %1$srtf-template.dot}{\\field{\\*\\fldinst{INCLUDEPICTURE "%1$srtf-picture.png" \\\\d}}{\\fldrslt x}}\
        {\\field{\\*\\fldinst{INCLUDETEXT "%1$srtf-text.rtf"}}{\\fldrslt x}}}"""
            .formatted(address));
  }

  private static String field(String name, String address) {
    return """
    <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> %s "%s" \\d </w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"""
        .formatted(name, address);
  }

  private static String types(String overrides) {
    return """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>%s</Types>"""
        .formatted(overrides);
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s%s\"/>".formatted(part, CONTENT_TYPE, type);
  }

  private static String rels(String all) {
    return """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>"""
        .formatted(all);
  }

  private static String rel(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, REL, type, target);
  }

  private static String outside(String id, String type, String target) {
    return rel(id, type, target).replace("/>", " TargetMode=\"External\"/>");
  }

  private static ZipOutputStream zip(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
