package minshen.policy.calc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Readings;
import minshen.policy.Scope;
import minshen.policy.Step;
import minshen.words.Message;

/**
 * Takes the steps of one item for one claim. Every figure is an interval: a missing fact can be
 * anything from zero up, so that what comes out bounds the amount; without anything missing both
 * ends are one. Every step is monotone in each fact, save the joint ceiling, which knows its own
 * extremes.
 */
final class Evaluator {
  /** Only for the bound of a joint ceiling whose rate does not divide; amounts never divide. */
  private static final MathContext DIVISION = new MathContext(40, RoundingMode.DOWN);

  private final Item item;
  private final Case claim;
  private final Usage usage;
  private final List<Part> parts = new ArrayList<>();
  private final List<TraceRow> trace = new ArrayList<>();
  private final Map<Step.Cap, Usage.Bucket> buckets = new LinkedHashMap<>();
  private boolean discretionary;

  private Evaluator(Item item, Case claim, Usage usage) {
    this.item = item;
    this.claim = claim;
    this.usage = usage;
  }

  /**
   * A part of the amount that caps may treat by itself.
   *
   * @param name the product; empty if the claim is one part
   * @param kind the kind of product, or the variant
   */
  private record Part(String name, Optional<String> kind, Interval value) {
    Part with(Interval changed) {
      return new Part(name, kind, changed);
    }
  }

  static Evaluation evaluate(Item item, Case claim, Readings readings, Usage usage) {
    Evaluator evaluator = new Evaluator(item, claim, usage);
    List<Step> taken =
        item.steps().stream().filter(s -> s.taken(claim.variant(), readings)).toList();
    taken.stream().filter(s -> !(s instanceof Step.Cap)).forEach(evaluator::take);
    taken.stream()
        .filter(Step.Cap.class::isInstance)
        .map(Step.Cap.class::cast)
        .sorted(Comparator.comparing(Step.Cap::scope))
        .forEach(evaluator::cap);
    return evaluator.result();
  }

  private Evaluation result() {
    Map<Usage.Bucket, BigDecimal> used = new LinkedHashMap<>();
    buckets.forEach((cap, bucket) -> used.put(bucket, sum(cap).low()));
    return new Evaluation(total(), discretionary, List.copyOf(trace), used);
  }

  private void take(Step step) {
    switch (step) {
      case Step.Agreed agreed -> agreed(agreed);
      case Step.Share share -> share(share);
      case Step.JointCeiling ceiling -> jointCeiling(ceiling);
      case Step.Fixed fixed -> fixed(fixed);
      case Step.PerProduct perProduct -> perProduct(perProduct);
      case Step.ProductShare share -> productShare(share);
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
        BigDecimal.ZERO,
        step);
  }

  private void share(Step.Share step) {
    Interval base = fact(step.fact());
    Interval value = base.times(step.rate());
    whole(value);
    row(
        "share",
        Message.of(
            "policy.step.share",
            label(step.fact()),
            shown(base),
            Amounts.percent(step.rate()),
            shown(value)),
        BigDecimal.ZERO,
        step);
  }

  private void jointCeiling(Step.JointCeiling step) {
    Interval support = fact(step.support());
    Interval cost = fact(step.cost());
    Interval match = support.times(step.rate());
    whole(match);
    row(
        "match",
        Message.of(
            "policy.step.match",
            label(step.support()),
            shown(support),
            Amounts.percent(step.rate()),
            shown(match)),
        BigDecimal.ZERO,
        step);
    Interval value = underJointCeiling(step, support, cost);
    BigDecimal cut = value.isExact() ? match.low().subtract(value.low()) : BigDecimal.ZERO;
    parts.set(parts.size() - 1, parts.getLast().with(value));
    row(
        "jointCeiling",
        Message.of(
            "policy.step." + told("ceiling", value, cut),
            label(step.cost()),
            shown(cost),
            Amounts.percent(step.ceiling()),
            label(step.support()),
            shown(support),
            support.isExact() && cost.isExact()
                ? Amounts.traced(room(step, support.low(), cost.low()))
                : Message.of("policy.step.open"),
            shown(value)),
        cut,
        step);
  }

