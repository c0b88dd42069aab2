package minshen.packet.source;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.extgstate.PdfExtGState;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws the words of notes that are written on a page, and stamps that are only named (ISO 32000-2,
 * 12.5.6.6 and 12.5.6.12).
 */
final class NoteDrawing {
  /** The stamps of the standard whose name is not written as they say it. */
  private static final Map<String, String> SAYINGS =
      Map.of(
          "AsIs",
          "AS IS",
          "NotApproved",
          "NOT APPROVED",
          "NotForPublicRelease",
          "NOT FOR PUBLIC RELEASE",
          "ForComment",
          "FOR COMMENT",
          "ForPublicRelease",
          "FOR PUBLIC RELEASE",
          "TopSecret",
          "TOP SECRET");

  private static final Pattern NAME = Pattern.compile("[A-Za-z ]{1,40}");
  private static final Pattern STYLE_SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*pt");

  private static final Color STAMP = new DeviceRgb(0.75f, 0.1f, 0.1f);
  private static final String STAMP_FONT = "Helvetica-Bold";
  private static final double STAMP_LINE = 0.05;
  private static final double STAMP_CORNER = 0.15;
  private static final double STAMP_FILLS = 0.8;
  private static final double PADDING = 2;
  private static final double USUAL_SIZE = 12;

  private final PdfDocument target;
  private final AnnotationType type;
  private final FieldDrawing fields;

  NoteDrawing(PdfDocument target, AnnotationType type, FieldDrawing fields) {
    this.target = target;
    this.type = type;
    this.fields = fields;
  }

  /** What is written in a note. */
  static String words(PdfDictionary note) {
    PdfString contents = note.getAsString(PdfName.Contents);
    return contents == null ? "" : ReadableNames.text(contents);
  }

  /**
   * The words of a note that stands on the page, as much to be seen through as its frame, which is
   * drawn already.
   */
  Optional<Appearance> text(PdfDictionary note) {
    String words = words(note);
    PdfNumber opacity = note.getAsNumber(PdfName.CA);
    float shown = opacity == null ? 1 : Math.clamp(opacity.floatValue(), 0, 1);
    return FieldBox.rectangle(note)
        .filter(_ -> !words.isBlank())
        .map(
            into -> {
              PdfFormXObject form = form(into);
              PdfCanvas canvas = new PdfCanvas(form, target);
              double width = into.getWidth();
              double height = into.getHeight();
              canvas.setExtGState(new PdfExtGState().setFillOpacity(shown));
              canvas.rectangle(0, 0, width, height).clip().endPath();
              block(note, words)
                  .lines(
                      canvas,
                      PADDING,
                      PADDING,
                      Math.max(width - 2 * PADDING, 1),
                      Math.max(height - 2 * PADDING, 1));
              canvas.release();
              return new Appearance(into, form.getPdfObject());
            });
  }

  private TextBlock block(PdfDictionary note, String words) {
    PdfString said = note.getAsString(PdfName.DA);
    DefaultAppearance appearance = DefaultAppearance.of(said == null ? "" : said.getValue());
    PdfNumber align = note.getAsNumber(PdfName.Q);
    AnnotationType.Setting set = type.set(appearance.font(), fields.font(appearance.font()), words);
    return new TextBlock(
        set.text(),
        set.face(),
        appearance.size() == 0 ? styledSize(note) : appearance.size(),
        appearance.colour(),
        align == null ? 0 : Math.clamp(align.intValue(), 0, 2));
  }

  /** The size that a style in the manner of the web tells. */
  private static double styledSize(PdfDictionary note) {
    PdfString style = note.getAsString(new PdfName("DS"));
    Matcher size = STYLE_SIZE.matcher(style == null ? "" : style.getValue());
    return size.find() ? Double.parseDouble(size.group(1)) : USUAL_SIZE;
  }

  /** A stamp in a frame; empty if its name says nothing. */
  Optional<Appearance> stamp(PdfDictionary stamp) {
    PdfName name = stamp.getAsName(PdfName.Name);
    String called = name == null ? "Draft" : name.getValue();
    String words =
        SAYINGS
            .getOrDefault(called, called.replaceAll("(?<=[a-z])(?=[A-Z])", " "))
            .toUpperCase(Locale.ROOT);
    return FieldBox.rectangle(stamp)
        .filter(_ -> NAME.matcher(called).matches())
        .map(into -> stamp(into, words, stamp.getAsArray(PdfName.C)));
  }

  private Appearance stamp(Rectangle into, String words, PdfArray said) {
    Color colour = DefaultAppearance.colour(said).orElse(STAMP);
    PdfFormXObject form = form(into);
    PdfCanvas canvas = new PdfCanvas(form, target);
    double width = into.getWidth();
    double height = into.getHeight();
    double line = Math.min(width, height) * STAMP_LINE;
    canvas
        .setStrokeColor(colour)
        .setLineWidth((float) line)
        .roundRectangle(
            line, line, width - 2 * line, height - 2 * line, Math.min(width, height) * STAMP_CORNER)
        .stroke();
    double room = width * STAMP_FILLS;
    AnnotationType.Face face = type.set(STAMP_FONT, Optional.empty(), words).face();
    double size = Math.min(height / 2, room / Math.max(face.width(words, 1), 1));
    new TextBlock(words, face, size, colour, 1).line(canvas, (width - room) / 2, 0, room, height);
    canvas.release();
    return new Appearance(into, form.getPdfObject());
  }

  private static PdfFormXObject form(Rectangle into) {
    return new PdfFormXObject(new Rectangle(into.getWidth(), into.getHeight()));
  }
}
