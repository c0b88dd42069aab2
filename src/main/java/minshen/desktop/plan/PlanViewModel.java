package minshen.desktop.plan;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import minshen.desktop.shell.Task;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.Today;
import minshen.dossier.Dossier;
import minshen.policy.Library;
import minshen.policy.plan.Optimiser;
import minshen.policy.plan.Optimum;

/**
 * What the place 方案 shows of one company: what fits it, the question to ask next, and the best set
 * of its claims.
 */
final class PlanViewModel {
  private final Library library;
  private final Tasks tasks;
  private final Today today;
  private final MatchViewModel matching;
  private final ReadOnlyObjectWrapper<Optional<Optimum>> optimum =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Task<?>>> working =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<List<Integer>> years = new SimpleObjectProperty<>(List.of());
  private Optional<DossierEditor> dossierEditor = Optional.empty();
  private Subscription subscription = Subscription.EMPTY;

  /**
   * A view model.
   *
   * @param today the day on which a policy must hold to be claimed
   * @param passedOver the questions that were passed over before, and are from now on
   */
  PlanViewModel(Library library, Tasks tasks, Today today, SkippedQuestions passedOver) {
    this.matching = new MatchViewModel(library, tasks, today, passedOver);
    this.library = library;
    this.tasks = tasks;
    this.today = today;
    years.subscribe(_ -> optimise());
  }

  /** What fits the company, and the question to ask next. */
  MatchViewModel matching() {
    return matching;
  }

  /** The best set; empty while it is looked for. */
  ReadOnlyObjectProperty<Optional<Optimum>> optimumProperty() {
    return optimum.getReadOnlyProperty();
  }

  /** The search for the best set, while it runs. */
  ReadOnlyObjectProperty<Optional<Task<?>>> workingProperty() {
    return working.getReadOnlyProperty();
  }

  /** The application years to choose among; none if each claim keeps its own. */
  ObjectProperty<List<Integer>> yearsProperty() {
    return years;
  }

  /** The years that are offered: those of the day and the two after it. */
  List<Integer> offeredYears() {
    int year = today.day().getYear();
    return List.of(year, year + 1, year + 2);
  }

  /** The company. */
  Optional<DossierEditor> dossierEditor() {
    return dossierEditor;
  }

  /** Shows a company, or none. */
  void show(Optional<DossierEditor> shown) {
    subscription.unsubscribe();
    dossierEditor = shown;
    matching.show(shown);
    subscription =
        shown
            .map(b -> b.assessmentProperty().subscribe(_ -> optimise()))
            .orElse(Subscription.EMPTY);
    if (shown.isEmpty()) {
      cancel();
      optimum.set(Optional.empty());
    }
  }

  /** Lets go of the company. */
  void close() {
    subscription.unsubscribe();
    matching.close();
    cancel();
  }

  /** Stops looking for a better set. */
  void cancel() {
    working.get().ifPresent(Task::cancel);
    working.set(Optional.empty());
  }

  private void optimise() {
    cancel();
    dossierEditor.ifPresent(
        b -> {
          Dossier dossier = b.dossier();
          List<Integer> among = years.get();
          Task<Optimum> task =
              tasks.task(
                  progress -> {
                    Optimum found =
                        new Optimiser(library)
                            .optimise(
                                dossier.cases(library),
                                dossier.ledger(),
                                dossier.readings(),
                                among,
                                progress::cancelled);
                    if (progress.cancelled()) {
                      throw new CancellationException();
                    }
                    return found;
                  });
          working.set(Optional.of(task));
          tasks.runAside(
              task.onSuccess(found -> optimum.set(Optional.of(found)))
                  .onEnd(
                      () -> {
                        if (working.get().equals(Optional.of(task))) {
                          working.set(Optional.empty());
                        }
                      }));
        });
  }
}
