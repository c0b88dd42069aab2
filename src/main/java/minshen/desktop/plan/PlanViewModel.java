package minshen.desktop.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import minshen.desktop.shell.Task;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.Binder;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.ProfileAnswers;
import minshen.policy.Library;
import minshen.policy.calc.Answer;
import minshen.policy.calc.Case;
import minshen.policy.match.Known;
import minshen.policy.match.Match;
import minshen.policy.match.Matcher;
import minshen.policy.match.Matches;
import minshen.policy.plan.Optimiser;
import minshen.policy.plan.Optimum;
import minshen.words.Words;

/**
 * What the place 方案 shows of one company: what fits it, the question to ask next, and the best set
 * of its claims. What was answered here is kept for each company until the program ends.
 */
final class PlanViewModel {
  private final Library library;
  private final Tasks tasks;
  private final LocalDate day;
  private final Map<Long, Map<String, Answer>> answered = new HashMap<>();
  private final ReadOnlyObjectWrapper<Optional<Matches>> matches =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Optimum>> optimum =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Task<?>>> working =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<List<Integer>> years = new SimpleObjectProperty<>(List.of());
  private Optional<Binder> binder = Optional.empty();
  private Optional<Task<Matches>> matching = Optional.empty();
  private Subscription subscription = Subscription.EMPTY;

  /**
   * A view model.
   *
   * @param day the day on which a policy must hold to be claimed
   */
  PlanViewModel(Library library, Tasks tasks, LocalDate day) {
    this.library = library;
    this.tasks = tasks;
    this.day = day;
    years.subscribe(_ -> optimise());
  }

  /** What fits; empty while no company is chosen. */
  ReadOnlyObjectProperty<Optional<Matches>> matchesProperty() {
    return matches.getReadOnlyProperty();
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
    return List.of(day.getYear(), day.getYear() + 1, day.getYear() + 2);
  }

  /** The company. */
  Optional<Binder> binder() {
    return binder;
  }

  /** Shows a company, or none. */
  void show(Optional<Binder> shown) {
    subscription.unsubscribe();
    binder = shown;
    subscription =
        shown.map(b -> b.assessmentProperty().subscribe(_ -> refresh())).orElse(Subscription.EMPTY);
    if (shown.isEmpty()) {
      matching.ifPresent(Task::cancel);
      cancel();
      matches.set(Optional.empty());
      optimum.set(Optional.empty());
    }
  }

  /** Lets go of the company. */
  void close() {
    subscription.unsubscribe();
    matching.ifPresent(Task::cancel);
    cancel();
  }

  /** The question to ask next that was not passed over. */
  Optional<Matches.Next> next() {
    return matches
        .get()
        .flatMap(
            m ->
                m.questions().stream()
                    .filter(q -> !answers().containsKey(Words.CHINESE.say(q.text())))
                    .findFirst());
  }

  /** Answers a question; unknown passes over it. */
  void answer(Matches.Next question, Answer answer) {
    binder.ifPresent(
        b -> {
          answered
              .computeIfAbsent(b.id(), _ -> new HashMap<>())
              .put(Words.CHINESE.say(question.text()), answer);
          match();
        });
  }

  /** How many questions were answered or passed over. */
  int answeredCount() {
    return answers().size();
  }

  /** Asks everything anew. */
  void forget() {
    binder.ifPresent(b -> answered.remove(b.id()));
    match();
  }

  /** Makes a claim of what fits, with what is already known of it; gives its id. */
  Optional<String> claim(Match match) {
    return binder.map(
        b -> {
          Case made = match.claims().getFirst();
          String id = b.freshClaimId();
          b.addClaim(Claim.of(made.withId(id)));
          return id;
        });
  }

  /** The claim of an item that the company already has. */
  Optional<String> existing(Match match) {
    return binder.flatMap(
        b ->
            b.dossier().claims().stream()
                .filter(c -> c.item().equals(match.id()))
                .map(Claim::id)
                .findFirst());
  }

  /** Stops looking for a better set. */
  void cancel() {
    working.get().ifPresent(Task::cancel);
    working.set(Optional.empty());
  }

  private Map<String, Answer> answers() {
    return binder.map(b -> answered.getOrDefault(b.id(), Map.of())).orElse(Map.of());
  }

  private void refresh() {
    match();
    optimise();
  }

  private void match() {
    matching.ifPresent(Task::cancel);
    binder.ifPresent(
        b -> {
          Dossier dossier = b.dossier();
          Known known = ProfileAnswers.of(dossier.applicant()).with(Map.copyOf(answers()));
          Task<Matches> task =
              tasks.task(
                  _ ->
                      new Matcher(library, day)
                          .match(cases(dossier), dossier.ledger(), dossier.readings(), known));
          matching = Optional.of(task);
          tasks.runAside(task.onSuccess(found -> matches.set(Optional.of(found))));
        });
  }

  private void optimise() {
    cancel();
    binder.ifPresent(
        b -> {
          Dossier dossier = b.dossier();
          List<Integer> among = years.get();
          Task<Optimum> task =
              tasks.task(
                  progress -> {
                    Optimum found =
                        new Optimiser(library)
                            .optimise(
                                cases(dossier),
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

  private static List<Case> cases(Dossier dossier) {
    return dossier.claims().stream().map(Claim::input).toList();
  }
}