  private static BigDecimal room(Step.JointCeiling step, BigDecimal support, BigDecimal cost) {
    return cost.multiply(step.ceiling()).subtract(support).max(BigDecimal.ZERO);
  }

  private static Interval underJointCeiling(
      Step.JointCeiling step, Interval support, Interval cost) {
    if (support.isExact() && cost.isExact()) {
      return Interval.exactly(
          support.low().multiply(step.rate()).min(room(step, support.low(), cost.low())));
    }
    if (support.isExact()) {
      return Interval.between(BigDecimal.ZERO, support.low().multiply(step.rate()));
    }
    if (cost.isExact()) {
      // The most is where rate × support meets ceiling × cost − support.
      BigDecimal most =
          step.rate()
              .multiply(step.ceiling())
              .multiply(cost.low())
              .divide(step.rate().add(BigDecimal.ONE), DIVISION);
      return Interval.between(BigDecimal.ZERO, most);
    }
    return Interval.ANYTHING;
  }

  private void fixed(Step.Fixed step) {
    whole(Interval.exactly(step.amount()));
    row(
        "fixed",
        Message.of("policy.step.fixed", Amounts.traced(step.amount())),
        BigDecimal.ZERO,
        step);
  }

  private void perProduct(Step.PerProduct step) {
    products(
        product -> {
          BigDecimal amount =
              product.facts().get(step.by()) instanceof Value.Word word
                  ? step.amounts().get(word.text())
                  : null;
          Interval value =
              amount == null
                  ? Interval.between(
                      step.amounts().values().stream().min(Comparator.naturalOrder()).orElseThrow(),
                      step.amounts().values().stream().max(Comparator.naturalOrder()).orElseThrow())
                  : Interval.exactly(amount);
          Message text =
              Message.of(
                  "policy.step.per-product", name(product), kindLabel(product), shown(value));
          return new Taken(value, text);
        },
        "perProduct",
        step);
  }

  private void productShare(Step.ProductShare step) {
    String label = item.productFact(step.fact()).map(Fact::label).orElse(step.fact());
    products(
        product -> {
          Interval base =
              product.facts().get(step.fact()) instanceof Value.Figure figure
                  ? Interval.exactly(figure.number())
                  : Interval.ANYTHING;
          Interval value = base.times(step.rate());
          Message text =
              Message.of(
                  "policy.step.product-share",
                  name(product),
                  label,
                  shown(base),
                  Amounts.percent(step.rate()),
                  shown(value));
          return new Taken(value, text);
        },
        "productShare",
        step);
  }

  private record Taken(Interval value, Message text) {}

  private void products(java.util.function.Function<Product, Taken> rule, String op, Step step) {
    if (claim.products().isEmpty()) {
      whole(Interval.ANYTHING);
      row(op, Message.of("policy.step.no-products"), BigDecimal.ZERO, step);
      return;
    }
    for (Product product : claim.products()) {
      Taken taken = rule.apply(product);
      parts.add(new Part(product.name().orElse(""), product.kind(), taken.value()));
      trace.add(
          new TraceRow(
              op,
              taken.text(),
              exact(taken.value()),
              BigDecimal.ZERO,
              step.basis().clause(),
              reading(step)));
    }
  }

  private void range(Step.Range step) {
    discretionary = true;
    whole(Interval.between(step.least(), step.most()));
    row(
        "range",
        Message.of("policy.step.range", Amounts.traced(step.least()), Amounts.traced(step.most())),
        BigDecimal.ZERO,
        step);
  }

