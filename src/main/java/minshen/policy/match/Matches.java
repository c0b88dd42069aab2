package minshen.policy.match;

import java.util.List;
import java.util.Optional;
import minshen.policy.Region;
import minshen.words.Message;

/**
 * What concerns a company.
 *
 * @param items every item and measure, in the order of the packs
 * @param questions the open questions, the one whose answer is expected to change most first
 * @param home where the company is; empty if that is not known, or packs of all regions are here
 * @param leftOut the ids of the packs that give elsewhere and are not here
 */
public record Matches(
    List<Match> items, List<Next> questions, Optional<Region> home, List<String> leftOut) {
  public Matches {
    leftOut = List.copyOf(leftOut);
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
   * @param about what it is asked of
   * @param of the id of that claim, item or measure
   * @param name the fact, condition or question
   * @param text the question
   * @param yesOrNo whether it is answered with yes or no, or else with a figure, a word or a day
   */
  public record Next(About about, String of, String name, Message text, boolean yesOrNo) {
    /**
     * Its name in results: {@code claim/fact}, {@code claim/condition}, {@code item/condition}, or
     * the question of a measure, which is the same for all of them.
     */
    public String id() {
      return about == About.MEASURE ? name : of + "/" + name;
    }
  }

  /** What a question is asked of. */
  public enum About {
    CLAIM,
    ITEM,
    MEASURE
  }
}
