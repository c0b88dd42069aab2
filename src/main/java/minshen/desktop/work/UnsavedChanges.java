package minshen.desktop.work;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was changed and is not on the disk yet: of each thing the newest state, and how it is
 * written. Things are put in on the window's thread and written on whichever has the time; at the
 * end of the program that is another one.
 */
final class UnsavedChanges {
  /** How each is written, the one that has waited longest first. */
  private final Map<Object, Runnable> waiting = new LinkedHashMap<>();

  /** Held by who writes, so that an older state never comes after a newer one. */
  private final Object turn = new Object();

  /** Adds a state of a thing, in place of one before it. */
  void put(Object thing, Runnable writing) {
    synchronized (waiting) {
      waiting.put(thing, writing);
    }
  }

  /** Whether everything is on the disk. */
  boolean isEmpty() {
    synchronized (waiting) {
      return waiting.isEmpty();
    }
  }

  /**
   * Writes everything there is. What cannot be written stays, and keeps nothing else from it.
   *
   * @throws RuntimeException if something could not be written
   */
  void write() {
    synchronized (turn) {
      Throwable failure = null;
      for (Map.Entry<Object, Runnable> next : copy().entrySet()) {
        try {
          next.getValue().run();
          written(next);
        } catch (RuntimeException | Error e) {
          failure = failure == null ? e : failure;
        }
      }
      switch (failure) {
        case null -> {}
        case Error error -> throw error;
        default -> throw (RuntimeException) failure;
      }
    }
  }

  private Map<Object, Runnable> copy() {
    synchronized (waiting) {
      return new LinkedHashMap<>(waiting);
    }
  }

  /** A newer state that came meanwhile is still to be written. */
  private void written(Map.Entry<Object, Runnable> state) {
    synchronized (waiting) {
      waiting.remove(state.getKey(), state.getValue());
    }
  }
}
