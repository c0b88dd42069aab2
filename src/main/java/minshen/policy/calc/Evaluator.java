package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.NameKey;
import minshen.policy.Readings;
import minshen.policy.Scope;
import minshen.policy.Step;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.amount.Formula;
import minshen.policy.amount.FormulaEvent;
import minshen.policy.amount.Interval;
import minshen.policy.amount.JointCeiling;
import minshen.policy.amount.Setting;
import minshen.policy.amount.Term;
import minshen.words.Message;

/**
 * Takes the steps of one item for one claim. Every figure is an interval: a missing fact can be
 * anything from zero up, so that what comes out bounds the amount; without anything missing both
 * ends are one.
 */
final class Evaluator {
  private final Item item;
  private final ClaimInput claim;
  private final Readings readings;
  private final LimitUsage usage;
  private final AmountParts parts = new AmountParts();
  private final TraceBuilder trace = new TraceBuilder();
  private final TraceWords words;
  private final Limits limits;
  private final Map<LimitUsage.JointStage, JointCeiling> stages = new LinkedHashMap<>();
  private final Set<String> exchanged = new HashSet<>();

  private Evaluator(Item item, ClaimInput claim, Readings readings, LimitUsage usage) {
    this.item = item;
    this.claim = claim;
    this.readings = readings;
    this.usage = usage;
    this.words = new TraceWords(item);
    this.limits = new Limits(item, claim, readings, usage, parts, trace);
  }

  static Evaluation evaluate(Item item, ClaimInput claim, Readings readings, LimitUsage usage) {
    Evaluator evaluator = new Evaluator(item, claim, readings, usage);
    List<Step> taken = taken(item, claim, readings);
    evaluator.amounts(taken);
    Limits.of(taken).forEach(evaluator.limits::take);
    return evaluator.result();
  }

  /**
   * What a claim that counts asks for, before what it shares binds.
   *
   * @param stated what it counts with where there is no formula
   */
  static Demand demand(
      Item item, ClaimInput claim, Readings readings, LimitUsage usage, Optional<Amount> stated) {
    Evaluator evaluator = new Evaluator(item, claim, readings, usage);
    List<Step> taken = taken(item, claim, readings);
    evaluator.amounts(taken);
    List<Step.Cap> caps = Limits.of(taken);
    caps.stream().filter(cap -> cap.scope() == Scope.PRODUCT).forEach(evaluator.limits::take);
    List<Step.Cap> shared =
        caps.stream()
            .filter(cap -> cap.scope() != Scope.PRODUCT && cap.counts() == Step.Counts.AMOUNT)
            .toList();
    List<Demand.Count> counts =
        caps.stream()
            .filter(cap -> cap.counts() == Step.Counts.CLAIMS)
            .flatMap(evaluator.limits::counted)
            .toList();
    boolean none = counts.stream().anyMatch(count -> count.left() == 0);
    List<Step.Cap> ofProducts =
        caps.stream().filter(cap -> cap.counts() == Step.Counts.PRODUCTS).toList();
    return new Demand(
        none ? List.of() : evaluator.portions(stated, shared, ofProducts),
        evaluator.stage(),
        evaluator.years(),
        counts);
  }

  private void amounts(List<Step> taken) {
    taken.stream()
        .filter(Step.Amount.class::isInstance)
        .map(Step.Amount.class::cast)
        .map(this::onClauseOfVariant)
        .forEach(this::amount);
  }

  /** Where the clause of the variant lies within that of the step, it says more nearly where. */
  private Step.Amount onClauseOfVariant(Step.Amount step) {
    Step.Basis basis = step.basis();
    return claim
        .variant()
        .flatMap(item::variant)
        .map(Item.Variant::clause)
        .filter(clause -> clause.startsWith(basis.clause() + "/"))
        .map(
            clause ->
                new Step.Amount(
                    new Step.Basis(clause, basis.variants(), basis.under(), basis.when()),
                    step.formula()))
        .orElse(step);
  }

