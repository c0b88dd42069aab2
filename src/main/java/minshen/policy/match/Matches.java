package minshen.policy.match;

import java.util.List;
import java.util.Optional;
import minshen.words.Message;

/**
 * What concerns a company.
 *
 * @param items every item and measure, in the order of the packs
 * @param questions the open questions, the one whose answer is expected to change most first
 */
public record Matches(List<Match> items, List<Next> questions) {
  public Matches {
    items = List.copyOf(items);
    questions = List.copyOf(questions);
  }

  /** The question to ask next. */
  public Optional<Next> next() {
    return questions.stream().findFirst();
  }

  /**
   * A question worth asking.
   *
   * @param id {@code claim/fact} or {@code claim/condition} where it is about a claim, else {@code
   *     item/condition}, or the question of a measure
   * @param text the question
   * @param yesOrNo whether it is answered with yes or no, or else with a figure, a word or a day
   */
  public record Next(String id, Message text, boolean yesOrNo) {}
}
