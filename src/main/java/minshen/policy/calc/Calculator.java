package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Reading;
import minshen.policy.Readings;
import minshen.words.Message;

/**
 * Computes the claims of one applicant together: they share caps with the ledger and with each
 * other, in the order given. A pure function of what it is given.
 */
public final class Calculator {
  private final Library library;

  /** A calculator over the packs at hand. */
  public Calculator(Library library) {
    this.library = library;
  }

  /**
   * The outcome of every claim, in the order given.
   *
   * @param claims the claims; their items are in the library
   * @param ledger support already received
   * @param readings the readings taken
   * @throws IllegalArgumentException if an item is in no pack
   */
  public List<Outcome> compute(List<Case> claims, List<Award> ledger, Readings readings) {
    List<Pass> taken = passes(claims, ledger, readings);
    Map<String, List<Pass>> switched = new TreeMap<>(Calculator::byNumber);
    for (String reading : moving(claims)) {
      switched.put(reading, passes(claims, ledger, readings.switched(reading)));
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      outcomes.add(outcome(taken.get(i), readings, at(switched, i)));
    }
    return List.copyOf(outcomes);
  }

  /**
   * What a claim asks for while no other claim uses the caps that it shares.
   *
   * @return empty if it has no amount that counts in a total: it is not eligible, something is
   *     missing, the authority decides, or there is no way to apply
   * @throws IllegalArgumentException if its item is in no pack
   */
  public Optional<Demand> demand(Case claim, List<Award> ledger, Readings readings) {
    Outcome alone = compute(List.of(claim), ledger, readings).getFirst();
    return alone.counted() && alone.exact().isPresent()
        ? Optional.of(Evaluator.demand(alone.item(), claim, readings, new Usage(ledger)))
        : Optional.empty();
  }

  /** The sum of the counted amounts by application year; claims without a year are in none. */
  public static SortedMap<Integer, BigDecimal> totals(List<Outcome> outcomes) {
    SortedMap<Integer, BigDecimal> totals = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      if (outcome.counted() && outcome.claim().year().isPresent()) {
        outcome
            .amount()
            .ifPresent(a -> totals.merge(outcome.claim().year().get(), a, BigDecimal::add));
      }
    }
    return totals;
  }

  /**
   * One claim under one choice of readings.
   *
   * @param exact the amount, if it can be computed
   * @param bounds what it can be
   */
  private record Pass(
      Case claim,
      Pack pack,
      Item item,
      Eligibility eligibility,
      List<String> missing,
      Optional<BigDecimal> exact,
      Interval bounds,
      List<TraceRow> trace,
      List<CapUse> caps) {}

  private List<Pass> passes(List<Case> claims, List<Award> ledger, Readings readings) {
    Usage usage = new Usage(ledger);
    List<Pass> passes = new ArrayList<>();
    for (Case claim : claims) {
      passes.add(pass(claim, readings, usage));
    }
    return passes;
  }

  private Pass pass(Case claim, Readings readings, Usage usage) {
    Pack pack = library.packFor(claim.item(), claim.year()).orElseThrow(() -> unknown(claim));
    Item item = pack.item(claim.item()).orElseThrow(() -> unknown(claim));
    List<String> missing = Missing.in(item, claim);
    Eligibility eligibility = Eligibility.of(pack, item, claim, readings, missing);
    if (eligibility.verdict() == Eligibility.Verdict.NOT_ELIGIBLE) {
      return new Pass(
          claim,
          pack,
          item,
          eligibility,
          missing,
          Optional.of(BigDecimal.ZERO),
          Interval.ZERO,
          refusal(eligibility, item),
          List.of());
    }
    Evaluation evaluation = Evaluator.evaluate(item, claim, readings, usage);
    boolean open = evaluation.discretionary() || Missing.leavesAmountOpen(item, missing);
    if (open) {
      Interval anything = new OpenKinds(item, claim, readings, usage).bounds();
      Interval bounds = Missing.couldEndIt(missing, item, atMost(item, anything));
      return new Pass(
          claim,
          pack,
          item,
          eligibility,
          missing,
          Optional.empty(),
          bounds,
          evaluation.trace(),
          evaluation.caps());
    }
    evaluation.used().forEach(usage::use);
    BigDecimal exact = evaluation.value().low();
    return new Pass(
        claim,
        pack,
        item,
        eligibility,
        missing,
        Optional.of(exact),
        Missing.couldEndIt(missing, item, atMost(item, Interval.exactly(exact))),
        withRounding(evaluation.trace(), exact),
        evaluation.caps());
  }

  /** An amount that is only the most there can be may come out as less. */
  private static Interval atMost(Item item, Interval amount) {
    return item.ceiling() ? amount.hull(Interval.ZERO) : amount;
  }

  private static Outcome outcome(Pass pass, Readings readings, Map<String, Pass> switched) {
    Interval bounds = pass.bounds();
    List<Outcome.Switch> switches = new ArrayList<>();
    for (Map.Entry<String, Pass> other : switched.entrySet()) {
      bounds = bounds.hull(other.getValue().bounds());
      if (pass.pack()
          .reading(other.getKey())
          .map(r -> r.items().contains(pass.item().id()))
          .orElse(false)) {
        switches.add(
            new Outcome.Switch(
                other.getKey(),
                other.getValue().eligibility().verdict(),
                other.getValue().exact()));
      }
    }
    return new Outcome(
        pass.claim(),
        pass.pack(),
        pass.item(),
        readings,
        pass.eligibility(),
        pass.exact(),
        bounds,
        pass.bounds(),
        pass.trace(),
        pass.missing(),
        pass.caps(),
        switches);
  }

  private static List<TraceRow> refusal(Eligibility eligibility, Item item) {
    return eligibility.reasons().stream()
        .map(
            reason ->
                new TraceRow(
                    "notEligible",
                    reason.text(),
                    Optional.of(BigDecimal.ZERO),
                    BigDecimal.ZERO,
                    reason.clause().orElse(item.clauses().getFirst()),
                    Optional.empty()))
        .toList();
  }

  private static List<TraceRow> withRounding(List<TraceRow> trace, BigDecimal exact) {
    BigDecimal dropped = exact.subtract(Amounts.rounded(exact));
    if (dropped.signum() == 0 || trace.isEmpty()) {
      return trace;
    }
    List<TraceRow> rows = new ArrayList<>(trace);
    rows.add(
        new TraceRow(
            "round",
            Message.of("policy.step.round", Amounts.traced(exact), Amounts.traced(dropped)),
            Optional.of(Amounts.rounded(exact)),
            BigDecimal.ZERO,
            trace.getLast().clause(),
            Optional.empty()));
    return rows;
  }

  /** The readings that move numbers and touch one of the claims' items. */
  private Set<String> moving(List<Case> claims) {
    Set<String> ids = new LinkedHashSet<>();
    for (Case claim : claims) {
      library
          .packFor(claim.item(), claim.year())
          .orElseThrow(() -> unknown(claim))
          .readings()
          .stream()
          .filter(r -> r.moves() && r.items().contains(claim.item()))
          .map(Reading::id)
          .forEach(ids::add);
    }
    return ids;
  }

  private static Map<String, Pass> at(Map<String, List<Pass>> switched, int index) {
    Map<String, Pass> passes = new TreeMap<>(Calculator::byNumber);
    switched.forEach((reading, all) -> passes.put(reading, all.get(index)));
    return passes;
  }

  /** R2 before R10. */
  private static int byNumber(String a, String b) {
    return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }

  private static IllegalArgumentException unknown(Case claim) {
    return new IllegalArgumentException("no pack has item " + claim.item());
  }
}
