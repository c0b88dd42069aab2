package minshen.cli;

import java.io.IOException;
import java.util.Optional;
import minshen.files.TemporaryFolder;
import minshen.store.RunningInstance;
import minshen.store.StoreException;
import minshen.store.UserStore;
import minshen.store.backup.StoreCopy;

/**
 * The user's store, for a command that only reads it. If it is open in a window, that is asked for
 * a copy of it as it is at this moment, and the copy is read.
 */
final class ReadOnlyStore implements AutoCloseable {
  private final UserStore store;
  private final Optional<TemporaryFolder> copy;

  private ReadOnlyStore(UserStore store, Optional<TemporaryFolder> copy) {
    this.store = store;
    this.copy = copy;
  }

  /**
   * Opens the store, or a copy of it, for the dossiers of all companies.
   *
   * @param lends whether their attachments are wanted
   * @throws StoreException as {@link #of}
   */
  static ReadOnlyStore ofAll(Minshen root, boolean lends) throws IOException {
    return of(root, lends ? StoreCopy.ALL : "");
  }

  /**
   * Opens the store, or a copy of it.
   *
   * @param company the company whose attachments are wanted
   * @throws StoreException if somebody holds the store who does not answer
   */
  static ReadOnlyStore of(Minshen root, String company) throws IOException {
    try {
      return new ReadOnlyStore(StoreOption.existing(root), Optional.empty());
    } catch (StoreException e) {
      if (!e.isHeld()) {
        throw e;
      }
      return copied(root, company).orElseThrow(() -> e);
    }
  }

  private static Optional<ReadOnlyStore> copied(Minshen root, String company) throws IOException {
    TemporaryFolder scratch = TemporaryFolder.make("copy");
    try {
      if (RunningInstance.on(StoreOption.folder(root))
          .copy(scratch.folder(), company, root.terminal().words())) {
        return Optional.of(
            new ReadOnlyStore(UserStore.open(scratch.folder()), Optional.of(scratch)));
      }
    } catch (RuntimeException e) {
      scratch.close();
      throw e;
    }
    scratch.close();
    return Optional.empty();
  }

  /** The store, or its copy. */
  UserStore store() {
    return store;
  }

  @Override
  public void close() {
    store.close();
    copy.ifPresent(TemporaryFolder::close);
  }
}
