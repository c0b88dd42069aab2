package minshen.desktop.controls;

import javafx.scene.control.Labeled;

/** Lets a text that has no room be read whole: as long as it is cut, a tooltip tells all of it. */
public final class WholeText {
  private WholeText() {}

  /** Tells the whole text of a label or cell where it is cut. */
  public static <T extends Labeled> T told(T labeled) {
    labeled.textTruncatedProperty().subscribe(_ -> tell(labeled));
    labeled.textProperty().subscribe((_, _) -> tell(labeled));
    return labeled;
  }

  private static void tell(Labeled labeled) {
    String text = labeled.getText();
    boolean told = labeled.isTextTruncated() && text != null && !text.isEmpty();
    labeled.setTooltip(told ? LabelledField.tooltip(text) : null);
  }
}
