package minshen.form.ruled;

import java.awt.Shape;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** The areas that a page fills, told to somebody who reads its text, in the order of drawing. */
final class FilledAreas {
  private static final List<String> ALL =
      List.of(
          "re", "m", "l", "c", "v", "y", "h", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n",
          "W", "W*");

  private final PDFStreamEngine engine;
  private final Consumer<Shape> filled;
  private Path2D.Double path = new Path2D.Double();
  private boolean clips;

  private FilledAreas(PDFStreamEngine engine, Consumer<Shape> filled) {
    this.engine = engine;
    this.filled = filled;
  }

  /** Tells of each area once it is filled, in points from the lower left corner of the sheet. */
  static void tell(PDFStreamEngine engine, Consumer<Shape> filled) {
    FilledAreas areas = new FilledAreas(engine, filled);
    ALL.forEach(name -> engine.addOperator(areas.operator(name)));
  }

  private OperatorProcessor operator(String name) {
    return new OperatorProcessor(engine) {
      @Override
      public void process(Operator operator, List<COSBase> operands) {
        drawn(
            name,
            operands.stream()
                .filter(COSNumber.class::isInstance)
                .mapToDouble(n -> ((COSNumber) n).floatValue())
                .toArray());
      }

      @Override
      public String getName() {
        return name;
      }
    };
  }

  private void drawn(String name, double[] at) {
    switch (name) {
      case "re" -> {
        if (at.length == 4) {
          corner(at[0], at[1], true);
          corner(at[0] + at[2], at[1], false);
          corner(at[0] + at[2], at[1] + at[3], false);
          corner(at[0], at[1] + at[3], false);
        }
      }
      case "m", "l", "c", "v", "y" -> {
        // A curve counts as the straight line to its end.
        if (at.length >= 2) {
          corner(at[at.length - 2], at[at.length - 1], name.equals("m"));
        }
      }
      case "h" -> {
        // Whoever fills an area closes it.
      }
      case "W", "W*" -> {
        path.setWindingRule(name.equals("W") ? Path2D.WIND_NON_ZERO : Path2D.WIND_EVEN_ODD);
        clips = true;
      }
      case "S", "s", "n" -> end();
      default -> {
        filled.accept(path);
        end();
      }
    }
  }

  /** What is drawn from now on is seen within the path that was to clip. */
  private void end() {
    if (clips) {
      engine.getGraphicsState().intersectClippingPath(new GeneralPath(path));
    }
    clips = false;
    path = new Path2D.Double();
  }

  private void corner(double x, double y, boolean begins) {
    Point2D at =
        engine
            .getGraphicsState()
            .getCurrentTransformationMatrix()
            .transformPoint((float) x, (float) y);
    if (begins || path.getCurrentPoint() == null) {
      path.moveTo(at.getX(), at.getY());
    } else {
      path.lineTo(at.getX(), at.getY());
    }
  }
}
