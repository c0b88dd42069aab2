package minshen.store;

import java.nio.file.Path;
import java.util.List;
import minshen.words.Message;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Proves that a copy of a store is whole: every table can be read, every content is as it was. */
final class StoreProof {
  private StoreProof() {}

  /**
   * Reads through the store of a folder and changes nothing.
   *
   * @throws StoreException if it is damaged, of a newer version or no store
   */
  static void check(Path folder) {
    Path file = StoreFile.in(folder);
    String url = StoreFile.url(folder) + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";
    try (Handle handle = Jdbi.open(url)) {
      StoreFile.refuseNewer(handle, file);
      readTables(handle, file);
      ContentRows rows = new ContentRows(handle);
      for (String sha256 : rows.named()) {
        checkContent(rows, sha256, file);
      }
    } catch (RuntimeException e) {
      throw StoreFile.explained(e, file);
    }
  }

  private static void readTables(Handle handle, Path file) {
    List<String> tables =
        handle
            .createQuery(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'")
            .mapTo(String.class)
            .list();
    if (!tables.contains("APPLICANT")) {
      throw new StoreException(Message.of("store.data-damaged", file));
    }
    for (String table : tables) {
      // Not only counted: every row is read from its page.
      if (!table.equals("CONTENT_PIECE")) {
        handle.createQuery("select * from \"" + table + "\"").mapToMap().forEach(_ -> {});
      }
    }
  }

  private static void checkContent(ContentRows rows, String sha256, Path file) {
    Sha256 sha = new Sha256();
    rows.pieces(sha256, piece -> sha.update(piece, piece.length));
    if (!sha.hex().equals(sha256)) {
      throw new StoreException(Message.of("store.data-damaged", file));
    }
  }
}
