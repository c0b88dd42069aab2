package minshen.files;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits for a file that another program has in hand for a moment: virus scanners and search indexes
 * open each new file on Windows, which can then be neither moved nor opened.
 */
public final class BusyFiles {
  /** How often it is tried, and how far apart. */
  public static final int ATTEMPTS = 20;

  private static final Duration PAUSE = Duration.ofMillis(100);

  private BusyFiles() {}

  /** Something done to a file. */
  @FunctionalInterface
  public interface Action {
    /** Does it, or fails. */
    void run() throws IOException;
  }

  /**
   * Does something to a file, if need be several times.
   *
   * @throws IOException if it fails for another reason, or still does in the end
   */
  public static void with(Action action) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        action.run();
        return;
      } catch (IOException e) {
        if (attempt == ATTEMPTS || !isPassing(e)) {
          throw e;
        }
        pause();
      }
    }
  }

  /** Whether a failure may be over in a moment. */
  public static boolean isPassing(Throwable failure) {
    Optional<DiskTrouble> trouble = DiskTrouble.in(failure);
    return trouble.equals(Optional.of(DiskTrouble.LOCKED))
        || trouble.equals(Optional.of(DiskTrouble.DENIED));
  }

  /** The time between two attempts. */
  public static void pause() {
    LockSupport.parkNanos(PAUSE.toNanos());
  }
}
