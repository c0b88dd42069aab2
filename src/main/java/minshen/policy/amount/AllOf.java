package minshen.policy.amount;

import java.util.List;
import java.util.Optional;
import minshen.words.Message;

/** 同时满足: every one of several tests. */
final class AllOf extends Criterion {
  static final Kind<Criterion> KIND = Kind.only("all", AllOf::new, Slot.of("of", Slot.Type.TESTS));

  AllOf(SlotValues given) {
    super(KIND, given);
  }

  @Override
  public Optional<Boolean> holds(Setting setting) {
    return all(given().tests("of").stream().map(test -> test.holds(setting)).toList());
  }

  /** Those that do not hold are what stands against it. */
  @Override
  public List<Message> found(Setting setting) {
    return given().tests("of").stream()
        .filter(test -> !test.holds(setting).orElse(false))
        .flatMap(test -> test.found(setting).stream())
        .toList();
  }

  @Override
  public Message said(Labels labels) {
    return Message.of(
        "policy.test.all",
        given().tests("of").stream().map(test -> (Object) test.said(labels)).toList());
  }
}
