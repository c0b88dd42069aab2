package minshen.store.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import minshen.store.ApplicantSummary;
import minshen.store.Cancelled;
import minshen.store.ContentRows;
import minshen.store.StoreFile;
import minshen.store.UserStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A copy of an open store for another process to work on, with the attachments of one company. */
public final class StoreCopy {
  private StoreCopy() {}

  /**
   * Writes a copy of a store as it is at this moment, and proves it.
   *
   * @param folder an empty folder
   * @param company the name or code of the company; if several, or none, are called so, no
   *     attachments come along
   * @param cancelled may end it early
   * @throws IOException if it cannot be written
   */
  public static void write(UserStore store, Path folder, String company, Cancelled cancelled)
      throws IOException {
    List<ApplicantSummary> called = ApplicantSummary.called(store.applicants(), company);
    store.atOneMoment(
        handle -> {
          StoreMoment moment = new StoreMoment(handle, cancelled);
          Path file = moment.copyData(folder, moment.sums());
          if (called.size() == 1) {
            Collection<String> contents =
                new ContentRows(handle).documents(called.getFirst().id()).values();
            copy(moment, new HashSet<>(contents), folder);
          }
          return file;
        });
  }

  private static void copy(StoreMoment moment, Set<String> contents, Path folder)
      throws IOException {
    try (Connection connection = StoreFile.openCopy(folder);
        Handle copy = Jdbi.open(connection)) {
      ContentRows rows = new ContentRows(copy);
      for (String sha256 : contents) {
        AtomicInteger place = new AtomicInteger();
        moment
            .content(sha256)
            .to(piece -> rows.insertPiece(sha256, place.getAndIncrement(), piece));
      }
    } catch (SQLException e) {
      throw new IOException("a copy of the data cannot be written", e);
    }
  }
}
