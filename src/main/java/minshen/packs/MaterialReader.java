package minshen.packs;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.ApplicantKind;
import minshen.policy.Material;

/** Reads a material. */
final class MaterialReader {
  private final PackNames names;
  private final Set<String> variants;

  MaterialReader(PackNames names, Set<String> variants) {
    this.names = names;
    this.variants = variants;
  }

  Material read(Node node) {
    MappingReader fields = MappingReader.of(node, "materials");
    Material material =
        new Material(
            fields.id("id"),
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
  static <T> Set<T> words(MappingReader fields, String key, Map<String, T> words) {
    return new HashSet<>(
        fields.list(
            key, node -> MappingReader.choice(MappingReader.scalar(node, key), key, words)));
  }
}
