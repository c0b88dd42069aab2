package minshen.desktop.controls;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A field to narrow a list with: a magnifier before the words, and behind them what takes them away
 * again. Escape takes them away, too.
 */
public final class FilterField extends CustomTextField {
  /**
   * A field.
   *
   * @param id by which it is found
   * @param prompt what it says while it is empty, and to screen readers
   * @param clear what the cross at its end says
   */
  public FilterField(String id, String prompt, String clear) {
    setId(id);
    getStyleClass().add("filter-field");
    setPromptText(prompt);
    setAccessibleText(prompt);
    setLeft(new FontIcon(Feather.SEARCH));
    Button cross = new Button(null, new FontIcon(Feather.X));
    cross.getStyleClass().setAll("filter-clear");
    cross.setAccessibleText(clear);
    // The keyboard has Escape; with Tab one is at the list.
    cross.setFocusTraversable(false);
    cross.setOnAction(
        _ -> {
          clear();
          requestFocus();
        });
    cross.visibleProperty().bind(textProperty().isNotEmpty());
    setRight(cross);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** The same of a width. */
  public FilterField wide(double width) {
    setPrefWidth(width);
    return this;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
      clear();
      event.consume();
    }
  }
}
