package minshen.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.store.StoreFile;
import minshen.store.UserStore;
import minshen.words.Message;

/** The user's store, for the commands that touch it. */
final class StoreOption {
  private StoreOption() {}

  /** The store's folder: what {@code --data} says, else the user's data directory. */
  static Path folder(Minshen root) {
    return root.data();
  }

  /**
   * The store, for a command that only gives something away: none is made in its place.
   *
   * @throws InputException if there is none
   */
  static UserStore existing(Minshen root) {
    Path folder = folder(root);
    if (Files.notExists(StoreFile.in(folder), LinkOption.NOFOLLOW_LINKS)) {
      throw new InputException(SourceLocation.of(folder.toString()), Message.of("cli.no-data"));
    }
    return open(root);
  }

  /** The store, opened; nobody else may hold it. */
  static UserStore open(Minshen root) {
    UserStore store = UserStore.open(folder(root));
    store.in(root.terminal().today().getYear());
    return store;
  }
}
