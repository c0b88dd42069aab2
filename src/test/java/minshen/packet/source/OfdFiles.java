package minshen.packet.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An OFD made here, part by part: one page of 100 by 50 millimetres unless told otherwise. */
final class OfdFiles {
  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String SPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder pages = new StringBuilder();
  private String common = "";
  private String more = "";
  private String signatures = "";

  /** A line of text at a place, in font 1. */
  static String text(double left, double top, String characters) {
    return "<ofd:TextObject ID=\"9\" Boundary=\"%s %s 80 10\" Font=\"1\" Size=\"5\">"
            .formatted(left, top)
        + "<ofd:TextCode X=\"0\" Y=\"6\" DeltaX=\"g %d 5\">%s</ofd:TextCode></ofd:TextObject>"
            .formatted(Math.max(characters.length() - 1, 1), characters);
  }

  /** A filled box. */
  static String box(double left, double top, double width, double height, String colour) {
    return """
        <ofd:PathObject ID="8" Boundary="%s %s %s %s" Fill="true" Stroke="false">
        <ofd:FillColor Value="%s"/><ofd:AbbreviatedData>M 0 0 L %s 0 L %s %s L 0 %s C</ofd:AbbreviatedData>
        </ofd:PathObject>
        """
        .formatted(left, top, width, height, colour, width, width, height, height);
  }

  static String page(String objects) {
    return page("", objects);
  }

  static String page(String head, String objects) {
    return "<ofd:Page"
        + SPACE
        + ">"
        + head
        + "<ofd:Content><ofd:Layer ID=\"2\">"
        + objects
        + "</ofd:Layer></ofd:Content></ofd:Page>";
  }

  /** Adds a page; its file is {@code Doc_0/Pages/Page_N.xml}. */
  OfdFiles withPage(String content) {
    int number = pages.toString().split("<ofd:Page ", -1).length - 1;
    withoutPage(100 + number, "Pages/Page_" + number + ".xml");
    return with("Doc_0/Pages/Page_" + number + ".xml", content);
  }

  /** Names a page whose file is not added. */
  OfdFiles withoutPage(int id, String file) {
    pages.append("<ofd:Page ID=\"%d\" BaseLoc=\"%s\"/>".formatted(id, file));
    return this;
  }

  /** Adds a list of resources. */
  OfdFiles withResources(String resources) {
    common += "<ofd:PublicRes>Res.xml</ofd:PublicRes>";
    return with(
        "Doc_0/Res.xml", "<ofd:Res" + SPACE + " BaseLoc=\"Res\">" + resources + "</ofd:Res>");
  }

  /** Adds to what all pages share. */
  OfdFiles withCommon(String elements) {
    common += elements;
    return this;
  }

  /** Adds to the document. */
  OfdFiles withMore(String elements) {
    more += elements;
    return this;
  }

  /** Puts a seal on the first page. */
  OfdFiles withSeal(byte[] signature, String boundary) {
    signatures = "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>";
    with(
        "Doc_0/Signs/Signatures.xml",
        "<ofd:Signatures"
            + SPACE
            + "><ofd:Signature ID=\"1\" Type=\"Seal\" BaseLoc=\"S/Signature.xml\"/>"
            + "</ofd:Signatures>");
    with(
        "Doc_0/Signs/S/Signature.xml",
        "<ofd:Signature"
            + SPACE
            + "><ofd:SignedInfo><ofd:StampAnnot ID=\"1\" PageRef=\"100\" Boundary=\""
            + boundary
            + "\"/></ofd:SignedInfo><ofd:SignedValue>SignedValue.dat</ofd:SignedValue></ofd:Signature>");
    parts.put("Doc_0/Signs/S/SignedValue.dat", signature);
    return this;
  }

  OfdFiles with(String name, String text) {
    return with(name, (HEAD + text).getBytes(StandardCharsets.UTF_8));
  }

  OfdFiles with(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  Path write(Path file) throws IOException {
    with(
        "Doc_0/Document.xml",
        "<ofd:Document"
            + SPACE
            + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 100 50"
            + "</ofd:PhysicalBox></ofd:PageArea>"
            + common
            + "</ofd:CommonData><ofd:Pages>"
            + pages
            + "</ofd:Pages>"
            + more
            + "</ofd:Document>");
    with(
        "OFD.xml",
        "<ofd:OFD"
            + SPACE
            + " Version=\"1.0\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
            + signatures
            + "</ofd:DocBody></ofd:OFD>");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return file;
  }
}
