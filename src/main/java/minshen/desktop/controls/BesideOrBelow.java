package minshen.desktop.controls;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * A line of text with something at its end; where that leaves too little of the text, it stands
 * below instead.
 */
public final class BesideOrBelow extends Region {
  private final Region text;
  private final Region other;
  private final double least;

  /**
   * A line.
   *
   * @param text gives way as far as it may
   * @param other what stands at the end, as wide as it wants to be
   * @param least how wide the text must be beside it, in pixels, unless the whole of it is shorter
   */
  public BesideOrBelow(Region text, Region other, double least) {
    this.text = text;
    this.other = other;
    this.least = least;
    getChildren().addAll(text, other);
  }

  private boolean isBeside(double width) {
    return width < 0 || width - other.prefWidth(-1) >= Math.min(text.prefWidth(-1), least);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return other.minWidth(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return text.prefWidth(-1) + other.prefWidth(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double above = text.prefHeight(-1);
    double line = other.prefHeight(-1);
    return isBeside(width) ? Math.max(above, line) : above + line;
  }

  @Override
  protected void layoutChildren() {
    double ends = Math.min(other.prefWidth(-1), getWidth());
    double above = snapSizeY(text.prefHeight(-1));
    double line = snapSizeY(other.prefHeight(-1));
    boolean isBeside = isBeside(getWidth());
    double wide = isBeside ? getWidth() - ends : getWidth();
    text.resizeRelocate(
        0, isBeside ? snapPositionY((getHeight() - above) / 2) : 0, snapSizeX(wide), above);
    other.resizeRelocate(
        snapPositionX(getWidth() - ends),
        isBeside ? snapPositionY((getHeight() - line) / 2) : above,
        ends,
        line);
  }
}
