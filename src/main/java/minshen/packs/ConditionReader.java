package minshen.packs;

import java.util.Set;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.Condition;

/** Reads a condition, of the whole pack or of one item. */
final class ConditionReader {
  private final PackNames names;
  private final ItemNames item;
  private final Set<String> variants;

  ConditionReader(PackNames names, ItemNames item) {
    this.names = names;
    this.item = item;
    this.variants = item.variants();
  }

  Condition read(Node node) {
    MappingReader fields = MappingReader.of(node, "conditions");
    Condition condition =
        new Condition(
            fields.id("id"),
            fields.requiredText("question"),
            names.clause(fields, "clause"),
            strength(fields),
            names.variants(fields, variants),
            names.under(fields),
            fields.list("also", also -> also(also, fields.requiredText("question"))),
            fields.text("same"),
            fields.text("ifNo"),
            fields.node("holds").flatMap(new FormulaReader(names, item)::test));
    if (condition.holds().isPresent() && condition.same().isPresent()) {
      names.complain(fields.at("same"), "packs.holds-same");
    }
    fields.end();
    return condition;
  }

  /** Packs of before three strengths say only whether a condition is hard. */
  private static Condition.Strength strength(MappingReader fields) {
    boolean hard = fields.yesNo("hard").orElse(true);
    return fields
        .choice("strength", YamlWords.of(Condition.Strength.class))
        .orElse(hard ? Condition.Strength.HARD : Condition.Strength.SOFT);
  }

  private Condition.Also also(Node node, String question) {
    MappingReader fields = MappingReader.of(node, "also");
    Condition.Also also =
        new Condition.Also(
            fields.text("question").orElse(question),
            names.variants(fields, variants),
            names.under(fields));
    fields.end();
    return also;
  }
}
