package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.policy.Item;
import minshen.policy.Readings;
import minshen.policy.Scope;
import minshen.policy.Step;
import minshen.policy.amount.Amount;
import minshen.policy.amount.Interval;
import minshen.words.Decimals;
import minshen.words.Message;

/** Takes the limits of one claim: what each leaves of its parts, and what the claim uses of it. */
final class Limits {
  private final Item item;
  private final ClaimInput claim;
  private final LimitUsage usage;
  private final AmountParts parts;
  private final TraceBuilder trace;
  private final ClaimSetting setting;
  private final Map<Step.Cap, LimitUsage.Bucket> buckets = new LinkedHashMap<>();

  Limits(
      Item item,
      ClaimInput claim,
      Readings readings,
      LimitUsage usage,
      AmountParts parts,
      TraceBuilder trace) {
    this.item = item;
    this.claim = claim;
    this.usage = usage;
    this.parts = parts;
    this.trace = trace;
    this.setting = ClaimSetting.of(item, claim, readings);
  }

  /** The limits among steps, the narrowest first; what is counted comes before what is summed. */
  static List<Step.Cap> of(List<Step> taken) {
    return taken.stream()
        .filter(Step.Cap.class::isInstance)
        .map(Step.Cap.class::cast)
        .sorted(
            Comparator.comparing((Step.Cap cap) -> cap.scope() != Scope.PRODUCT)
                .thenComparing(cap -> cap.counts() == Step.Counts.AMOUNT)
                .thenComparing(Step.Cap::scope))
        .toList();
  }

  /** Lets the parts have what a limit leaves. */
  void take(Step.Cap cap) {
    if (cap.scope() == Scope.PRODUCT && item.hasProducts() && claim.products().isEmpty()) {
      // Nobody knows yet how many products there will be: a limit of each bounds nothing.
      return;
    }
    if (cap.scope() == Scope.PRODUCT) {
      Interval limit = limit(cap);
      parts.cutEach(cap, limit).forEach(part -> productCut(cap, new Amount(limit.low()), part));
      return;
    }
    LimitUsage.bucket(cap, claim).ifPresent(bucket -> buckets.put(cap, bucket));
    switch (cap.counts()) {
      case AMOUNT -> amount(cap);
      case PRODUCTS -> products(cap);
      case CLAIMS -> claims(cap);
    }
  }

  /** What a limit is for this claim; open while what it comes of is. */
  private Interval limit(Step.Cap cap) {
    return cap.limit().value(setting);
  }

  private LimitUsage.Used used(Step.Cap cap) {
    return Optional.ofNullable(buckets.get(cap))
        .map(bucket -> usage.of(cap, bucket))
        .orElse(new LimitUsage.Used(BigDecimal.ZERO, BigDecimal.ZERO));
  }

  private void amount(Step.Cap cap) {
    Interval limit = limit(cap);
    Interval left = limit.minus(Interval.exactly(used(cap).sum()));
    Interval before = parts.limited(cap);
    parts.keep(cap, left);
    Interval after = parts.limited(cap);
    if (isNothing(left) && before.high().map(h -> h.signum() > 0).orElse(true)) {
      usedUp(cap, limit);
    }
    Amount cut = cut(before, after);
    trace.limit(
        new TraceEvent.CapTaken(cap, limit, new Amount(used(cap).sum()), left, before, after, cut),
        cut,
        parts.total(),
        cap);
  }

  /** 最多几个品种: those that bring most count. */
  private void products(Step.Cap cap) {
    Interval before = parts.limited(cap);
    int left = left(cap);
    List<AmountParts.Part> dropped =
        parts.keepMost(cap, left).stream().filter(part -> !isNothing(part.value())).toList();
    if (left == 0 && !dropped.isEmpty()) {
      usedUp(cap, limit(cap));
    }
    Amount cut = cut(before, parts.limited(cap));
    trace.limit(
        new TraceEvent.ProductsCounted(
            cap,
            limit(cap),
            used(cap).sum(),
            dropped.stream().flatMap(part -> part.name().stream()).toList(),
            parts.limited(cap)),
        cut,
        parts.total(),
        cap);
  }

  /** 最多几次: a claim beyond them brings nothing. */
  private void claims(Step.Cap cap) {
    Interval before = parts.limited(cap);
    boolean over = left(cap) == 0;
    if (over) {
      parts.keep(cap, Interval.ZERO);
      usedUp(cap, limit(cap));
    }
    trace.limit(
        new TraceEvent.ClaimsCounted(cap, limit(cap), used(cap).sum(), over),
        cut(before, parts.limited(cap)),
        parts.total(),
        cap);
  }

  /** How many more there may be; a number that is not known yet limits nothing. */
  private int left(Step.Cap cap) {
    return limit(cap)
        .high()
        .map(most -> most.subtract(used(cap).sum()).max(BigDecimal.ZERO).intValue())
        .orElse(Integer.MAX_VALUE);
  }

  /** What a limit took away: of an amount, or of the most that the office may grant. */
  private Amount cut(Interval before, Interval after) {
    if (before.isExact() && after.isExact()) {
      return new Amount(before.low()).less(new Amount(after.low()));
    }
    return trace.isOpen() && before.high().isPresent() && after.high().isPresent()
        ? new Amount(before.high().get()).less(new Amount(after.high().get()))
        : Amount.ZERO;
  }

