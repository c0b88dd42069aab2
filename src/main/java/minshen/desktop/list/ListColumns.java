package minshen.desktop.list;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.SearchPicker;
import minshen.desktop.controls.TextLabels;
import minshen.exchange.list.ListTarget;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The columns of a list, with examples, and what each of them is taken as. */
final class ListColumns extends VBox {
  private static final double[] SHARES = {24, 34, 28, 14};

  private final Words words;

  ListColumns(ListViewModel model, Words words) {
    this.words = words;
    GridPane headings = line();
    headings.getStyleClass().add("difference-headings");
    headings.add(TextLabels.caption(words.say("desktop.list.heading")), 0, 0);
    headings.add(TextLabels.caption(words.say("desktop.list.examples")), 1, 0);
    headings.add(TextLabels.caption(words.say("desktop.list.target")), 2, 0);
    getChildren().add(headings);
    model.columns().forEach(column -> getChildren().add(row(column)));
  }

  private GridPane row(ListViewModel.Column column) {
    GridPane row = line();
    String heading = column.proposal().column().heading();
    VBox name = new VBox(TextLabels.wrapped(heading, "value-text"));
    name.setAlignment(Pos.CENTER_LEFT);
    column
        .proposal()
        .doubt()
        .ifPresent(why -> name.getChildren().add(TextLabels.caption(words.say(why))));
    row.add(name, 0, 0);
    row.add(TextLabels.muted(String.join(" · ", column.proposal().column().examples())), 1, 0);
    row.add(choice(column, heading), 2, 0);
    if (column.proposal().doubt().isPresent()) {
      Pill pill = new Pill(Meaning.OPEN, words.say("desktop.list.confirm"));
      row.add(pill, 3, 0);
      GridPane.setHalignment(pill, HPos.RIGHT);
    }
    return row;
  }

  private Button choice(ListViewModel.Column column, String heading) {
    Button button = new Button("", new FontIcon(Feather.CHEVRON_DOWN));
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("list-target");
    button.setAccessibleText(words.say("desktop.list.choose", heading));
    column.target().subscribe(target -> button.setText(name(target)));
    button.setOnAction(
        _ ->
            new SearchPicker<>(
                    this::name,
                    words.say("desktop.list.search"),
                    words.say("desktop.list.no-target"),
                    column.target()::set)
                .open(button, ListViewModel.targets()));
    return button;
  }

  private String name(Optional<ListTarget> target) {
    return words.say(target.map(ListTarget::label).orElse(ListTarget.ASIDE));
  }

  private static GridPane line() {
    GridPane line = new GridPane();
    line.getStyleClass().add("difference-line");
    for (double share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      line.getColumnConstraints().add(column);
    }
    return line;
  }
}
