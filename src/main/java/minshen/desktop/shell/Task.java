package minshen.desktop.shell;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * Work that touches disk, database or documents, and what becomes of it. The work runs beside the
 * window; everything else here happens on the window's own thread.
 */
public final class Task<T> {
  /** The work itself. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T run(Progress progress) throws Exception;
  }

  private final Work<T> work;
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
  private Consumer<? super T> success = _ -> {};
  private Consumer<? super Exception> failure;
  private Runnable end = () -> {};
  private volatile boolean cancelled;

  private Task(Work<T> work, Consumer<? super Exception> failure) {
    this.work = work;
    this.failure = failure;
  }

  static <T> Task<T> of(Work<T> work, Consumer<? super Exception> failure) {
    return new Task<>(work, failure);
  }

  /** What to do with the result. */
  public Task<T> onSuccess(Consumer<? super T> then) {
    success = then;
    return this;
  }

  /** What to do when it fails; else the user is told by a dialog. */
  public Task<T> onFailure(Consumer<? super Exception> then) {
    failure = then;
    return this;
  }

  /** What to do when it has ended, however it did. */
  public Task<T> onEnd(Runnable then) {
    end = then;
    return this;
  }

  /** The share done, 0 to 1; negative while it is not known. */
  public ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  /** Whether it has not ended yet. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Asks it to end early; its result is then dropped. */
  public void cancel() {
    cancelled = true;
  }

  void run(Executor window) {
    try {
      T result = work.run(new Reports(window));
      window.execute(() -> ended(() -> success.accept(result)));
    } catch (CancellationException e) {
      window.execute(() -> ended(() -> {}));
    } catch (Exception e) {
      window.execute(() -> ended(() -> failure.accept(e)));
    } catch (Error e) {
      // No memory, a library that is not whole: whoever waits for it must learn of it, too.
      window.execute(() -> ended(() -> failure.accept(new ExecutionException(e))));
    }
  }

  private void ended(Runnable outcome) {
    running.set(false);
    try {
      end.run();
    } finally {
      if (!cancelled) {
        outcome.run();
      }
    }
  }

  private final class Reports implements Progress {
    private final Executor window;

    Reports(Executor window) {
      this.window = window;
    }

    @Override
    public void report(int done, int all) {
      window.execute(() -> fraction.set(all == 0 ? -1 : (double) done / all));
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }
}