  private void cap(Step.Cap cap) {
    if (cap.scope() == Scope.PRODUCT) {
      capEachProduct(cap);
      return;
    }
    Optional<Usage.Bucket> bucket = Usage.bucket(cap, claim);
    BigDecimal used = bucket.map(b -> usage.of(cap, b)).orElse(BigDecimal.ZERO);
    BigDecimal left = cap.limit().subtract(used).max(BigDecimal.ZERO);
    Interval before = sum(cap);
    keep(cap, left);
    Interval after = sum(cap);
    bucket.ifPresent(b -> buckets.put(cap, b));
    BigDecimal cut = before.isExact() ? before.low().subtract(after.low()) : BigDecimal.ZERO;
    row(
        "cap",
        Message.of(
            "policy.step." + told("cap", before, cut),
            Message.of("policy.scope." + cap.scope().name()),
            Amounts.traced(cap.limit()),
            Amounts.traced(used),
            Amounts.traced(left),
            shown(before),
            shown(after),
            Amounts.traced(cut)),
        cut,
        cap);
  }

  /** Whether a limit cut, did not, or cannot be told yet. */
  private static String told(String limit, Interval value, BigDecimal cut) {
    if (!value.isExact()) {
      return limit + "-open";
    }
    return cut.signum() > 0 ? limit + "-cuts" : limit;
  }

  private void capEachProduct(Step.Cap cap) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (!cap.limits(part.kind())) {
        continue;
      }
      Part capped = part.with(part.value().atMost(cap.limit()));
      parts.set(i, capped);
      BigDecimal cut =
          part.value().isExact()
              ? part.value().low().subtract(capped.value().low())
              : BigDecimal.ZERO;
      if (cut.signum() > 0) {
        trace.add(
            new TraceRow(
                "cap",
                Message.of(
                    "policy.step.product-cap",
                    part.name(),
                    Amounts.traced(cap.limit()),
                    shown(part.value()),
                    shown(capped.value())),
                exact(capped.value()),
                cut,
                cap.basis().clause(),
                reading(cap)));
      }
    }
  }

  /** Lets the parts that the cap limits have what is left, the first ones first. */
  private void keep(Step.Cap cap, BigDecimal left) {
    BigDecimal leftLow = left;
    BigDecimal leftHigh = left;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (cap.limits(part.kind())) {
        BigDecimal low = part.value().low().min(leftLow);
        BigDecimal high = part.value().high().map(leftHigh::min).orElse(leftHigh);
        parts.set(i, part.with(Interval.between(low, high)));
        leftLow = leftLow.subtract(low);
        leftHigh = leftHigh.subtract(high);
      }
    }
  }

  private Interval sum(Step.Cap cap) {
    return parts.stream()
        .filter(part -> cap.limits(part.kind()))
        .map(Part::value)
        .reduce(Interval.ZERO, Interval::plus);
  }

  private Interval total() {
    return parts.stream().map(Part::value).reduce(Interval.ZERO, Interval::plus);
  }

  private void whole(Interval value) {
    parts.add(new Part("", claim.variant(), value));
  }

  private Interval fact(String name) {
    return claim.figure(name).map(Interval::exactly).orElse(Interval.ANYTHING);
  }

  private void row(String op, Message text, BigDecimal cut, Step step) {
    trace.add(
        new TraceRow(
            op,
            text,
            discretionary ? Optional.empty() : exact(total()),
            cut,
            step.basis().clause(),
            reading(step)));
  }

  private static Optional<String> reading(Step step) {
    return step.basis().under().map(u -> u.reading());
  }

  private static Optional<BigDecimal> exact(Interval value) {
    return value.isExact() ? Optional.of(value.low()) : Optional.empty();
  }

  private static Object shown(Interval value) {
    return value.isExact() ? Amounts.traced(value.low()) : Message.of("policy.step.open");
  }

  private String label(String fact) {
    return item.fact(fact).map(Fact::label).orElse(fact);
  }

  private Object name(Product product) {
    return product
        .name()
        .<Object>map(n -> n)
        .orElse(Message.of("policy.unnamed-product", claim.products().indexOf(product) + 1));
  }

  private Object kindLabel(Product product) {
    return item.productFact(Product.KIND).stream()
        .flatMap(f -> f.choices().stream())
        .filter(c -> product.kind().map(c.id()::equals).orElse(false))
        .<Object>map(Fact.Choice::label)
        .findFirst()
        .orElse(Message.of("policy.step.open"));
  }
}
