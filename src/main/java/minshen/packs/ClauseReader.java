package minshen.packs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.Clause;
import minshen.words.Message;

/** Reads {@code clauses.yaml}. */
final class ClauseReader {
  private final PackNames names;

  ClauseReader(PackNames names) {
    this.names = names;
  }

  List<Clause> read(Node file) {
    if (!(file instanceof Node.Sequence list)) {
      throw new InputException(file.at(), Message.of("files.wants-list", PackFiles.CLAUSES));
    }
    Set<String> ids = PackNames.ids(Optional.of(file), "id", names);
    names.knowClauses(ids);
    List<Clause> clauses = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Node node : list.items()) {
      names
          .tried(() -> names.placed(clause(MappingReader.of(node, "clauses"), ids), node.at()))
          .filter(clause -> seen.add(clause.id()))
          .ifPresent(
              clause -> {
                clauses.add(clause);
                names.add(clause);
              });
    }
    return clauses;
  }

  private Clause clause(MappingReader fields, Set<String> ids) {
    String id = fields.requiredText("id");
    Optional<String> within = fields.text("within");
    within.ifPresent(
        outer -> names.require(fields.at("within"), "packs.unknown-within", outer, ids));
    Clause clause =
        new Clause(
            names.full(id),
            within.map(names::full),
            fields.text("marker").orElse(""),
            fields.text("heading").orElse(""),
            fields.text("text").orElse(""),
            fields.texts("units"));
    fields.end();
    return clause;
  }
}
