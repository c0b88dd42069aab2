package minshen.policy.diff;

import java.util.List;
import java.util.Optional;
import minshen.policy.ChoiceCondition;
import minshen.policy.Item;
import minshen.policy.ItemLabels;
import minshen.policy.ReadingCondition;
import minshen.policy.Step;
import minshen.policy.calc.ScopeWords;
import minshen.words.Message;

/**
 * The steps of an item as things to compare. Steps have no ids: two are the same if they do the
 * same with the same facts for the same variants, kinds and reading, and stand in the same order
 * among those alike. So a cap with another limit or scope is that cap, changed.
 */
final class StepDiffEntries {
  private final Item item;
  private final ItemLabels labels;

  StepDiffEntries(Item item) {
    this.item = item;
    this.labels = new ItemLabels(item);
  }

  List<DiffEntry> all() {
    return item.steps().stream().map(this::entry).toList();
  }

  private DiffEntry entry(Step step) {
    DiffEntry entry =
        switch (step) {
          case Step.Amount s -> amount(s);
          case Step.Cap s -> cap(s);
        };
    return entry.with("clause", ClauseMatching.tail(step.basis().clause()));
  }

  private DiffEntry amount(Step.Amount step) {
    return DiffEntry.of(
            DiffTopic.AMOUNTS,
            Optional.of(item.id()),
            "amount" + where(step),
            Message.of("policy.diff.step.amount"))
        .with("formula", step.formula().said(labels))
        .exactly("formula", ClauseMatching.written(step.formula(), step.basis().clause()));
  }

  private DiffEntry cap(Step.Cap cap) {
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
    return DiffEntry.of(
            DiffTopic.CAPS,
            Optional.of(item.id()),
            id,
            said.isEmpty() ? what : Message.of("policy.diff.of", what, said))
        .with("limit", limit(cap))
        .exactly("limit", ClauseMatching.written(cap.limit(), cap.basis().clause()))
        .with("scope", ScopeWords.scope(cap))
        .withIds("sharers", cap.items())
        .with("label", cap.named().flatMap(Step.Named::label));
  }

  private Message limit(Step.Cap cap) {
    return ScopeWords.limit(cap, labels);
  }

  /** The variants and the reading that a step is for, as part of its id. */
  private static String where(Step step) {
    List<String> variants = step.basis().variants().stream().sorted().toList();
    return (variants.isEmpty() ? "" : " @" + variants)
        + step.basis().when().map(StepDiffEntries::when).orElse("")
        + step.basis().under().map(StepDiffEntries::under).orElse("");
  }

  private static String under(ReadingCondition under) {
    return " " + under.reading() + (under.alternative() ? "'" : "");
  }

  /** A choice that something hangs on, as part of its id. */
  static String when(ChoiceCondition when) {
    return " "
        + when.fact()
        + (when.except() ? "≠" : "=")
        + when.words().stream().sorted().toList();
  }
}
