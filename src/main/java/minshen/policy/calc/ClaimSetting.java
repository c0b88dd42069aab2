package minshen.policy.calc;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.ReadingCondition;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.amount.FormulaEvent;
import minshen.policy.amount.Interval;
import minshen.policy.amount.JointCeiling;
import minshen.policy.amount.Setting;

/**
 * A claim, or one product of it, as formulas see it.
 *
 * @param before what the stage of a joint ceiling has had before
 * @param product the product, whose facts come before the claim's; none for the claim
 * @param clause the clause that a part stands on, if it is one of its own
 * @param reading the reading under which a part is taken, if there is one
 * @param inner whether what is told is only worked out on the way to another figure
 * @param sink who is told
 */
record ClaimSetting(
    Item item,
    ClaimInput claim,
    Readings readings,
    Function<JointCeiling, JointCeiling.Before> before,
    Optional<Product> product,
    Optional<String> clause,
    Optional<String> reading,
    boolean inner,
    Sink sink)
    implements Setting {

  /** Who is told. */
  @FunctionalInterface
  interface Sink {
    /** Tells nobody. */
    Sink NONE = _ -> {};

    /** Something was done. */
    void tell(Done done);
  }

  /** What a part of a formula did. */
  record Done(
      FormulaEvent event,
      Interval value,
      Amount cut,
      Optional<String> clause,
      Optional<String> reading,
      boolean inner) {}

  /** A claim as a whole, by itself. */
  static ClaimSetting of(Item item, ClaimInput claim, Readings readings) {
    return of(item, claim, readings, _ -> JointCeiling.Before.NOTHING, Sink.NONE);
  }

  /** A claim as a whole. */
  static ClaimSetting of(
      Item item,
      ClaimInput claim,
      Readings readings,
      Function<JointCeiling, JointCeiling.Before> before,
      Sink sink) {
    return new ClaimSetting(
        item,
        claim,
        readings,
        before,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        sink);
  }

  ClaimSetting of(Product one, Sink told) {
    return new ClaimSetting(
        item, claim, readings, before, Optional.of(one), clause, reading, inner, told);
  }

  private Optional<Value> value(String fact) {
    return product
        .flatMap(p -> Optional.ofNullable(p.facts().get(fact)))
        .or(() -> claim.value(fact));
  }

  @Override
  public Interval figure(String fact) {
    return value(fact).flatMap(Value::figure).map(Interval::exactly).orElse(Interval.ANYTHING);
  }

  @Override
  public Optional<String> word(String fact) {
    return value(fact).flatMap(Value::word);
  }

  @Override
  public Optional<LocalDate> date(String fact) {
    return value(fact)
        .flatMap(v -> v instanceof Value.Day(LocalDate day) ? Optional.of(day) : Optional.empty());
  }

  @Override
  public Optional<Boolean> truth(String fact) {
    return value(fact)
        .flatMap(v -> v instanceof Value.Truth(boolean yes) ? Optional.of(yes) : Optional.empty());
  }

  @Override
  public Optional<Set<String>> words(String fact) {
    return value(fact)
        .flatMap(
            v ->
                v instanceof Value.Words(List<String> texts)
                    ? Optional.of(Set.copyOf(texts))
                    : v.word().map(Set::of));
  }

  @Override
  public boolean mayBeLeftOut(String name) {
    return labels().fact(name).filter(f -> f.need() == Fact.Need.OPTIONAL).isPresent();
  }

  @Override
  public JointCeiling.Before before(JointCeiling joint) {
    return before.apply(joint);
  }

  @Override
  public Optional<String> variant() {
    return claim.variant();
  }

  @Override
  public boolean isAlternative(String id) {
    return readings.hold(new ReadingCondition(id, true));
  }

  @Override
  public Optional<LocalDate> day(Day of) {
    return switch (of) {
      case EVENT -> claim.eventDate();
      case APPLICATION -> claim.applyDate();
    };
  }

  private ItemFactLabels labels() {
    return new ItemFactLabels(item, product.isPresent());
  }

  @Override
  public Object label(String name) {
    return labels().label(name);
  }

  @Override
  public Object label(String name, String word) {
    return labels().label(name, word);
  }

  @Override
  public Object shown(String name, Interval figure) {
    return labels().shown(name, figure);
  }

  @Override
  public Setting at(String other) {
    return new ClaimSetting(
        item, claim, readings, before, product, Optional.of(other), reading, inner, sink);
  }

  @Override
  public Setting under(String id) {
    return new ClaimSetting(
        item, claim, readings, before, product, clause, Optional.of(id), inner, sink);
  }

  @Override
  public Setting within() {
    return new ClaimSetting(item, claim, readings, before, product, clause, reading, true, sink);
  }

  @Override
  public Setting silent() {
    return new ClaimSetting(
        item, claim, readings, before, product, clause, reading, inner, Sink.NONE);
  }

  @Override
  public void tell(FormulaEvent event, Interval value, Amount cut) {
    sink.tell(new Done(event, value, cut, clause, reading, inner));
  }
}
