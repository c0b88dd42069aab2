package minshen.form.ruled;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * An area that a page fills, as much as is seen of it.
 *
 * @param shape all of it, in points from the lower left corner of the sheet
 * @param clips it is seen in all of these alone
 * @param isPaper whether it has the colour of paper
 */
record FilledArea(Shape shape, List<Path2D> clips, boolean isPaper) {
  boolean contains(double x, double y) {
    return shape.contains(x, y) && clips.stream().allMatch(clip -> clip.contains(x, y));
  }

  /** How many shapes a place is compared with. */
  int shapes() {
    return 1 + clips.size();
  }
}
