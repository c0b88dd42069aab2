package minshen.desktop.work;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import minshen.desktop.shell.Progress;
import minshen.store.backup.Backups;
import minshen.store.backup.KeptBackup;
import minshen.store.backup.Mending;
import minshen.store.backup.MendingResult;
import minshen.words.Words;

/**
 * Mends a damaged store: first beside it, to tell what that would come to, and then in its place if
 * that is wanted. Takes long; not for the window's thread.
 */
public final class StoreMending {
  private final Path folder;
  private Optional<Mending> prepared = Optional.empty();

  /** The mending of the store in a folder. */
  public StoreMending(Path folder) {
    this.folder = folder;
  }

  /** The last backup, if there is one. */
  public Optional<KeptBackup> newestBackup() throws IOException {
    return Backups.of(folder).newest();
  }

  /** What would be there after mending; nothing has changed yet. */
  public MendingResult prepare(Progress progress) throws IOException {
    Mending mending = Mending.of(folder, progress::cancelled);
    try {
      MendingResult mended = mending.mend();
      prepared = Optional.of(mending);
      return mended;
    } catch (IOException | RuntimeException | Error e) {
      mending.close();
      throw e;
    }
  }

  /**
   * Puts what was prepared in the place of the store, or lets go of it.
   *
   * @return what has become of the damaged store; nothing if it stays
   */
  public Optional<Mending.Outcome> finish(boolean wanted, LocalDateTime now, Words words)
      throws IOException {
    try (Mending mending = prepared.orElseThrow()) {
      prepared = Optional.empty();
      return wanted ? Optional.of(mending.carryOut(now, words)) : Optional.empty();
    }
  }
}
