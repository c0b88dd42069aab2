package minshen.policy.amount;

import java.math.BigDecimal;
import minshen.words.Message;

/** A figure that the applicant gives. */
final class Figure extends Formula {
  static final Kind<Formula> KIND =
      Kind.only("fact", Figure::new, Slot.of("name", Slot.Type.FIGURE));

  Figure(SlotValues given) {
    super(KIND, given);
  }

  private String name() {
    return given().text("name");
  }

  @Override
  Interval compute(Setting setting) {
    return setting.figure(name());
  }

  @Override
  void divide(Setting setting, Setting.Parts parts) {
    Interval value = compute(setting);
    setting.tell("fact", (Message) named(setting), value, BigDecimal.ZERO);
    parts.whole(value);
  }

  Object label(Setting setting) {
    return setting.label(name());
  }

  /** Another figure in the unit of this one. */
  Object shownLike(Setting setting, Interval value) {
    return setting.shown(name(), value);
  }

  @Override
  Object named(Setting setting) {
    return Message.of(
        "policy.step.figure", setting.label(name()), setting.shown(name(), setting.figure(name())));
  }

  @Override
  public Message said(Labels labels) {
    return Message.of("policy.formula.fact", labels.fact(name()));
  }
}
