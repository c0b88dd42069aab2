package minshen.desktop.claims.paper;

import javafx.scene.layout.Pane;

/** A page of a form, one unit for a point. What can be filled in lies over it. */
abstract class FormSheet extends Pane {
  /** Fixes its size, in points. */
  final void size(double width, double height) {
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
  }

  /** Hides what is printed in a field while it is written over. */
  abstract void hideText(String fieldId, boolean hidden);
}
