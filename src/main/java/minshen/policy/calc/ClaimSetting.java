package minshen.policy.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Readings;
import minshen.policy.Under;
import minshen.policy.amount.Amounts;
import minshen.policy.amount.Interval;
import minshen.policy.amount.JointCeiling;
import minshen.policy.amount.Setting;
import minshen.words.Message;

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
    Case claim,
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
      String op,
      Message text,
      Interval value,
      BigDecimal cut,
      Optional<String> clause,
      Optional<String> reading,
      boolean inner) {}

  /** A claim as a whole, by itself. */
  static ClaimSetting of(Item item, Case claim, Readings readings) {
    return of(item, claim, readings, _ -> JointCeiling.Before.NOTHING, Sink.NONE);
  }

  /** A claim as a whole. */
  static ClaimSetting of(
      Item item,
      Case claim,
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
        .or(() -> Optional.ofNullable(claim.facts().get(fact)));
  }

  @Override
  public Interval figure(String fact) {
    return value(fact)
        .filter(Value.Figure.class::isInstance)
        .map(v -> Interval.exactly(((Value.Figure) v).number()))
        .orElse(Interval.ANYTHING);
  }

  @Override
  public Optional<String> word(String fact) {
    return value(fact).filter(Value.Word.class::isInstance).map(v -> ((Value.Word) v).text());
  }

  @Override
  public boolean mayBeLeftOut(String name) {
    return fact(name).filter(f -> f.need() == Fact.Need.OPTIONAL).isPresent();
  }

  @Override
  public Optional<Set<String>> words(String fact) {
    return word(fact).map(Set::of);
  }

  @Override
  public Optional<Boolean> truth(String fact) {
    return word(fact).map("yes"::equals);
  }

  @Override
  public Optional<LocalDate> date(String fact) {
    return Optional.empty();
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
    return readings.hold(new Under(id, true));
  }

  @Override
  public Optional<LocalDate> day(Day of) {
    return switch (of) {
      case EVENT -> claim.eventDate();
      case APPLICATION -> claim.applyDate();
    };
  }

  private Optional<Fact> fact(String name) {
    return Stream.of(item.productFact(name).filter(_ -> product.isPresent()), item.fact(name))
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Override
  public Object label(String name) {
    return fact(name).map(Fact::label).orElse(name);
  }

  @Override
  public Object label(String name, String word) {
    return fact(name).stream()
        .flatMap(f -> f.choices().stream())
        .filter(choice -> choice.id().equals(word))
        .map(Fact.Choice::label)
        .findFirst()
        .orElse(word);
  }

  @Override
  public Object shown(String name, Interval figure) {
    if (!figure.isExact()) {
      return Message.of("policy.step.open");
    }
    String number = Amounts.traced(figure.low());
    String unit = fact(name).map(Fact::unit).orElse("");
    return unit.equals("万元")
        ? Message.of("policy.step.wan", number)
        : unit.isEmpty() ? number : Message.of("policy.step.unit", number, unit);
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
  public void tell(String op, Message text, Interval value, BigDecimal cut) {
    sink.tell(new Done(op, text, value, cut, clause, reading, inner));
  }
}
