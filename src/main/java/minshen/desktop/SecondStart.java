package minshen.desktop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import minshen.files.BusyFiles;
import minshen.store.RunningInstance;
import minshen.store.StoreException;
import minshen.store.UserStore;

/**
 * Opens a store that somebody may hold for a moment: a window that is itself still opening, and
 * answers as soon as it is open, or a command that is soon done.
 */
final class SecondStart {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private SecondStart() {}

  /**
   * Opens the store, or has the window that holds it take in files.
   *
   * @param ending whether this program is ending
   * @return empty if that window has come to the front
   * @throws StoreException as {@link UserStore#open}; that it is held only after some seconds
   */
  static Optional<UserStore> open(Path folder, List<Path> files, BooleanSupplier ending) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return Optional.of(UserStore.open(folder));
      } catch (StoreException e) {
        if (!e.isHeld()) {
          throw e;
        }
        if (RunningInstance.on(folder).toFront(files)) {
          return Optional.empty();
        }
        if (ending.getAsBoolean() || System.nanoTime() > end) {
          throw e;
        }
      }
      BusyFiles.pause();
    }
  }
}
