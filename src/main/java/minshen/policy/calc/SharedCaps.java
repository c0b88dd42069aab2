package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Readings;
import minshen.policy.Step;

/** Gathers the caps that claims and ledger rows touch, each once. */
final class SharedCaps {
  private final Readings readings;
  private final Usage ledger;
  private final Map<Usage.Bucket, SharedCap> caps = new LinkedHashMap<>();

  SharedCaps(List<Award> ledger, Readings readings) {
    this.readings = readings;
    this.ledger = new Usage(ledger);
  }

  /** A claim uses so much of its caps; it touches the others of its item, too. */
  void claim(Case claim, Item item, Map<Usage.Bucket, BigDecimal> used) {
    touched(claim, item)
        .forEach(
            (bucket, cap) ->
                caps.merge(
                    bucket,
                    fresh(bucket, cap, item, one(claim, used.get(bucket))),
                    SharedCaps::joined));
  }

  /** A ledger row touches caps, whether or not a claim does. */
  void award(Award award, Library library) {
    library
        .item(award.item())
        .ifPresent(
            item ->
                touched(asCase(award, item), item).entrySet().stream()
                    .filter(touch -> touch.getValue().limits(award.kind()))
                    .forEach(
                        touch ->
                            caps.computeIfAbsent(
                                touch.getKey(), b -> fresh(b, touch.getValue(), item, Map.of()))));
  }

  List<SharedCap> list() {
    return List.copyOf(caps.values());
  }

  private Map<Usage.Bucket, Step.Cap> touched(Case claim, Item item) {
    Map<Usage.Bucket, Step.Cap> touched = new LinkedHashMap<>();
    item.steps().stream()
        .filter(step -> step.taken(claim.variant(), readings))
        .filter(Step.Cap.class::isInstance)
        .map(Step.Cap.class::cast)
        .forEach(
            cap -> Usage.bucket(cap, claim).ifPresent(bucket -> touched.putIfAbsent(bucket, cap)));
    return touched;
  }

  private SharedCap fresh(
      Usage.Bucket bucket, Step.Cap cap, Item item, Map<String, BigDecimal> byClaim) {
    return new SharedCap(
        cap,
        item,
        bucket.items(),
        bucket.project(),
        bucket.year(),
        ledger.of(cap, bucket),
        byClaim);
  }

  private static Map<String, BigDecimal> one(Case claim, BigDecimal used) {
    return used == null || used.signum() == 0 ? Map.of() : Map.of(claim.id(), used);
  }

  private static SharedCap joined(SharedCap first, SharedCap second) {
    Map<String, BigDecimal> byClaim = new LinkedHashMap<>(first.byClaim());
    second.byClaim().forEach((claim, used) -> byClaim.merge(claim, used, BigDecimal::add));
    return new SharedCap(
        first.cap(),
        first.item(),
        first.items(),
        first.project(),
        first.year(),
        first.received(),
        byClaim);
  }

  /** The kind of a row is the variant, where the item has variants. */
  private static Case asCase(Award award, Item item) {
    return new Case(
        "",
        award.item(),
        award.kind().filter(kind -> item.variant(kind).isPresent()),
        award.project(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(award.year()),
        Map.of(),
        List.of(),
        Map.of());
  }
}
