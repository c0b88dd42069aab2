package minshen.desktop.controls;

import javafx.scene.layout.Region;

/**
 * A bar on a track: a filled share, and behind it a hatched one that was cut off. Shares are of the
 * whole track; what does not fit is not drawn.
 */
public final class Bar extends Region {
  private final Region filled = new Region();
  private final Region hatched = new Region();
  private double from;
  private double to;
  private double cutTo;

  /** An empty bar. */
  public Bar() {
    getStyleClass().add("bar");
    filled.getStyleClass().add("bar-filled");
    hatched.getStyleClass().add("bar-hatched");
    filled.setManaged(false);
    hatched.setManaged(false);
    getChildren().addAll(filled, hatched);
  }

  /**
   * Shows shares of the track, each from 0 to 1.
   *
   * @param start where the filled part begins
   * @param end where it ends and the hatched part begins
   * @param cutEnd where the hatched part ends
   */
  public Bar show(double start, double end, double cutEnd) {
    from = clamp(start);
    to = Math.max(from, clamp(end));
    cutTo = Math.max(to, clamp(cutEnd));
    requestLayout();
    return this;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    place(filled, snapPositionX(from * width), snapPositionX(to * width));
    place(hatched, snapPositionX(to * width), snapPositionX(cutTo * width));
  }

  private void place(Region part, double left, double right) {
    part.setVisible(right > left);
    part.resizeRelocate(left, 0, right - left, getHeight());
  }

  private static double clamp(double share) {
    return Math.clamp(share, 0, 1);
  }
}
