package minshen.packet.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells the documents of the older Word, Excel and PowerPoint from each other ([MS-CFB]). */
final class OleKinds {
  private OleKinds() {}

  static FileKind of(Path file) {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      Set<String> streams = container.getRoot().getEntryNames();
      if (streams.contains("EncryptedPackage")) {
        return FileKind.refused("packet.source.office-password");
      }
      if (streams.contains("WordDocument")) {
        return FileKind.of(SourceKind.WORD);
      }
      if (streams.contains("Workbook") || streams.contains("Book")) {
        return FileKind.of(SourceKind.EXCEL);
      }
      if (streams.contains("PowerPoint Document")) {
        return FileKind.of(SourceKind.SLIDES);
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
