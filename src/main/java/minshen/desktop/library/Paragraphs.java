package minshen.desktop.library;

import java.util.List;
import java.util.Optional;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import minshen.policy.Clause;
import minshen.policy.Pack;
import minshen.policy.search.Highlight;

/** Texts for reading. */
final class Paragraphs {
  private Paragraphs() {}

  /** A text in which what was found stands out. */
  static TextFlow marked(String text, List<Highlight> highlights) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("clause-text");
    int at = 0;
    for (Highlight highlight : highlights) {
      add(flow, text.substring(at, highlight.from()), false);
      add(flow, text.substring(highlight.from(), highlight.to()), true);
      at = highlight.to();
    }
    add(flow, text.substring(at), false);
    return flow;
  }

  private static void add(TextFlow flow, String text, boolean found) {
    if (!text.isEmpty()) {
      Text words = new Text(text);
      words.getStyleClass().add(found ? "found-word" : "clause-run");
      flow.getChildren().add(words);
    }
  }

  /** A heading without the stop that some documents print behind it. */
  static String heading(Clause clause) {
    return clause.heading().replaceAll("[。.]$", "");
  }

  /** How many clauses stand around a clause. */
  static int depth(Pack pack, Clause clause) {
    int depth = 0;
    Optional<Clause> around = clause.within().flatMap(pack::clause);
    while (around.isPresent()) {
      depth++;
      around = around.get().within().flatMap(pack::clause);
    }
    return depth;
  }
}
