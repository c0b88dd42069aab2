package minshen.desktop.work;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import minshen.desktop.shell.Tasks;
import minshen.store.Kept;
import minshen.store.StoreException;
import minshen.store.UserStore;
import minshen.words.Message;

/**
 * Saves every change as soon as the one before it is on the disk. While one is being written, later
 * ones gather, and only the newest state is written. What could not be written, on a full disk say,
 * is tried again by itself until it is.
 */
public final class Autosave {
  private static final Duration AGAIN = Duration.ofSeconds(3);

  private final UserStore store;
  private final Tasks tasks;
  private final Map<Long, Binder> waiting = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.SAVED);
  private Optional<Message> problem = Optional.empty();
  private boolean writing;

  Autosave(UserStore store, Tasks tasks) {
    this.store = store;
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
    return problem;
  }

  /** Tries again what could not be written. */
  public void retry() {
    write();
  }

  void changed(Binder binder) {
    waiting.put(binder.id(), binder);
    state.set(State.SAVING);
    write();
  }

  void forget(long id) {
    waiting.remove(id);
  }

  private void write() {
    if (writing || waiting.isEmpty()) {
      return;
    }
    writing = true;
    Map<Long, Binder> batch = new LinkedHashMap<>(waiting);
    Map<Long, Kept> states = new LinkedHashMap<>();
    batch.forEach((id, binder) -> states.put(id, binder.kept()));
    waiting.clear();
    tasks.run(
        tasks
            .task(
                _ -> {
                  states.forEach(store::save);
                  return states;
                })
            .onSuccess(_ -> written())
            .onFailure(e -> failed(batch, e)));
  }

  private void written() {
    writing = false;
    problem = Optional.empty();
    state.set(waiting.isEmpty() ? State.SAVED : State.SAVING);
    write();
  }

  private void failed(Map<Long, Binder> batch, Exception e) {
    writing = false;
    batch.forEach(waiting::putIfAbsent);
    problem =
        Optional.of(
            e instanceof StoreException known
                ? known.problem()
                : Message.verbatim(String.valueOf(e.getMessage())));
    state.set(State.FAILED);
    tasks.later(AGAIN, this::retry);
  }
}
