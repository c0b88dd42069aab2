package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.NameKey;
import minshen.policy.Readings;
import minshen.policy.Scope;
import minshen.policy.Step;
import minshen.policy.amount.Amount;
import minshen.policy.amount.Interval;

/**
 * Every cap that the claims or the ledger of one applicant touch, each once, as a further claim
 * would find it: what the claims use stands in {@link CapUse#byEarlier}.
 */
public final class SharedCaps {
  private final Library library;
  private final Readings readings;
  private final LimitUsage ledger;
  private final Map<Key, CapUse> caps = new LinkedHashMap<>();

  private SharedCaps(Library library, List<Award> ledger, Readings readings) {
    this.library = library;
    this.readings = readings;
    this.ledger = new LimitUsage(ledger);
  }

  /** What makes two uses those of one cap. */
  private record Key(
      Scope scope,
      Set<String> items,
      Set<String> kinds,
      Optional<String> project,
      Optional<Integer> year) {
    static Key of(CapUse use) {
      return new Key(use.scope(), use.items(), use.kinds(), NameKey.of(use.project()), use.year());
    }
  }

  /**
   * The caps, in the order in which claims and then ledger rows touch them.
   *
   * @param outcomes the outcomes of all claims of the applicant, in their order
   */
  public static List<CapUse> of(
      Library library, List<Outcome> outcomes, List<Award> ledger, Readings readings) {
    List<Award> others =
        SettledAwards.without(outcomes.stream().map(Outcome::claim).toList(), ledger);
    SharedCaps shared = new SharedCaps(library, others, readings);
    outcomes.forEach(
        outcome -> outcome.caps().forEach(use -> shared.claim(use, outcome.counted())));
    others.forEach(shared::award);
    return List.copyOf(shared.caps.values());
  }

  /** Only counted claims use a cap; others merely show that there is one. */
  private void claim(CapUse use, boolean counted) {
    Key key = Key.of(use);
    CapUse before = caps.get(key);
    Amount known = before == null ? Amount.ZERO : before.byEarlier();
    // Over several years a later claim has seen what all before it use in its fullest stretch.
    Amount seen = use.years() > 1 ? use.byEarlier().max(known) : known;
    caps.put(
        key,
        new CapUse(
            use.label(),
            use.scope(),
            use.years(),
            use.items(),
            use.kinds(),
            use.project(),
            use.year(),
            use.limit(),
            use.byLedger(),
            counted ? seen.plus(use.byThis()) : seen,
            Amount.ZERO,
            use.clause()));
  }

  private void award(Award award) {
    library.item(award.item()).ifPresent(item -> award(award, item));
  }

  private void award(Award award, Item item) {
    ClaimInput claim = asCase(award, item);
    item.steps().stream()
        .filter(step -> step.taken(claim.variant(), readings))
        .filter(Step.Cap.class::isInstance)
        .map(Step.Cap.class::cast)
        .filter(cap -> cap.limits(award.limitedAs()) && cap.counts() == Step.Counts.AMOUNT)
        .flatMap(cap -> use(cap, item, claim).stream())
        .forEach(use -> caps.putIfAbsent(Key.of(use), use));
  }

  /** A limit that comes of what a claim says is none of a row by itself. */
  private Optional<CapUse> use(Step.Cap cap, Item item, ClaimInput claim) {
    Interval limit = cap.limit().value(ClaimSetting.of(item, claim, readings));
    return LimitUsage.bucket(cap, claim)
        .filter(_ -> limit.isExact())
        .map(
            bucket ->
                CapUse.of(
                    cap,
                    bucket,
                    claim,
                    new Amount(limit.low()),
                    new LimitUsage.Used(ledger.of(cap, bucket).byLedger(), BigDecimal.ZERO),
                    Amount.ZERO));
  }

  /** The kind of a row is the variant, where the item has variants. */
  private static ClaimInput asCase(Award award, Item item) {
    return new ClaimInput(
        "",
        award.item(),
        award.variant().or(award::kind).filter(v -> item.variant(v).isPresent()),
        award.project(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(award.year()),
        Map.of(),
        List.of(),
        Map.of());
  }
}
