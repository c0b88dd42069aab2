package minshen.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Proves that a copy of a store is whole: every table can be read, every content is as it was. */
public final class StoreProof {
  /** The contents of attachments, which earlier releases had not. */
  private static final String CONTENTS = "CONTENT";

  private StoreProof() {}

  /**
   * Reads through the store of a folder and changes nothing.
   *
   * @throws StoreException if it is damaged, of a newer version or no store
   */
  public static void check(Path folder) {
    checkFile(StoreFile.in(folder));
  }

  /**
   * The same but for the contents of attachments, which need not be there.
   *
   * @throws StoreException if it is damaged, of a newer version or no store
   */
  public static void checkData(Path folder) {
    check(StoreFile.in(folder), false);
  }

  /**
   * Reads through a file that is a store or was one of an earlier release, and changes nothing.
   *
   * @throws StoreException if it is damaged, of a newer version or no store
   */
  static void checkFile(Path file) {
    check(file, true);
  }

  private static void check(Path file, boolean contents) {
    try (Handle handle = Jdbi.open(StoreFile.readOnly(file))) {
      if (StoreVersion.of(handle.getConnection(), file) == 0) {
        throw StoreException.damaged(file);
      }
      Set<String> tables = readTables(handle);
      if (contents && tables.contains(CONTENTS)) {
        ContentRows rows = new ContentRows(handle);
        for (String sha256 : rows.named()) {
          checkContent(rows, sha256, file);
        }
      }
    } catch (RuntimeException | SQLException e) {
      // It is opened only to be read: what H2 would write into it is not there.
      throw StoreTrouble.isReadOnly(e)
          ? StoreException.damaged(file, e)
          : StoreTrouble.opening(e, file);
    }
  }

  private static Set<String> readTables(Handle handle) {
    Set<String> tables =
        handle
            .createQuery(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'")
            .mapTo(String.class)
            .set();
    for (String table : tables) {
      // Not only counted: every row is read from its page.
      if (!table.equals(ContentRows.PIECES)) {
        handle.createQuery("select * from \"" + table + "\"").mapToMap().forEach(_ -> {});
      }
    }
    return tables;
  }

  private static void checkContent(ContentRows rows, String sha256, Path file) {
    Sha256 sha = new Sha256();
    rows.pieces(sha256, piece -> sha.update(piece, piece.length));
    if (!sha.hex().equals(sha256)) {
      throw StoreException.damaged(file);
    }
  }
}
