package minshen.packet.convert.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import minshen.packet.convert.XmlNode;

/**
 * Where and how something is drawn.
 *
 * @param toPaper from the millimetres of the object to the points of the PDF's page
 * @param style what is said of colours and lines
 * @param alpha how much of it is seen, 0 to 1
 * @param depth how many composite units it lies in
 */
record OfdContext(AffineTransform toPaper, OfdStyle style, double alpha, int depth) {
  /** Inside of an element that says something of style and nothing of place. */
  OfdContext in(XmlNode element, OfdResources resources) {
    return new OfdContext(toPaper, style.of(element, resources), alpha * alpha(element), depth);
  }

  /** In a place of its own: an object's boundary, without its transformation. */
  OfdContext at(Rectangle2D boundary) {
    AffineTransform moved = new AffineTransform(toPaper);
    moved.translate(boundary.getX(), boundary.getY());
    return new OfdContext(moved, style, alpha, depth);
  }

  /** Under an object's transformation. */
  OfdContext under(AffineTransform matrix) {
    AffineTransform changed = new AffineTransform(toPaper);
    changed.concatenate(matrix);
    return new OfdContext(changed, style, alpha, depth);
  }

  OfdContext deeper() {
    return new OfdContext(toPaper, style, alpha, depth + 1);
  }

  /** How much an element is seen: 255 is all of it. */
  static double alpha(XmlNode element) {
    return Math.clamp(OfdNumbers.number(element.attribute("Alpha"), 255) / 255, 0, 1);
  }

  static Rectangle2D boundary(XmlNode object) {
    Optional<Rectangle2D> box = object.attribute("Boundary").flatMap(OfdNumbers::box);
    return box.orElseGet(Rectangle2D.Double::new);
  }
}
