package minshen.desktop.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import minshen.desktop.shell.Tasks;
import minshen.dossier.Dossier;
import minshen.store.StoreException;
import minshen.store.UserStore;
import minshen.words.Message;

/**
 * Saves every change as soon as the one before it is on the disk. While one is being written, later
 * ones gather, and only the newest state is written.
 */
public final class Autosave {
  private final UserStore store;
  private final Tasks tasks;
  private final Map<Long, Dossier> waiting = new LinkedHashMap<>();
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
    waiting.put(binder.id(), binder.dossier());
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
    Map<Long, Dossier> batch = new LinkedHashMap<>(waiting);
    tasks.run(
        tasks
            .task(
                _ -> {
                  batch.forEach(store::save);
                  return batch;
                })
            .onSuccess(this::written)
            .onFailure(this::failed));
  }

  private void written(Map<Long, Dossier> batch) {
    writing = false;
    problem = Optional.empty();
    batch.forEach(waiting::remove);
    state.set(waiting.isEmpty() ? State.SAVED : State.SAVING);
    write();
  }

  private void failed(Exception e) {
    writing = false;
    problem =
        Optional.of(
            e instanceof StoreException known
                ? known.problem()
                : Message.verbatim(String.valueOf(e.getMessage())));
    state.set(State.FAILED);
  }
}
