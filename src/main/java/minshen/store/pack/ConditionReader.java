package minshen.store.pack;

import java.util.Set;
import minshen.files.Fields;
import minshen.files.Node;
import minshen.policy.Condition;

/** Reads a condition, of the whole pack or of one item. */
final class ConditionReader {
  private final Names names;
  private final Set<String> variants;

  ConditionReader(Names names, Set<String> variants) {
    this.names = names;
    this.variants = variants;
  }

  Condition read(Node node) {
    Fields fields = Fields.of(node, "conditions");
    Condition condition =
        new Condition(
            fields.requiredText("id"),
            fields.requiredText("question"),
            names.clause(fields, "clause"),
            fields.yesNo("hard").orElse(true),
            names.variants(fields, variants),
            names.under(fields));
    fields.end();
    return condition;
  }
}
