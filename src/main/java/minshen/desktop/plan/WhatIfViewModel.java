package minshen.desktop.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import minshen.desktop.shell.Task;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.DossierEditor;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Reading;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ClaimInput;
import minshen.policy.whatif.CityEstimate;
import minshen.policy.whatif.JointMatch;
import minshen.policy.whatif.Scenario;
import minshen.policy.whatif.ScenarioComparison;

/**
 * 假设: a claim as it is and as it might be. What is supposed lives here only: the claim does not
 * change, and nothing of it is kept or exported, unless the user adopts it.
 */
final class WhatIfViewModel {
  private static final int YEARS_ON = 2;

  private final Library library;
  private final Tasks tasks;
  private final CityEstimate city;
  private final ReadOnlyObjectWrapper<Optional<State>> state =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<DossierEditor> dossierEditor = Optional.empty();
  private Optional<String> chosen = Optional.empty();
  private Optional<Scenario> base = Optional.empty();
  private Optional<Scenario> supposed = Optional.empty();
  private Optional<Task<State>> working = Optional.empty();
  private Subscription subscription = Subscription.EMPTY;

  /** A view model. */
  WhatIfViewModel(Library library, Tasks tasks) {
    this.library = library;
    this.tasks = tasks;
    this.city = new CityEstimate(library);
  }

  /**
   * What is shown.
   *
   * @param asItIs the claim with the readings taken
   * @param supposed the claim as it might be
   * @param comparison both computed
   * @param joint how the amount follows support and cost, where a joint ceiling rules it
   */
  record State(
      Scenario asItIs,
      Scenario supposed,
      ScenarioComparison comparison,
      Optional<JointMatch> joint) {
    Item item() {
      return comparison.second().item();
    }

    Pack pack() {
      return comparison.second().pack();
    }

    /** The figures of the claim that may be supposed otherwise. */
    List<Fact> figures() {
      return item().facts().stream()
          .filter(f -> f.kind() == Fact.Kind.AMOUNT || f.kind() == Fact.Kind.COUNT)
          .filter(f -> f.currency().isEmpty() && !f.ofApplicant())
          .filter(f -> f.askedOf(asItIs.claim().variant()))
          .toList();
    }

    /** The readings that may move the amount. */
    List<Reading> readings() {
      return pack().readings().stream()
          .filter(r -> r.moves() && r.alternative().isPresent())
          .filter(r -> r.items().contains(item().id()))
          .toList();
    }

    /** Whether anything is supposed at all. */
    boolean changed() {
      return !asItIs.equals(supposed);
    }

    /** Whether the support of the city is a guess, which no claim may be filled with. */
    boolean guessed() {
      return supposed.guesses(asItIs.claim());
    }

    /** Whether it may become the claim. */
    boolean adoptable() {
      return changed() && !guessed();
    }

    Optional<BigDecimal> figure(String fact) {
      return supposed.claim().figure(fact);
    }
  }

  /** What is shown; empty while no company or no claim is there. */
  ReadOnlyObjectProperty<Optional<State>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Shows a company, or none. */
  void show(Optional<DossierEditor> shown) {
    subscription.unsubscribe();
    dossierEditor = shown;
    chosen = Optional.empty();
    supposed = Optional.empty();
    subscription =
        shown.map(b -> b.assessmentProperty().subscribe(_ -> compute())).orElse(Subscription.EMPTY);
    if (shown.isEmpty()) {
      compute();
    }
  }

  /** Lets go of the company. */
  void close() {
    subscription.unsubscribe();
    working.ifPresent(Task::cancel);
  }

  /** The company's claims. */
  List<ClaimInput> claims() {
    return dossierEditor.stream().flatMap(b -> b.dossier().cases(library).stream()).toList();
  }

  /** Supposes something of another claim. */
  void choose(String claimId) {
    if (!chosen.equals(Optional.of(claimId))) {
      chosen = Optional.of(claimId);
      reset();
    }
  }

  /** Supposes nothing. */
  void reset() {
    supposed = Optional.empty();
    compute();
  }

  /** Supposes another figure of a fact. */
  void suppose(String fact, Optional<BigDecimal> figure) {
    change(scenario(), s -> s.claim().figure(fact).equals(figure) ? s : s.with(fact, figure));
  }

