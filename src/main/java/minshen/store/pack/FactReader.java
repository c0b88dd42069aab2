package minshen.store.pack;

import java.util.List;
import java.util.Set;
import minshen.files.Fields;
import minshen.files.Node;
import minshen.policy.Fact;

/** Reads a fact of a claim or of a product. */
final class FactReader {
  private final Names names;
  private final Set<String> variants;

  FactReader(Names names, Set<String> variants) {
    this.names = names;
    this.variants = variants;
  }

  Fact read(Node node) {
    Fields fields = Fields.of(node, "facts");
    Names.ids(fields.node("choices"), "id", names);
    List<Fact.Choice> choices = fields.list("choices", FactReader::choice);
    Fact.Kind kind =
        fields
            .choice("kind", YamlWords.of(Fact.Kind.class))
            .orElseThrow(() -> fields.missing("kind"));
    if (choices.isEmpty() == (kind == Fact.Kind.CHOICE)) {
      names.complain(fields.at("kind"), "store.choices", fields.requiredText("name"));
    }
    Fact fact =
        new Fact(
            fields.requiredText("name"),
            fields.requiredText("label"),
            fields.text("unit").orElse(""),
            fields.requiredText("question"),
            kind,
            choices,
            fields.choice("need", YamlWords.of(Fact.Need.class)).orElse(Fact.Need.AMOUNT),
            names.variants(fields, variants),
            fields.fields("bound").map(this::bound),
            fields.fields("otherwise").map(this::otherwise));
    fields.end();
    return names.placed(fact, node.at());
  }

  private static Fact.Choice choice(Node node) {
    Fields fields = Fields.of(node, "choices");
    Fact.Choice choice = new Fact.Choice(fields.requiredText("id"), fields.requiredText("label"));
    fields.end();
    return choice;
  }

  private Fact.Otherwise otherwise(Fields fields) {
    Fact.Otherwise otherwise =
        new Fact.Otherwise(
            names.under(fields).orElseThrow(() -> fields.missing("under")),
            fields.requiredText("question"));
    fields.end();
    return otherwise;
  }

  private Fact.Bound bound(Fields fields) {
    Fact.Bound bound =
        new Fact.Bound(
            fields.decimal("least"), fields.decimal("most"), names.clause(fields, "clause"));
    fields.end();
    return bound;
  }
}
