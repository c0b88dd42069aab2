package minshen.desktop.work;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import minshen.desktop.shell.FailureReason;
import minshen.desktop.shell.Tasks;
import minshen.words.Message;

/**
 * Saves every change as soon as the one before it is on the disk. While one is being written, later
 * ones gather, and only the newest state is written. What could not be written, on a full disk say,
 * is tried again by itself until it is.
 */
public final class Autosave {
  private static final Duration AGAIN = Duration.ofSeconds(3);

  private final Tasks tasks;
  private final UnsavedChanges unsaved = new UnsavedChanges();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.SAVED);
  private final ReadOnlyObjectWrapper<Optional<Message>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean writing;
  private boolean waiting;

  Autosave(Tasks tasks) {
    this.tasks = tasks;
  }

  /** Whether everything is on the disk. */
  public enum State {
    /** Everything is on the disk. */
    SAVED,
    /** Something is on its way. */
    SAVING,
    /** Something could not be written; it is kept here and tried again. */
    FAILED
  }

  /** Whether everything is on the disk. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Why the last attempt failed, if it did. */
  public Optional<Message> problem() {
    return problem.get();
  }

  /** Why the last attempt failed, if it did. */
  public ReadOnlyObjectProperty<Optional<Message>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Tries again what could not be written. */
  public void retry() {
    write();
  }

  /**
   * Writes at once what is not on the disk yet; for the end of the program, on any thread.
   *
   * @throws RuntimeException if it cannot be written
   */
  public void finish() {
    unsaved.write();
  }

  /**
   * Saves a state of a thing, which takes the place of one that is not written yet.
   *
   * @param thing what it is of
   * @param saving writes the state into the store; called on any thread, perhaps several times
   */
  void changed(Object thing, Runnable saving) {
    unsaved.put(thing, saving);
    // Where the disk is full, each letter would be an attempt of its own.
    if (!waiting) {
      state.set(State.SAVING);
      write();
    }
  }

  private void write() {
    if (writing || unsaved.isEmpty()) {
      return;
    }
    writing = true;
    tasks.run(
        tasks
            .task(
                _ -> {
                  unsaved.write();
                  return unsaved;
                })
            .onSuccess(_ -> written())
            .onFailure(this::failed));
  }

  private void written() {
    writing = false;
    problem.set(Optional.empty());
    state.set(unsaved.isEmpty() ? State.SAVED : State.SAVING);
    write();
  }

  private void failed(Exception e) {
    writing = false;
    problem.set(Optional.of(FailureReason.of(e)));
    state.set(State.FAILED);
    if (!waiting) {
      waiting = true;
      tasks.later(AGAIN, this::again);
    }
  }

  private void again() {
    waiting = false;
    write();
  }
}
