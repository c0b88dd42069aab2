package minshen.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import minshen.words.Message;

/**
 * What a file is by its content, whatever it is called: one of the kinds that people take for
 * another one. Who cannot use it says which it is, and what to do.
 */
public enum ContentKind {
  /** A Word file (.docx). */
  WORD,
  /** An Excel workbook (.xlsx). */
  EXCEL,
  /** Slides (.pptx). */
  SLIDES,
  /** A Word file of before 2007 (.doc). */
  OLD_WORD,
  /** An Excel workbook of before 2007 (.xls). */
  OLD_EXCEL,
  /** Another file of that time, such as .ppt or .msg. */
  OLD_OFFICE,
  /** An office file that opens with a password. */
  LOCKED,
  /** A text of LibreOffice (.odt). */
  OPEN_TEXT,
  /** A sheet of LibreOffice (.ods). */
  OPEN_SHEET,
  /** Numbers, Pages or Keynote of Apple. */
  IWORK,
  /** RTF. */
  RTF,
  /** A web page. */
  HTML,
  /** Other XML. */
  XML,
  /** A PDF. */
  PDF,
  /** A picture. */
  PICTURE,
  /** An archive with files in it. */
  ARCHIVE,
  /** An archive or office file that is not whole. */
  DAMAGED,
  /** A table as text, with commas or tabs between the values. */
  CSV,
  /** A text in UTF-16. */
  UTF_16,
  /** Text, which YAML and JSON are. */
  TEXT;

  /** As many entries of an archive as are looked at. */
  private static final int MOST_ENTRIES = 200;

  /** As many lines of a text as tell whether it is a table. */
  private static final int TABLE_LINES = 3;

  /** As much of a text as tells what it is. */
  private static final int HEAD = 4096;

  private static final byte[] ZIP = {'P', 'K'};
  private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  /** How files of other kinds begin. */
  private static final List<Magic> MAGIC =
      List.of(
          new Magic(PDF, "%PDF"),
          new Magic(RTF, "{\\rtf"),
          new Magic(PICTURE, "\u00ff\u00d8\u00ff"),
          new Magic(PICTURE, "\u0089PNG"),
          new Magic(PICTURE, "GIF8"),
          new Magic(PICTURE, "II*\0"),
          new Magic(PICTURE, "MM\0*"),
          new Magic(ARCHIVE, "Rar!"),
          new Magic(ARCHIVE, "7z\u00bc\u00af"),
          new Magic(ARCHIVE, "\u001f\u008b"),
          new Magic(UTF_16, "\u00ff\u00fe"),
          new Magic(UTF_16, "\u00fe\u00ff"));

  private record Magic(ContentKind kind, String beginning) {
    boolean begins(byte[] content) {
      return startsWith(content, beginning.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** What a content is; text if it is nothing else that is known. */
  public static ContentKind of(byte[] content) {
    if (startsWith(content, ZIP)) {
      return zipped(content);
    }
    if (startsWith(content, OLE)) {
      return ofOldOffice(content);
    }
    return MAGIC.stream()
        .filter(magic -> magic.begins(content))
        .map(Magic::kind)
        .findFirst()
        .orElseGet(() -> text(content));
  }

  /**
   * What a file is, as far as its beginning tells; of archives and old office files it does not.
   */
  public static Optional<ContentKind> ofBeginning(Path file) {
    byte[] head = head(file);
    boolean more = startsWith(head, ZIP) || startsWith(head, OLE);
    return more ? Optional.empty() : Optional.of(of(head));
  }

  /** The beginning of a file; nothing if it cannot be read: whoever reads it says what is wrong. */
  public static byte[] head(Path file) {
    if (Documents.isPipe(file)) {
      return new byte[0];
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** What is said where the kind cannot be used; of text there is nothing to say. */
  public Optional<Message> said() {
    return this == TEXT ? Optional.empty() : Optional.of(Message.of("files.kind." + name()));
  }

  /**
   * Refuses a content of which its kind tells that it is neither YAML nor JSON.
   *
   * @throws InputException if so
   */
  static void refuseOthers(byte[] content, String named) {
    of(content)
        .said()
        .ifPresent(
            problem -> {
              throw new InputException(SourceLocation.of(named), problem);
            });
  }

  private static ContentKind zipped(byte[] content) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      int seen = 0;
      for (ZipEntry entry = zip.getNextEntry();
          entry != null && seen < MOST_ENTRIES;
          entry = zip.getNextEntry()) {
        seen++;
        Optional<ContentKind> kind = entry(zip, entry.getName());
        if (kind.isPresent()) {
          return kind.get();
        }
      }
      if (seen > 0) {
        return ARCHIVE;
      }
    } catch (IOException | IllegalArgumentException e) {
      return DAMAGED;
    }
    return DAMAGED;
  }

  private static Optional<ContentKind> entry(ZipInputStream zip, String name) throws IOException {
    if (name.equals("mimetype")) {
      String type = new String(zip.readNBytes(100), StandardCharsets.US_ASCII);
      return Optional.of(type.contains("spreadsheet") ? OPEN_SHEET : OPEN_TEXT);
    }
    if (name.startsWith("word/")) {
      return Optional.of(WORD);
    }
    if (name.startsWith("xl/")) {
      return Optional.of(EXCEL);
    }
    if (name.startsWith("ppt/")) {
      return Optional.of(SLIDES);
    }
    return name.endsWith(".iwa") || name.equals("Index.zip")
        ? Optional.of(IWORK)
        : Optional.empty();
  }

  /** The names of its streams stand in it as UTF-16. */
  private static ContentKind ofOldOffice(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    if (text.contains(wide("EncryptedPackage"))) {
      return LOCKED;
    }
    if (text.contains(wide("WordDocument"))) {
      return OLD_WORD;
    }
    return text.contains(wide("Workbook")) || text.contains(wide("Book")) ? OLD_EXCEL : OLD_OFFICE;
  }

  private static String wide(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }

  private static ContentKind text(byte[] content) {
    String head =
        new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .stripLeading();
    String lower = head.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return HTML;
    }
    if (lower.startsWith("<?xml") || lower.startsWith("<!doctype")) {
      return lower.contains("<html") ? HTML : XML;
    }
    return isTable(head) ? CSV : TEXT;
  }

  /** Each of the first lines has as many commas or tabs as the others, and none is a key. */
  private static boolean isTable(String head) {
    List<String> lines = head.lines().filter(line -> !line.isBlank()).limit(TABLE_LINES).toList();
    return !lines.isEmpty()
        && lines.stream()
            .noneMatch(line -> line.contains(":") || "[{#-'&*!|>%@`".indexOf(line.charAt(0)) >= 0)
        && List.of(',', '\t', ';').stream()
            .anyMatch(
                mark ->
                    lines.stream().mapToLong(line -> count(line, mark)).distinct().count() == 1
                        && count(lines.getFirst(), mark) > 0);
  }

  private static long count(String line, char mark) {
    return line.chars().filter(c -> c == mark).count();
  }

  private static boolean startsWith(byte[] content, byte[] beginning) {
    if (content.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if (content[i] != beginning[i]) {
        return false;
      }
    }
    return true;
  }
}
