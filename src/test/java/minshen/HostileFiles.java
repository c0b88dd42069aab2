package minshen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that were made to hurt whoever reads them, and files that are broken. */
final class HostileFiles {
  private static final String XXE =
      "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
  private static final String BOMB = bomb();
  private static final String WORD =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          + "<w:body>%s</w:body></w:document>";
  private static final String TEXT = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>";
  private static final String SHEET =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
          + "<row><c t=\"inlineStr\"><is><t>%s</t></is></c></row></sheetData></worksheet>";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.";
  private static final String REL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  /** What libraries find in the end is no text of theirs, but so many zeros. */
  private static final int ZEROS = 200_000_000;

  private final Path folder;
  private final Random random = new Random(7);

  private HostileFiles(Path folder) {
    this.folder = folder;
  }

  /** Word and Excel files, to be imported. */
  static void documents(Path folder) throws IOException {
    HostileFiles files = new HostileFiles(folder);
    files.word("xxe.docx", XXE + WORD.formatted(TEXT.formatted("&x;")));
    files.word("bomb.docx", BOMB + WORD.formatted(TEXT.formatted("&i;")));
    files.word("unclosed.docx", WORD.formatted("<w:p><w:r>"));
    files.word("no-xml.docx", "not a word of XML");
    files.word("nul.docx", WORD.formatted(TEXT.formatted("a\0b")));
    files.word("deep.docx", WORD.formatted("<w:p>".repeat(20_000) + "</w:p>".repeat(20_000)));
    files.word("long.docx", WORD.formatted(TEXT.formatted("长".repeat(5_000_000))));
    files.word(
        "../../traversal.docx", WORD.formatted(""), "../../../evil", "/etc/evil", "..\\evil");
    files.excel("xxe.xlsx", XXE + SHEET.formatted("&x;"));
    files.excel("bomb.xlsx", BOMB + SHEET.formatted("&i;"));
    files.excel("no-xml.xlsx", "not a word of XML");
    files.zeros("zeros.docx", "word/document.xml");
    files.zeros("zeros.xlsx", "xl/worksheets/sheet1.xml");
    byte[] sound = Files.readAllBytes(folder.resolve("long.docx"));
    Files.write(folder.resolve("cut.docx"), Arrays.copyOf(sound, 400));
    sound[200] ^= 0x5a;
    Files.write(folder.resolve("rotten.docx"), sound);
    Files.writeString(folder.resolve("text.docx"), "hello");
    Files.writeString(folder.resolve("page.xlsx"), "<html><img src='http://127.0.0.1:9/'/></html>");
    files.noise("noise.docx", "PK\u0003\u0004");
    files.noise("noise.xlsx", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
    files.noise("noise.yaml", "format: ");
    Files.writeString(folder.resolve("deep.json"), "[".repeat(100_000));
    Files.writeString(folder.resolve("aliases.yaml"), aliases());
  }

  /** Pictures and PDFs, to be put into a packet. */
  static void attachments(Path folder) throws IOException {
    HostileFiles files = new HostileFiles(folder);
    for (Map.Entry<String, String> kind :
        new TreeMap<>(
                Map.of(
                    "pdf", "%PDF-1.7\n",
                    "png", "\u0089PNG\r\n\u001a\n",
                    "jpg", "\u00ff\u00d8\u00ff\u00e0",
                    "tif", "II*\0",
                    "gif", "GIF89a",
                    "webp", "RIFF\0\u0010\0\0WEBPVP8 ",
                    "bmp", "BM"))
            .entrySet()) {
      files.noise("noise." + kind.getKey(), kind.getValue());
      Files.createFile(folder.resolve("empty." + kind.getKey()));
      Files.writeString(folder.resolve("text." + kind.getKey()), "hello");
    }
    Files.writeString(
        folder.resolve("loop.pdf"),
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj
        trailer<</Root 1 0 R>>
        startxref
        0
        %%EOF""");
    Files.writeString(folder.resolve("drawing.svg"), XXE + "<svg>&x;</svg>");
  }

  private void word(String name, String document, String... more) throws IOException {
    office(name, "word/document.xml", "wordprocessingml.document.main+xml", document, more);
  }

  private void excel(String name, String sheet) throws IOException {
    try (ZipOutputStream zip = zip(name)) {
      head(zip, "xl/workbook.xml", "spreadsheetml.sheet.main+xml");
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
              + REL.substring(0, REL.length() - 1)
              + "\"><sheets><sheet name=\"单位\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>");
      put(zip, "xl/_rels/workbook.xml.rels", rels("worksheet", "worksheets/sheet1.xml"));
      put(zip, "xl/worksheets/sheet1.xml", sheet);
    }
  }

  private void office(String name, String part, String type, String content, String... more)
      throws IOException {
    try (ZipOutputStream zip = zip(name)) {
      head(zip, part, type);
      put(zip, part, content);
      for (String other : more) {
        put(zip, other, "x");
      }
    }
  }

  private void zeros(String name, String part) throws IOException {
    try (ZipOutputStream zip = zip(name)) {
      head(
          zip,
          part,
          name.endsWith("docx")
              ? "wordprocessingml.document.main+xml"
              : "spreadsheetml.sheet.main+xml");
      zip.putNextEntry(new ZipEntry(part));
      byte[] piece = new byte[1_000_000];
      for (int i = 0; i < ZEROS / piece.length; i++) {
        zip.write(piece);
      }
    }
  }

  private static void head(ZipOutputStream zip, String part, String type) throws IOException {
    put(
        zip,
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/"
            + part
            + "\" ContentType=\""
            + TYPE
            + type
            + "\"/></Types>");
    put(zip, "_rels/.rels", rels("officeDocument", part));
  }

  private static String rels(String type, String target) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"s\" Type=\"%s%s\" Target=\"%s\"/></Relationships>"
            .formatted(REL, type, target);
  }

  private ZipOutputStream zip(String name) throws IOException {
    Path file = folder.resolve(Path.of(name).getFileName());
    return new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8);
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** What begins as a kind does, and goes on as nothing does. */
  private void noise(String name, String beginning) throws IOException {
    byte[] head = beginning.getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes = new byte[head.length + 3000];
    random.nextBytes(bytes);
    System.arraycopy(head, 0, bytes, 0, head.length);
    Files.write(folder.resolve(name), bytes);
  }

  private static String bomb() {
    StringBuilder text =
        new StringBuilder(
            "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaa\">");
    for (char name = 'b'; name <= 'i'; name++) {
      String before = "&" + (char) (name - 1) + ";";
      text.append("<!ENTITY ").append(name).append(" \"").append(before.repeat(20)).append("\">");
    }
    return text.append("]>").toString();
  }

  private static String aliases() {
    StringBuilder text = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (char name = 'b'; name <= 'j'; name++) {
      String before = "*" + (char) (name - 1);
      text.append("%c: &%c [%s]\n".formatted(name, name, (before + ",").repeat(9) + before));
    }
    return text.toString();
  }
}
