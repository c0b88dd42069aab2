package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import minshen.policy.Channel;
import minshen.policy.Exclusion;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Reading;
import minshen.policy.Readings;
import minshen.policy.amount.Amount;
import minshen.policy.amount.AmountRange;
import minshen.policy.amount.Interval;

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
   * @param ledger support already received; a row that enters a claim's own decision counts once
   * @param readings the readings taken
   * @throws IllegalArgumentException if an item is in no pack
   */
  public List<Outcome> compute(List<ClaimInput> claims, List<Award> ledger, Readings readings) {
    List<Award> others = SettledAwards.without(claims, ledger);
    List<Pass> taken = passes(claims, others, readings);
    Map<String, List<Pass>> switched = new TreeMap<>(Calculator::byNumber);
    for (String reading : moving(claims)) {
      switched.put(reading, passes(claims, others, readings.switched(reading)));
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      outcomes.add(outcome(taken.get(i), readings, at(switched, i)));
    }
    return List.copyOf(outcomes);
  }

  /**
   * What claims ask for beside those that are decided, each by itself.
   *
   * @param decided the claims that are decided
   */
  public Demands demands(List<ClaimInput> decided, List<Award> ledger, Readings readings) {
    LimitUsage usage = new LimitUsage(SettledAwards.without(decided, ledger));
    Conflicts.Among counted = new Conflicts(library, readings).new Among();
    passes(decided, readings, usage, counted);
    return new Demands(
        counted,
        claim -> {
          Pass pass = pass(claim, readings, usage, false);
          return pass.counts()
              .map(_ -> Evaluator.demand(pass.item(), claim, readings, usage, pass.counts()))
              .map(demand -> demand.and(yearly(pass)));
        });
  }

  /** Of items that exclude each other for a year, one: in that year. */
  private static List<Demand.Count> yearly(Pass pass) {
    return pass.pack().exclusions().stream()
        .filter(exclusion -> exclusion.over() == Exclusion.Over.APPLICANT_YEAR)
        .filter(exclusion -> exclusion.items().contains(pass.item().id()))
        .flatMap(
            exclusion ->
                pass.claim().year().stream()
                    .map(year -> new Demand.Count(List.of(exclusion, year), pass.item().id(), 1)))
        .toList();
  }

  /** What each claim counts with, exact, under these readings; empty if it is not counted. */
  public List<Optional<Amount>> counts(
      List<ClaimInput> claims, List<Award> ledger, Readings readings) {
    return passes(claims, SettledAwards.without(claims, ledger), readings).stream()
        .map(Pass::counts)
        .toList();
  }

  /** What the counted claims come to by application year; claims without a year are in none. */
  public static SortedMap<Integer, Amount> totals(List<Outcome> outcomes) {
    SortedMap<Integer, Amount> totals = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      outcome
          .claim()
          .year()
          .ifPresent(
              year ->
                  outcome
                      .countedAmount()
                      .ifPresent(amount -> totals.merge(year, amount, Amount::plus)));
    }
    return totals;
  }

  /**
   * One claim under one choice of readings.
   *
   * @param exact the amount, if it can be computed
   * @param bounds what it can be
   * @param counts what it counts with; empty if it is not counted
   * @param uses what it then uses of everything shared
   */
  private record Pass(
      ClaimInput claim,
      Pack pack,
      Item item,
      Eligibility eligibility,
      List<MissingFact> missing,
      Optional<Amount> exact,
      Interval bounds,
      List<TraceRow> trace,
      List<CapUse> caps,
      Optional<Amount> counts,
      Map<Object, BigDecimal> uses,
      List<Remark> remarks) {}

  /** Decided claims come first; each sees the counted ones before it that do not exclude it. */
  private List<Pass> passes(List<ClaimInput> claims, List<Award> ledger, Readings readings) {
    return passes(
        claims, readings, new LimitUsage(ledger), new Conflicts(library, readings).new Among());
  }

  private List<Pass> passes(
      List<ClaimInput> claims, Readings readings, LimitUsage usage, Conflicts.Among counted) {
    Map<String, Map<Object, BigDecimal>> usesOfCounted = new HashMap<>();
    Pass[] passes = new Pass[claims.size()];
    for (int i : order(claims)) {
      ClaimInput claim = claims.get(i);
      List<Map<Object, BigDecimal>> excluding =
          counted.excluding(claim).stream()
              .map(found -> usesOfCounted.get(found.claim().id()))
              .toList();
      LimitUsage beside = excluding.isEmpty() ? usage : usage.without(excluding);
      Pass pass = pass(claim, readings, beside, !excluding.isEmpty());
      passes[i] = pass;
      usage.take(pass.uses());
      if (pass.counts().isPresent()) {
        counted.add(claim);
        usesOfCounted.put(claim.id(), pass.uses());
      }
    }
    return List.of(passes);
  }

  /** The places of the claims: those that were granted or paid first. */
  private static List<Integer> order(List<ClaimInput> claims) {
    List<Integer> order = new ArrayList<>();
    for (boolean granted : new boolean[] {true, false}) {
      for (int i = 0; i < claims.size(); i++) {
        if (claims.get(i).granted().isPresent() == granted) {
          order.add(i);
        }
      }
    }
    return order;
  }

  private Pass pass(ClaimInput claim, Readings readings, LimitUsage usage, boolean excluded) {
    Pack pack = library.packFor(claim.item(), claim.year()).orElseThrow(() -> unknown(claim));
    Item item = pack.item(claim.item()).orElseThrow(() -> unknown(claim));
    List<MissingFact> missing = MissingFacts.in(item, claim, readings);
    PriorSupport neighbours = PriorSupport.of(pack, item, claim, readings, usage);
    Eligibility eligibility =
        Eligibility.of(pack, item, claim, readings, missing, neighbours.against());
    boolean estimate = !item.counted() || pack.source() != Pack.Source.DOCUMENT;
    Optional<Amount> granted = estimate ? Optional.empty() : claim.granted();
    boolean out = eligibility.verdict() == Eligibility.Verdict.NOT_ELIGIBLE;
    if (out && granted.isEmpty()) {
      return new Pass(
          claim,
          pack,
          item,
          eligibility,
          missing,
          Optional.of(Amount.ZERO),
          Interval.ZERO,
          refusal(eligibility, item),
          List.of(),
          Optional.empty(),
          Map.of(),
          neighbours.remarks());
    }
    Evaluation evaluation = Evaluator.evaluate(item, claim, readings, usage);
    // A day that was not given, or a test that is open, leaves an amount open as a fact does.
    // What the office decides is open even where a used-up limit leaves nothing of the range.
    Interval worth = evaluation.value();
    boolean decided = worth.isExact() && (!evaluation.discretionary() || worth.low().signum() > 0);
    boolean open = MissingFacts.leavesAmountOpen(item, missing) || !decided;
    boolean free = !estimate && !excluded && !claim.rejected();
    Optional<Amount> stated =
        granted.or(() -> free && open ? request(claim, item, missing, evaluation) : none());
    Optional<Amount> exact =
        out
            ? Optional.of(Amount.ZERO)
            : open ? Optional.empty() : Optional.of(new Amount(evaluation.value().low()));
    Interval value =
        out
            ? Interval.ZERO
            : exact
                .map(amount -> Interval.exactly(amount))
                .orElseGet(() -> new OpenClaimRange(item, claim, readings, usage).bounds());
    Optional<Amount> counts = stated.or(() -> free ? exact : none());
    List<Remark> remarks = new ArrayList<>(neighbours.remarks());
    remarks.addAll(evaluation.remarks());
    // What cannot be applied for at all uses nothing; a whole pack of estimates shares its own
    // caps.
    boolean shares =
        counts.isPresent() || (estimate && exact.isPresent() && sharesCaps(pack, item));
    return new Pass(
        claim,
        pack,
        item,
        eligibility,
        missing,
        exact,
        out ? value : MissingFacts.couldEndIt(missing, item, atMost(item, value)),
        out
            ? refusal(eligibility, item)
            : exact.map(e -> withRounding(evaluation.trace(), e)).orElse(evaluation.trace()),
        evaluation.caps().apply(stated),
        counts,
        shares ? evaluation.uses().apply(stated) : Map.of(),
        remarks);
  }

  private static boolean sharesCaps(Pack pack, Item item) {
    return Channel.of(pack, item) != Channel.NONE;
  }

  private static Optional<Amount> none() {
    return Optional.empty();
  }

  /** What a claim within a range counts with: what it requests, at most what the range leaves. */
  private static Optional<Amount> request(
      ClaimInput claim, Item item, List<MissingFact> missing, Evaluation evaluation) {
    boolean ofRange = evaluation.discretionary() && evaluation.value().high().isPresent();
    return ofRange && !MissingFacts.leavesAmountOpen(item, missing)
        ? claim
            .requested()
            .map(asked -> evaluation.value().high().map(Amount::new).map(asked::min).orElse(asked))
        : Optional.empty();
  }

  /** An amount that is only the most there can be may come out as less. */
  private static Interval atMost(Item item, Interval amount) {
    return item.ceiling() ? amount.hull(Interval.ZERO) : amount;
  }

  private static Outcome outcome(Pass pass, Readings readings, Map<String, Pass> switched) {
    Interval bounds = pass.bounds();
    List<Outcome.Switch> switches = new ArrayList<>();
    for (Map.Entry<String, Pass> other : switched.entrySet()) {
      Optional<Reading> reading = pass.pack().reading(other.getKey());
      if (reading.map(Reading::plausible).orElse(true)) {
        bounds = bounds.hull(other.getValue().bounds());
      }
      if (reading.map(r -> r.items().contains(pass.item().id())).orElse(false)) {
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
        AmountRange.of(bounds),
        AmountRange.of(pass.bounds()),
        pass.trace(),
        pass.missing(),
        pass.caps(),
        switches,
        pass.counts(),
        pass.remarks());
  }

  private static List<TraceRow> refusal(Eligibility eligibility, Item item) {
    return eligibility.reasons().stream()
        .map(
            reason ->
                new TraceRow(
                    new TraceEvent.Refused(reason),
                    TraceRow.Effect.REFUSES,
                    Optional.of(Amount.ZERO),
                    Amount.ZERO,
                    reason.clause().orElse(item.clauses().getFirst()),
                    Optional.empty()))
        .toList();
  }

  private static List<TraceRow> withRounding(List<TraceRow> trace, Amount exact) {
    Amount dropped = exact.less(exact.rounded());
    if (dropped.isZero() || trace.isEmpty()) {
      return trace;
    }
    List<TraceRow> rows = new ArrayList<>(trace);
    rows.add(
        new TraceRow(
            new TraceEvent.Rounded(exact, dropped),
            TraceRow.Effect.ROUNDS,
            Optional.of(exact.rounded()),
            Amount.ZERO,
            trace.getLast().clause(),
            Optional.empty()));
    return rows;
  }

  /** The readings that move numbers and touch one of the claims' items. */
  private Set<String> moving(List<ClaimInput> claims) {
    Set<String> ids = new LinkedHashSet<>();
    for (ClaimInput claim : claims) {
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

  private static IllegalArgumentException unknown(ClaimInput claim) {
    return new IllegalArgumentException("no pack has item " + claim.item());
  }
}
