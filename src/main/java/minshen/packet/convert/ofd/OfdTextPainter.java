package minshen.packet.convert.ofd;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceGray;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.Optional;
import minshen.form.PdfInk;
import minshen.form.Typeface;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.XmlNode;

/**
 * Draws text objects: in the fonts that the OFD brings along, glyph by glyph, and in ours where it
 * has none or lacks a character.
 */
final class OfdTextPainter {
  /** From this weight on letters are bold. */
  private static final int BOLD = 600;

  /** How far letters lean that are made italic. */
  private static final double LEAN = 0.25;

  private final OfdFonts fonts;
  private final OfdColours colours;
  private final Typeface typeface;
  private final PdfInk ink;
  private final OfdRemarks remarks;

  OfdTextPainter(OfdFonts fonts, OfdColours colours, Typeface typeface, OfdRemarks remarks) {
    this.fonts = fonts;
    this.colours = colours;
    this.typeface = typeface;
    this.ink = PdfInk.of(typeface);
    this.remarks = remarks;
  }

  /** One text object and how it is set. */
  private record Setting(
      Optional<EmbeddedFont> font,
      double size,
      double stretch,
      boolean bold,
      boolean outlined,
      boolean filled,
      AffineTransform toPaper,
      AffineTransform letter) {}

  /**
   * Draws an object.
   *
   * @param context under the transformation of the object
   * @param page the number of the page, for remarks
   */
  void draw(OfdSheet sheet, XmlNode object, OfdContext context, int page)
      throws ConversionException, IOException {
    Setting setting = setting(object, context);
    if (setting.size() <= 0 || OfdNumbers.scale(setting.toPaper()) == 0) {
      return;
    }
    OfdText.Advance advance =
        (text, glyph) -> advance(setting, text, glyph) * setting.size() * setting.stretch();
    OfdText text = OfdText.of(object, isDown(object), advance);
    boolean ends = !setColours(sheet, setting, context);
    if (ends) {
      remarks.notDrawn(page);
      return;
    }
    sheet.canvas().beginText();
    for (OfdText.Placed character : text.characters()) {
      show(sheet, setting, character, page);
    }
    sheet.canvas().endText();
  }

  private static boolean isDown(XmlNode object) {
    double direction = OfdNumbers.number(object.attribute("ReadDirection"), 0);
    return direction == 90 || direction == 270;
  }

  private Setting setting(XmlNode object, OfdContext context)
      throws ConversionException, IOException {
    OfdStyle style = context.style();
    String id = style.attribute("Font").orElse("");
    Optional<EmbeddedFont> font = fonts.embedded(id);
    boolean heavy = style.number("Weight", 400) >= BOLD;
    double stretch = OfdNumbers.number(object.attribute("HScale"), 1);
    AffineTransform letter = new AffineTransform();
    letter.rotate(Math.toRadians(OfdNumbers.number(object.attribute("CharDirection"), 0)));
    letter.scale(stretch, -1);
    if (object.attribute("Italic").map(Boolean::parseBoolean).orElse(false)) {
      letter.shear(LEAN, 0);
    }
    return new Setting(
        font,
        OfdNumbers.number(object.attribute("Size"), 0),
        stretch,
        font.isPresent() ? heavy && !fonts.isBold(id) : heavy || fonts.isBold(id),
        object.attribute("Stroke").map(Boolean::parseBoolean).orElse(false),
        object.attribute("Fill").map(Boolean::parseBoolean).orElse(true),
        context.toPaper(),
        letter);
  }

  /** Whether the colours can be drawn. */
  private boolean setColours(OfdSheet sheet, Setting setting, OfdContext context) {
    Optional<XmlNode> fill = context.style().element("FillColor");
    Optional<XmlNode> stroke = context.style().element("StrokeColor");
    Optional<Color> filled =
        fill.isEmpty() ? Optional.of(DeviceGray.BLACK) : colours.of(fill.get(), context.toPaper());
    if (filled.isEmpty()) {
      return false;
    }
    sheet.alpha(context.alpha() * fill.map(OfdContext::alpha).orElse(1.0));
    sheet.fillColour(filled.get());
    Optional<Color> line =
        setting.outlined() ? stroke.flatMap(s -> colours.of(s, context.toPaper())) : filled;
    sheet.strokeColour(line.orElse(filled.get()));
    return true;
  }

  private double advance(Setting setting, String text, int glyph) {
    if (setting.font().isPresent()) {
      int number =
          glyph >= 0 || text.isEmpty() ? glyph : setting.font().get().glyph(text.codePointAt(0));
      if (number > 0) {
        return setting.font().get().width(number);
      }
    }
    return text.isEmpty() || !typeface.canPrint(text.codePointAt(0))
        ? 0
        : typeface.width(text.substring(0, text.offsetByCodePoints(0, 1)), 1, false);
  }

  private void show(OfdSheet sheet, Setting setting, OfdText.Placed placed, int page) {
    double scale = OfdNumbers.scale(setting.toPaper());
    AffineTransform matrix = new AffineTransform(setting.toPaper());
    matrix.translate(placed.x(), placed.y());
    matrix.scale(1 / scale, 1 / scale);
    matrix.concatenate(setting.letter());
    double size = setting.size() * scale;
    Optional<EmbeddedFont.Code> code = setting.font().flatMap(font -> code(font, setting, placed));
    if (code.isPresent()) {
      sheet.textMatrix(matrix);
      sheet.glyph(code.get(), size);
    } else if (!placed.text().isBlank()) {
      squeeze(matrix, setting, placed);
      showOurs(sheet, setting, placed.text(), matrix, page);
    }
  }

  private static Optional<EmbeddedFont.Code> code(
      EmbeddedFont font, Setting setting, OfdText.Placed placed) {
    int glyph = placed.glyph();
    if (glyph < 0) {
      glyph = font.glyph(placed.text().codePointAt(0));
      if (glyph == 0) {
        return Optional.empty();
      }
    }
    EmbeddedFont.Manner manner =
        setting.outlined() && !setting.filled()
            ? EmbeddedFont.Manner.OUTLINED
            : setting.bold() || setting.outlined()
                ? EmbeddedFont.Manner.BOLDER
                : EmbeddedFont.Manner.FILLED;
    return font.code(glyph, manner, placed.text());
  }

  /** A letter of ours may be wider than the one that the text was set in. */
  private void squeeze(AffineTransform matrix, Setting setting, OfdText.Placed placed) {
    if (placed.text().codePoints().allMatch(typeface::canPrint)) {
      double width = typeface.width(placed.text(), setting.size() * setting.stretch(), false);
      if (width > placed.room()) {
        matrix.scale(placed.room() / width, 1);
      }
    }
  }

  private void showOurs(
      OfdSheet sheet, Setting setting, String text, AffineTransform matrix, int page) {
    double size = setting.size() * OfdNumbers.scale(setting.toPaper());
    AffineTransform at = new AffineTransform(matrix);
    for (int codePoint : text.codePoints().toArray()) {
      if (typeface.canPrint(codePoint)) {
        String character = Character.toString(codePoint);
        sheet.textMatrix(at);
        ink.show(sheet.canvas(), character, size, setting.bold());
        at.translate(typeface.width(character, size, setting.bold()), 0);
      } else {
        remarks.noCharacter(codePoint, page);
      }
    }
  }
}
