package minshen.desktop.controls;

import java.util.Arrays;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** A state as a small pill: an icon, a word, a colour. */
public final class Pill extends Label {
  /** A pill. */
  public Pill(Meaning meaning, String text) {
    getStyleClass().add("pill");
    setMinWidth(USE_PREF_SIZE);
    show(meaning, text);
  }

  /** Shows another state. */
  public void show(Meaning meaning, String text) {
    getStyleClass().removeAll(Arrays.stream(Meaning.values()).map(Meaning::style).toList());
    getStyleClass().add(meaning.style());
    setGraphic(new FontIcon(meaning.icon()));
    setText(text);
  }
}
