package minshen.desktop.shell;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import minshen.desktop.controls.Shown;

/** How far a task is, and what ends it; out of sight while there is none. */
public final class ProgressLine extends HBox {
  private final ProgressBar bar = new ProgressBar();
  private final Hyperlink cancel = new Hyperlink();

  /**
   * A line.
   *
   * @param cancelWord what the link says that ends the task
   * @param before what stands before the bar
   */
  public ProgressLine(String cancelWord, Node... before) {
    getStyleClass().add("exporting");
    setAlignment(Pos.CENTER_LEFT);
    cancel.setText(cancelWord);
    getChildren().addAll(before);
    getChildren().addAll(bar, cancel);
    show(Optional.empty());
  }

  /** Whether the keyboard is in it, and would have to go elsewhere if it went. */
  public boolean holdsKeyboard() {
    return cancel.isFocused();
  }

  /** Shows a task that is running, or none. */
  public void show(Optional<? extends Task<?>> task) {
    bar.progressProperty().unbind();
    task.ifPresent(
        running -> {
          bar.progressProperty().bind(running.fractionProperty());
          cancel.setOnAction(_ -> running.cancel());
        });
    Shown.set(this, task.isPresent());
  }
}
