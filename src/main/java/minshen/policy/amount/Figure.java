package minshen.policy.amount;

import minshen.words.Message;

/** A figure that the applicant gives. */
final class Figure extends Formula {
  static final Kind<Formula> KIND =
      Kind.only("fact", Figure::new, Slot.of("name", Slot.Type.FIGURE));

  Figure(SlotValues given) {
    super(KIND, given);
  }

  /** The fact. */
  String name() {
    return given().text("name");
  }

  @Override
  Interval compute(Setting setting) {
    return setting.figure(name());
  }

  @Override
  void divide(Setting setting, Setting.Parts parts) {
    Interval value = compute(setting);
    setting.tell(new FormulaEvent.FactTaken(named(setting)), value, Amount.ZERO);
    parts.whole(value);
  }

  /** Another figure in the unit of this one. */
  Term inItsUnit(Interval value) {
    return new Term.InUnitOf(name(), value);
  }

  @Override
  Term.OfFact named(Setting setting) {
    return new Term.OfFact(name(), setting.figure(name()));
  }

  @Override
  public Message said(Labels labels) {
    return Message.of("policy.formula.fact", labels.fact(name()));
  }
}
