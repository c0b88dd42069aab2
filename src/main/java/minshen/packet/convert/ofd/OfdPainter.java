package minshen.packet.convert.ofd;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceGray;
import com.itextpdf.kernel.pdf.xobject.PdfImageXObject;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.ConversionJob;
import minshen.packet.convert.XmlNode;

/** Draws the objects of pages (GB/T 33190, 8.4 to 13). */
final class OfdPainter {
  /** More objects in one file are a trap: composite units that hold each other many times over. */
  private static final int MOST = 1_000_000;

  /** Composite units in composite units. */
  private static final int DEEPEST = 12;

  /**
   * How far lines may reach beyond the box of their object, in millimetres: programs are sloppy.
   */
  private static final double SLACK = 1;

  /** Millimetres, where nothing is said. */
  private static final double LINE = 0.353;

  private static final double MITER = 3.528;

  private final ConversionJob job;
  private final OfdResources resources;
  private final OfdColours colours;
  private final OfdImages images;
  private final OfdTextPainter texts;
  private final OfdRemarks remarks;
  private int drawn;

  OfdPainter(
      ConversionJob job,
      OfdResources resources,
      OfdColours colours,
      OfdImages images,
      OfdTextPainter texts,
      OfdRemarks remarks) {
    this.job = job;
    this.resources = resources;
    this.colours = colours;
    this.images = images;
    this.texts = texts;
    this.remarks = remarks;
  }

  /** Draws an object and what is in it. */
  void draw(OfdSheet sheet, XmlNode object, OfdContext around, int page)
      throws ConversionException, IOException {
    if (++drawn > MOST || around.depth() > DEEPEST) {
      throw new ConversionException("packet.convert.too-complex");
    }
    if ((drawn & 0xff) == 0) {
      job.checkCancelled();
    }
    if (object.attribute("Visible").map("false"::equalsIgnoreCase).orElse(false)) {
      return;
    }
    switch (object.name()) {
      case "PageBlock", "Layer", "Content" ->
          drawAll(sheet, object.children(), around.in(object, resources), page);
      case "TextObject", "PathObject", "ImageObject", "CompositeObject" ->
          drawUnit(sheet, object, around, page);
      default -> {
        // Nothing to be seen, such as what happens on a click.
      }
    }
  }

  void drawAll(OfdSheet sheet, List<XmlNode> objects, OfdContext context, int page)
      throws ConversionException, IOException {
    for (XmlNode object : objects) {
      draw(sheet, object, context, page);
    }
  }

  private void drawUnit(OfdSheet sheet, XmlNode object, OfdContext around, int page)
      throws ConversionException, IOException {
    Rectangle2D boundary = OfdContext.boundary(object);
    AffineTransform own = OfdNumbers.matrix(object.attribute("CTM"));
    OfdContext placed = around.in(object, resources).at(boundary);
    OfdContext context = placed.under(own);
    sheet.save();
    clip(sheet, object, placed, own, page);
    switch (object.name()) {
      case "TextObject" -> texts.draw(sheet, object, context, page);
      case "PathObject" -> {
        clip(sheet, boundary, placed, SLACK);
        path(sheet, object, context, page);
      }
      case "ImageObject" -> {
        clip(sheet, boundary, placed, 0);
        image(
            sheet,
            object,
            object.attribute("CTM").isPresent() ? context : sized(placed, boundary),
            page);
      }
      default -> composite(sheet, object, context, page);
    }
    sheet.restore();
  }

  /** An image without a transformation fills its box. */
  private static OfdContext sized(OfdContext placed, Rectangle2D boundary) {
    return placed.under(
        AffineTransform.getScaleInstance(boundary.getWidth(), boundary.getHeight()));
  }

  private static void clip(OfdSheet sheet, Rectangle2D boundary, OfdContext placed, double slack) {
    double width = boundary.getWidth() + 2 * slack;
    double height = boundary.getHeight() + 2 * slack;
    if (width > 0 && height > 0) {
      sheet.clip(new Rectangle2D.Double(-slack, -slack, width, height), placed.toPaper());
    }
  }

  /** What an object is cut to: the areas of one clip together, and each further clip besides. */
  private void clip(
      OfdSheet sheet, XmlNode object, OfdContext placed, AffineTransform own, int page) {
    Optional<XmlNode> clips = object.child("Clips");
    if (clips.isEmpty()) {
      return;
    }
    boolean follows = clips.get().attribute("TransFlag").map(Boolean::parseBoolean).orElse(false);
    AffineTransform toPaper = follows ? placed.under(own).toPaper() : placed.toPaper();
    for (XmlNode clip : clips.get().children("Clip").toList()) {
      Path2D.Double whole = new Path2D.Double();
      boolean evenOdd = false;
      boolean isKnown = true;
      for (XmlNode area : clip.children("Area").toList()) {
        Optional<XmlNode> path = area.child("Path");
        isKnown &= path.isPresent();
        path.ifPresent(p -> whole.append(clipPath(area, p, toPaper), false));
        evenOdd |= path.map(OfdPainter::isEvenOdd).orElse(false);
      }
      if (!isKnown) {
        remarks.notDrawn(page);
      } else if (whole.getCurrentPoint() != null) {
        sheet.clip(whole, evenOdd);
      }
    }
  }