  private void usedUp(Step.Cap cap, Interval limit) {
    LimitUsage.Used used = used(cap);
    String key =
        switch (cap.counts()) {
          case AMOUNT -> "policy.remark.cap-used-up";
          case PRODUCTS -> "policy.remark.products-used-up";
          case CLAIMS -> "policy.remark.claims-used-up";
        };
    trace.remark(
        "CAP_USED_UP",
        Message.of(
            key,
            ScopeWords.of(cap),
            TraceWords.number(limit),
            Decimals.grouped(used.byLedger()),
            Decimals.grouped(used.byClaims())),
        cap.basis().clause(),
        Optional.empty());
  }

  private void productCut(Step.Cap cap, Amount limit, AmountParts.Part uncut) {
    trace.limit(
        new TraceEvent.PartCapped(cap, uncut.name(), limit, uncut.value()),
        new Amount(uncut.value().low()).less(limit),
        Interval.exactly(limit),
        cap);
  }

  /** What the claim uses of each limit if it counts with so much, else with what was computed. */
  Map<Object, BigDecimal> uses(Optional<Amount> counted) {
    Map<Object, BigDecimal> uses = new LinkedHashMap<>();
    buckets.forEach((cap, bucket) -> uses.merge(bucket, used(cap, counted), BigDecimal::max));
    return uses;
  }

  private BigDecimal used(Step.Cap cap, Optional<Amount> counted) {
    return switch (cap.counts()) {
      case AMOUNT -> usedAmount(cap, counted).exact();
      case PRODUCTS ->
          counted.filter(Amount::isZero).isPresent()
              ? BigDecimal.ZERO
              : BigDecimal.valueOf(
                  parts.all().stream()
                      .filter(part -> cap.limits(part.kind()) && brings(part, counted))
                      .count());
      case CLAIMS ->
          counted.map(Amount::exact).orElseGet(() -> parts.limited(cap).low()).signum() > 0
              ? BigDecimal.ONE
              : BigDecimal.ZERO;
    };
  }

  /** Whether a part brings something; where so much was stated, what can does. */
  private static boolean brings(AmountParts.Part part, Optional<Amount> counted) {
    return counted.isEmpty()
        ? part.value().low().signum() > 0
        : part.value().high().map(high -> high.signum() > 0).orElse(true);
  }

  private Amount usedAmount(Step.Cap cap, Optional<Amount> counted) {
    Amount limited = new Amount(parts.limited(cap).low());
    boolean tellsKinds = !cap.kinds().isEmpty() || !cap.except().isEmpty();
    if (counted.isEmpty() || parts.all().isEmpty()) {
      return counted.orElse(limited);
    }
    return tellsKinds && (item.hasProducts() || !parts.allLimitedBy(cap))
        ? limited.min(counted.get())
        : counted.get();
  }

  /** How much of each shared limit of amounts is used, as the claim finds and leaves it. */
  List<CapUse> caps(Optional<Amount> counted) {
    List<CapUse> caps = new ArrayList<>();
    buckets.forEach(
        (cap, bucket) -> {
          if (cap.counts() == Step.Counts.AMOUNT && limit(cap).isExact()) {
            boolean open = counted.isEmpty() && (!parts.limited(cap).isExact() || trace.isOpen());
            caps.add(
                use(
                    cap,
                    bucket,
                    usage.of(cap, bucket).byLedger(),
                    open ? Amount.ZERO : usedAmount(cap, counted)));
          }
        });
    return caps;
  }

  private CapUse use(Step.Cap cap, LimitUsage.Bucket bucket, BigDecimal byLedger, Amount byThis) {
    return CapUse.of(
        cap,
        bucket,
        claim,
        new Amount(limit(cap).low()),
        new LimitUsage.Used(byLedger, usage.of(cap, bucket).byClaims()),
        byThis);
  }

  /**
   * A limit of amounts as other claims meet it. One whose bucket is not known binds this claim
   * alone, and no ledger counts towards it.
   */
  Stream<Demand.Limit> shared(Step.Cap cap) {
    Optional<LimitUsage.Bucket> bucket = LimitUsage.bucket(cap, claim);
    if (bucket.isEmpty()) {
      CapUse alone = use(cap, LimitUsage.Bucket.alone(cap, claim), BigDecimal.ZERO, Amount.ZERO);
      return Stream.of(new Demand.Limit(List.of(claim.id(), cap), alone));
    }
    return usage.stretches(cap, bucket.get()).stream()
        .map(
            stretch ->
                new Demand.Limit(
                    stretch.buckets(), use(cap, bucket.get(), stretch.used(), Amount.ZERO)));
  }

  /** A limit of claims or products as other claims meet it. */
  Stream<Demand.Count> counted(Step.Cap cap) {
    return LimitUsage.bucket(cap, claim).stream()
        .flatMap(bucket -> usage.stretches(cap, bucket).stream())
        .map(
            stretch ->
                new Demand.Count(
                    stretch.buckets(),
                    claim.id(),
                    limit(cap).low().subtract(stretch.used()).max(BigDecimal.ZERO).intValue()));
  }

  private static boolean isNothing(Interval value) {
    return value.isExact() && value.low().signum() == 0;
  }
}
