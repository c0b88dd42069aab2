package minshen.policy.calc;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.policy.Item;
import minshen.policy.ItemLabels;
import minshen.policy.Step;
import minshen.policy.amount.Formula;
import minshen.words.Words;

/** The steps of an item in words: how its amount comes about. */
public final class StepWords {
  private final Item item;
  private final Words words;
  private final ItemLabels labels;

  /** The steps of an item. */
  public StepWords(Item item, Words words) {
    this.item = item;
    this.words = words;
    this.labels = new ItemLabels(item);
  }

  /** A step in words, with what it hangs on before it. */
  public String of(Step step) {
    String when = condition(step);
    return when.isEmpty() ? rule(step) : words.say("policy.rule.when", when, rule(step));
  }

  private String rule(Step step) {
    return switch (step) {
      case Step.Amount s -> amount(s.formula());
      case Step.Cap s ->
          words.say(
              "policy.rule.cap",
              s.kinds().isEmpty() ? "" : named(s.kinds()) + "：",
              words.say(ScopeWords.of(s)),
              words.say(ScopeWords.limit(s, labels)));
    };
  }

  private String amount(Formula formula) {
    String said = words.say(formula.said(labels));
    return item.ceiling() ? words.say("policy.rule.at-most", said) : said;
  }

  private String condition(Step step) {
    Stream<String> variants =
        step.basis().variants().isEmpty()
            ? Stream.empty()
            : Stream.of(named(step.basis().variants()));
    Stream<String> choice =
        step.basis().when().stream()
            .map(
                when ->
                    when.except()
                        ? words.say("policy.rule.except", named(when.words()))
                        : named(when.words()));
    Stream<String> reading =
        step.basis().under().stream()
            .map(
                under ->
                    words.say(
                        under.alternative() ? "policy.rule.alternative" : "policy.rule.default",
                        under.reading()));
    return Stream.of(variants, choice, reading).flatMap(s -> s).collect(Collectors.joining("，"));
  }

  private String named(Set<String> ids) {
    return ids.stream().sorted().map(labels::word).collect(Collectors.joining("、"));
  }
}
