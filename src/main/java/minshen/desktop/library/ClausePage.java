package minshen.desktop.library;

import java.util.Optional;
import javafx.scene.layout.VBox;
import minshen.policy.Clause;
import minshen.policy.Pack;
import minshen.words.Words;

/** A clause that was found, with the clause around it and those beside it. */
final class ClausePage extends VBox {
  ClausePage(Pack pack, Clause clause, String search, Words words) {
    getStyleClass().add("reading-page");
    getChildren().add(Paragraphs.text(pack.title(), "muted"));
    getChildren().add(Paragraphs.text(words.say("desktop.library.found"), "card-title"));
    getChildren().add(Paragraphs.clause(pack, clause, search));
    Optional<Clause> around = clause.within().flatMap(pack::clause);
    if (around.isPresent()) {
      getChildren().add(Paragraphs.text(words.say("desktop.library.around"), "card-title"));
      getChildren().add(Paragraphs.clause(pack, around.get(), search));
      pack.clauses().stream()
          .filter(other -> other.within().equals(clause.within()) && !other.equals(clause))
          .forEach(other -> getChildren().add(Paragraphs.clause(pack, other, search)));
    }
  }
}
