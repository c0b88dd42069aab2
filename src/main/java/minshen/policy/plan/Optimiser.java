package minshen.policy.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Readings;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Conflict;
import minshen.policy.calc.Conflicts;
import minshen.policy.calc.Demands;
import minshen.policy.calc.Outcome;
import minshen.words.Message;

/**
 * Finds the set of claims with the highest sum of exact amounts. Decided claims are fixed. Every
 * other claim that is eligible or undecided and has an amount that counts may be taken or left; of
 * claims that exclude each other at most one is taken; caps bind the sum of what is taken, after
 * the ledger; a product counts in one claim, a stage has one joint ceiling, a project its years
 * ({@link Ties}). With years, each claim may also choose its application year among them. The
 * answer is exact and the same every time.
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
      List<ClaimInput> claims,
      List<Award> ledger,
      Readings readings,
      List<Integer> years,
      BooleanSupplier cancelled) {
    return new Run(claims, ledger, readings, years, cancelled).optimum();
  }

  /** One question, with everything that is at hand to answer it. */
  private final class Run {
    private final List<ClaimInput> decided;
    private final List<Award> ledger;
    private final Readings readings;
    private final BooleanSupplier cancelled;
    private final Demands demands;
    private final Conflicts clashes;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Optimum.Aside> aside = new ArrayList<>();
    private final Map<String, Set<String>> excluding = new HashMap<>();

    Run(
        List<ClaimInput> claims,
        List<Award> ledger,
        Readings readings,
        List<Integer> years,
        BooleanSupplier cancelled) {
      this.decided = claims.stream().filter(claim -> claim.granted().isPresent()).toList();
      this.ledger = ledger;
      this.readings = readings;
      this.cancelled = cancelled;
      this.demands = calculator.demands(decided, ledger, readings);
      this.clashes = new Conflicts(library, readings);
      Conflicts.Among all = clashes.new Among();
      for (ClaimInput claim : claims) {
        if (claim.granted().isEmpty()) {
          List<Candidate.Option> options = claim.rejected() ? List.of() : options(claim, years);
          if (options.isEmpty()) {
            aside.add(new Optimum.Aside(claim, whyAside(claim)));
          } else {
            candidates.add(new Candidate(claim, options));
            all.add(claim);
          }
        }
      }
      for (Candidate candidate : candidates) {
        Set<String> others = new HashSet<>();
        // What excludes for a year only is tied to the year that is chosen.
        all.excluding(candidate.claim()).stream()
            .filter(found -> found.clash().kind() != Conflict.Kind.APPLICANT_YEAR)
            .forEach(found -> others.add(found.claim().id()));
        excluding.put(candidate.claim().id(), others);
      }
    }

    private boolean excluded(ClaimInput one, ClaimInput other) {
      return excluding.getOrDefault(one.id(), Set.of()).contains(other.id());
    }

    Optimum optimum() {
      Ties ties = new Ties(candidates);
      return ties.areNone() ? plain() : tied(ties);
    }

    /** Nothing is tied beside caps and exclusions. */
    private Optimum plain() {
      Problem problem = Problem.of(candidates, (a, b) -> excluded(a.claim(), b.claim()));
      Selection selection = new Selection(problem, cancelled);
      int[] best = selection.best();
      Plan plan = plan(best, Map.of());
      Optional<Plan> runnerUp = selection.nextBest().map(options -> plan(options, Map.of()));
      boolean asComputed =
          isSame(
              brings(plan), BigDecimal.valueOf(selection.total()).movePointLeft(problem.scale()));
      return optimum(
          best,
          plan,
          runnerUp,
          selection.proven() && asComputed,
          selection.nextProven() && asComputed,
          (_, _) -> false);
    }

    private Optimum tied(Ties ties) {
      TiedSearch search =
          new TiedSearch(candidates, ties, (a, b) -> excluded(a.claim(), b.claim()), cancelled);
      List<List<Integer>> groups =
          CandidateGroups.of(candidates, ties, (a, b) -> excluded(a.claim(), b.claim()));
      List<TiedSearch.Found> best = new ArrayList<>();
      for (List<Integer> group : groups) {
        best.add(search.best(group));
      }
      int[] options = merged(best);
      Plan plan = plan(options, ties.withouts(best));
      boolean proven =
          best.stream().allMatch(TiedSearch.Found::proven) && isSame(brings(plan), total(best));
      Next next = next(search, ties, groups, best, options);
      return optimum(options, plan, next.plan(), proven, proven && next.proven(), ties::tied);
    }

    /** The next best choice, and whether it is certain that none comes before it. */
    private record Next(Optional<Plan> plan, boolean proven) {}

    /**
     * The best selection that takes a claim which the best one leaves, and that brings something.
     */
    private Next next(
        TiedSearch search,
        Ties ties,
        List<List<Integer>> groups,
        List<TiedSearch.Found> best,
        int[] bestWays) {
      record Other(int group, int candidate, BigDecimal loss) {}
      List<Other> others = new ArrayList<>();
      boolean bounded = true;
      for (int g = 0; g < groups.size(); g++) {
        for (int candidate : groups.get(g)) {
          if (bestWays[candidate] < 0) {
            int group = g;
            search
                .bound(groups.get(g), candidate)
                .map(bound -> best.get(group).total().subtract(bound))
                .ifPresent(loss -> others.add(new Other(group, candidate, loss)));
            bounded &= search.proven();
          }
        }
      }
      others.sort(Comparator.comparing(Other::loss));
      BigDecimal total = total(best);
      Next next = new Next(Optional.empty(), bounded);
      BigDecimal most = BigDecimal.ZERO;
      for (Other other : others) {
        if (total.subtract(other.loss()).compareTo(most) <= 0) {
          break;
        }
        TiedSearch.Found part = best.get(other.group());
        BigDecimal moreThan = most.subtract(total).add(part.total());
        Optional<TiedSearch.Found> found =
            search.bestFor(groups.get(other.group()), other.candidate(), moreThan);
        boolean proven = next.proven() && search.proven();
        next = new Next(next.plan(), proven);
        if (found.isPresent()) {
          List<TiedSearch.Found> instead = new ArrayList<>(best);
          instead.set(other.group(), found.get());
          int[] options = merged(instead);
          boolean holds =
              withoutIdle(options, ties.withouts(instead))
                  && options[other.candidate()] >= 0
                  && isFull(options, ties.withouts(instead));
          if (holds) {
            most = total(instead);
            Plan plan = plan(options, ties.withouts(instead));
            next = new Next(Optional.of(plan), proven && isSame(brings(plan), most));
          } else {
            next = new Next(next.plan(), false);
          }
        }
      }
      return next;
    }

    private static BigDecimal total(List<TiedSearch.Found> parts) {
      return parts.stream().map(TiedSearch.Found::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Leaves out the claims that bring nothing; false if that changes what the others bring. */
    private boolean withoutIdle(int[] options, Map<Integer, Set<Object>> withouts) {
      Amount before = Amount.ZERO;
      List<Optional<Amount>> counts = calculator.counts(taken(options, withouts), ledger, readings);
      int at = decided.size();
      for (int c = 0; c < options.length; c++) {
        if (options[c] >= 0) {
          Amount brings = counts.get(at++).orElse(Amount.ZERO);
          before = before.plus(brings);
          if (brings.isZero()) {
            options[c] = -1;
          }
        }
      }
      Amount after = Amount.ZERO;
      counts = calculator.counts(taken(options, withouts), ledger, readings);
      for (Optional<Amount> count : counts.subList(decided.size(), counts.size())) {
        after = after.plus(count.orElse(Amount.ZERO));
        if (count.filter(Amount::isPositive).isEmpty()) {
          return false;
        }
      }
      return after.equals(before);
    }

    /** Whether no claim could be added that brings more. */
    private boolean isFull(int[] options, Map<Integer, Set<Object>> withouts) {
      Amount total = counted(options, withouts);
      for (int c = 0; c < options.length; c++) {
        if (options[c] < 0 && fits(c, options)) {
          for (int option = 0; option < candidates.get(c).options().size(); option++) {
            int[] more = options.clone();
            more[c] = option;
            if (counted(more, withouts).isMoreThan(total)) {
              return false;
            }
          }
        }
      }
      return true;
    }

    private boolean fits(int candidate, int[] options) {
      for (int other = 0; other < options.length; other++) {
        if (options[other] >= 0
            && excluded(candidates.get(candidate).claim(), candidates.get(other).claim())) {
          return false;
        }
      }
      return true;
    }

    private Amount counted(int[] options, Map<Integer, Set<Object>> withouts) {
      List<Optional<Amount>> counts = calculator.counts(taken(options, withouts), ledger, readings);
      return counts.subList(decided.size(), counts.size()).stream()
          .flatMap(Optional::stream)
          .reduce(Amount.ZERO, Amount::plus);
    }

    private int[] merged(List<TiedSearch.Found> parts) {
      int[] options = new int[candidates.size()];
      Arrays.fill(options, -1);
      for (TiedSearch.Found part : parts) {
        for (int c = 0; c < options.length; c++) {
          options[c] = Math.max(options[c], part.options()[c]);
        }
      }
      return options;
    }

    private Optimum optimum(
        int[] best,
        Plan plan,
        Optional<Plan> runnerUp,
        boolean proven,
        boolean runnerUpProven,
        BiPredicate<Integer, Integer> tied) {
      Reasons reasons = new Reasons(candidates, best, plan, this::excluded, tied);
      List<Message> messages = new ArrayList<>(reasons.messages());
      runnerUp
          .filter(other -> other.total().equals(plan.total()))
          .ifPresent(_ -> messages.add(Message.of("policy.plan.equal")));
      return new Optimum(plan, runnerUp, reasons.left(), aside, messages, proven, runnerUpProven);
    }

    private List<Candidate.Option> options(ClaimInput claim, List<Integer> years) {
      List<Candidate.Option> options = new ArrayList<>();
      for (Optional<Integer> year : years(claim, years)) {
        ClaimInput tried = claim.withDays(claim.eventDate(), claim.applyDate(), year);
        demands
            .of(tried)
            .map(d -> new Candidate.Option(tried.year(), tried, d))
            .filter(option -> option.alone().isPositive())
            .ifPresent(options::add);
      }
      return options;
    }

    private Plan plan(int[] options, Map<Integer, Set<Object>> withouts) {
      return new Plan(calculator.compute(taken(options, withouts), ledger, readings));
    }

    /**
     * The decided claims, then those taken; a product that counts elsewhere is left out of a claim.
     */
    private List<ClaimInput> taken(int[] options, Map<Integer, Set<Object>> withouts) {
      List<ClaimInput> taken = new ArrayList<>(decided);
      for (int c = 0; c < options.length; c++) {
        if (options[c] >= 0) {
          ClaimInput claim = candidates.get(c).options().get(options[c]).claim();
          Set<Object> without = withouts.getOrDefault(c, Set.of());
          taken.add(
              without.isEmpty()
                  ? claim
                  : claim.withProducts(
                      claim.products().stream()
                          .filter(p -> !without.contains(Demands.product(claim.item(), p)))
                          .toList()));
        }
      }
      return taken;
    }

    /** Whether two sums are one, as far as digits tell sums apart. */
    private boolean isSame(BigDecimal one, BigDecimal other) {
      BigDecimal least = BigDecimal.ONE.movePointLeft(Problem.ENOUGH);
      BigDecimal apart = one.subtract(other).abs();
      return apart.signum() == 0
          || apart.compareTo(least.multiply(BigDecimal.valueOf(candidates.size()))) < 0;
    }

    /** What the claims that are not decided bring, exact. */
    private BigDecimal brings(Plan plan) {
      return plan.outcomes().stream()
          .filter(outcome -> outcome.claim().granted().isEmpty())
          .flatMap(outcome -> outcome.counts().stream())
          .reduce(Amount.ZERO, Amount::plus)
          .exact();
    }

    private Message whyAside(ClaimInput claim) {
      List<ClaimInput> all = new ArrayList<>(decided);
      all.add(claim);
      Outcome alone = calculator.compute(all, ledger, readings).getLast();
      String name = Reasons.name(claim);
      if (claim.rejected()) {
        return Message.of("policy.plan.rejected", name, claim.item());
      }
      Optional<ClaimInput> instead = demands.excludedBy(claim);
      if (instead.isPresent()) {
        return Message.of("policy.plan.decided", name, claim.item(), instead.get().item());
      }
      if (alone.notEligible()) {
        return Message.of(
            "policy.plan.not-eligible",
            name,
            claim.item(),
            alone.eligibility().reasons().getFirst().text());
      }
      if (!alone.item().counted() || alone.pack().source() != Pack.Source.DOCUMENT) {
        return Message.of("policy.plan.not-counted", name, claim.item());
      }
      boolean nothing = alone.exact().filter(Amount::isZero).isPresent();
      return Message.of(
          nothing ? "policy.plan.nothing" : "policy.plan.no-amount", name, claim.item());
    }
  }

  /** As the claim stands first, then the other years in the order given. */
  private static Set<Optional<Integer>> years(ClaimInput claim, List<Integer> years) {
    Set<Optional<Integer>> choice = new LinkedHashSet<>();
    choice.add(claim.statedYear());
    years.stream()
        .filter(year -> !claim.year().equals(Optional.of(year)))
        .forEach(year -> choice.add(Optional.of(year)));
    return choice;
  }
}
