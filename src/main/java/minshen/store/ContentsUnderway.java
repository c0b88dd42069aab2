package minshen.store;

import java.io.InterruptedIOException;
import java.util.HashSet;
import java.util.Set;

/**
 * The contents that somebody is writing or removing, one at a time, and those that were brought in
 * since the store was opened, which stay until it is closed.
 */
final class ContentsUnderway {
  /** Guarded by this. */
  private final Set<String> underway = new HashSet<>();

  /** Guarded by this. */
  private final Set<String> brought = new HashSet<>();

  /** Begins with a content, if nobody else is at it. */
  synchronized boolean tryBegin(String sha256) {
    return underway.add(sha256);
  }

  /**
   * Begins with a content as soon as nobody else is at it. Who waits must not have begun with
   * another one.
   */
  synchronized void begin(String sha256) throws InterruptedIOException {
    try {
      while (!underway.add(sha256)) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  /** Is done with a content. */
  synchronized void end(String sha256) {
    underway.remove(sha256);
    notifyAll();
  }

  /** A content has been brought in. */
  synchronized void keep(String sha256) {
    brought.add(sha256);
  }

  /** Whether a content was brought in since the store was opened. */
  synchronized boolean isKept(String sha256) {
    return brought.contains(sha256);
  }
}
