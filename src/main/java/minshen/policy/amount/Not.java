package minshen.policy.amount;

import java.util.List;
import java.util.Optional;
import minshen.words.Message;

/** 不属于: a test that must not hold. */
final class Not extends Criterion {
  static final Kind<Criterion> KIND = Kind.only("not", Not::new, Slot.of("of", Slot.Type.TEST));

  Not(SlotValues given) {
    super(KIND, given);
  }

  @Override
  public Optional<Boolean> holds(Setting setting) {
    return given().test("of").holds(setting).map(holds -> !holds);
  }

  @Override
  public List<Message> found(Setting setting) {
    return given().test("of").found(setting);
  }

  @Override
  public Message said(Labels labels) {
    return Message.of("policy.test.not", given().test("of").said(labels));
  }
}
