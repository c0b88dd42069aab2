package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.NameKey;
import minshen.policy.Readings;
import minshen.policy.Scope;
import minshen.policy.Step;
import minshen.policy.Under;
import minshen.policy.amount.Amounts;
import minshen.policy.amount.Formula;
import minshen.policy.amount.Interval;
import minshen.policy.amount.Setting;
import minshen.words.Message;

/**
 * Takes the steps of one item for one claim. Every figure is an interval: a missing fact can be
 * anything from zero up, so that what comes out bounds the amount; without anything missing both
 * ends are one.
 */
final class Evaluator {
  private final Item item;
  private final Case claim;
  private final Readings readings;
  private final Usage usage;
  private final Parts parts = new Parts();
  private final List<TraceRow> trace = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Map<Usage.JointStage, Step.JointCeiling> stages = new LinkedHashMap<>();
  private final Map<Step.Cap, Usage.Bucket> buckets = new LinkedHashMap<>();
  private boolean discretionary;

  private Evaluator(Item item, Case claim, Readings readings, Usage usage) {
    this.item = item;
    this.claim = claim;
    this.readings = readings;
    this.usage = usage;
  }

  static Evaluation evaluate(Item item, Case claim, Readings readings, Usage usage) {
    Evaluator evaluator = new Evaluator(item, claim, readings, usage);
    List<Step> taken = taken(item, claim, readings);
    taken.stream().filter(s -> !(s instanceof Step.Cap)).forEach(evaluator::take);
    caps(taken).forEach(evaluator::cap);
    return evaluator.result();
  }

  /**
   * What a claim that counts asks for, before what it shares binds.
   *
   * @param stated what it counts with where there is no formula
   */
  static Demand demand(
      Item item, Case claim, Readings readings, Usage usage, Optional<BigDecimal> stated) {
    Evaluator evaluator = new Evaluator(item, claim, readings, usage);
    List<Step> taken = taken(item, claim, readings);
    taken.stream().filter(s -> !(s instanceof Step.Cap)).forEach(evaluator::take);
    Map<Boolean, List<Step.Cap>> caps =
        caps(taken).collect(Collectors.partitioningBy(cap -> cap.scope() == Scope.PRODUCT));
    caps.get(true).forEach(evaluator::cap);
    return new Demand(
        evaluator.parts.all().stream()
            .map(part -> evaluator.portion(part, stated, caps.get(false)))
            .toList(),
        evaluator.stage(),
        evaluator.years());
  }

  private Optional<Demand.Stage> stage() {
    return stages.entrySet().stream()
        .findFirst()
        .map(
            entry -> {
              Step.JointCeiling step = entry.getValue();
              BigDecimal cost = claim.figure(step.cost()).orElseThrow();
              return new Demand.Stage(
                  entry.getKey(),
                  claim.figure(step.support()).orElseThrow(),
                  step.rate(),
                  cost.multiply(step.ceiling()).subtract(before(step).sum()));
            });
  }

  private Optional<Demand.Years> years() {
    Optional<String> project = NameKey.of(claim.project());
    return item.rules()
        .years()
        .filter(_ -> project.isPresent() && claim.year().isPresent())
        .map(
            rule -> {
              var known = usage.years(item.id(), project.get());
              return new Demand.Years(
                  List.of(item.id(), project.get()),
                  claim.year().filter(year -> !known.contains(year)),
                  Math.max(0, rule.most() - known.size()));
            });
  }

  private static List<Step> taken(Item item, Case claim, Readings readings) {
    return item.steps().stream()
        .filter(s -> s.taken(claim.variant(), readings) && claim.meets(s.basis().when()))
        .toList();
  }

  private static Stream<Step.Cap> caps(List<Step> taken) {
    return taken.stream()
        .filter(Step.Cap.class::isInstance)
        .map(Step.Cap.class::cast)
        .sorted(Comparator.comparing(Step.Cap::scope));
  }

  private Demand.Portion portion(
      Parts.Part part, Optional<BigDecimal> stated, List<Step.Cap> shared) {
    BigDecimal amount = discretionary ? stated.orElse(BigDecimal.ZERO) : part.value().low();
    return new Demand.Portion(
        part.product().map(product -> product),
        amount,
        shared.stream().filter(cap -> cap.limits(part.kind())).flatMap(this::limits).toList());
  }

