package minshen.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.policy.Item;
import minshen.policy.Pack;
import minshen.policy.Readings;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ClaimInput;

/** What a test of a pack may assume so that it need only state what it tests. */
public final class Assumption {
  /** The day of the event that {@code assume: eligible} fills in. */
  public static final LocalDate EVENT = LocalDate.of(2025, 9, 30);

  /** The day of the application that {@code assume: eligible} fills in. */
  public static final LocalDate APPLICATION = LocalDate.of(2026, 3, 15);

  private Assumption() {}

  /**
   * {@code assume: eligible}: the days, and yes to every condition that the claim is asked, unless
   * they are given. Facts are never assumed.
   */
  public static ClaimInput eligible(ClaimInput given, Pack pack, Item item, Readings readings) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    Stream.concat(pack.conditions().stream(), item.conditions().stream())
        .filter(condition -> condition.askedOf(given.variant(), readings))
        .forEach(condition -> answers.put(condition.id(), Answer.YES));
    answers.putAll(given.answers());
    return given
        .withDays(
            given.eventDate().or(() -> Optional.of(EVENT)),
            given.applyDate().or(() -> Optional.of(APPLICATION)),
            given.statedYear())
        .withAnswers(answers);
  }
}
