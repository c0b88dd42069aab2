package minshen.packs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.Clause;
import minshen.policy.Measure;

/**
 * Reads {@code measures.yaml}; number, title and departments of a measure are those of its clause.
 */
final class MeasureReader {
  private final PackNames names;
  private final Set<String> questions;

  MeasureReader(PackNames names, Set<String> questions) {
    this.names = names;
    this.questions = questions;
  }

  Measure read(Node node) {
    MappingReader fields = MappingReader.of(node, "measures");
    String id = fields.id("id");
    String clauseId = names.clause(fields, "clause");
    Clause clause =
        names
            .clause(clauseId)
            .orElse(new Clause(clauseId, Optional.empty(), "", "", "", List.of()));
    List<String> all = names.known(fields, "all", "packs.unknown-question", questions);
    List<String> any = names.known(fields, "any", "packs.unknown-question", questions);
    fields.end();
    return Measure.of(clause, id, all, any);
  }
}