  private Optional<Demand.Stage> stage() {
    return stages.entrySet().stream()
        .findFirst()
        .map(
            entry -> {
              JointCeiling joint = entry.getValue();
              BigDecimal cost = claim.figure(joint.cost()).orElseThrow();
              return new Demand.Stage(
                  entry.getKey(),
                  new Amount(claim.figure(joint.support()).orElseThrow()),
                  joint.rate(),
                  cost.multiply(joint.ceiling())
                      .subtract(usage.before(entry.getKey()).sum().exact()));
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

  /** The steps that are taken for a claim. */
  static List<Step> taken(Item item, ClaimInput claim, Readings readings) {
    return item.steps().stream()
        .filter(s -> s.taken(claim.variant(), readings) && claim.meets(s.basis().when()))
        .toList();
  }

  /** What is stated where there is no formula is one sum, which the first part stands for. */
  private List<Demand.Portion> portions(
      Optional<Amount> stated, List<Step.Cap> shared, List<Step.Cap> ofProducts) {
    List<Demand.Portion> portions = new ArrayList<>();
    for (AmountParts.Part part : parts.all()) {
      Optional<Amount> of = portions.isEmpty() ? stated : Optional.empty();
      portions.add(portion(part, of, shared, ofProducts));
    }
    return portions;
  }

  private Demand.Portion portion(
      AmountParts.Part part,
      Optional<Amount> stated,
      List<Step.Cap> shared,
      List<Step.Cap> ofProducts) {
    Amount amount = trace.isOpen() ? stated.orElse(Amount.ZERO) : new Amount(part.value().low());
    return new Demand.Portion(
        part.product().map(product -> product),
        amount,
        shared.stream().filter(cap -> cap.limits(part.kind())).flatMap(limits::shared).toList(),
        part.row(),
        ofProducts.stream()
            .filter(cap -> part.row().isPresent() && cap.limits(part.kind()))
            .flatMap(limits::counted)
            .toList());
  }

  private Evaluation result() {
    return new Evaluation(
        parts.total(), trace.isOpen(), trace.rows(), this::uses, limits::caps, trace.remarks());
  }

  /** What the claim uses if it counts with so much; with what was computed if that is left open. */
  private Map<Object, BigDecimal> uses(Optional<Amount> counted) {
    Map<Object, BigDecimal> uses = limits.uses(counted);
    stages.forEach(
        (stage, joint) -> {
          BigDecimal district = counted.map(Amount::exact).orElse(parts.total().low());
          // What the city gave is not known of a claim that was decided without it: as much.
          uses.put(stage.city(), claim.figure(joint.support()).orElse(district));
          uses.put(stage.district(), district);
        });
    if (item.onceEach()) {
      claim.products().stream()
          .flatMap(product -> NameKey.of(product.name()).stream())
          .distinct()
          .forEach(key -> uses.put(new LimitUsage.ProductOf(item.id(), key), BigDecimal.ONE));
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
                            uses.put(
                                new LimitUsage.YearOf(item.id(), project, year), BigDecimal.ONE)));
    return uses;
  }

  /** Tells once, before it is first taken, how a foreign amount becomes one in 万元. */
  private void exchange(Step.Amount step, ClaimSetting setting) {
    Set<String> names = step.formula().facts(setting);
    for (Fact fact : item.facts()) {
      Optional<Value> value = claim.value(fact.name());
      if (value.filter(Value::isExchanged).isPresent()
          && names.contains(fact.name())
          && exchanged.add(fact.name())) {
        Interval worth =
            value.flatMap(Value::figure).map(Interval::exactly).orElse(Interval.ANYTHING);
        trace.worksOut(new TraceEvent.Exchanged(fact.name(), value.get()), worth, step);
      }
    }
  }

  private void amount(Step.Amount step) {
    ClaimSetting setting =
        ClaimSetting.of(item, claim, readings, this::before, done -> row(done, step));
    Set<LimitUsage.JointStage> known = Set.copyOf(stages.keySet());
    exchange(step, setting);
    if (step.formula().isDecidedByOffice(setting)) {
      trace.leaveOpen();
    }
    step.formula()
        .parts(
            setting,
            new Setting.Parts() {
              private int told = trace.size();

              @Override
              public void whole(Interval value) {
                Evaluator.this.whole(value);
                if (trace.size() > told && parts.all().size() > 1) {
                  trace.lastLeaves(parts.total());
                }
                told = trace.size();
              }

              @Override
              public void each(Formula formula) {
                products(step, formula, setting);
              }
            });
    stages.forEach(
        (stage, joint) -> {
          if (!known.contains(stage)) {
            stageUsedUp(stage, joint, step);
          }
        });
  }

  /** What the stage of a joint ceiling has had before this claim, if it is known which it is. */
  private JointCeiling.Before before(JointCeiling joint) {
    Optional<LimitUsage.JointStage> stage = LimitUsage.JointStage.of(joint, claim);
    stage.ifPresent(s -> stages.put(s, joint));
    return stage.map(usage::before).orElse(JointCeiling.Before.NOTHING);
  }

  private void stageUsedUp(LimitUsage.JointStage stage, JointCeiling joint, Step step) {
    JointCeiling.Before before = usage.before(stage);
    boolean wanted = claim.figure(joint.support()).filter(s -> s.signum() > 0).isPresent();
    if (wanted
        && before.sum().isPositive()
        && parts.total().equals(parts.total().lesser(Interval.ZERO))
        && parts.total().isExact()) {
      trace.remark(
          "CAP_USED_UP",
          Message.of(
              "policy.remark.stage-used-up", before.city().traced(), before.district().traced()),
          step.basis().clause(),
          Optional.empty());
    }
  }

  private void row(ClaimSetting.Done done, Step step) {
    Optional<Amount> value = trace.isOpen() ? Optional.empty() : TraceBuilder.exact(done.value());
    trace.row(new TraceEvent.Worked(done.event()), effect(done), done, value, step);
  }

  private static TraceRow.Effect effect(ClaimSetting.Done done) {
    if (done.inner()) {
      return TraceRow.Effect.WORKS_OUT;
    }
    return switch (done.event()) {
      case FormulaEvent.LimitTaken _, FormulaEvent.CeilingTaken _ ->
          TraceBuilder.limiting(done.cut());
      default -> TraceRow.Effect.STARTS;
    };
  }

  private void products(Step.Amount step, Formula formula, ClaimSetting setting) {
    if (claim.products().isEmpty()) {
      whole(Interval.ANYTHING);
      trace.row(
          new TraceEvent.NoProducts(), TraceRow.Effect.ADDS, Amount.ZERO, parts.total(), step);
      return;
    }
    List<ClaimProducts.CountedProduct> goods = ClaimProducts.of(item, claim);
    for (ClaimProducts.CountedProduct good : goods) {
      ProductName name = good.name();
      List<ClaimSetting.Done> told = new ArrayList<>();
      ClaimSetting product = setting.of(good.product(), told::add);
      if (formula.isDecidedByOffice(product)) {
        trace.leaveOpen();
      }
      Interval value = formula.value(product);
      Optional<LimitUsage.ProductOf> once =
          good.key()
              .filter(_ -> item.onceEach())
              .map(key -> new LimitUsage.ProductOf(item.id(), key));
      Object called = Demands.product(item.id(), good.product());
      // Two rows that are called alike cannot be told apart by it.
      Optional<Object> row = Optional.of(called).filter(id -> count(id, goods) == 1);
      parts.add(new AmountParts.Part(Optional.of(name), good.product().kind(), once, row, value));
      tell(name, told, formula.reason(product), value, step);
      if (good.rows() > 1) {
        merged(good, name, step);
      }
      if (once.filter(usage::isUsed).isPresent()) {
        already(good, name, value, step);
      }
    }
  }

  private long count(Object called, List<ClaimProducts.CountedProduct> goods) {
    return goods.stream()
        .filter(good -> Demands.product(item.id(), good.product()).equals(called))
        .count();
  }

  /** What was done for a product, the last of it being what the product comes to. */
  private void tell(
      ProductName name,
      List<ClaimSetting.Done> told,
      Optional<Term.Reason> reason,
      Interval value,
      Step step) {
    if (isFigureUnderLimit(told)) {
      ClaimSetting.Done limit = told.getLast();
      tell(name, told.getFirst(), TraceEvent.Role.AMOUNT, TraceRow.Effect.ADDS, step);
      tell(name, limit, TraceEvent.Role.LIMIT, TraceBuilder.limiting(limit.cut()), step);
      return;
    }
    if (told.size() == 1) {
      tell(name, told.getFirst(), TraceEvent.Role.AMOUNT, TraceRow.Effect.ADDS, step);
      return;
    }
    for (ClaimSetting.Done done : told) {
      tell(name, done, TraceEvent.Role.WITHIN, TraceRow.Effect.WORKS_OUT, step);
    }
    trace.row(
        new TraceEvent.ProductAmount(name, reason, value, !told.isEmpty()),
        TraceRow.Effect.ADDS,
        Amount.ZERO,
        value,
        step);
  }

  private void tell(
      ProductName name,
      ClaimSetting.Done done,
      TraceEvent.Role role,
      TraceRow.Effect effect,
      Step step) {
    trace.row(
        new TraceEvent.WorkedForProduct(name, done.event(), role),
        effect,
        done,
        TraceBuilder.exact(done.value()),
        step);
  }

  /** 20% 最高 100 万元: what a product comes to, and what its limit takes of it. */
  private static boolean isFigureUnderLimit(List<ClaimSetting.Done> told) {
    return told.size() == 2
        && told.getLast().event() instanceof FormulaEvent.LimitTaken
        && told.stream().allMatch(done -> done.value().isExact());
  }

  /** Rows of one product are one 品种: what they cost is one sum, and what is paid is paid once. */
  private void merged(ClaimProducts.CountedProduct good, ProductName name, Step step) {
    TraceEvent merged = new TraceEvent.ProductMerged(name, good.rows());
    trace.row(merged, TraceRow.Effect.TELLS, Amount.ZERO, parts.last(), step);
    trace.remark(
        "SAME_PRODUCT", words.of(merged), step.basis().clause(), Optional.of(good.field()));
  }

  private void already(
      ClaimProducts.CountedProduct good, ProductName name, Interval value, Step step) {
    parts.changeLast(Interval.ZERO);
    Amount cut = value.isExact() ? new Amount(value.low()) : Amount.ZERO;
    LimitUsage.ProductOf product = new LimitUsage.ProductOf(item.id(), good.key().orElseThrow());
    TraceEvent already = new TraceEvent.ProductAlready(name, usage.isReceived(product));
    trace.row(already, TraceRow.Effect.CUTS, cut, Interval.ZERO, step);
    trace.remark(
        "PRODUCT_ALREADY", words.of(already), step.basis().clause(), Optional.of(good.field()));
  }

  private void whole(Interval value) {
    parts.add(AmountParts.Part.whole(claim.variant(), value));
  }
}
