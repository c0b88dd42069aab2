package minshen.desktop.claims.materials;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The files in an archive, a mail or a PDF, to be ticked. */
final class ContentsPane extends VBox {
  private static final double ROW = 36;

  /** So many rows are seen before the list scrolls. */
  private static final int MOST_ROWS = 10;

  private static final int MOST_TROUBLES = 4;

  private final ClaimContext context;
  private final ContentsChoice choice;
  private final ListView<ContentsChoice.Line> list = new ListView<>();
  private final Button take = new Button();

  ContentsPane(ClaimContext context, ContentsChoice choice) {
    this.context = context;
    this.choice = choice;
    list.setId("contents");
    list.getStyleClass().add("contents-list");
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new ContentsCell(context));
    list.getItems().setAll(choice.lines());
    list.setAccessibleText(context.say("desktop.contents.title", choice.name(), count()));
    double rows = Math.clamp(choice.lines().size(), 1, MOST_ROWS);
    list.setPrefHeight(rows * ROW + 2);
    list.setMinHeight(Math.min(rows, 4) * ROW + 2);
    choice.countProperty().subscribe(this::showCount);
    showCount();
    getChildren()
        .add(
            new Card(
                context.say("desktop.contents.title", choice.name(), count()),
                TextLabels.muted(context.say("desktop.contents.explain." + face())),
                all(),
                list,
                troubles(),
                buttons()));
  }

  private int count() {
    return choice.lines().size();
  }

  /** Which words fit: a PDF stays attached itself, an archive and a mail do not. */
  private String face() {
    return choice.kind().isContainer() ? choice.kind().name() : "PDF";
  }

  private CheckBox all() {
    CheckBox all = new CheckBox(context.say("desktop.contents.all"));
    all.setId("contents-all");
    all.setSelected(
        choice.lines().stream()
            .filter(line -> line.file().isUsable())
            .allMatch(line -> line.chosen().get()));
    all.setOnAction(_ -> choice.chooseAll(all.isSelected()));
    return all;
  }

  /** Why some cannot be taken; it does not fit into their lines. */
  private VBox troubles() {
    VBox troubles = new VBox();
    troubles.getStyleClass().add("file-remarks");
    choice.troubles().stream()
        .limit(MOST_TROUBLES)
        .forEach(why -> troubles.getChildren().add(TextLabels.caption(context.say(why))));
    Shown.set(troubles, !troubles.getChildren().isEmpty());
    return troubles;
  }

  private HBox buttons() {
    take.setId("contents-take");
    take.setDefaultButton(true);
    take.setMinWidth(Region.USE_PREF_SIZE);
    take.setGraphic(new FontIcon(Feather.PAPERCLIP));
    take.setOnAction(_ -> choice.take());
    Button leave = new Button(context.say("desktop.contents.leave"));
    leave.setId("contents-leave");
    leave.setCancelButton(true);
    leave.setMinWidth(Region.USE_PREF_SIZE);
    leave.setOnAction(_ -> choice.leave());
    HBox buttons = new HBox(take, leave);
    buttons.getStyleClass().add("page-actions");
    buttons.setAlignment(Pos.CENTER_LEFT);
    return buttons;
  }

  private void showCount() {
    int chosen = choice.countProperty().get();
    take.setText(context.say("desktop.contents.take", chosen));
    take.setDisable(chosen == 0);
  }

  /** Brings the keyboard to what is done next. */
  void focus() {
    take.requestFocus();
  }
}
