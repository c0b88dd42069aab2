package minshen.store.pack;

import minshen.files.Fields;
import minshen.files.Node;
import minshen.policy.Guide;

/** Reads {@code guide.yaml}. */
final class GuideReader {
  private final Names names;

  GuideReader(Names names) {
    this.names = names;
  }

  Guide read(Node file) {
    Fields fields = Fields.of(file, PackFiles.GUIDE);
    Names.ids(fields.node("pathways"), "id", names);
    Names.ids(fields.node("entries"), "id", names);
    Guide guide =
        new Guide(
            fields.list("pathways", GuideReader::pathway),
            fields.list("entries", GuideReader::entry));
    fields.end();
    return guide;
  }

  private static Guide.Pathway pathway(Node node) {
    Fields fields = Fields.of(node, "pathways");
    Guide.Pathway pathway =
        new Guide.Pathway(
            fields.requiredText("id"), fields.requiredText("title"), fields.requiredText("text"));
    fields.end();
    return pathway;
  }

  private static Guide.Entry entry(Node node) {
    Fields fields = Fields.of(node, "entries");
    Guide.Entry entry =
        new Guide.Entry(
            fields.requiredText("id"),
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
