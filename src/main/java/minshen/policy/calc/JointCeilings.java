package minshen.policy.calc;

import java.util.List;
import java.util.Optional;
import minshen.policy.Item;
import minshen.policy.Readings;
import minshen.policy.Step;
import minshen.policy.amount.JointCeiling;

/** By which joint ceiling the amount of a claim comes about. */
public final class JointCeilings {
  private JointCeilings() {}

  /** The joint ceiling of a claim, whatever limits there are beside it; empty if there is none. */
  public static Optional<JointCeiling> of(Item item, ClaimInput claim, Readings readings) {
    return Evaluator.taken(item, claim, readings).stream()
        .flatMap(step -> in(step, item, claim, readings).stream())
        .findFirst();
  }

  /** The joint ceiling by which alone the amount of a claim comes about. */
  public static Optional<JointCeiling> alone(Item item, ClaimInput claim, Readings readings) {
    List<Step> taken = Evaluator.taken(item, claim, readings);
    return taken.size() == 1 ? in(taken.getFirst(), item, claim, readings) : Optional.empty();
  }

  private static Optional<JointCeiling> in(
      Step step, Item item, ClaimInput claim, Readings readings) {
    return step instanceof Step.Amount amount
        ? JointCeiling.in(amount.formula(), ClaimSetting.of(item, claim, readings))
        : Optional.empty();
  }
}
