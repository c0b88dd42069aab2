package minshen.packs;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.ChoiceCondition;
import minshen.policy.Pack;
import minshen.policy.Rules;

/** Reads what an item says beside its amount: {@code once}, {@code years}, {@code refusals}. */
final class RulesReader {
  private final PackNames names;
  private final ItemNames item;

  RulesReader(PackNames names, ItemNames item) {
    this.names = names;
    this.item = item;
  }

  Rules read(MappingReader fields, LimitReader limits) {
    return new Rules(
        names.list(fields, "once", this::once),
        fields.fields("years").map(this::years).or(() -> limits.years(item)),
        names.list(fields, "refusals", this::refusal),
        fields.node("events").map(this::event).orElse(Rules.Event.AS_PACK));
  }

  /** The days of this item, or that nothing happens on a day. */
  private Rules.Event event(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return MappingReader.choice(scalar, "events", Map.of("none", Rules.Event.NONE));
    }
    Pack.EventWindow window = PackReader.window(MappingReader.of(node, "events"), names);
    return new Rules.Event(true, Optional.of(window).filter(w -> !w.isAlways()));
  }

  private Rules.Once once(Node node) {
    MappingReader fields = MappingReader.of(node, "once");
    Rules.Once once =
        new Rules.Once(
            fields
                .choice("over", YamlWords.of(Rules.Over.class))
                .orElseThrow(() -> fields.missing("over")),
            names.clause(fields, "clause"),
            names.under(fields));
    fields.end();
    return once;
  }

  private Rules.Years years(MappingReader fields) {
    Rules.Years years =
        new Rules.Years(
            fields.whole("most").orElseThrow(() -> fields.missing("most")),
            fields.text("stated"),
            names.clause(fields, "clause"));
    years
        .stated()
        .ifPresent(
            fact -> names.require(fields.at("stated"), "packs.unknown-fact", fact, item.facts()));
    fields.end();
    return years;
  }

  private Rules.Refusal refusal(Node node) {
    MappingReader fields = MappingReader.of(node, "refusals");
    Rules.Refusal refusal =
        new Rules.Refusal(
            fields
                .fields("when")
                .map(when -> when(when, names, item))
                .orElseThrow(() -> fields.missing("when")),
            fields.requiredText("why"),
            names.clause(fields, "clause"),
            names.variants(fields, item.variants()),
            names.under(fields));
    fields.end();
    return refusal;
  }

  /** The words of a choice on which something hangs. */
  static ChoiceCondition when(MappingReader fields, PackNames names, ItemNames item) {
    String fact = fields.requiredText("fact");
    names.require(fields.at("fact"), "packs.unknown-choice", fact, item.choices().keySet());
    Set<String> known = item.choices().getOrDefault(fact, Set.of());
    boolean except = fields.node("not").isPresent();
    List<String> words = names.known(fields, except ? "not" : "is", "packs.unknown-word", known);
    fields.end();
    return new ChoiceCondition(fact, new HashSet<>(words), except);
  }
}
