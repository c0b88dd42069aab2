package minshen.desktop.shell;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Runs tasks beside the window, one after the other, so that what is saved later is written later.
 */
public final class Tasks {
  private final Executor worker;
  private final Executor window;
  private final Consumer<? super Exception> failure;

  /**
   * Tasks on executors of one's choice; with {@code Runnable::run} for both, a task has ended when
   * {@link #run} returns.
   *
   * @param worker where the work is done
   * @param window the window's own thread
   * @param failure what to do with a failure that a task does not take care of
   */
  public Tasks(Executor worker, Executor window, Consumer<? super Exception> failure) {
    this.worker = worker;
    this.window = window;
    this.failure = failure;
  }

  /** Tasks on a thread of their own. */
  public static Tasks besideTheWindow(Consumer<? super Exception> failure) {
    ExecutorService worker =
        Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().name("minshen-work").daemon(true).unstarted(work));
    return new Tasks(worker, Platform::runLater, failure);
  }

  /** A task, not yet running. */
  public <T> Task<T> task(Task.Work<T> work) {
    return Task.of(work, failure);
  }

  /** Runs a task. */
  public <T> Task<T> run(Task<T> task) {
    worker.execute(() -> task.run(window));
    return task;
  }

  /**
   * Waits until everything that was asked for is done; for the end of the program.
   *
   * @return whether it was done in time
   */
  public boolean finish(long seconds) throws InterruptedException {
    if (worker instanceof ExecutorService service) {
      service.shutdown();
      return service.awaitTermination(seconds, TimeUnit.SECONDS);
    }
    return true;
  }
}
