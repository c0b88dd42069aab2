package minshen.form;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import minshen.form.font.FontFace;

/** Sets text in one PDF, in the type of the forms. */
public final class PdfInk {
  /** How wide the outline of letters is that are made bold, as a part of their size. */
  public static final double OUTLINE = 0.03;

  private final Typeface typeface;
  private final LineBreaker breaker;
  private final Function<FontFace, PdfFont> fonts;

  PdfInk(Typeface typeface, Function<FontFace, PdfFont> fonts) {
    this.typeface = typeface;
    this.breaker = new LineBreaker(typeface);
    this.fonts = fonts;
  }

  /** Ink for one PDF, which will hold the part of each font that is used in it. */
  public static PdfInk of(Typeface typeface) {
    Map<FontFace, PdfFont> fonts = new HashMap<>();
    return new PdfInk(typeface, face -> fonts.computeIfAbsent(face, PdfInk::embedded));
  }

  static PdfFont embedded(FontFace face) {
    return PdfFontFactory.createFont(
        face.program(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
  }

  /** The width of a text on one line, in points. */
  public double width(String text, double size, boolean bold) {
    return typeface.width(text, size, bold);
  }

  /** A text broken into the lines that fit a width in points. */
  public List<String> lines(String text, double size, boolean bold, double width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      for (LineBreaker.Line line : breaker.lines(paragraph, size, bold, width)) {
        lines.add(paragraph.substring(line.start(), line.end()).strip());
      }
    }
    return lines;
  }

  /** Shows a text at the place where the canvas' text now is, between its begin and end. */
  public void show(PdfCanvas canvas, String text, double size, boolean bold) {
    boolean stroked = bold && !Typeface.hasBold(text);
    if (stroked) {
      // The outline in the colour of the letters stands for a bold face that lacks some of them.
      canvas.setStrokeColor(canvas.getGraphicsState().getFillColor());
      canvas.setLineWidth((float) (size * OUTLINE));
      canvas.setTextRenderingMode(PdfCanvasConstants.TextRenderingMode.FILL_STROKE);
    }
    for (Typeface.Piece piece : typeface.pieces(text, bold)) {
      canvas.setFontAndSize(fonts.apply(piece.face()), (float) size);
      show(canvas, piece);
    }
    if (stroked) {
      canvas.setTextRenderingMode(PdfCanvasConstants.TextRenderingMode.FILL);
    }
  }

  /** Two characters may share one picture, and a reader could take one for the other: say which. */
  private static void show(PdfCanvas canvas, Typeface.Piece piece) {
    String text = piece.text();
    int from = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int codePoint = text.codePointAt(i);
      if (piece.face().readsBackAs(codePoint) != codePoint) {
        showPlain(canvas, text.substring(from, i));
        PdfDictionary actual = new PdfDictionary();
        String character = Character.toString(codePoint);
        actual.put(PdfName.ActualText, new PdfString(character, "UnicodeBig"));
        canvas.beginMarkedContent(PdfName.Span, actual);
        canvas.showText(character);
        canvas.endMarkedContent();
        from = i + Character.charCount(codePoint);
      }
    }
    showPlain(canvas, text.substring(from));
  }

  private static void showPlain(PdfCanvas canvas, String text) {
    if (!text.isEmpty()) {
      canvas.showText(text);
    }
  }
}
