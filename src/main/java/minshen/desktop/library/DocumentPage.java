package minshen.desktop.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.TextLabels;
import minshen.policy.Clause;
import minshen.policy.InForceWords;
import minshen.policy.Pack;
import minshen.policy.search.SearchHit;
import minshen.words.Words;

/** A document as a book: its head, then clause after clause, each with what is built on it. */
final class DocumentPage extends VBox {
  private final Map<String, ClauseRow> rows = new HashMap<>();
  private Optional<GuideTable> listed = Optional.empty();

  DocumentPage(Pack pack, LocalDate today, Consumer<LibraryPage> go, Words words) {
    getStyleClass().addAll("reading-page", "book");
    getChildren().add(head(pack, today, words));
    BuiltOn built = new BuiltOn(pack);
    for (Clause clause : pack.clauses()) {
      ClauseRow row = new ClauseRow(pack, clause, built, go, words);
      rows.put(clause.id(), row);
      getChildren().add(row);
    }
    if (!pack.guide().isEmpty()) {
      GuideTable table = new GuideTable(pack.guide(), words);
      listed = Optional.of(table);
      getChildren().add(table);
    }
  }

  /** The row of a clause, in which what was found stands out. */
  Optional<Node> row(Clause clause, Optional<SearchHit> hit) {
    rows.values().forEach(ClauseRow::unmark);
    Optional<ClauseRow> row = Optional.ofNullable(rows.get(clause.id()));
    row.ifPresent(r -> r.mark(hit));
    return row.map(r -> r);
  }

  /** Where the page tells of a way, or lists a policy. */
  Optional<Node> listed(String id) {
    return listed.flatMap(table -> table.row(id));
  }

  private static Node head(Pack pack, LocalDate today, Words words) {
    List<String> issued = new ArrayList<>(pack.number().stream().toList());
    issued.addAll(pack.issuers());
    HBox state = new HBox(ValidityPill.of(pack, today, words));
    state.setAlignment(Pos.CENTER_LEFT);
    state.getStyleClass().add("tags");
    InForceWords.of(pack)
        .ifPresent(days -> state.getChildren().add(TextLabels.caption(words.say(days))));
    VBox head = new VBox(TextLabels.wrapped(pack.title(), "book-title"), state);
    head.getStyleClass().add("book-head");
    if (!issued.isEmpty()) {
      head.getChildren().add(TextLabels.muted(String.join(" · ", issued)));
    }
    return head;
  }
}
