package minshen.desktop.claims.materials;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.packet.source.ContainedFile;
import minshen.packet.source.ContainedFile.Use;

/**
 * A file that is offered: its place in the order, name, kind and size, and why it is not ticked.
 */
final class ContentsCell extends ListCell<ContentsChoice.Line> {
  /** From this width on there is room for more than the names. */
  private static final double WIDE = 420;

  private final ClaimContext context;
  private final CheckBox chosen = new CheckBox();
  private final Label number = TextLabels.line("", "contents-number");
  private final Label why = TextLabels.line("", "caption");
  private final Label kind = TextLabels.line("", "contents-kind");
  private final Label size = TextLabels.line("", "contents-size");
  private final HBox row = new HBox(number, chosen, why, kind, size);
  private Optional<BooleanProperty> bound = Optional.empty();

  ContentsCell(ClaimContext context) {
    this.context = context;
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("contents-row");
    chosen.setMinWidth(0);
    chosen.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(chosen, Priority.ALWAYS);
    for (Label fixed : new Label[] {number, kind, size}) {
      fixed.setMinWidth(Region.USE_PREF_SIZE);
    }
    // Where there is little room, it is the names that are read.
    ObservableValue<Boolean> isWide = widthProperty().map(width -> width.doubleValue() >= WIDE);
    Shown.bind(kind, isWide);
    Shown.bind(size, isWide);
    Shown.bind(why, isWide);
    setPrefWidth(0);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE && !chosen.isDisabled()) {
      chosen.fire();
      event.consume();
    }
  }

  @Override
  protected void updateItem(ContentsChoice.Line line, boolean empty) {
    super.updateItem(line, empty);
    bound.ifPresent(chosen.selectedProperty()::unbindBidirectional);
    bound = Optional.empty();
    if (line == null || empty) {
      setGraphic(null);
      return;
    }
    ContainedFile file = line.file();
    number.setText(Integer.toString(line.number()));
    chosen.setText(file.name());
    chosen.setDisable(!file.isUsable());
    chosen.setTooltip(LabelledField.tooltip(file.name()));
    bound = Optional.of(line.chosen());
    chosen.selectedProperty().bindBidirectional(line.chosen());
    String reason =
        file.use() == Use.PAGES ? "" : context.say("desktop.contents.use." + file.use());
    why.setText(reason);
    chosen.setAccessibleText((file.name() + " " + reason).strip());
    kind.setText(file.kind().map(k -> KindNames.of(k, context)).orElse(""));
    size.setText(file.bytes() == 0 ? "" : Sizes.shown(file.bytes()));
    setGraphic(row);
  }
}
