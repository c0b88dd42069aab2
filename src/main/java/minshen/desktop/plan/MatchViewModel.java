package minshen.desktop.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import minshen.desktop.shell.Task;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.ClaimInputs;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.Today;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.ProfileAnswers;
import minshen.policy.Library;
import minshen.policy.Region;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ClaimInput;
import minshen.policy.match.KnownFacts;
import minshen.policy.match.Match;
import minshen.policy.match.Matcher;
import minshen.policy.match.Matches;

/** What fits a company, and the question to ask it next. */
public final class MatchViewModel {
  private final Library library;
  private final Tasks tasks;
  private final Today today;
  private final SkippedQuestions passedOver;
  private final ReadOnlyObjectWrapper<Optional<Matches>> matches =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<DossierEditor> dossierEditor = Optional.empty();
  private Optional<Task<Matches>> matching = Optional.empty();
  private Subscription subscription = Subscription.EMPTY;
  private Map<String, Map<String, Answer>> forgotten = Map.of();
  private boolean allRegions;

  /**
   * A view model.
   *
   * @param today the day on which a policy must hold to be claimed
   * @param passedOver the questions that were passed over before, and are from now on
   */
  public MatchViewModel(Library library, Tasks tasks, Today today, SkippedQuestions passedOver) {
    this.library = library;
    this.tasks = tasks;
    this.today = today;
    this.passedOver = passedOver;
  }

  /** What fits; empty while no company is chosen, or nothing is known yet. */
  public ReadOnlyObjectProperty<Optional<Matches>> matchesProperty() {
    return matches.getReadOnlyProperty();
  }

  /** The company. */
  Optional<DossierEditor> dossierEditor() {
    return dossierEditor;
  }

  /** Shows a company, or none. */
  public void show(Optional<DossierEditor> shown) {
    close();
    dossierEditor = shown;
    allRegions = false;
    forgotten = Map.of();
    subscription =
        shown
            .map(
                b ->
                    Subscription.combine(
                        b.assessmentProperty().subscribe(_ -> match()),
                        today.dayProperty().subscribe((_, _) -> match())))
            .orElse(Subscription.EMPTY);
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
                    .filter(q -> !passed().contains(q.id()) && !isOfLocked(q))
                    .findFirst());
  }

  /** Of a claim that was handed in and is locked nothing is asked any more. */
  private boolean isOfLocked(Matches.Next question) {
    return question.about() == Matches.About.CLAIM
        && dossierEditor.filter(b -> b.isLocked(question.of())).isPresent();
  }

  /**
   * Answers a question; the dossier keeps the answer, in its claim if it is about one. Unknown
   * passes over it.
   */
  void answer(Matches.Next question, Answer answer) {
    dossierEditor.ifPresent(
        b -> {
          forgotten = Map.of();
          if (answer == Answer.UNKNOWN) {
            passedOver.add(b.id(), question.id());
            match();
          } else if (question.about() == Matches.About.CLAIM) {
            b.changeClaim(
                question.of(),
                "answers." + question.name(),
                claim ->
                    claim.withInput(ClaimInputs.answer(claim.input(), question.name(), answer)));
          } else {
            b.change(d -> d.withAnswers(with(d.answers(), question, answer)));
          }
        });
  }

  private static Map<String, Map<String, Answer>> with(
      Map<String, Map<String, Answer>> answers, Matches.Next question, Answer answer) {
    Map<String, Map<String, Answer>> all = new HashMap<>(answers);
    Map<String, Answer> of = new HashMap<>(all.getOrDefault(question.of(), Map.of()));
    of.put(question.name(), answer);
    all.put(question.of(), of);
    return all;
  }

  /** How many questions beside the claims were answered or passed over. */
  int answeredCount() {
    return passed().size() + count(dossierEditor.map(b -> b.dossier().answers()).orElse(Map.of()));
  }

  private static int count(Map<String, Map<String, Answer>> answers) {
    return answers.values().stream().mapToInt(Map::size).sum();
  }

  /** Asks anew everything that was asked beside the claims. */
  void forget() {
    dossierEditor.ifPresent(
        b -> {
          passedOver.forget(b.id());
          forgotten = b.dossier().answers();
          b.change(d -> d.withAnswers(Map.of()));
        });
    match();
  }

  /** How many answers were given up last and can be brought back. */
  int forgottenCount() {
    return count(forgotten);
  }

  /** Brings back the answers that were given up last. */
  void remember() {
    Map<String, Map<String, Answer>> back = forgotten;
    forgotten = Map.of();
    dossierEditor.ifPresent(b -> b.change(d -> d.withAnswers(back)));
  }

  /** Shows packs of all regions as well, or only those that concern the company where it is. */
  void showAllRegions(boolean all) {
    allRegions = all;
    match();
  }

  /** Whether packs of all regions are shown. */
  boolean showsAllRegions() {
    return allRegions;
  }

  /** Makes a claim of what fits, with what is already known of it; gives its id. */
  Optional<String> claim(Match match) {
    return dossierEditor.map(
        b -> {
          ClaimInput made = match.claims().getFirst();
          String id = b.freshClaimId();
          b.addClaim(Claim.of(made.withId(id)));
          return id;
        });
  }

  /** The claim of an item that the company already has. */
  public Optional<String> existing(Match match) {
    return dossierEditor.flatMap(
        b ->
            b.dossier().claims().stream()
                .filter(c -> c.item().equals(match.id()))
                .map(Claim::id)
                .findFirst());
  }

  private Set<String> passed() {
    return dossierEditor.map(b -> passedOver.of(b.id())).orElse(Set.of());
  }

  private void match() {
    matching.ifPresent(Task::cancel);
    dossierEditor.ifPresent(
        b -> {
          Dossier dossier = b.dossier();
          Optional<Region> home =
              allRegions ? Optional.empty() : Region.ofTown(library, dossier.applicant().town());
          KnownFacts known = ProfileAnswers.of(dossier.applicant()).with(dossier.answers());
          LocalDate day = today.day();
          Task<Matches> task =
              tasks.task(
                  _ ->
                      new Matcher(library, day)
                          .match(
                              dossier.cases(library),
                              dossier.ledger(),
                              dossier.readings(),
                              known,
                              home));
          matching = Optional.of(task);
          tasks.runAside(task.onSuccess(found -> matches.set(Optional.of(found))));
        });
  }
}
