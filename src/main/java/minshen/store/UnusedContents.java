package minshen.store;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import minshen.dossier.Dossier;

/**
 * What no attachment names any more, nor any state to which a claim can be taken back, and what was
 * cut off while it was being taken in. It is removed in small steps, beside everything else.
 */
final class UnusedContents {
  private static final int STRETCH = ContentIntake.STRETCH / ContentRows.PIECE;

  private final Database database;
  private final ContentsUnderway underway;
  private final Object saving;
  private final BiPredicate<Long, String> isFresh;

  /**
   * The unused contents of a store.
   *
   * @param saving who holds its monitor keeps dossiers from being saved
   * @param isFresh whether a name of an applicant was taken since the store was opened: somebody
   *     may be about to attach it
   */
  UnusedContents(
      Database database,
      ContentsUnderway underway,
      Object saving,
      BiPredicate<Long, String> isFresh) {
    this.database = database;
    this.underway = underway;
    this.saving = saving;
    this.isFresh = isFresh;
  }

  /**
   * Removes them.
   *
   * @param goOn asked before each step
   */
  void remove(BooleanSupplier goOn) throws IOException {
    for (long applicant : database.read(handle -> new ContentRows(handle).owners())) {
      if (!goOn.getAsBoolean()) {
        return;
      }
      forgetUnattached(applicant);
    }
    for (String sha256 : database.read(handle -> new ContentRows(handle).unnamed())) {
      if (!goOn.getAsBoolean()) {
        return;
      }
      removeUnnamed(sha256);
    }
  }

  private void forgetUnattached(long applicant) {
    synchronized (saving) {
      Set<String> names = database.read(handle -> unattached(new ContentRows(handle), applicant));
      if (!names.isEmpty()) {
        names.removeAll(database.read(handle -> inUndo(new UndoRows(handle), applicant)));
      }
      if (!names.isEmpty()) {
        database.write(
            handle -> names.forEach(name -> new ContentRows(handle).forget(applicant, name)));
      }
    }
  }

  private Set<String> unattached(ContentRows rows, long applicant) {
    Set<String> names = new HashSet<>(rows.documents(applicant).keySet());
    names.removeAll(rows.attached(applicant));
    names.removeIf(name -> isFresh.test(applicant, name));
    return names;
  }

  private static Set<String> inUndo(UndoRows rows, long applicant) {
    Set<String> names = new HashSet<>();
    rows.read(applicant, Dossier.BLANK).values().forEach(undo -> names.addAll(undo.files()));
    return names;
  }

  private void removeUnnamed(String sha256) throws IOException {
    underway.begin(sha256);
    try {
      if (!underway.isKept(sha256)
          && !database.read(handle -> new ContentRows(handle).isNamed(sha256))) {
        removePieces(sha256);
        database.write(handle -> new ContentRows(handle).remove(sha256));
      }
    } finally {
      underway.end(sha256);
    }
  }

  /** From the end, so that it is no content any more as soon as this begins. */
  private void removePieces(String sha256) {
    int pieces = database.read(handle -> new ContentRows(handle).count(sha256));
    while (pieces > 0) {
      int from = Math.max(0, pieces - STRETCH);
      database.write(handle -> new ContentRows(handle).cut(sha256, from));
      pieces = from;
    }
  }
}
