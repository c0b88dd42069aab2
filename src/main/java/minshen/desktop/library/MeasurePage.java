package minshen.desktop.library;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.TextLabels;
import minshen.policy.Measure;
import minshen.policy.Pack;
import minshen.words.Words;

/** A measure: whom to call, its words, and whom it concerns. */
final class MeasurePage extends VBox {
  MeasurePage(Pack pack, Measure measure, Consumer<LibraryPage> go, Words words) {
    getStyleClass().add("reading-page");
    List<String> departments = measure.departments();
    VBox call = lines(TextLabels.wrapped(departments.getFirst(), "lead-department"));
    if (departments.size() > 1) {
      String others = String.join("、", departments.subList(1, departments.size()));
      call.getChildren().add(TextLabels.muted(words.say("desktop.library.with", others)));
    }
    VBox text = lines();
    for (String id : measure.clauses()) {
      pack.clause(id)
          .ifPresent(
              clause ->
                  text.getChildren()
                      .addAll(
                          Paragraphs.marked(clause.text(), List.of()),
                          new ClauseLink(pack, id, go)));
    }
    VBox concerns = lines();
    add(concerns, "desktop.library.all-of", measure.all(), pack, words);
    add(concerns, "desktop.library.any-of", measure.any(), pack, words);
    getChildren()
        .addAll(
            TextLabels.muted(pack.title()),
            TextLabels.wrapped(measure.number() + measure.title(), "book-title"),
            new Card(words.say("desktop.library.call"), call),
            new Card(words.say("desktop.library.clauses"), text),
            new Card(words.say("desktop.library.concerns"), concerns));
  }

  private static VBox lines(Node... nodes) {
    VBox box = new VBox(nodes);
    box.getStyleClass().add("library-lines");
    return box;
  }

  private static void add(VBox box, String title, List<String> ids, Pack pack, Words words) {
    if (!ids.isEmpty()) {
      box.getChildren().add(TextLabels.caption(words.say(title)));
      for (String id : ids) {
        String question = pack.question(id).orElseThrow().text();
        box.getChildren().add(TextLabels.wrapped("· " + question, "plain"));
      }
    }
  }
}
