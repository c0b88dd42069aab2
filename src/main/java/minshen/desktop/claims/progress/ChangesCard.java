package minshen.desktop.claims.progress;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.exchange.incoming.ClaimChanges;
import minshen.words.Words;

/** What the claim says otherwise than the version that was handed in, field by field. */
final class ChangesCard {
  private final Words words;
  private final VBox lines = new VBox();
  private final Card card;

  ChangesCard(Words words) {
    this.words = words;
    lines.getStyleClass().add("event-lines");
    lines.setId("changes-since");
    card = new Card(words.say("desktop.event.changes"), lines);
  }

  Node node() {
    return card;
  }

  /** Shows the changes, or that nobody knows the version here. */
  void show(boolean wanted, Optional<List<ClaimChanges.Change>> changes) {
    Shown.set(card, wanted);
    if (!wanted) {
      lines.getChildren().clear();
    } else if (changes.isEmpty()) {
      lines.getChildren().setAll(TextLabels.muted(words.say("desktop.event.no-version")));
    } else if (changes.get().isEmpty()) {
      lines.getChildren().setAll(TextLabels.muted(words.say("desktop.event.no-changes")));
    } else {
      lines.getChildren().setAll(changes.get().stream().map(this::line).toList());
    }
  }

  private Node line(ClaimChanges.Change change) {
    String blank = words.say("desktop.event.blank");
    Label values =
        TextLabels.wrapped(
            words.say(
                "desktop.event.from-to",
                change.before().orElse(blank),
                change.after().orElse(blank)));
    VBox line = new VBox(TextLabels.wrapped(words.say(change.label()), "field-label"), values);
    line.getStyleClass().add("event-texts");
    return line;
  }
}
