package minshen.policy.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.policy.Item;
import minshen.policy.ItemLabels;
import minshen.policy.Step;
import minshen.policy.Under;
import minshen.policy.When;
import minshen.policy.calc.ScopeWords;
import minshen.words.Message;

/**
 * The steps of an item as things to compare. Steps have no ids: two are the same if they do the
 * same with the same facts for the same variants, kinds and reading, and stand in the same order
 * among those alike. So a cap with another limit or scope is that cap, changed.
 */
final class StepThings {
  private final Item item;
  private final ItemLabels labels;
  private final Map<Thing.Key, Integer> seen = new HashMap<>();

  StepThings(Item item) {
    this.item = item;
    this.labels = new ItemLabels(item);
  }

  List<Thing> all() {
    List<Thing> things = new ArrayList<>();
    for (Step step : item.steps()) {
      Thing thing = thing(step);
      things.add(thing.at(seen.merge(thing.key(), 1, Integer::sum) - 1));
    }
    return things;
  }

  private Thing thing(Step step) {
    Thing thing =
        switch (step) {
          case Step.Amount s -> amount(s);
          case Step.Cap s -> cap(s);
        };
    return thing.with("clause", Clauses.tail(step.basis().clause()));
  }

  private Thing amount(Step.Amount step) {
    return Thing.of(
            Topic.AMOUNTS,
            Optional.of(item.id()),
            "amount" + where(step),
            Message.of("policy.diff.step.amount"))
        .with("formula", step.formula().said(labels));
  }

  private Thing cap(Step.Cap cap) {
    List<String> kinds = cap.kinds().stream().sorted().toList();
    List<String> except = cap.except().stream().sorted().toList();
    String id =
        "cap"
            + cap.named().map(named -> " " + named.id()).orElse("")
            + (kinds.isEmpty() ? "" : " " + kinds)
            + (except.isEmpty() ? "" : " -" + except)
            + where(cap);
    Message what = Message.of("policy.diff.step.cap");
    List<String> said =
        cap.named()
            .map(named -> List.of(named.label().orElse(named.id())))
            .orElseGet(() -> kinds.stream().map(labels::word).toList());
    return Thing.of(
            Topic.CAPS,
            Optional.of(item.id()),
            id,
            said.isEmpty() ? what : Message.of("policy.diff.of", what, said))
        .with("limit", limit(cap))
        .with("scope", ScopeWords.scope(cap))
        .withIds("sharers", cap.items());
  }

  private Message limit(Step.Cap cap) {
    return ScopeWords.limit(cap, labels);
  }

  /** The variants and the reading that a step is for, as part of its id. */
  private static String where(Step step) {
    List<String> variants = step.basis().variants().stream().sorted().toList();
    return (variants.isEmpty() ? "" : " @" + variants)
        + step.basis().when().map(StepThings::when).orElse("")
        + step.basis().under().map(StepThings::under).orElse("");
  }

  private static String under(Under under) {
    return " " + under.reading() + (under.alternative() ? "'" : "");
  }

  private static String when(When when) {
    return " "
        + when.fact()
        + (when.except() ? "≠" : "=")
        + when.words().stream().sorted().toList();
  }
}
