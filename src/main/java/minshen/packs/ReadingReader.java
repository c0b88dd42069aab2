package minshen.packs;

import java.util.HashSet;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.Reading;

/** Reads {@code readings.yaml}; a quotation must stand in its clause to the letter. */
final class ReadingReader {
  private final PackNames names;

  ReadingReader(PackNames names) {
    this.names = names;
  }

  Reading read(Node node) {
    MappingReader fields = MappingReader.of(node, "readings");
    Reading reading =
        new Reading(
            fields.id("id"),
            fields.requiredText("question"),
            new HashSet<>(names.items(fields, "items")),
            names.list(fields, "quotations", this::quotation),
            fields.requiredText("standard"),
            fields.text("alternative"),
            fields.yesNo("moves").orElse(false),
            fields.yesNo("plausible").orElse(true));
    fields.end();
    return names.placed(reading, node.at());
  }

  private Reading.Quotation quotation(Node node) {
    MappingReader fields = MappingReader.of(node, "quotations");
    Reading.Quotation quotation =
        new Reading.Quotation(names.clause(fields, "clause"), fields.requiredText("words"));
    fields.end();
    names
        .clause(quotation.clause())
        .filter(clause -> !clause.text().contains(quotation.words()))
        .ifPresent(
            clause ->
                names.complain(
                    fields.at("words"),
                    "packs.not-in-clause",
                    fields.requiredText("clause"),
                    quotation.words()));
    return quotation;
  }
}
