package minshen.desktop.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import minshen.desktop.controls.TextLabels;
import minshen.policy.amount.Amount;
import minshen.policy.whatif.Curve;

/**
 * A curve with its bends named on the axis, the place from which the ceiling bites, and a point.
 */
final class CurveChart extends Region {
  private static final double HEIGHT = 172;
  private static final double LEFT = 80;
  private static final double RIGHT = 28;
  private static final double TOP = 24;
  private static final double BOTTOM = 24;
  private static final double GAP = 8;
  private static final double DOT = 5;

  private final Polyline line = new Polyline();
  private final Line floor = new Line();
  private final Line side = new Line();
  private final Line limit = new Line();
  private final Line drop = new Line();
  private final Circle dot = new Circle(DOT);
  private final Label value = TextLabels.line("", "curve-value");
  private final Label top = TextLabels.line("", "caption");
  private final List<Label> ticks = new ArrayList<>();
  private Optional<Curve> curve = Optional.empty();
  private Amount bend = Amount.ZERO;
  private Amount place = Amount.ZERO;

  CurveChart() {
    getStyleClass().add("curve-chart");
    line.getStyleClass().add("curve-line");
    floor.getStyleClass().add("curve-axis");
    side.getStyleClass().add("curve-axis");
    limit.getStyleClass().add("curve-limit");
    drop.getStyleClass().add("curve-drop");
    dot.getStyleClass().add("curve-dot");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    getChildren().addAll(floor, side, limit, line, drop, dot, top, value);
  }

  /**
   * Shows a curve.
   *
   * @param bites where the ceiling begins or ceases to bite
   * @param at the place of the point
   */
  void show(Curve shown, Amount bites, Amount at) {
    curve = Optional.of(shown);
    bend = bites;
    place = at;
    getChildren().removeAll(ticks);
    ticks.clear();
    for (Curve.Point point : shown.points()) {
      Label tick = TextLabels.line(point.fact().rounded().traced(), "caption");
      ticks.add(tick);
    }
    getChildren().addAll(ticks);
    top.setText(shown.most().rounded().traced());
    value.setText(shown.at(at).shown());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    curve.ifPresent(this::lay);
  }

  private void lay(Curve shown) {
    double bottom = getHeight() - BOTTOM;
    place(floor, LEFT, bottom, getWidth() - RIGHT, bottom);
    place(side, LEFT, TOP, LEFT, bottom);
    List<Double> bends = new ArrayList<>();
    for (Curve.Point point : shown.points()) {
      bends.add(x(shown, point.fact()));
      bends.add(y(shown, point.amount()));
    }
    line.getPoints().setAll(bends);
    boolean bites = shown.end().isMoreThan(bend) && bend.isPositive();
    limit.setVisible(bites);
    place(limit, x(shown, bend), TOP, x(shown, bend), bottom);
    double px = x(shown, place);
    double py = y(shown, shown.at(place));
    place(drop, px, py, px, bottom);
    dot.setCenterX(px);
    dot.setCenterY(py);
    put(value, beside(shown, px), py - DOT - value.prefHeight(-1));
    double highest = y(shown, shown.most());
    put(top, LEFT - GAP - top.prefWidth(-1), highest - top.prefHeight(-1) / 2);
    top.setVisible(shown.most().isPositive());
    layTicks(shown, bottom);
  }

  /** The point's amount stands where the curve is not: left of a rise, right of a fall. */
  private double beside(Curve shown, double px) {
    double width = value.prefWidth(-1);
    List<Curve.Point> points = shown.points();
    int next = 1;
    while (next < points.size() - 1 && points.get(next).fact().compareTo(place) <= 0) {
      next++;
    }
    int slope = points.get(next).amount().compareTo(points.get(next - 1).amount());
    return slope > 0 ? px - width - GAP : slope < 0 ? px + GAP : px - width / 2;
  }

  /** A name that would lie on the one before it is left out; that of the end always stands. */
  private void layTicks(Curve shown, double bottom) {
    Label last = ticks.getLast();
    double end = x(shown, shown.end()) - last.prefWidth(-1) / 2;
    double free = 0;
    for (int i = 0; i < ticks.size(); i++) {
      Label tick = ticks.get(i);
      double width = tick.prefWidth(-1);
      double from = x(shown, shown.points().get(i).fact()) - width / 2;
      boolean isLast = i == ticks.size() - 1;
      boolean fits = from >= free && (isLast || from + width + GAP <= end);
      tick.setVisible(fits || isLast);
      put(tick, from, bottom + 4);
      free = fits ? from + width + GAP : free;
    }
  }

  private void put(Label label, double x, double y) {
    double width = label.prefWidth(-1);
    label.resizeRelocate(
        Math.max(0, Math.min(x, getWidth() - width)), y, width, label.prefHeight(-1));
  }

  private static void place(Line line, double x1, double y1, double x2, double y2) {
    line.setStartX(x1);
    line.setStartY(y1);
    line.setEndX(x2);
    line.setEndY(y2);
  }

  private double x(Curve shown, Amount fact) {
    return LEFT + (getWidth() - LEFT - RIGHT) * fact.shareOf(shown.end());
  }

  private double y(Curve shown, Amount amount) {
    return getHeight()
        - BOTTOM
        - (getHeight() - TOP - BOTTOM) * amount.shareOf(shown.most().max(Amount.of(1)));
  }
}
