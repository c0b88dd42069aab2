package minshen.desktop.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import minshen.desktop.controls.TextLabels;
import minshen.policy.Clause;
import minshen.policy.Measure;
import minshen.policy.Pack;
import minshen.policy.Reading;
import minshen.policy.search.EntryPart;
import minshen.policy.search.Highlight;
import minshen.policy.search.SearchHit;
import minshen.words.Words;

/** A clause as it is printed, and in the margin what is built on it. */
final class ClauseRow extends HBox {
  private static final double MEASURE = 680;
  private static final double MARGIN = 208;
  private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

  private final Clause clause;
  private final VBox column = new VBox();

  ClauseRow(Pack pack, Clause clause, BuiltOn built, Consumer<LibraryPage> go, Words words) {
    this.clause = clause;
    getStyleClass().addAll("clause", "depth-" + Math.min(3, Paragraphs.depth(pack, clause)));
    column.setMaxWidth(MEASURE);
    column.setMinWidth(0);
    HBox.setHgrow(column, Priority.ALWAYS);
    if (!clause.heading().isBlank()) {
      column
          .getChildren()
          .add(TextLabels.wrapped(clause.marker() + Paragraphs.heading(clause), "clause-heading"));
    }
    write(List.of());
    VBox margin = new VBox();
    margin.getStyleClass().add("margin");
    margin.setMinWidth(MARGIN);
    margin.setPrefWidth(MARGIN);
    margin.setMaxWidth(MARGIN);
    built
        .items(clause.id())
        .forEach(
            (item, parts) ->
                margin
                    .getChildren()
                    .add(
                        link(
                            item.id(),
                            parts.stream()
                                .sorted()
                                .map(part -> words.say("desktop.library.built." + part.name()))
                                .collect(Collectors.joining(words.say("desktop.comma"))),
                            item.title(),
                            () -> go.accept(new LibraryPage.Claimable(pack, item)))));
    for (Reading reading : built.readings(clause.id())) {
      pack.items().stream()
          .filter(item -> reading.items().contains(item.id()))
          .findFirst()
          .ifPresent(
              item ->
                  margin
                      .getChildren()
                      .add(
                          link(
                              reading.id(),
                              words.say("desktop.library.readings"),
                              reading.question(),
                              () -> go.accept(new LibraryPage.Claimable(pack, item)))));
    }
    for (Measure measure : built.measures(clause.id())) {
      margin
          .getChildren()
          .add(
              link(
                  measure.departments().getFirst(),
                  words.say("desktop.library.lead"),
                  measure.title(),
                  () -> go.accept(new LibraryPage.Support(pack, measure))));
    }
    getChildren().addAll(column, margin);
  }

  /** Shows where the words that were searched for stand; the clause itself stands out. */
  void mark(Optional<SearchHit> hit) {
    pseudoClassStateChanged(FOUND, true);
    write(hit.map(h -> h.in(EntryPart.TEXT)).orElse(List.of()));
  }

  void unmark() {
    if (getPseudoClassStates().contains(FOUND)) {
      pseudoClassStateChanged(FOUND, false);
      write(List.of());
    }
  }

  private void write(List<Highlight> highlights) {
    column.getChildren().removeIf(TextFlow.class::isInstance);
    boolean numbered = clause.heading().isBlank() && !clause.marker().isBlank();
    if (!clause.text().isBlank()) {
      TextFlow flow = Paragraphs.marked(clause.text(), highlights);
      if (numbered) {
        // A number without a heading stands before its words, as it is printed.
        flow.getChildren()
            .addFirst(Paragraphs.marked(clause.marker(), List.of()).getChildren().getFirst());
      }
      column.getChildren().add(flow);
    }
  }

  private static Node link(String name, String what, String full, Runnable action) {
    Button button = new Button(name);
    button.getStyleClass().add("clause-tag");
    button.setTooltip(new Tooltip(full));
    button.setAccessibleText(name + " " + full);
    button.setOnAction(_ -> action.run());
    button.setMinWidth(USE_PREF_SIZE);
    Label label = TextLabels.caption(what);
    HBox line = new HBox(button, label);
    line.getStyleClass().add("margin-line");
    return line;
  }
}
