package minshen.packet.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import minshen.files.TextEncoding;
import minshen.packet.container.MailFormat;

/** Tells what a file is by its first bytes, and by what it holds if it is a container. */
final class FileKinds {
  /** Acrobat takes a PDF whose header begins within the first 1024 bytes. */
  private static final int HEAD = 1024;

  private static final Set<String> HEIF_BRANDS =
      Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis");

  /** The root of an electronic invoice, whatever stands before it. */
  private static final Pattern INVOICE =
      Pattern.compile("^[^A-Za-z]*(?:<\\?xml[^>]*>[^A-Za-z]*)?<(?:[A-Za-z]\\w*:)?EInvoice[\\s/>]");

  /** How a PDF goes on whose beginning is lost. */
  private static final Pattern OBJECT = Pattern.compile("(?s)^.{0,40}?\\b\\d+ 0 obj\\b.*/Type\\b");

  private record Magic(String bytes, FileKind kind) {}

  /** Beginnings, a byte a character. */
  private static final List<Magic> MAGICS =
      List.of(
          new Magic("\u00ff\u00d8\u00ff", FileKind.of(SourceKind.JPEG)),
          new Magic("\u0089PNG\r\n\u001a\n", FileKind.of(SourceKind.PNG)),
          new Magic("GIF87a", FileKind.of(SourceKind.GIF)),
          new Magic("GIF89a", FileKind.of(SourceKind.GIF)),
          new Magic("II*\0", FileKind.of(SourceKind.TIFF)),
          new Magic("MM\0*", FileKind.of(SourceKind.TIFF)),
          new Magic("II+\0", FileKind.of(SourceKind.TIFF)),
          new Magic("MM\0+", FileKind.of(SourceKind.TIFF)),
          new Magic("\0\0\0\u000cjP  \r\n\u0087\n", FileKind.of(SourceKind.JPEG2000)),
          new Magic("\u00ffO\u00ffQ", FileKind.of(SourceKind.JPEG2000)),
          new Magic("\u0097JB2\r\n\u001a\n", FileKind.of(SourceKind.JBIG2)),
          new Magic("{\\rtf", FileKind.of(SourceKind.WORD)),
          new Magic(MailFormat.WINMAIL, FileKind.of(SourceKind.MAIL)),
          new Magic("Rar!", FileKind.refused("packet.source.archive")),
          new Magic("7z\u00bc\u00af", FileKind.refused("packet.source.archive")),
          new Magic("\u001f\u008b", FileKind.refused("packet.source.archive")));

  private FileKinds() {}

  /**
   * Tells what a file is.
   *
   * @throws IOException if it cannot be read
   */
  static FileKind of(Path file) throws IOException {
    String head = head(file);
    for (Magic magic : MAGICS) {
      if (head.startsWith(magic.bytes())) {
        return magic.kind();
      }
    }
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return ZipKinds.of(file);
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return OleKinds.of(file);
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return FileKind.of(SourceKind.WEBP);
    }
    if (head.startsWith("ftyp", 4)) {
      return isHeif(head)
          ? FileKind.of(SourceKind.HEIF)
          : FileKind.refused("packet.source.unknown");
    }
    if (isBitmap(head)) {
      return FileKind.of(SourceKind.BMP);
    }
    if (head.contains("%PDF-") || OBJECT.matcher(head).find()) {
      return FileKind.of(SourceKind.PDF);
    }
    if (MailFormat.begins(head)) {
      return FileKind.of(SourceKind.MAIL);
    }
    return text(file, head);
  }

  /** What has no beginning of its own to be known by. */
  private static FileKind text(Path file, String head) throws IOException {
    if (INVOICE.matcher(head).find()) {
      return FileKind.of(SourceKind.INVOICE_XML);
    }
    if (isWebPage(head)) {
      return FileKind.refused("packet.source.web-page");
    }
    // A program for printers is written in letters, too, and nobody wants to read it.
    if (head.startsWith("%!PS") || TextEncoding.of(file).isEmpty()) {
      return FileKind.refused("packet.source.unknown");
    }
    String name = String.valueOf(file.getFileName());
    String extension = name.substring(name.lastIndexOf('.') + 1);
    if (SourceKind.MAIL.isNamed(extension) && MailFormat.mayBegin(head)) {
      return FileKind.of(SourceKind.MAIL);
    }
    // What many a system exports as a workbook.
    if (SourceKind.TABLE.isNamed(extension) || SourceKind.EXCEL.isNamed(extension)) {
      return FileKind.of(SourceKind.TABLE);
    }
    // Drawings, programs, keys and what else is written in letters: nobody wants to read it. And
    // words in what is called an image or a PDF are a message of whoever should have sent it.
    return name.indexOf('.') < 0 || SourceKind.TEXT.isNamed(extension)
        ? FileKind.of(SourceKind.TEXT)
        : FileKind.refused("packet.source.unknown");
  }

  /** A photograph may name itself by a rare brand first and by a usual one among those it fits. */
  private static boolean isHeif(String head) {
    int end = Math.min(head.length(), head.charAt(2) << 8 | head.charAt(3));
    for (int at = 8; at + 4 <= end; at += 4) {
      if (HEIF_BRANDS.contains(head.substring(at, at + 4))) {
        return true;
      }
    }
    return false;
  }

  /** The two letters alone begin many a text: the length of the header that follows must fit. */
  private static boolean isBitmap(String head) {
    if (!head.startsWith("BM") || head.length() < 18) {
      return false;
    }
    int length = head.charAt(14) | head.charAt(15) << 8;
    return head.startsWith("\0\0", 16) && (length == 12 || (length >= 16 && length <= 124));
  }

  /** What many an office system exports as .xls or .doc. */
  private static boolean isWebPage(String head) {
    String text = head.toLowerCase(Locale.ROOT);
    return text.contains("<html") || text.contains("<!doctype html") || text.contains("<?xml");
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
  }
}
