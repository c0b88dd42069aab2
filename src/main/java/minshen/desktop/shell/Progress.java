package minshen.desktop.shell;

import java.util.concurrent.CancellationException;

/** How far a piece of work has come, and whether anybody still wants it. */
public interface Progress {
  /** Says how much is done. */
  void report(int done, int all);

  /** Whether the user has cancelled. */
  boolean cancelled();

  /**
   * Ends the work here if the user has cancelled.
   *
   * @throws CancellationException if so
   */
  default void checkCancelled() {
    if (cancelled()) {
      throw new CancellationException();
    }
  }
}
