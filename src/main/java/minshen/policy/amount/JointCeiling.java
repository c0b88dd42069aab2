package minshen.policy.amount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.words.Decimals;
import minshen.words.Message;

/**
 * 按市级资金配套，两级合计不超过成本的一个比例: a share of the support that another level has paid, as far as both
 * together stay within a share of the cost: min(rate × support, max(0, ceiling × cost − support)).
 * The supports of all claims of one stage, and of what was received for it, count together. It
 * rises and then falls with the support, so it knows its own extremes.
 */
public final class JointCeiling extends Formula {
  static final Kind<Formula> KIND =
      Kind.<Formula>of(
              "jointCeiling",
              JointCeiling::new,
              Slot.of("support", Slot.Type.FIGURE),
              Slot.of("rate", Slot.Type.NUMBER),
              Slot.of("cost", Slot.Type.FIGURE),
              Slot.of("ceiling", Slot.Type.NUMBER),
              Slot.word("stage", "variant", "project"))
          .outermost();

  /** Only for a bound where the rates do not divide; amounts never divide. */
  private static final MathContext DIVISION = new MathContext(40, RoundingMode.DOWN);

  JointCeiling(SlotValues given) {
    super(KIND, given);
  }

  /** What counts together under a joint ceiling. */
  public enum Stage {
    /** One variant of the item on one project. */
    VARIANT,
    /** All variants of the item on one project. */
    PROJECT
  }

  /**
   * What a stage has had before, in 万元.
   *
   * @param city what the city gave
   * @param district what the district gave
   */
  public record Before(Amount city, Amount district) {
    /** Nothing yet. */
    public static final Before NOTHING = new Before(Amount.ZERO, Amount.ZERO);

    /** What both gave. */
    public Amount sum() {
      return city.plus(district);
    }
  }

  /** The fact that holds the other level's support. */
  public String support() {
    return given().text("support");
  }

  /** The share of it. */
  public BigDecimal rate() {
    return given().number("rate");
  }

  /** The fact that holds the cost. */
  public String cost() {
    return given().text("cost");
  }

  /** The share of the cost that both together may reach. */
  public BigDecimal ceiling() {
    return given().number("ceiling");
  }

  /** What counts together. */
  public Stage stage() {
    return given().optionalText("stage").orElse("variant").equals("project")
        ? Stage.PROJECT
        : Stage.VARIANT;
  }

  /** The joint ceiling that a formula comes down to where things are as they are, if it does. */
  public static Optional<JointCeiling> in(Formula formula, Setting setting) {
    if (formula instanceof JointCeiling joint) {
      return Optional.of(joint);
    }
    List<Formula> taken = formula.takenFormulas(setting).toList();
    return formula.kind().where() == Kind.Where.HANDS_ON && taken.size() == 1
        ? in(taken.getFirst(), setting)
        : Optional.empty();
  }

  @Override
  Interval compute(Setting setting) {
    Interval support = setting.figure(support());
    Interval cost = setting.figure(cost());
    Interval match = support.times(rate());
    setting.tell(new FormulaEvent.Matched(support(), support, rate(), match), match, Amount.ZERO);
    Before before = setting.before(this);
    Interval value = value(support, cost, before.sum().exact());
    Optional<BigDecimal> room =
        support.isExact() && cost.isExact()
            ? Optional.of(room(support.low(), cost.low(), before.sum().exact()))
            : Optional.empty();
    setting.tell(
        new FormulaEvent.CeilingTaken(
            cost(), cost, ceiling(), support(), support, room, before, match, value),
        value,
        AmountTrace.cut(match, value));
    return value;
  }

  /** The room under the ceiling, with both figures known. */
  private BigDecimal room(BigDecimal support, BigDecimal cost, BigDecimal before) {
    return cost.multiply(ceiling()).subtract(support).subtract(before).max(BigDecimal.ZERO);
  }

  /** What comes out, with either figure known or not. */
  private Interval value(Interval support, Interval cost, BigDecimal before) {
    if (support.isExact() && cost.isExact()) {
      BigDecimal match = support.low().multiply(rate());
      return Interval.exactly(match.min(room(support.low(), cost.low(), before)));
    }
    if (support.isExact()) {
      return Interval.between(BigDecimal.ZERO, support.low().multiply(rate()));
    }
    return cost.isExact()
        ? Interval.between(BigDecimal.ZERO, mostUnder(cost.low(), before))
        : Interval.ANYTHING;
  }

  /** The most is where rate × support meets ceiling × cost − support. */
  private BigDecimal mostUnder(BigDecimal cost, BigDecimal before) {
    return rate()
        .multiply(ceiling().multiply(cost).subtract(before).max(BigDecimal.ZERO))
        .divide(rate().add(BigDecimal.ONE), DIVISION);
  }

  @Override
  public Message said(Labels labels) {
    return Message.of(
        stage() == Stage.PROJECT ? "policy.formula.joint-project" : "policy.formula.joint",
        labels.fact(support()),
        Decimals.percent(rate()),
        labels.fact(cost()),
        Decimals.percent(ceiling()));
  }

  @Override
  public Stream<Message> faults(Map<String, Set<String>> choices) {
    return ceiling().compareTo(BigDecimal.ONE) > 0
        ? Stream.of(
            Message.of(
                "policy.formula.rate-above-one",
                Decimals.grouped(ceiling()),
                Decimals.percent(ceiling())))
        : Stream.empty();
  }
}
