package minshen.desktop.incoming;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.exchange.incoming.Difference;
import minshen.words.Words;

/** One difference: what it is about, what the dossier says, what the file says. */
final class DifferenceLine extends GridPane {
  private static final double[] SHARES = {26, 32, 42};

  DifferenceLine(IncomingViewModel.Row row, Words words) {
    Difference difference = row.difference();
    for (double share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      getColumnConstraints().add(column);
    }
    getStyleClass().add("difference-line");
    String label = words.say(difference.label());
    CheckBox chosen = new CheckBox(label);
    chosen.setWrapText(true);
    chosen.selectedProperty().bindBidirectional(row.chosen());
    chosen.setDisable(difference.problem().isPresent());
    add(chosen, 0, 0);
    add(text(difference.mine().orElse(words.say("desktop.incoming.blank")), "muted"), 1, 0);
    VBox theirs = new VBox(text(difference.theirs(), "theirs"));
    theirs.setAlignment(Pos.CENTER_LEFT);
    difference
        .problem()
        .ifPresent(
            problem -> {
              Label why = text(words.say(problem), "caption");
              theirs.getChildren().add(why);
            });
    add(theirs, 2, 0);
    Pill pill = pill(difference, words);
    add(pill, 3, 0);
    ColumnConstraints last = new ColumnConstraints();
    last.setMinWidth(Region.USE_PREF_SIZE);
    getColumnConstraints().add(last);
  }

  private static Pill pill(Difference difference, Words words) {
    if (difference.problem().isPresent()) {
      return new Pill(Meaning.ERROR, words.say("desktop.incoming.unreadable"));
    }
    return difference.isAddition()
        ? new Pill(Meaning.OK, words.say("desktop.incoming.added"))
        : new Pill(Meaning.OPEN, words.say("desktop.incoming.changed"));
  }

  private static Label text(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
