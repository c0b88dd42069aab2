package minshen.packet.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import minshen.packet.container.ZipFiles;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Tells the documents that are zip files from each other and from archives. */
final class ZipKinds {
  /** More than any list of parts needs; a bomb is not blown up. */
  private static final int MOST = 1 << 20;

  /** Part of what a document's own list says of it. The first that fits counts. */
  private static final List<Sign> SIGNS =
      List.of(
          new Sign("wordprocessingml.", SourceKind.WORD),
          new Sign("ms-word.", SourceKind.WORD),
          new Sign("opendocument.text", SourceKind.WORD),
          new Sign("spreadsheetml.", SourceKind.EXCEL),
          new Sign("ms-excel.", SourceKind.EXCEL),
          new Sign("opendocument.spreadsheet", SourceKind.EXCEL),
          new Sign("presentationml.", SourceKind.SLIDES),
          new Sign("ms-powerpoint.", SourceKind.SLIDES),
          new Sign("opendocument.presentation", SourceKind.SLIDES));

  private static final List<String> PARTS_OF_PACKAGES =
      List.of(
          "[Content_Types].xml",
          "mimetype",
          "META-INF/MANIFEST.MF",
          "META-INF/manifest.xml",
          "Index/Document.iwa",
          "Index.zip");

  private record Sign(String part, SourceKind kind) {}

  private ZipKinds() {}

  static FileKind of(Path file) {
    try (ZipFile zip = ZipFiles.open(file)) {
      if (zip.getEntry("OFD.xml") != null || zip.getEntry("Encryptions.xml") != null) {
        return FileKind.of(SourceKind.OFD);
      }
      // OpenDocument 1.3, part 2, 4.8.
      if (text(zip, "META-INF/manifest.xml").contains("encryption-data")) {
        return FileKind.refused("packet.source.office-locked");
      }
      // ISO/IEC 29500-2, 10.1 (Word, Excel) and OpenDocument 1.3, part 2, 3.3.
      String said = text(zip, "mimetype") + mainParts(text(zip, "[Content_Types].xml"));
      for (Sign sign : SIGNS) {
        if (said.contains(sign.part())) {
          return FileKind.of(sign.kind());
        }
      }
      return isPackage(zip) ? FileKind.OF_A_PROGRAM : FileKind.of(SourceKind.ARCHIVE);
    } catch (IOException | RuntimeException e) {
      return FileKind.refused("packet.source.broken-zip");
    }
  }

  /**
   * Whether it is the file of some program, whose pictures and other parts are no documents: XPS
   * and Visio (ISO/IEC 29500-2), EPUB and drawings (mimetype), programs, Pages and Numbers.
   */
  private static boolean isPackage(ZipFile zip) {
    return PARTS_OF_PACKAGES.stream().anyMatch(part -> zip.getEntry(part) != null);
  }

  /** A text may embed a workbook, and a workbook slides: only the main part counts. */
  private static String mainParts(String types) {
    StringBuilder main = new StringBuilder();
    for (String tag : types.split("<", -1)) {
      if (tag.contains("main+xml") || tag.contains(".main\"")) {
        main.append(tag);
      }
    }
    return main.toString();
  }

  private static String text(ZipFile zip, String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
    }
  }
}
