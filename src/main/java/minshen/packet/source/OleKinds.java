package minshen.packet.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells the documents of the older Word, Excel and PowerPoint from each other ([MS-CFB]). */
final class OleKinds {
  private static final String WORD = "WordDocument";
  private static final List<String> BOOKS = List.of("Workbook", "Book");

  /** Where a text says whether it is encrypted ([MS-DOC], 2.5.2), and the bit that says it. */
  private static final int WORD_FLAGS = 10;

  private static final int WORD_ENCRYPTED = 0x0100;

  /** Begins what a workbook needs to be decrypted ([MS-XLS], 2.4.117), soon after its beginning. */
  private static final int FILE_PASS = 0x2f;

  private static final int FIRST_RECORDS = 8;

  private OleKinds() {}

  /** Whether a container holds an encrypted document of the newer Office. */
  static boolean isPackage(POIFSFileSystem container) {
    return container.getRoot().hasEntry("EncryptedPackage");
  }

  private static boolean isLockedWord(POIFSFileSystem container) throws IOException {
    try (DocumentInputStream in = container.createDocumentInputStream(WORD)) {
      if (in.available() < WORD_FLAGS + 2) {
        return false;
      }
      in.skipNBytes(WORD_FLAGS);
      return (in.readUShort() & WORD_ENCRYPTED) != 0;
    }
  }

  private static boolean isLockedBook(POIFSFileSystem container, String book) throws IOException {
    try (DocumentInputStream in = container.createDocumentInputStream(book)) {
      for (int i = 0; i < FIRST_RECORDS && in.available() >= 4; i++) {
        int kind = in.readUShort();
        if (kind == FILE_PASS) {
          return true;
        }
        in.skipNBytes(Math.min(in.readUShort(), in.available()));
      }
      return false;
    }
  }

  static FileKind of(Path file) {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      Set<String> streams = container.getRoot().getEntryNames();
      if (isPackage(container)) {
        return FileKind.LOCKED;
      }
      if (streams.contains(WORD)) {
        return isLockedWord(container)
            ? FileKind.refused("packet.source.office-locked")
            : FileKind.of(SourceKind.WORD);
      }
      Optional<String> book = BOOKS.stream().filter(streams::contains).findFirst();
      if (book.isPresent()) {
        return isLockedBook(container, book.get())
            ? FileKind.LOCKED
            : FileKind.of(SourceKind.EXCEL);
      }
      if (streams.contains("PowerPoint Document")) {
        return streams.contains("EncryptedSummary")
            ? FileKind.refused("packet.source.office-locked")
            : FileKind.of(SourceKind.SLIDES);
      }
      // [MS-OXMSG], 2.2.3.
      return streams.contains("__properties_version1.0")
          ? FileKind.of(SourceKind.MAIL)
          : FileKind.refused("packet.source.unknown");
    } catch (IOException | RuntimeException e) {
      // POI throws whatever it stumbles over in a broken container.
      return FileKind.refused("packet.source.broken-zip");
    }
  }
}
