package minshen.store;

import java.util.concurrent.CancellationException;

/** Whether a long piece of work is still wanted. */
@FunctionalInterface
public interface Cancelled {
  /** Work that is wanted to its end. */
  Cancelled NEVER = () -> false;

  /** Whether it is wanted no more. */
  boolean isCancelled();

  /**
   * Goes on, or ends the work here.
   *
   * @throws CancellationException if it is wanted no more
   */
  default void check() {
    if (isCancelled()) {
      throw new CancellationException();
    }
  }
}
