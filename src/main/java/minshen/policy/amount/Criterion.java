package minshen.policy.amount;

import java.util.List;
import java.util.Optional;
import minshen.words.Message;

/**
 * Something that holds or not, by what is known of a claim and its applicant; as long as that does
 * not settle it, it is open.
 */
public abstract non-sealed class Criterion extends Part {
  Criterion(Kind<Criterion> kind, SlotValues given) {
    super(kind, given);
  }

  /** Whether it holds; empty while it is open. */
  public abstract Optional<Boolean> holds(Setting setting);

  /** The figures on which it hangs as they are: {@code 销售收入 900 万元}. */
  public abstract List<Message> found(Setting setting);

  /** What is settled does not wait for what else is not known. */
  @Override
  final boolean matters(Setting setting) {
    return holds(setting).isEmpty();
  }

  /** Yes if all are, no if one is not. */
  static Optional<Boolean> all(List<Optional<Boolean>> each) {
    if (each.contains(Optional.of(false))) {
      return Optional.of(false);
    }
    return each.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(true);
  }
}
