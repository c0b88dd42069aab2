package minshen.packet.pdfa;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import java.util.Set;

/** Graphics states (ISO 19005-2, 6.2.5, 6.2.6 and 6.2.10). */
final class States {
  private static final Set<String> BLENDS =
      Set.of(
          "Normal",
          "Compatible",
          "Multiply",
          "Screen",
          "Overlay",
          "Darken",
          "Lighten",
          "ColorDodge",
          "ColorBurn",
          "HardLight",
          "SoftLight",
          "Difference",
          "Exclusion",
          "Hue",
          "Saturation",
          "Color",
          "Luminosity");

  private static final Set<String> INTENTS =
      Set.of("RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation");

  private States() {}

  /** Looks at a state; at its font and mask its content is to look. */
  static void check(PdfDictionary state) throws HinderedException {
    boolean forPresses =
        state.containsKey(PdfName.TR)
            || state.containsKey(new PdfName("HTP"))
            || isSpecial(state.get(PdfName.TR2))
            || isSpecial(state.get(PdfName.HT));
    if (forPresses) {
      throw new HinderedException("press");
    }
    intent(state.get(PdfName.RI));
    blend(state.get(PdfName.BM));
  }

  private static boolean isSpecial(PdfObject value) {
    return value != null && !PdfName.Default.equals(value);
  }

  /** Looks at how colours are to be fitted to a device, if that is said. */
  static void intent(PdfObject intent) throws HinderedException {
    if (intent != null && !(intent instanceof PdfName name && INTENTS.contains(name.getValue()))) {
      throw new HinderedException("intent");
    }
  }

  private static void blend(PdfObject mode) throws HinderedException {
    switch (mode) {
      case null -> {}
      case PdfArray array -> {
        for (int i = 0; i < array.size(); i++) {
          blend(array.get(i));
        }
      }
      case PdfName name when BLENDS.contains(name.getValue()) -> {}
      default -> throw new HinderedException("blend");
    }
  }

  /** Whether parts of a colour that are 0 let through what lies below. */
  static boolean overprints(PdfDictionary state) {
    PdfNumber mode = state.getAsNumber(PdfName.OPM);
    return mode != null && mode.intValue() == 1;
  }
}
