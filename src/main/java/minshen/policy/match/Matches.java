package minshen.policy.match;

import java.util.List;
import java.util.Optional;
import minshen.words.Message;

/**
 * What concerns a company.
 *
 * @param items every item and measure, in the order of the packs
 * @param next the question whose answer is expected to change most
 */
public record Matches(List<Match> items, Optional<Next> next) {
  public Matches {
    items = List.copyOf(items);
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
