package minshen.form.ruled;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The characters of a page, with those that were typed onto it in notes and fields. */
final class PageGlyphs extends PDFTextStripper {
  private static final int WHITE = 0xffffff;

  /** A line is no wider, in points. */
  private static final double LEAST_COVER = 4;

  /** A drawing may fill more areas than anybody can wait for. */
  private static final long MOST_COMPARED = 50_000_000;

  private static final int MOST_FILLED = 10_000;

  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Glyph> invisible = new ArrayList<>();
  private final List<Glyph> covered = new ArrayList<>();
  private final List<FilledArea> filled = new ArrayList<>();

  /** What the characters of a span stand for; the text is used up by the first of them. */
  private String actual;

  private int depth;

  private final PDPage page;
  private final int most;
  private long compared;

  /**
   * The glyphs of a page, in the order in which they are drawn.
   *
   * @param seen what is read
   * @param covered what is painted over
   */
  record Read(List<Glyph> seen, List<Glyph> covered) {}

  private PageGlyphs(PDPage page, int most) {
    this.page = page;
    this.most = most;
    FilledAreas.tell(this, this::cover);
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
  }

  /**
   * Reads a page with what was typed onto it.
   *
   * @param most how many are gathered; more are passed over
   */
  static Read of(PDPage page, int most) throws IOException {
    PageGlyphs reader = new PageGlyphs(page, most);
    reader.processPage(page);
    for (PDAnnotation note : page.getAnnotations()) {
      if (!note.isHidden() && !note.isNoView()) {
        reader.showAnnotation(note);
      }
    }
    return new Read(reader.readable(), reader.covered);
  }

  @Override
  protected void writePage() {
    // What is wanted are the places.
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    String unicode = text.getUnicode();
    if (actual != null) {
      unicode = actual;
      actual = "";
    }
    if (unicode != null && !unicode.isEmpty() && text.getDir() == 0) {
      Glyph glyph =
          new Glyph(
              unicode,
              text.getXDirAdj(),
              text.getYDirAdj(),
              text.getWidthDirAdj(),
              text.getFontSizeInPt() == 0 ? text.getHeightDir() : text.getYScale());
      List<Glyph> others = isInvisible(glyph) ? invisible : glyphs;
      if (others.isEmpty() || (others.size() < most && !isAgain(others.getLast(), glyph))) {
        others.add(glyph);
      }
    }
  }

  /** Whether letters are drawn in no colour, or in that of the paper below them. */
  private boolean isInvisible(Glyph glyph) {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
      return true;
    }
    return mode.isFill() && isPaper(getGraphicsState().getNonStrokingColor()) && isOnPaper(glyph);
  }

  private static boolean isPaper(PDColor colour) {
    if (colour.isPattern()) {
      return false;
    }
    try {
      return (colour.toRGB() & WHITE) == WHITE;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      // A colour that nobody can tell is one all the same.
      return false;
    }
  }

  private boolean isOnPaper(Glyph glyph) {
    for (FilledArea area : filled.reversed()) {
      compared += area.shapes();
      if (compared > MOST_COMPARED) {
        return true;
      }
      if (isWithin(area, glyph)) {
        return area.isPaper();
      }
    }
    return true;
  }

  private boolean isWithin(FilledArea area, Glyph glyph) {
    PDRectangle sheet = page.getCropBox();
    return area.contains(
        sheet.getLowerLeftX() + glyph.middleX(), sheet.getUpperRightY() - glyph.middleY());
  }

  /** What is painted over is gone; a thin area is a line, and one that is seen through no cover. */
  private void cover(Shape shape) {
    Rectangle2D bounds = shape.getBounds2D();
    PDGraphicsState state = getGraphicsState();
    if (page.getRotation() != 0
        || Math.min(bounds.getWidth(), bounds.getHeight()) < LEAST_COVER
        || state.getNonStrokeAlphaConstant() < 1
        || !state.getBlendMode().equals(BlendMode.NORMAL)) {
      return;
    }
    FilledArea area =
        new FilledArea(
            shape,
            List.copyOf(state.getCurrentClippingPaths()),
            isPaper(state.getNonStrokingColor()));
    if (filled.size() < MOST_FILLED) {
      filled.add(area);
    }
    compared += (long) area.shapes() * (glyphs.size() + invisible.size());
    if (state.getNonStrokingColor().isPattern() || compared > MOST_COMPARED) {
      return;
    }
    for (Glyph glyph : glyphs) {
      if (covered.size() < most && isWithin(area, glyph)) {
        covered.add(glyph);
      }
    }
    glyphs.removeIf(glyph -> isWithin(area, glyph));
    invisible.removeIf(glyph -> isWithin(area, glyph));
  }

  /**
   * What was recognised in a scan stands on it invisibly, and is more than what was typed over it;
   * where something was, that is what is seen.
   */
  private List<Glyph> readable() {
    if (invisible.size() <= glyphs.size()) {
      return glyphs;
    }
    TreeMap<Double, List<Glyph>> typed = new TreeMap<>();
    glyphs.stream()
        .filter(glyph -> !glyph.isBlank())
        .forEach(
            glyph -> typed.computeIfAbsent(glyph.baseline(), _ -> new ArrayList<>()).add(glyph));
    return Stream.concat(
            invisible.stream().filter(glyph -> !isUnder(typed, glyph)), glyphs.stream())
        .toList();
  }

  private boolean isUnder(NavigableMap<Double, List<Glyph>> typed, Glyph glyph) {
    double near = glyph.size() / 2;
    for (List<Glyph> line :
        typed.subMap(glyph.baseline() - near, glyph.baseline() + near).values()) {
      compared += line.size();
      if (compared > MOST_COMPARED) {
        return false;
      }
      if (line.stream()
          .anyMatch(
              over ->
                  (over.x() < glyph.middleX() && glyph.middleX() < over.right())
                      || (glyph.x() < over.middleX() && over.middleX() < glyph.right()))) {
        return true;
      }
    }
    return false;
  }

  /** Some programs draw a letter twice to make it bold. */
  private static boolean isAgain(Glyph before, Glyph glyph) {
    return before.text().equals(glyph.text())
        && Math.abs(before.x() - glyph.x()) < 0.2 * glyph.width()
        && Math.abs(before.baseline() - glyph.baseline()) < 0.2 * glyph.size();
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    super.beginMarkedContentSequence(tag, properties);
    if (actual != null) {
      depth++;
    } else if (properties != null && properties.containsKey(COSName.ACTUAL_TEXT)) {
      actual = properties.getString(COSName.ACTUAL_TEXT);
    }
  }

  @Override
  public void endMarkedContentSequence() {
    super.endMarkedContentSequence();
    if (depth > 0) {
      depth--;
    } else {
      actual = null;
    }
  }
}
