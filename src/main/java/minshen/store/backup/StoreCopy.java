package minshen.store.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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

/**
 * A copy of an open store for another process to work on, with the attachments of one company or of
 * all.
 */
public final class StoreCopy {
  /** In the place of a company: the attachments of all of them are wanted. */
  public static final String ALL = "*";

  private StoreCopy() {}

  /**
   * Writes a copy of a store as it is at this moment, and proves it.
   *
   * @param folder an empty folder
   * @param company the name or code of the company, or {@link #ALL}; if several, or none, are
   *     called so, no attachments come along
   * @param cancelled may end it early
   * @throws IOException if it cannot be written
   */
  public static void write(UserStore store, Path folder, String company, Cancelled cancelled)
      throws IOException {
    List<ApplicantSummary> companies = store.applicants();
    List<ApplicantSummary> called =
        company.equals(ALL) ? companies : ApplicantSummary.called(companies, company);
    store.atOneMoment(
        handle -> {
          StoreMoment moment = new StoreMoment(handle, cancelled);
          Path file = moment.copyData(folder, moment.sums());
          if (called.size() == 1 || company.equals(ALL)) {
            Set<String> contents = new HashSet<>();
            for (ApplicantSummary one : called) {
              contents.addAll(new ContentRows(handle).documents(one.id()).values());
            }
            copy(moment, contents, folder);
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
