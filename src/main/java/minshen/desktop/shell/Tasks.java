package minshen.desktop.shell;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Runs tasks beside the window, one after the other, so that what is saved later is written later.
 */
public final class Tasks {
  /** How often it is looked whether all is done, in milliseconds. */
  private static final long LOOK = 10;

  /** How long what runs beside the others may take to see that the program is ending. */
  private static final Duration BESIDES = Duration.ofSeconds(2);

  private final Executor worker;
  private final Executor aside;
  private final Executor window;
  private final Delay delay;
  private final Consumer<? super Exception> failure;
  private final AtomicInteger besides = new AtomicInteger();
  private volatile boolean finishing;

  /** Does something after a while. */
  @FunctionalInterface
  public interface Delay {
    /**
     * Does it, on whatever thread.
     *
     * @return what gives it up, and keeps nothing of it
     */
    Runnable later(Duration wait, Runnable work);
  }

  /**
   * Tasks on executors of one's choice; with {@code Runnable::run} for both, a task has ended when
   * {@link #run} returns. Nothing is done later: the user must ask for it.
   *
   * @param worker where the work is done
   * @param window the window's own thread
   * @param failure what to do with a failure that a task does not take care of
   */
  public Tasks(Executor worker, Executor window, Consumer<? super Exception> failure) {
    this(worker, worker, window, (_, _) -> () -> {}, failure);
  }

  private Tasks(
      Executor worker,
      Executor aside,
      Executor window,
      Delay delay,
      Consumer<? super Exception> failure) {
    this.worker = worker;
    this.aside = aside;
    this.window = window;
    this.delay = delay;
    this.failure = failure;
  }

  /** The same tasks, with another way of doing something later. */
  public Tasks delayedBy(Delay other) {
    return new Tasks(worker, aside, window, other, failure);
  }

  /** Tasks on a thread of their own. */
  public static Tasks besideTheWindow(Consumer<? super Exception> failure) {
    ExecutorService worker =
        Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().name("minshen-work").daemon(true).unstarted(work));
    Executor aside = work -> Thread.ofVirtual().name("minshen-aside").start(work);
    Delay delay =
        (wait, work) -> {
          Future<?> due =
              ForkJoinPool.commonPool().schedule(work, wait.toMillis(), TimeUnit.MILLISECONDS);
          return () -> due.cancel(false);
        };
    return new Tasks(worker, aside, Platform::runLater, delay, failure);
  }

  /** A task, not yet running. */
  public <T> Task<T> task(Task.Work<T> work) {
    return Task.of(work, failure);
  }

  /** Runs a task; when the program is ending none is begun any more. */
  public <T> Task<T> run(Task<T> task) {
    try {
      worker.execute(() -> task.run(window));
    } catch (RejectedExecutionException e) {
      finishing = true;
    }
    return task;
  }

  /**
   * Runs a task beside all others: one that may take long and keeps no order with what is saved.
   */
  public <T> Task<T> runAside(Task<T> task) {
    besides.incrementAndGet();
    aside.execute(
        () -> {
          try {
            task.run(window);
          } finally {
            besides.decrementAndGet();
          }
        });
    return task;
  }

  /**
   * Does something on the window's thread after a while.
   *
   * @return what gives it up
   */
  public Runnable later(Duration wait, Runnable work) {
    return delay.later(wait, () -> window.execute(work));
  }

  /** Whether the program is ending: what can wait until the next start is begun no more. */
  public boolean finishing() {
    return finishing;
  }

  /**
   * Waits until everything that was asked for is done; for the end of the program. What runs beside
   * the others is expected to see that it is {@link #finishing}.
   *
   * @return whether it was done in time
   */
  public boolean finish(Duration patience) {
    finishing = true;
    boolean done = true;
    try {
      if (worker instanceof ExecutorService service) {
        service.shutdown();
        done = service.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
      }
      long end = System.nanoTime() + BESIDES.toNanos();
      while (besides.get() > 0 && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(LOOK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return done && besides.get() == 0;
  }
}
