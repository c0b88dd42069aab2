package minshen.packet.source;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.io.font.constants.StandardFonts;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import minshen.form.PdfInk;
import minshen.form.Typeface;

/**
 * Sets the words of fields and notes that their program left to the viewer: in the font they ask
 * for where every printer has it or the file brings it, and it has all their characters; otherwise
 * in the type of the forms, which has Chinese.
 */
final class AnnotationType {
  /** The tag of a font that holds only those letters that a page needed. */
  private static final Pattern SUBSET = Pattern.compile("[A-Z]{6}\\+.*");

  private final PdfDocument target;
  private final Typeface typeface = Typeface.standard();
  private final Map<String, Optional<PdfFont>> standard = new HashMap<>();
  private final Map<Object, Optional<PdfFont>> embedded = new HashMap<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private PdfInk ink;

  /** Letters of one kind. */
  interface Face {
    /** The width of some text in points. */
    double width(String text, double size);

    /** Shows some text where the canvas' text is. */
    void show(PdfCanvas canvas, String text, double size);
  }

  /** Type for a PDF that is written. */
  AnnotationType(PdfDocument target) {
    this.target = target;
  }

  /**
   * A text that can be set, and the letters for it.
   *
   * @param text without the characters that no font here has
   */
  record Setting(Face face, String text) {}

  /**
   * Finds letters for a text; those that are nowhere are {@linkplain #missing remembered}.
   *
   * @param name of the font, as the text asks for it
   * @param font that the name stands for; empty if it stands for none
   */
  Setting set(String name, Optional<PdfDictionary> font, String text) {
    String called =
        font.map(f -> f.getAsName(PdfName.BaseFont)).map(PdfName::getValue).orElse(name);
    Optional<PdfFont> own =
        font.flatMap(this::embedded)
            .or(() -> standard(called))
            .filter(asked -> hasAll(asked, text));
    return own.isPresent()
        ? new Setting(new OwnFace(own.get()), text)
        : new Setting(new OurFace(isBold(called)), settable(text));
  }

  private String settable(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\r' || (runsOn(c) && typeface.canPrint(c))) {
                kept.appendCodePoint(c);
              } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                missing.add(Character.toString(c));
              }
            });
    return kept.toString();
  }

  /** The characters that no font here has, among all that were to be set. */
  Set<String> missing() {
    return missing;
  }

  /** Letters that run from right to left take more than a font. */
  private static boolean runsOn(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
        && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** Ticks and dots, if a sign is one of them. */
  Optional<Face> signs(String sign) {
    return standard
        .computeIfAbsent(StandardFonts.ZAPFDINGBATS, AnnotationType::create)
        .filter(_ -> sign.chars().allMatch(c -> c > ' ' && c < 0x7f))
        .map(Signs::new);
  }

  private static boolean hasAll(PdfFont font, String text) {
    return text.codePoints().allMatch(c -> c == '\n' || c == '\r' || font.containsGlyph(c));
  }

  private static boolean isBold(String name) {
    return name.toLowerCase(Locale.ROOT).contains("bold");
  }

  private Optional<PdfFont> embedded(PdfDictionary font) {
    PdfDictionary descriptor = font.getAsDictionary(PdfName.FontDescriptor);
    PdfName called = font.getAsName(PdfName.BaseFont);
    boolean whole =
        descriptor != null
            && (descriptor.containsKey(PdfName.FontFile)
                || descriptor.containsKey(PdfName.FontFile2)
                || descriptor.containsKey(PdfName.FontFile3))
            && called != null
            && !SUBSET.matcher(called.getValue()).matches();
    Object key = font.getIndirectReference() == null ? font : font.getIndirectReference();
    return whole ? embedded.computeIfAbsent(key, _ -> copied(font)) : Optional.empty();
  }

  private Optional<PdfFont> copied(PdfDictionary font) {
    try {
      PdfDictionary copy = (PdfDictionary) font.copyTo(target);
      copy.makeIndirect(target);
      return Optional.of(PdfFontFactory.createFont(copy));
    } catch (RuntimeException e) {
      // A font that cannot be read is as good as none.
      return Optional.empty();
    }
  }

  private Optional<PdfFont> standard(String name) {
    return standardName(name).flatMap(n -> standard.computeIfAbsent(n, AnnotationType::create));
  }

  private static Optional<PdfFont> create(String name) {
    try {
      return Optional.of(PdfFontFactory.createFont(name, PdfEncodings.WINANSI));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Which of the standard fonts stands for a Western one; also under the names forms use. */
  private static Optional<String> standardName(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    boolean bold = isBold(name) || plain.matches("(he|ti|co|cb)bo|hebo|tibo|cobo|hebi|tibi|cobi");
    boolean slanted = plain.contains("italic") || plain.contains("oblique");
    if (plain.startsWith("cour") || plain.startsWith("co")) {
      return Optional.of(
          styled(bold, slanted, StandardFonts.COURIER, "Courier-", "Bold", "Oblique"));
    }
    if (plain.startsWith("tim") || plain.startsWith("ti")) {
      return Optional.of(
          styled(bold, slanted, StandardFonts.TIMES_ROMAN, "Times-", "Bold", "Italic"));
    }
    boolean isSans = plain.isEmpty() || plain.startsWith("he") || plain.startsWith("arial");
    return isSans
        ? Optional.of(
            styled(bold, slanted, StandardFonts.HELVETICA, "Helvetica-", "Bold", "Oblique"))
        : Optional.empty();
  }

  private static String styled(
      boolean bold, boolean slanted, String plain, String stem, String heavy, String lean) {
    return bold || slanted ? stem + (bold ? heavy : "") + (slanted ? lean : "") : plain;
  }

  /** A font of a form. */
  private record OwnFace(PdfFont font) implements Face {
    @Override
    public double width(String text, double size) {
      return font.getWidth(text, (float) size);
    }

    @Override
    public void show(PdfCanvas canvas, String text, double size) {
      canvas.setFontAndSize(font, (float) size).showText(text);
    }
  }

  /** The font of signs, whose characters have the places of letters. */
  private record Signs(PdfFont font) implements Face {
    @Override
    public double width(String sign, double size) {
      return font.getWidth(placed(sign), (float) size);
    }

    @Override
    public void show(PdfCanvas canvas, String sign, double size) {
      canvas.setFontAndSize(font, (float) size).showText(placed(sign));
    }

    private String placed(String sign) {
      return font.decode(new PdfString(sign));
    }
  }

  /** The type of the forms. */
  private final class OurFace implements Face {
    private final boolean bold;

    OurFace(boolean bold) {
      this.bold = bold;
    }

    private PdfInk ink() {
      if (ink == null) {
        ink = PdfInk.of(typeface);
      }
      return ink;
    }

    @Override
    public double width(String text, double size) {
      return ink().width(text, size, bold);
    }

    @Override
    public void show(PdfCanvas canvas, String text, double size) {
      ink().show(canvas, text, size, bold);
    }
  }
}
