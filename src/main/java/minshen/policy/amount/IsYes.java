package minshen.policy.amount;

import java.util.List;
import java.util.Optional;
import minshen.words.Message;

/** 是否: a fact that is answered with yes. */
final class IsYes extends Criterion {
  static final Kind<Criterion> KIND =
      Kind.only("yes", IsYes::new, Slot.of("fact", Slot.Type.TRUTH));

  IsYes(SlotValues given) {
    super(KIND, given);
  }

  private String fact() {
    return given().text("fact");
  }

  @Override
  public Optional<Boolean> holds(Setting setting) {
    return setting.truth(fact());
  }

  @Override
  public List<Message> found(Setting setting) {
    return setting.truth(fact()).stream()
        .map(
            yes ->
                Message.of(
                    yes ? "policy.test.found-yes" : "policy.test.found-no", setting.label(fact())))
        .toList();
  }

  @Override
  public Message said(Labels labels) {
    return Message.of("policy.test.yes", labels.fact(fact()));
  }
}
