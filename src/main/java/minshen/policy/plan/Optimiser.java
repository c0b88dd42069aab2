package minshen.policy.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import minshen.policy.Library;
import minshen.policy.Readings;
import minshen.policy.calc.Award;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.Case;
import minshen.policy.calc.Clashes;
import minshen.policy.calc.Demand;
import minshen.policy.calc.Outcome;
import minshen.words.Message;

/**
 * Finds the set of claims with the highest sum of exact amounts. Every claim that is eligible or
 * undecided and has an amount that counts may be taken or left; claims of one project whose items
 * exclude each other may not both be taken; caps bind the sum of what is taken, after the ledger.
 * With years, each claim may also choose its application year among them. The answer is exact and
 * the same every time.
 */
public final class Optimiser {
  private final Library library;
  private final Calculator calculator;

  /** An optimiser over the packs at hand. */
  public Optimiser(Library library) {
    this.library = library;
    this.calculator = new Calculator(library);
  }

  /**
   * The best set.
   *
   * @param claims the claims; their items are in the library
   * @param ledger support already received
   * @param readings the readings taken
   * @param years the application years to choose among; none if each claim keeps its own
   * @param cancelled asked now and then; once true, the best found so far is given, not proven
   * @throws IllegalArgumentException if an item is in no pack
   */
  public Optimum optimise(
      List<Case> claims,
      List<Award> ledger,
      Readings readings,
      List<Integer> years,
      BooleanSupplier cancelled) {
    List<Candidate> candidates = new ArrayList<>();
    List<Optimum.Aside> aside = new ArrayList<>();
    for (Case claim : claims) {
      List<Candidate.Way> ways = ways(claim, ledger, readings, years);
      if (ways.isEmpty()) {
        aside.add(new Optimum.Aside(claim, whyAside(claim, ledger, readings)));
      } else {
        candidates.add(new Candidate(claim, ways));
      }
    }
    Clashes clashes = new Clashes(library, readings);
    Problem problem = Problem.of(candidates, (a, b) -> excluded(clashes, a.claim(), b.claim()));
    Selection selection = new Selection(problem, cancelled);
    int[] best = selection.best();
    Plan plan = plan(candidates, best, ledger, readings);
    Optional<Plan> runnerUp =
        selection.nextBest().map(ways -> plan(candidates, ways, ledger, readings));
    Reasons reasons = new Reasons(candidates, best, plan, (a, b) -> excluded(clashes, a, b));
    // Caps over several years can cross; then the order in which claims use them could matter.
    boolean asComputed =
        plan.total()
                .movePointRight(problem.scale())
                .compareTo(BigDecimal.valueOf(selection.total()))
            == 0;
    return new Optimum(
        plan,
        runnerUp,
        reasons.left(),
        aside,
        reasons.messages(),
        selection.proven() && asComputed,
        selection.nextProven() && asComputed);
  }

  private List<Candidate.Way> ways(
      Case claim, List<Award> ledger, Readings readings, List<Integer> years) {
    List<Candidate.Way> ways = new ArrayList<>();
    for (Optional<Integer> year : years(claim, years)) {
      Case tried = claim.withDays(claim.eventDate(), claim.applyDate(), year);
      Optional<Demand> demand = calculator.demand(tried, ledger, readings);
      demand
          .map(d -> new Candidate.Way(tried.year(), tried, d))
          .filter(way -> way.alone().signum() > 0)
          .ifPresent(ways::add);
    }
    return ways;
  }

  /** The claim's own year first, then the others in the order given. */
  private static Set<Optional<Integer>> years(Case claim, List<Integer> years) {
    Set<Optional<Integer>> choice = new LinkedHashSet<>();
    if (years.isEmpty()) {
      choice.add(claim.statedYear());
    }
    claim.year().filter(years::contains).ifPresent(own -> choice.add(Optional.of(own)));
    years.forEach(year -> choice.add(Optional.of(year)));
    return choice;
  }

  private static boolean excluded(Clashes clashes, Case one, Case other) {
    return clashes.between(one, other).isPresent();
  }

  private Plan plan(List<Candidate> candidates, int[] ways, List<Award> ledger, Readings readings) {
    List<Case> taken = new ArrayList<>();
    for (int i = 0; i < ways.length; i++) {
      if (ways[i] >= 0) {
        taken.add(candidates.get(i).ways().get(ways[i]).claim());
      }
    }
    return new Plan(calculator.compute(taken, ledger, readings));
  }

  private Message whyAside(Case claim, List<Award> ledger, Readings readings) {
    Outcome alone = calculator.compute(List.of(claim), ledger, readings).getFirst();
    String name = Reasons.name(claim);
    if (alone.notEligible()) {
      return Message.of(
          "policy.plan.not-eligible",
          name,
          claim.item(),
          alone.eligibility().reasons().getFirst().text());
    }
    if (!alone.counted()) {
      return Message.of("policy.plan.not-counted", name, claim.item());
    }
    boolean nothing = alone.exact().map(BigDecimal::signum).map(s -> s == 0).orElse(false);
    return Message.of(
        nothing ? "policy.plan.nothing" : "policy.plan.no-amount", name, claim.item());
  }
}
