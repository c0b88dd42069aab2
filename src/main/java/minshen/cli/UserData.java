package minshen.cli;

import java.nio.file.Path;
import minshen.store.UserStore;

/** The user's store, for the commands that touch it. */
final class UserData {
  private UserData() {}

  /** The store's folder: what {@code --data} says, else the user's data directory. */
  static Path folder(Minshen root) {
    return root.data();
  }

  /** The store, opened; nobody else may hold it. */
  static UserStore open(Minshen root) {
    return UserStore.open(folder(root));
  }
}
