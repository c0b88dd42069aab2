package minshen.cli;

import java.util.concurrent.CountDownLatch;
import minshen.files.ShutdownTasks;

/**
 * Ctrl-C, a signal or the end of the session while files are being written or the store is open:
 * the work is told to stop, and the program waits until it has cleaned up.
 */
final class Interruption implements AutoCloseable {
  private final CountDownLatch cleanedUp = new CountDownLatch(1);
  private final ShutdownTasks.Entry atEnd =
      ShutdownTasks.at(ShutdownTasks.Step.STOP_WORK, this::interrupt);

  private Interruption() {}

  /** Listens until it is closed. */
  static Interruption listen() {
    return new Interruption();
  }

  /**
   * Goes on unless somebody asked to stop.
   *
   * @throws java.util.concurrent.CancellationException if somebody did
   */
  void check() {
    ShutdownTasks.check();
  }

  @Override
  public void close() {
    cleanedUp.countDown();
    atEnd.close();
  }

  private void interrupt() {
    try {
      cleanedUp.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