  private static Path2D clipPath(XmlNode area, XmlNode path, AffineTransform toPaper) {
    AffineTransform matrix = new AffineTransform(toPaper);
    matrix.concatenate(OfdNumbers.matrix(area.attribute("CTM")));
    Rectangle2D boundary = OfdContext.boundary(path);
    matrix.translate(boundary.getX(), boundary.getY());
    matrix.concatenate(OfdNumbers.matrix(path.attribute("CTM")));
    return new Path2D.Double(OfdPath.of(path.textOf("AbbreviatedData")), matrix);
  }

  private static boolean isEvenOdd(XmlNode path) {
    return path.attribute("Rule").map("Even-Odd"::equalsIgnoreCase).orElse(false);
  }

  private void path(OfdSheet sheet, XmlNode object, OfdContext context, int page) {
    Path2D path =
        new Path2D.Double(OfdPath.of(object.textOf("AbbreviatedData")), context.toPaper());
    if (path.getCurrentPoint() == null) {
      return;
    }
    if (object.attribute("Fill").map(Boolean::parseBoolean).orElse(false)) {
      Optional<XmlNode> said = context.style().element("FillColor");
      Optional<Color> colour = said.flatMap(s -> colours.of(s, context.toPaper()));
      if (colour.isPresent()) {
        sheet.save();
        sheet.alpha(context.alpha() * said.map(OfdContext::alpha).orElse(1.0));
        sheet.fillColour(colour.get());
        sheet.draw(path, true, isEvenOdd(object), false);
        sheet.restore();
      } else if (said.isPresent()) {
        remarks.notDrawn(page);
      }
    }
    if (object.attribute("Stroke").map(Boolean::parseBoolean).orElse(true)) {
      stroke(sheet, path, context, page);
    }
  }

  private void stroke(OfdSheet sheet, Path2D path, OfdContext context, int page) {
    OfdStyle style = context.style();
    Optional<XmlNode> said = style.element("StrokeColor");
    Optional<Color> colour =
        said.isEmpty() ? Optional.of(DeviceGray.BLACK) : colours.of(said.get(), context.toPaper());
    if (colour.isEmpty()) {
      remarks.notDrawn(page);
      return;
    }
    double scale = OfdNumbers.scale(context.toPaper());
    sheet.alpha(context.alpha() * said.map(OfdContext::alpha).orElse(1.0));
    sheet.strokeColour(colour.get());
    sheet.canvas().setLineWidth((float) (Math.max(0, style.number("LineWidth", LINE)) * scale));
    sheet.canvas().setLineCapStyle(style.attribute("Cap").map(OfdPainter::cap).orElse(0));
    sheet.canvas().setLineJoinStyle(style.attribute("Join").map(OfdPainter::join).orElse(0));
    sheet.canvas().setMiterLimit((float) Math.max(1, style.number("MiterLimit", MITER)));
    double[] dash = style.attribute("DashPattern").map(OfdNumbers::list).orElse(new double[0]);
    for (int i = 0; i < dash.length; i++) {
      dash[i] = Math.max(0, dash[i] * scale);
    }
    if (Arrays.stream(dash).sum() > 0.01) {
      sheet.dash(dash, style.number("DashOffset", 0) * scale);
    }
    sheet.draw(path, false, false, true);
  }

  private static int cap(String name) {
    return switch (name) {
      case "Round" -> 1;
      case "Square" -> 2;
      default -> 0;
    };
  }

  private static int join(String name) {
    return switch (name) {
      case "Round" -> 1;
      case "Bevel" -> 2;
      default -> 0;
    };
  }

  private void image(OfdSheet sheet, XmlNode object, OfdContext context, int page)
      throws ConversionException, IOException {
    Optional<String> id = object.attribute("ResourceID");
    if (id.isEmpty()) {
      // The place of a picture that was never put there.
      return;
    }
    Optional<PdfImageXObject> image = images.get(id.get());
    if (image.isEmpty()) {
      remarks.notDrawn(page);
      return;
    }
    sheet.alpha(context.alpha());
    sheet.image(image.get(), context.toPaper());
  }

  private void composite(OfdSheet sheet, XmlNode object, OfdContext context, int page)
      throws ConversionException, IOException {
    Optional<XmlNode> unit = resources.get(object.attribute("ResourceID"), "CompositeGraphicUnit");
    if (unit.isEmpty()) {
      remarks.notDrawn(page);
      return;
    }
    for (XmlNode content : unit.get().children("Content").toList()) {
      draw(sheet, content, context.deeper(), page);
    }
  }
}
