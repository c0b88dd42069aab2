package minshen.policy.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.policy.Item;
import minshen.policy.Pack;
import minshen.policy.Readings;
import minshen.policy.amount.Amount;
import minshen.policy.amount.AmountRange;

/**
 * What calculation says of one claim. Amounts are in 万元.
 *
 * @param claim the claim
 * @param pack the pack that holds its item
 * @param item its item
 * @param readings the readings taken
 * @param eligibility whether it is eligible, and why not or what is open
 * @param exact the amount before rounding; empty if it cannot be computed
 * @param bounds the least and the most over other readings, missing facts and ranges
 * @param possible the least and the most under the readings taken
 * @param trace the steps, each with its clause
 * @param missing what is missing
 * @param caps each shared cap that limits the claim, the narrowest first; none if it is not
 *     eligible
 * @param switches what each reading that moves the amount would make of it, taken the other way
 * @param counts what it counts with, exact: what was decided, else the amount, of a range what is
 *     requested; empty if it is not counted
 * @param remarks what is to be told beside the amount
 */
public record Outcome(
    ClaimInput claim,
    Pack pack,
    Item item,
    Readings readings,
    Eligibility eligibility,
    Optional<Amount> exact,
    AmountRange bounds,
    AmountRange possible,
    List<TraceRow> trace,
    List<MissingFact> missing,
    List<CapUse> caps,
    List<Switch> switches,
    Optional<Amount> counts,
    List<Remark> remarks) {
  public Outcome {
    trace = List.copyOf(trace);
    missing = List.copyOf(missing);
    caps = List.copyOf(caps);
    switches = List.copyOf(switches);
    remarks = List.copyOf(remarks);
  }

  /**
   * The claim under one reading taken the other way.
   *
   * @param reading the reading
   * @param verdict the eligibility then
   * @param exact the amount then; empty if it cannot be computed
   */
  public record Switch(String reading, Eligibility.Verdict verdict, Optional<Amount> exact) {}

  /** The amount, rounded down to 0.01; empty if it cannot be computed. */
  public Optional<Amount> amount() {
    return exact.map(Amount::rounded);
  }

  /**
   * A part of the amount that somebody bears.
   *
   * @param funder who bears it
   * @param amount so much, in 万元
   */
  public record Share(Pack.Funder funder, Amount amount) {}

  /** Who bears how much of the amount, where the pack says so and the amount is one to be paid. */
  public List<Share> funding() {
    return item.counted() && pack.source() == Pack.Source.DOCUMENT ? shares() : List.of();
  }

  /** What somebody bears of the amount, also of one that is only estimated. */
  public Optional<Amount> share(String who) {
    return shares().stream()
        .filter(share -> share.funder().who().equals(who))
        .map(Share::amount)
        .findFirst();
  }

  /** What each bears of the amount, also of one that is only estimated. */
  public List<Share> shares() {
    List<Share> shares = new ArrayList<>();
    if (exact.isEmpty()) {
      return shares;
    }
    Amount amount = exact.get().rounded();
    Amount rest = amount;
    for (Pack.Funder funder : pack.funding()) {
      boolean last = shares.size() == pack.funding().size() - 1;
      Amount share = last ? rest : amount.times(funder.share()).rounded();
      shares.add(new Share(funder, share));
      rest = rest.less(share);
    }
    return shares;
  }

  /** Whether this is among what is missing. */
  public boolean isMissing(ClaimPoint point) {
    return point instanceof MissingFact fact && missing.contains(fact);
  }

  /** Whether the claim is out, whatever is still open. */
  public boolean notEligible() {
    return eligibility.verdict() == Eligibility.Verdict.NOT_ELIGIBLE;
  }

  /** Whether the claim counts: it stands in the total of its year and uses what claims share. */
  public boolean counted() {
    return counts.isPresent();
  }

  /** What it counts with in the total of its year, rounded; empty if it is not counted. */
  public Optional<Amount> countedAmount() {
    return counts.map(Amount::rounded);
  }

  /** The exact amount with one reading taken the other way; empty if that tells none. */
  public Optional<Amount> otherwise(String readingId) {
    return switches.stream()
        .filter(s -> s.reading().equals(readingId))
        .flatMap(s -> s.exact().stream())
        .findFirst();
  }

  /**
   * The step that limits the amount: the last that cut something away, else the last that made it.
   */
  public Optional<TraceRow> limit() {
    return trace.reversed().stream()
        .filter(row -> row.cut().isPositive())
        .findFirst()
        .or(() -> trace.reversed().stream().filter(row -> !row.kind().onlyTakesAway()).findFirst());
  }
}
