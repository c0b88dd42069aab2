package minshen.cli;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import minshen.files.Ending;

/**
 * Ctrl-C while files are being written: the work is told to stop, and the program waits until it
 * has cleaned up.
 */
final class Interruption implements AutoCloseable {
  private final CountDownLatch cleanedUp = new CountDownLatch(1);
  private final Ending.Entry atEnd = Ending.at(Ending.Step.STOP_WORK, this::interrupt);
  private volatile boolean asked;

  private Interruption() {}

  /** Listens until it is closed. */
  static Interruption listen() {
    return new Interruption();
  }

  /**
   * Goes on unless somebody asked to stop.
   *
   * @throws CancellationException if somebody did
   */
  void check() {
    if (asked) {
      throw new CancellationException();
    }
  }

  @Override
  public void close() {
    cleanedUp.countDown();
    atEnd.close();
  }

  private void interrupt() {
    asked = true;
    try {
      cleanedUp.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