  /** A cap whose bucket is not known binds this claim alone, and no ledger counts towards it. */
  private Stream<Demand.Limit> limits(Step.Cap cap) {
    Optional<Usage.Bucket> shared = Usage.bucket(cap, claim);
    if (shared.isEmpty()) {
      CapUse alone = use(cap, Usage.Bucket.alone(cap, claim), BigDecimal.ZERO, BigDecimal.ZERO);
      return Stream.of(new Demand.Limit(List.of(claim.id(), cap), alone));
    }
    return usage.stretches(cap, shared.get()).stream()
        .map(
            stretch ->
                new Demand.Limit(
                    stretch.buckets(), use(cap, shared.get(), stretch.used(), BigDecimal.ZERO)));
  }

  private Evaluation result() {
    return new Evaluation(
        parts.total(),
        discretionary,
        List.copyOf(trace),
        this::uses,
        this::caps,
        List.copyOf(remarks));
  }

  /** What the claim uses if it counts with so much; with what was computed if that is left open. */
  private Map<Object, BigDecimal> uses(Optional<BigDecimal> counted) {
    Map<Object, BigDecimal> uses = new LinkedHashMap<>();
    buckets.forEach((cap, bucket) -> uses.merge(bucket, used(cap, counted), BigDecimal::max));
    stages.forEach(
        (stage, step) -> {
          BigDecimal district = counted.orElse(parts.total().low());
          // What the city gave is not known of a claim that was decided without it: as much.
          uses.put(stage.city(), claim.figure(step.support()).orElse(district));
          uses.put(stage.district(), district);
        });
    if (item.onceEach()) {
      claim.products().stream()
          .flatMap(product -> NameKey.of(product.name()).stream())
          .distinct()
          .forEach(key -> uses.put(new Usage.ProductOf(item.id(), key), BigDecimal.ONE));
    }
    item.rules()
        .years()
        .flatMap(_ -> NameKey.of(claim.project()))
        .ifPresent(
            project ->
                claim
                    .year()
                    .ifPresent(
                        year ->
                            uses.put(new Usage.YearOf(item.id(), project, year), BigDecimal.ONE)));
    return uses;
  }

  private BigDecimal used(Step.Cap cap, Optional<BigDecimal> counted) {
    BigDecimal limited = parts.limited(cap).low();
    boolean tellsKinds = !cap.kinds().isEmpty() || !cap.except().isEmpty();
    if (counted.isEmpty() || parts.all().isEmpty()) {
      return counted.isEmpty() ? limited : counted.get();
    }
    return tellsKinds && (item.hasProducts() || !parts.allLimitedBy(cap))
        ? limited.min(counted.get())
        : counted.get();
  }

  private List<CapUse> caps(Optional<BigDecimal> counted) {
    return buckets.entrySet().stream()
        .map(
            e -> {
              Interval own = parts.limited(e.getKey());
              boolean open = counted.isEmpty() && (!own.isExact() || discretionary);
              return use(
                  e.getKey(),
                  e.getValue(),
                  usage.of(e.getKey(), e.getValue()).byLedger(),
                  open ? BigDecimal.ZERO : used(e.getKey(), counted));
            })
        .toList();
  }

  private CapUse use(Step.Cap cap, Usage.Bucket bucket, BigDecimal byLedger, BigDecimal byThis) {
    return new CapUse(
        cap.scope(),
        cap.years(),
        bucket.items(),
        bucket.kinds(),
        bucket.project().flatMap(_ -> claim.project()),
        bucket.year(),
        cap.limit(),
        byLedger,
        usage.of(cap, bucket).byClaims(),
        byThis,
        cap.basis().clause());
  }

  private void take(Step step) {
    switch (step) {
      case Step.Agreed agreed -> agreed(agreed);
      case Step.Amount amount -> amount(amount);
      case Step.JointCeiling ceiling -> jointCeiling(ceiling);
      case Step.Range range -> range(range);
      case Step.Cap cap -> cap(cap);
    }
  }

