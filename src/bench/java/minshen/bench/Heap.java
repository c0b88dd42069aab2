package minshen.bench;

import java.util.concurrent.TimeUnit;

/** Watches how much of the heap is in use, garbage included. */
final class Heap implements AutoCloseable {
  private static final long LOOK_MILLIS = 5;

  private final Thread watch;
  private volatile long most = used();
  private volatile boolean ended;

  Heap() {
    watch =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  while (!ended) {
                    most = Math.max(most, used());
                    java.util.concurrent.locks.LockSupport.parkNanos(
                        TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
                  }
                });
  }

  /** The most since it was asked for last, in MB. */
  long most() {
    long before = Math.max(most, used());
    System.gc();
    most = used();
    return before >> 20;
  }

  /** What is kept, in MB. */
  static long kept() {
    System.gc();
    return used() >> 20;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Override
  public void close() {
    ended = true;
    try {
      watch.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
