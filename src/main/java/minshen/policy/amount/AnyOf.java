package minshen.policy.amount;

import java.util.List;
import java.util.Optional;
import minshen.words.Message;

/** 满足其一: at least one of several tests. */
final class AnyOf extends Criterion {
  static final Kind<Criterion> KIND = Kind.only("any", AnyOf::new, Slot.of("of", Slot.Type.TESTS));

  AnyOf(SlotValues given) {
    super(KIND, given);
  }

  @Override
  public Optional<Boolean> holds(Setting setting) {
    return SomeOf.atLeast(1, given().tests("of"), setting);
  }

  @Override
  public List<Message> found(Setting setting) {
    return SomeOf.found(given().tests("of"), setting);
  }

  @Override
  public Message said(Labels labels) {
    return Message.of(
        "policy.test.any",
        given().tests("of").stream().map(test -> (Object) test.said(labels)).toList());
  }
}
