package minshen.desktop.library;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import minshen.policy.Clause;
import minshen.policy.ClauseNames;
import minshen.policy.Pack;

/** The text of record, clause by clause, for reading. */
final class Paragraphs {
  private Paragraphs() {}

  /** A wrapped text in a style. */
  static Label text(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  /** A clause: how it is cited, its heading, its words. */
  static Node clause(Pack pack, Clause clause, String highlighted) {
    VBox box = new VBox();
    box.getStyleClass().add("clause");
    Label name = text(ClauseNames.of(pack, clause.id()), "caption");
    box.getChildren().add(name);
    String words = clause.text().strip();
    if (clause.heading().isBlank()) {
      // A number without a heading stands before its words, as it is printed.
      words = clause.marker() + words;
    } else {
      box.getChildren().add(text(clause.marker() + clause.heading(), "clause-heading"));
    }
    if (!words.isEmpty()) {
      box.getChildren().add(highlighted(words, highlighted));
    }
    return box;
  }

  /** A text in which the words searched for stand out. */
  static TextFlow highlighted(String text, String search) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("clause-text");
    String plain = text.toLowerCase(Locale.ROOT);
    int at = 0;
    while (at < text.length()) {
      int from = at;
      int[] next =
          Stream.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+"))
              .filter(word -> !word.isEmpty())
              .map(word -> new int[] {plain.indexOf(word, from), word.length()})
              .filter(found -> found[0] >= 0)
              .min((a, b) -> Integer.compare(a[0], b[0]))
              .orElse(new int[] {text.length(), 0});
      if (next[0] > at) {
        flow.getChildren().add(new Text(text.substring(at, next[0])));
      }
      if (next[1] > 0) {
        Text word = new Text(text.substring(next[0], next[0] + next[1]));
        word.getStyleClass().add("found-word");
        flow.getChildren().add(word);
      }
      at = next[0] + Math.max(1, next[1]);
    }
    return flow;
  }
}
