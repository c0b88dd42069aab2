package minshen.policy.calc;

import java.util.Optional;
import java.util.stream.Stream;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.amount.FactLabels;
import minshen.policy.amount.Interval;
import minshen.words.Decimals;
import minshen.words.Message;

/**
 * What the facts of an item are called.
 *
 * @param item the item
 * @param ofProduct whether the facts of a product come before those of the claim
 */
record ItemFactLabels(Item item, boolean ofProduct) implements FactLabels {
  /** The fact of a name, if the item asks for it. */
  Optional<Fact> fact(String name) {
    return Stream.of(item.productFact(name).filter(_ -> ofProduct), item.fact(name))
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Override
  public Object label(String name) {
    return fact(name)
        .<Object>map(Fact::label)
        .or(() -> ApplicantTrait.of(name).map(ApplicantTrait::label))
        .orElse(name);
  }

  @Override
  public Object label(String name, String word) {
    return fact(name).map(f -> f.label(word)).orElse(word);
  }

  @Override
  public Object shown(String name, Interval figure) {
    if (!figure.isExact()) {
      return Message.of("policy.step.open");
    }
    return fact(name)
        .map(f -> f.shown(figure.low()))
        .orElseGet(() -> Decimals.grouped(figure.low()));
  }
}
