package minshen.desktop.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
import minshen.words.Words;

/** What fits a company, and the question to ask it next. */
public final class MatchViewModel {
  private final Library library;
  private final Tasks tasks;
  private final LocalDate day;
  private final MatchAnswers answered;
  private final ReadOnlyObjectWrapper<Optional<Matches>> matches =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Binder> binder = Optional.empty();
  private Optional<Task<Matches>> matching = Optional.empty();
  private Subscription subscription = Subscription.EMPTY;

  /**
   * A view model.
   *
   * @param day the day on which a policy must hold to be claimed
   * @param answered what was answered before, and is from now on
   */
  public MatchViewModel(Library library, Tasks tasks, LocalDate day, MatchAnswers answered) {
    this.library = library;
    this.tasks = tasks;
    this.day = day;
    this.answered = answered;
  }

  /** What fits; empty while no company is chosen, or nothing is known yet. */
  public ReadOnlyObjectProperty<Optional<Matches>> matchesProperty() {
    return matches.getReadOnlyProperty();
  }

  /** The company. */
  Optional<Binder> binder() {
    return binder;
  }

  /** Shows a company, or none. */
  public void show(Optional<Binder> shown) {
    close();
    binder = shown;
    subscription =
        shown.map(b -> b.assessmentProperty().subscribe(_ -> match())).orElse(Subscription.EMPTY);
    if (shown.isEmpty()) {
      matches.set(Optional.empty());
    }
  }

  /** Lets go of the company. */
  public void close() {
    subscription.unsubscribe();
    matching.ifPresent(Task::cancel);
  }

  /** The question to ask next that was not passed over. */
  public Optional<Matches.Next> next() {
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
          answered.put(b.id(), Words.CHINESE.say(question.text()), answer);
          match();
        });
  }

  /** How many questions were answered or passed over. */
  int answeredCount() {
    return answers().size();
  }

  /** Asks everything anew. */
  void forget() {
    binder.ifPresent(b -> answered.forget(b.id()));
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
  public Optional<String> existing(Match match) {
    return binder.flatMap(
        b ->
            b.dossier().claims().stream()
                .filter(c -> c.item().equals(match.id()))
                .map(Claim::id)
                .findFirst());
  }

  private Map<String, Answer> answers() {
    return binder.map(b -> answered.of(b.id())).orElse(Map.of());
  }

  private void match() {
    matching.ifPresent(Task::cancel);
    binder.ifPresent(
        b -> {
          Dossier dossier = b.dossier();
          Known known = ProfileAnswers.of(dossier.applicant()).with(answers());
          Task<Matches> task =
              tasks.task(
                  _ ->
                      new Matcher(library, day)
                          .match(
                              dossier.claims().stream().map(Claim::input).toList(),
                              dossier.ledger(),
                              dossier.readings(),
                              known));
          matching = Optional.of(task);
          tasks.runAside(task.onSuccess(found -> matches.set(Optional.of(found))));
        });
  }
}
