package minshen.desktop.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import minshen.desktop.shell.Progress;
import minshen.desktop.shell.Tasks;
import minshen.dossier.Dossier;
import minshen.dossier.finding.Assessment;
import minshen.policy.Library;
import minshen.store.UserStore;

/** What lies on the desk: the packs, every applicant's binder, and which of them is worked on. */
public final class Desk {
  private final UserStore store;
  private final Tasks tasks;
  private final Library library;
  private final Autosave autosave;
  private final ObservableList<Binder> binders = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<Binder>> current =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<ClaimKey>> openClaim =
      new SimpleObjectProperty<>(Optional.empty());

  private Desk(UserStore store, Tasks tasks, Library library) {
    this.store = store;
    this.tasks = tasks;
    this.library = library;
    this.autosave = new Autosave(store, tasks);
  }

  /**
   * A claim on the desk.
   *
   * @param binder the binder it is in
   * @param id its id there
   */
  public record ClaimKey(Binder binder, String id) {}

  /** Lays out a store on a desk; reads the store, so not on the window's thread. */
  public static Desk of(UserStore store, Tasks tasks, Progress progress) {
    Desk desk = new Desk(store, tasks, store.library());
    List<UserStore.Stored> all = store.all();
    List<Binder> binders = new ArrayList<>();
    for (UserStore.Stored stored : all) {
      progress.report(binders.size(), all.size());
      binders.add(desk.binder(stored.id(), Assessment.of(desk.library, stored.dossier())));
    }
    desk.binders.setAll(binders);
    return desk;
  }

  /** The packs. */
  public Library library() {
    return library;
  }

  /** What saves. */
  public Autosave autosave() {
    return autosave;
  }

  /** What runs beside the window. */
  public Tasks tasks() {
    return tasks;
  }

  /** Every binder, in the order in which they came. */
  public ObservableList<Binder> binders() {
    return binders;
  }

  /** The binder worked on; all of them if empty. */
  public ObjectProperty<Optional<Binder>> currentProperty() {
    return current;
  }

  /** The claim that lies open, if one does. */
  public ObjectProperty<Optional<ClaimKey>> openClaimProperty() {
    return openClaim;
  }

  /** Opens a claim. */
  public void open(Binder binder, String claimId) {
    openClaim.set(Optional.of(new ClaimKey(binder, claimId)));
  }

  /** Takes in dossiers; afterwards tells of their binders. */
  public void add(List<Dossier> dossiers, Consumer<List<Binder>> then) {
    tasks.run(
        tasks
            .task(
                progress -> {
                  List<Binder> added = new ArrayList<>();
                  for (Dossier dossier : dossiers) {
                    progress.report(added.size(), dossiers.size());
                    added.add(binder(store.add(dossier), Assessment.of(library, dossier)));
                  }
                  return added;
                })
            .onSuccess(
                added -> {
                  binders.addAll(added);
                  then.accept(added);
                }));
  }

  /** Removes a binder with everything in it. */
  public void remove(Binder binder) {
    openClaim
        .get()
        .filter(key -> key.binder() == binder)
        .ifPresent(_ -> openClaim.set(Optional.empty()));
    if (current.get().equals(Optional.of(binder))) {
      current.set(Optional.empty());
    }
    binders.remove(binder);
    autosave.forget(binder.id());
    tasks.run(
        tasks.task(
            _ -> {
              store.remove(binder.id());
              return binder;
            }));
  }

  private Binder binder(long id, Assessment assessment) {
    return new Binder(id, library, assessment, autosave::changed);
  }
}
