package minshen.desktop.incoming;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.TextLabels;
import minshen.exchange.incoming.ValueDifference;
import minshen.words.Words;

/** One difference: what it is about, what the dossier says, what the file says. */
final class DifferenceLine extends GridPane {
  private static final double[] SHARES = {26, 29, 33, 12};

  DifferenceLine(IncomingViewModel.Row row, Words words) {
    ValueDifference difference = row.difference();
    columns(this);
    getStyleClass().add("difference-line");
    String label = words.say(difference.label());
    CheckBox chosen = new CheckBox(label);
    chosen.setWrapText(true);
    chosen.selectedProperty().bindBidirectional(row.chosen());
    chosen.setDisable(difference.problem().isPresent());
    add(chosen, 0, 0);
    add(TextLabels.muted(difference.mine().orElse(words.say("desktop.incoming.blank"))), 1, 0);
    VBox theirs =
        new VBox(
            difference.isRemoval()
                ? TextLabels.muted(words.say("desktop.incoming.blank"))
                : TextLabels.wrapped(difference.theirs(), "value-text"));
    if (row.locked()) {
      theirs.getChildren().add(TextLabels.caption(words.say("desktop.incoming.locked")));
    }
    theirs.setAlignment(Pos.CENTER_LEFT);
    difference
        .problem()
        .ifPresent(
            problem -> {
              Label why = TextLabels.caption(words.say(problem));
              theirs.getChildren().add(why);
            });
    add(theirs, 2, 0);
    Pill pill = pill(difference, words);
    add(pill, 3, 0);
    setHalignment(pill, HPos.RIGHT);
  }

  /** The headings above the lines. */
  static GridPane headings(Words words) {
    GridPane headings = new GridPane();
    headings.getStyleClass().addAll("difference-line", "difference-headings");
    String[] keys = {"desktop.incoming.field", "desktop.incoming.mine", "desktop.incoming.theirs"};
    columns(headings);
    for (int i = 0; i < keys.length; i++) {
      headings.add(TextLabels.caption(words.say(keys[i])), i, 0);
    }
    return headings;
  }

  private static void columns(GridPane grid) {
    for (double share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
    }
  }

  private static Pill pill(ValueDifference difference, Words words) {
    if (difference.problem().isPresent()) {
      return new Pill(Meaning.ERROR, words.say("desktop.incoming.unreadable"));
    }
    if (difference.isRemoval()) {
      return new Pill(Meaning.OPEN, words.say("desktop.incoming.cleared"));
    }
    return difference.isAddition()
        ? new Pill(Meaning.OK, words.say("desktop.incoming.added"))
        : new Pill(Meaning.OPEN, words.say("desktop.incoming.changed"));
  }
}
