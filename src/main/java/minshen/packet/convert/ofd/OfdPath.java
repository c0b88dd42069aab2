package minshen.packet.convert.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.OptionalDouble;
import java.util.StringTokenizer;

/** Reads the abbreviated data of paths (GB/T 33190, 9.1, table 35). */
final class OfdPath {
  private final StringTokenizer words;
  private final Path2D.Double path = new Path2D.Double();

  private OfdPath(String data) {
    // Programs leave out the blank between a letter and the number that follows.
    this.words = new StringTokenizer(data.replaceAll("([SMLQBAC])", " $1 "), " \t\r\n,");
  }

  /** The path of some data; what is wrong in it ends it. */
  static Path2D.Double of(String data) {
    OfdPath reading = new OfdPath(data);
    while (reading.words.hasMoreTokens() && reading.take(reading.words.nextToken())) {
      // Each piece is added as it is read.
    }
    return reading.path;
  }

  /** Takes the piece that a letter stands for. */
  private boolean take(String letter) {
    int count =
        switch (letter) {
          case "S", "M", "L" -> 2;
          case "Q" -> 4;
          case "B" -> 6;
          case "A" -> 7;
          case "C" -> 0;
          default -> -1;
        };
    if (count < 0) {
      return false;
    }
    double[] n = new double[count];
    for (int i = 0; i < count; i++) {
      OptionalDouble number =
          words.hasMoreTokens() ? OfdNumbers.number(words.nextToken()) : OptionalDouble.empty();
      if (number.isEmpty()) {
        return false;
      }
      n[i] = number.getAsDouble();
    }
    add(letter.charAt(0), n);
    return true;
  }

  private void add(char letter, double[] n) {
    if (path.getCurrentPoint() == null && letter != 'S' && letter != 'M') {
      if (letter == 'C') {
        return;
      }
      path.moveTo(0, 0);
    }
    switch (letter) {
      case 'L' -> path.lineTo(n[0], n[1]);
      case 'Q' -> path.quadTo(n[0], n[1], n[2], n[3]);
      case 'B' -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
      case 'A' -> arc(n[0], n[1], Math.toRadians(n[2]), n[3] != 0, n[4] != 0, n[5], n[6]);
      case 'C' -> path.closePath();
      default -> path.moveTo(n[0], n[1]);
    }
  }

  /** An arc from its end points to its centre, as SVG 1.1 explains in F.6.5. */
  private void arc(
      double rx, double ry, double turned, boolean large, boolean sweep, double x, double y) {
    double x0 = path.getCurrentPoint().getX();
    double y0 = path.getCurrentPoint().getY();
    double width = Math.abs(rx);
    double height = Math.abs(ry);
    if (width == 0 || height == 0 || (x0 == x && y0 == y)) {
      path.lineTo(x, y);
      return;
    }
    double cos = Math.cos(turned);
    double sin = Math.sin(turned);
    double dx = (x0 - x) / 2 * cos + (y0 - y) / 2 * sin;
    double dy = (y0 - y) / 2 * cos - (x0 - x) / 2 * sin;
    double size = Math.sqrt(dx * dx / (width * width) + dy * dy / (height * height));
    if (size > 1) {
      width *= size;
      height *= size;
    }
    double w2 = width * width;
    double h2 = height * height;
    double spread = w2 * dy * dy + h2 * dx * dx;
    double factor = Math.sqrt(Math.max(0, (w2 * h2 - spread) / spread)) * (large == sweep ? -1 : 1);
    double cx = factor * width * dy / height;
    double cy = -factor * height * dx / width;
    double from = Math.toDegrees(Math.atan2((dy - cy) / height, (dx - cx) / width));
    double to = Math.toDegrees(Math.atan2((-dy - cy) / height, (-dx - cx) / width));
    double extent = to - from;
    if (sweep && extent < 0) {
      extent += 360;
    } else if (!sweep && extent > 0) {
      extent -= 360;
    }
    Arc2D arc =
        new Arc2D.Double(-width, -height, 2 * width, 2 * height, -from, -extent, Arc2D.OPEN);
    AffineTransform back =
        AffineTransform.getTranslateInstance(
            cos * cx - sin * cy + (x0 + x) / 2, sin * cx + cos * cy + (y0 + y) / 2);
    back.rotate(turned);
    path.append(arc.getPathIterator(back), true);
  }
}
