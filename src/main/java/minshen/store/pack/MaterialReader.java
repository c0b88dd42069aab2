package minshen.store.pack;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import minshen.files.Fields;
import minshen.files.Node;
import minshen.policy.ApplicantKind;
import minshen.policy.Material;

/** Reads a material. */
final class MaterialReader {
  private final Names names;
  private final Set<String> variants;

  MaterialReader(Names names, Set<String> variants) {
    this.names = names;
    this.variants = variants;
  }

  Material read(Node node) {
    Fields fields = Fields.of(node, "materials");
    Material material =
        new Material(
            fields.requiredText("id"),
            fields.requiredText("name"),
            names.clause(fields, "clause"),
            words(fields, "marks", YamlWords.of(Material.Mark.class)),
            names.variants(fields, variants),
            words(fields, "applicants", YamlWords.of(ApplicantKind.class)),
            fields.texts("accepted"),
            fields.texts("hints"),
            fields.yesNo("required").orElse(true));
    fields.end();
    return material;
  }

  /** The values that a key lists by their words. */
  static <T> Set<T> words(Fields fields, String key, Map<String, T> words) {
    return new HashSet<>(
        fields.list(key, node -> Fields.choice(Fields.scalar(node, key), key, words)));
  }
}