  private void agreed(Step.Agreed step) {
    Optional<BigDecimal> agreed = claim.figure(step.fact());
    discretionary |= agreed.isEmpty();
    whole(agreed.map(Interval::exactly).orElse(Interval.ANYTHING));
    row(
        "agreed",
        agreed
            .map(a -> Message.of("policy.step.agreed", label(step.fact()), Amounts.traced(a)))
            .orElse(Message.of("policy.step.not-agreed")),
        step);
  }

  private void amount(Step.Amount step) {
    ClaimSetting setting =
        ClaimSetting.of(item, claim, readings, telling -> row(telling, telling.text(), step));
    step.formula()
        .parts(
            setting,
            new Setting.Parts() {
              private int told = trace.size();

              @Override
              public void whole(Interval value) {
                Evaluator.this.whole(value);
                if (trace.size() > told) {
                  runningTotal();
                }
                told = trace.size();
              }

              @Override
              public void each(Formula formula) {
                products(step, formula, setting);
              }
            });
  }

  /** What the last row leaves is the sum of everything so far. */
  private void runningTotal() {
    if (parts.all().size() > 1) {
      TraceRow last = trace.removeLast();
      trace.add(
          new TraceRow(
              last.op(),
              last.text(),
              exact(parts.total()),
              last.cut(),
              last.clause(),
              last.reading(),
              last.inner()));
    }
  }

  private void row(ClaimSetting.Telling telling, Message text, Step step) {
    row(telling.op(), telling, text, step);
  }

  private void row(String op, ClaimSetting.Telling telling, Message text, Step step) {
    trace.add(
        new TraceRow(
            op,
            text,
            discretionary ? Optional.empty() : exact(telling.value()),
            telling.cut(),
            telling.clause().orElse(step.basis().clause()),
            telling.reading().or(() -> step.basis().under().map(Under::reading)),
            telling.inner()));
  }

  private void jointCeiling(Step.JointCeiling step) {
    Interval support = fact(step.support());
    Interval cost = fact(step.cost());
    Interval match = support.times(step.rate());
    whole(match);
    row("match", shareOf("policy.step.match", step.support(), support, step.rate(), match), step);
    Usage.Joint before = before(step);
    Interval value = JointSupport.of(step, support, cost, before.sum());
    parts.changeLast(value);
    BigDecimal cut = value.isExact() ? match.low().subtract(value.low()) : BigDecimal.ZERO;
    row(
        "jointCeiling",
        ceilingText(step, support, cost, before, value, cut),
        cut,
        exact(parts.total()),
        step);
    if (cut.signum() > 0 && value.low().signum() == 0 && before.sum().signum() > 0) {
      remarks.add(
          new Remark(
              "CAP_USED_UP",
              Message.of(
                  "policy.remark.stage-used-up",
                  Amounts.traced(before.city()),
                  Amounts.traced(before.district())),
              Optional.of(step.basis().clause()),
              Optional.empty()));
    }
  }

  private Message ceilingText(
      Step.JointCeiling step,
      Interval support,
      Interval cost,
      Usage.Joint before,
      Interval value,
      BigDecimal cut) {
    boolean known = support.isExact() && cost.isExact();
    Object left =
        known
            ? inWan(JointSupport.room(step, support.low(), cost.low(), before.sum()))
            : Message.of("policy.step.open");
    String key = "policy.step." + told("ceiling", value, cut);
    return before.sum().signum() == 0
        ? Message.of(
            key,
            label(step.cost()),
            shown(cost),
            Amounts.percent(step.ceiling()),
            label(step.support()),
            shown(support),
            left)
        : Message.of(
            "policy.step.stage",
            Message.of(
                key,
                label(step.cost()),
                shown(cost),
                Amounts.percent(step.ceiling()),
                label(step.support()),
                shown(support),
                left),
            inWan(before.city()),
            inWan(before.district()));
  }

