package minshen.policy.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.words.Decimals;
import minshen.words.Message;

/** 至少满足几项: so many of several tests. */
final class SomeOf extends Criterion {
  static final Kind<Criterion> KIND =
      Kind.of(
          "some", SomeOf::new, Slot.of("least", Slot.Type.NUMBER), Slot.of("of", Slot.Type.TESTS));

  SomeOf(SlotValues given) {
    super(KIND, given);
  }

  /** Whether at least so many hold. */
  static Optional<Boolean> atLeast(int least, List<Criterion> tests, Setting setting) {
    List<Optional<Boolean>> each = tests.stream().map(test -> test.holds(setting)).toList();
    long yes = each.stream().filter(Optional.of(true)::equals).count();
    long open = each.stream().filter(Optional::isEmpty).count();
    if (yes >= least) {
      return Optional.of(true);
    }
    return yes + open < least ? Optional.of(false) : Optional.empty();
  }

  /** What all of them hang on. */
  static List<Message> found(List<Criterion> tests, Setting setting) {
    return tests.stream().flatMap(test -> test.found(setting).stream()).toList();
  }

  @Override
  public Optional<Boolean> holds(Setting setting) {
    return atLeast(given().number("least").intValue(), given().tests("of"), setting);
  }

  @Override
  public List<Message> found(Setting setting) {
    return found(given().tests("of"), setting);
  }

  @Override
  public Message said(Labels labels) {
    return Message.of(
        "policy.test.some",
        given().tests("of").stream().map(test -> (Object) test.said(labels)).toList(),
        Decimals.grouped(given().number("least")));
  }

  @Override
  public Stream<Message> faults(Map<String, Set<String>> choices) {
    BigDecimal least = given().number("least");
    int tests = given().tests("of").size();
    boolean possible =
        Decimals.isWhole(least)
            && least.signum() > 0
            && least.compareTo(BigDecimal.valueOf(tests)) <= 0;
    return possible
        ? Stream.empty()
        : Stream.of(Message.of("policy.test.some-least", Decimals.grouped(least), tests));
  }
}
