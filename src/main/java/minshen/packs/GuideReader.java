package minshen.packs;

import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.Guide;

/** Reads {@code guide.yaml}. */
final class GuideReader {
  private final PackNames names;

  GuideReader(PackNames names) {
    this.names = names;
  }

  Guide read(Node file) {
    MappingReader fields = MappingReader.of(file, PackFiles.GUIDE);
    PackNames.ids(fields.node("pathways"), "id", names);
    PackNames.ids(fields.node("entries"), "id", names);
    Guide guide =
        new Guide(
            fields.list("pathways", GuideReader::pathway),
            fields.list("entries", GuideReader::entry));
    fields.end();
    return guide;
  }

  private static Guide.Pathway pathway(Node node) {
    MappingReader fields = MappingReader.of(node, "pathways");
    Guide.Pathway pathway =
        new Guide.Pathway(
            fields.id("id"), fields.requiredText("title"), fields.requiredText("text"));
    fields.end();
    return pathway;
  }

  private static Guide.Entry entry(Node node) {
    MappingReader fields = MappingReader.of(node, "entries");
    Guide.Entry entry =
        new Guide.Entry(
            fields.id("id"),
            fields
                .choice("origin", YamlWords.of(Guide.Origin.class))
                .orElseThrow(() -> fields.missing("origin")),
            fields.text("date"),
            fields.text("issuer"),
            fields.text("place"),
            fields.text("title"));
    fields.end();
    return entry;
  }
}
