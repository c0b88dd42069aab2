package minshen.desktop.controls;

import javafx.scene.control.Button;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A quiet button that shows an icon alone; its words come as a tooltip and for screen readers. */
public final class IconButton extends Button {
  /** A button. */
  public IconButton(Ikon icon, String text, Runnable action) {
    setGraphic(new FontIcon(icon));
    getStyleClass().addAll("flat", "icon-button");
    setAccessibleText(text);
    setTooltip(LabelledField.tooltip(text));
    setOnAction(_ -> action.run());
  }
}
