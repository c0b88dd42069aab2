package minshen.desktop.controls;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels as they stand all over the workbench: in a style, on one line or wrapped. */
public final class TextLabels {
  private TextLabels() {}

  /** One line in the styles given; where there is no room it is cut. */
  public static Label line(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** Lines that break at the width there is and are never cut. */
  public static Label wrapped(String text, String... styles) {
    Label label = line(text, styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** What is said beside the matter, wrapped. */
  public static Label muted(String text) {
    return wrapped(text, "muted");
  }

  /** Small print under something, wrapped. */
  public static Label caption(String text) {
    return wrapped(text, "caption");
  }

  /** What a page is about, on one line. */
  public static Label pageTitle(String text) {
    return line(text, "page-title");
  }
}