  /** Supposes another application year. */
  void supposeYear(int year) {
    change(scenario(), s -> s.claim().year().equals(Optional.of(year)) ? s : s.in(year));
  }

  /** Supposes a reading the other way. */
  void switchReading(String reading) {
    change(scenario(), s -> s.switched(reading));
  }

  /** The years that are offered: the claim's own and the two after it. */
  List<Integer> years() {
    return asItIs().flatMap(s -> s.claim().year()).stream()
        .flatMap(y -> IntStream.rangeClosed(y, y + YEARS_ON).boxed())
        .toList();
  }

  /** What the support of the city may be estimated from. */
  List<CityEstimate.Source> sources(Item item) {
    return CityEstimate.concerns(item) ? city.sources(item) : List.of();
  }

  /** The estimate of a source; empty while a fact of it is missing. */
  Optional<Amount> estimate(CityEstimate.Source source, Map<String, Value> facts) {
    return city.most(source, facts);
  }

  /**
   * Makes the claim what was supposed; the claim's history can undo it.
   *
   * @return what takes back all of it; empty if it may not be adopted
   */
  Optional<Runnable> adopt() {
    return state
        .get()
        .filter(State::adoptable)
        .filter(s -> !isLocked(s))
        .filter(s -> Optional.of(s.asItIs()).equals(asItIs()))
        .flatMap(adopted -> dossierEditor.map(b -> adopt(b, adopted)));
  }

  /** Whether something else is supposed of a claim that was handed in and is locked. */
  boolean isLocked(State now) {
    boolean changesClaim = !now.asItIs().claim().equals(now.supposed().claim());
    return changesClaim
        && dossierEditor.filter(b -> b.isLocked(now.asItIs().claim().id())).isPresent();
  }

  private Runnable adopt(DossierEditor b, State adopted) {
    String id = adopted.asItIs().claim().id();
    Readings before = b.dossier().readings();
    supposed = Optional.empty();
    boolean claimChanged = !adopted.asItIs().claim().equals(adopted.supposed().claim());
    b.pause(id);
    b.changeClaim(id, "whatif", claim -> claim.withInput(adopted.supposed().claim()));
    b.pause(id);
    read(b, adopted.supposed().readings());
    return () -> {
      if (claimChanged) {
        b.undo(id);
      }
      read(b, before);
    };
  }

  private static void read(DossierEditor b, Readings readings) {
    b.change(d -> d.withReadings(readings));
  }

  private Optional<Scenario> asItIs() {
    List<ClaimInput> claims = claims();
    return claims.stream()
        .filter(c -> chosen.equals(Optional.of(c.id())))
        .findFirst()
        .or(() -> claims.stream().filter(this::tells).findFirst())
        .or(() -> claims.stream().findFirst())
        .map(c -> new Scenario(c, dossierEditor.orElseThrow().dossier().readings()));
  }

  /** A claim under a joint ceiling has the most to show. */
  private boolean tells(ClaimInput claim) {
    return JointMatch.of(library, claim, Readings.DEFAULT).isPresent();
  }

  private Optional<Scenario> scenario() {
    return supposed.or(this::asItIs);
  }

  private void change(Optional<Scenario> from, UnaryOperator<Scenario> supposition) {
    Optional<Scenario> now = from.map(supposition);
    if (!now.equals(from)) {
      supposed = now;
      compute();
    }
  }

  /** What was supposed of a claim that has changed or gone meanwhile is supposed no longer. */
  private void compute() {
    working.ifPresent(Task::cancel);
    Optional<Scenario> first = asItIs();
    if (first.isEmpty()) {
      state.set(Optional.empty());
      return;
    }
    Scenario one = first.get();
    chosen = Optional.of(one.claim().id());
    supposed = supposed.filter(_ -> base.equals(first));
    base = first;
    Scenario other = supposed.orElse(one);
    List<ClaimInput> claims = claims();
    var ledger = dossierEditor.orElseThrow().dossier().ledger();
    Task<State> task =
        tasks.task(
            _ ->
                new State(
                    one,
                    other,
                    ScenarioComparison.of(library, claims, ledger, one, other),
                    JointMatch.of(library, other.claim(), other.readings())));
    working = Optional.of(task);
    tasks.runAside(task.onSuccess(found -> state.set(Optional.of(found))));
  }
}