  /** What the stage has had before this claim. */
  private Usage.Joint before(Step.JointCeiling step) {
    Optional<Usage.JointStage> stage = Usage.JointStage.of(step, claim);
    stage.ifPresent(s -> stages.put(s, step));
    return stage
        .map(
            s -> {
              Usage.Joint received = usage.received(s);
              Usage.Joint claimed = usage.claimed(s);
              return new Usage.Joint(
                  received.city().add(claimed.city()), received.district().add(claimed.district()));
            })
        .orElse(new Usage.Joint(BigDecimal.ZERO, BigDecimal.ZERO));
  }

  private void products(Step.Amount step, Formula formula, ClaimSetting setting) {
    if (claim.products().isEmpty()) {
      whole(Interval.ANYTHING);
      row("perProduct", Message.of("policy.step.no-products"), step);
      return;
    }
    for (Goods.Good good : Goods.of(item, claim)) {
      Object name =
          good.name()
              .<Object>map(n -> n)
              .orElse(Message.of("policy.unnamed-product", good.index() + 1));
      List<ClaimSetting.Telling> told = new ArrayList<>();
      ClaimSetting product = setting.of(good.product(), told::add);
      Interval value = formula.value(product);
      Optional<Usage.ProductOf> once =
          good.key().filter(_ -> item.onceEach()).map(key -> new Usage.ProductOf(item.id(), key));
      parts.add(new Parts.Part(name, good.product().kind(), once, value));
      tell(name, told, formula.reason(product), value, step);
      if (good.rows() > 1) {
        merged(good, name, step);
      }
      if (once.filter(usage::isUsed).isPresent()) {
        already(good, name, value, step);
      }
    }
  }

  /** What was done for a product, the last of it being what the product comes to. */
  private void tell(
      Object name,
      List<ClaimSetting.Telling> told,
      Optional<Object> reason,
      Interval value,
      Step step) {
    for (ClaimSetting.Telling telling : told) {
      boolean only = told.size() == 1;
      trace.add(
          new TraceRow(
              only ? "productShare" : telling.op(),
              Message.of("policy.step.of-product", name, telling.text()),
              exact(telling.value()),
              telling.cut(),
              telling.clause().orElse(step.basis().clause()),
              telling.reading().or(() -> step.basis().under().map(Under::reading)),
              !only));
    }
    if (told.size() != 1) {
      Message text =
          told.isEmpty()
              ? Message.of(
                  "policy.step.per-product",
                  name,
                  reason.orElse(Message.of("policy.step.open")),
                  shown(value))
              : Message.of("policy.step.of-product", name, shown(value));
      row("perProduct", text, BigDecimal.ZERO, exact(value), step);
    }
  }

  /** Rows of one product are one 品种: what they cost is one sum, and what is paid is paid once. */
  private void merged(Goods.Good good, Object name, Step step) {
    Message text = Message.of("policy.step.merged", name, good.rows());
    row("merged", text, BigDecimal.ZERO, exact(parts.last()), step);
    remarks.add(
        new Remark(
            "SAME_PRODUCT", text, Optional.of(step.basis().clause()), Optional.of(good.field())));
  }

  private void already(Goods.Good good, Object name, Interval value, Step step) {
    parts.changeLast(Interval.ZERO);
    BigDecimal cut = value.isExact() ? value.low() : BigDecimal.ZERO;
    Usage.ProductOf product = new Usage.ProductOf(item.id(), good.key().orElseThrow());
    Message text =
        Message.of(
            usage.isReceived(product)
                ? "policy.step.product-received"
                : "policy.step.product-claimed",
            name);
    row("productAlready", text, cut, Optional.of(BigDecimal.ZERO), step);
    remarks.add(
        new Remark(
            "PRODUCT_ALREADY",
            text,
            Optional.of(step.basis().clause()),
            Optional.of(good.field())));
  }

  private void range(Step.Range step) {
    discretionary = true;
    whole(Interval.between(step.least(), step.most()));
    row(
        "range",
        Message.of("policy.step.range", Amounts.traced(step.least()), Amounts.traced(step.most())),
        step);
  }

