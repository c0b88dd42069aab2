package minshen.desktop.claims.paper;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.CutLine;
import minshen.desktop.controls.Shown;

/** The line below a field that is being filled in: what is wrong with it, or what was cut. */
final class SpotMessage extends VBox {
  private final Label wrong = new Label();
  private final Optional<CutLine> cut;

  SpotMessage(SpotEditor editor) {
    getStyleClass().add("spot-said");
    setManaged(false);
    cut = CutLine.of(editor);
    getChildren().add(wrong);
    cut.ifPresent(getChildren()::add);
    cut.ifPresent(line -> line.visibleProperty().subscribe(_ -> refresh()));
  }

  /** Shows what is wrong; nothing if nothing is. */
  void show(Optional<String> said) {
    wrong.setText(said.orElse(""));
    Shown.set(wrong, said.isPresent());
    refresh();
  }

  private void refresh() {
    setVisible(wrong.isVisible() || cut.map(CutLine::isVisible).orElse(false));
    autosize();
  }
}