  private void cap(Step.Cap cap) {
    if (cap.scope() == Scope.PRODUCT && item.hasProducts() && claim.products().isEmpty()) {
      // Nobody knows yet how many products there will be: a cap of each bounds nothing.
      return;
    }
    if (cap.scope() == Scope.PRODUCT) {
      parts.cutEach(cap).forEach(part -> productCut(cap, part));
      return;
    }
    Optional<Usage.Bucket> bucket = Usage.bucket(cap, claim);
    bucket.ifPresent(b -> buckets.put(cap, b));
    BigDecimal used = bucket.map(b -> usage.of(cap, b).sum()).orElse(BigDecimal.ZERO);
    BigDecimal left = cap.limit().subtract(used).max(BigDecimal.ZERO);
    Interval before = parts.limited(cap);
    parts.keep(cap, left);
    Interval after = parts.limited(cap);
    if (left.signum() == 0 && before.high().map(h -> h.signum() > 0).orElse(true)) {
      usedUp(cap, bucket.orElseThrow());
    }
    BigDecimal cut = cut(before, after);
    Message text =
        Message.of(
            "policy.step." + told("cap", before, cut),
            ScopeWords.of(cap),
            Amounts.traced(cap.limit()),
            Amounts.traced(used),
            Amounts.traced(left),
            shown(before),
            shown(after));
    row("cap", text, cut, exact(parts.total()), cap);
  }

  /** What a cap took away: of an amount, or of the most that the authority may grant. */
  private BigDecimal cut(Interval before, Interval after) {
    if (before.isExact()) {
      return before.low().subtract(after.low());
    }
    return discretionary && before.high().isPresent() && after.high().isPresent()
        ? before.high().get().subtract(after.high().get())
        : BigDecimal.ZERO;
  }

  private void usedUp(Step.Cap cap, Usage.Bucket bucket) {
    Usage.Used used = usage.of(cap, bucket);
    remarks.add(
        new Remark(
            "CAP_USED_UP",
            Message.of(
                "policy.remark.cap-used-up",
                ScopeWords.of(cap),
                Amounts.traced(cap.limit()),
                Amounts.traced(used.byLedger()),
                Amounts.traced(used.byClaims())),
            Optional.of(cap.basis().clause()),
            Optional.empty()));
  }

  private void productCut(Step.Cap cap, Parts.Part uncut) {
    Message limit = inWan(cap.limit());
    row(
        "cap",
        uncut.isWhole()
            ? Message.of("policy.step.most", limit, shown(uncut.value()), limit)
            : Message.of(
                "policy.step.product-cap", uncut.name(), limit, shown(uncut.value()), limit),
        uncut.value().low().subtract(cap.limit()),
        Optional.of(cap.limit()),
        cap);
  }

  /** Whether a limit cut, did not, or cannot be told yet. */
  private static String told(String limit, Interval value, BigDecimal cut) {
    if (!value.isExact()) {
      return limit + "-open";
    }
    return cut.signum() > 0 ? limit + "-cuts" : limit;
  }

  private void whole(Interval value) {
    parts.add(Parts.Part.whole(claim.variant(), value));
  }

  private Interval fact(String name) {
    return claim.figure(name).map(Interval::exactly).orElse(Interval.ANYTHING);
  }

  private void row(String op, Message text, Step step) {
    Optional<BigDecimal> value = discretionary ? Optional.empty() : exact(parts.total());
    row(op, text, BigDecimal.ZERO, value, step);
  }

  private void row(String op, Message text, BigDecimal cut, Optional<BigDecimal> value, Step step) {
    Optional<String> reading = step.basis().under().map(Under::reading);
    trace.add(new TraceRow(op, text, value, cut, step.basis().clause(), reading));
  }

  private static Optional<BigDecimal> exact(Interval value) {
    return value.isExact() ? Optional.of(value.low()) : Optional.empty();
  }

  private Message shareOf(String key, String fact, Interval base, BigDecimal rate, Interval value) {
    return Message.of(key, label(fact), shown(base), Amounts.percent(rate), shown(value));
  }

  private static Message inWan(BigDecimal amount) {
    return Message.of("policy.step.wan", Amounts.traced(amount));
  }

  private static Object shown(Interval value) {
    return value.isExact() ? inWan(value.low()) : Message.of("policy.step.open");
  }

  private String label(String fact) {
    return item.fact(fact).map(Fact::label).orElse(fact);
  }
}
