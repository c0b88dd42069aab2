package minshen.packet.source;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceCmyk;
import com.itextpdf.kernel.colors.DeviceGray;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the words of a field or a note are to be set (ISO 32000-2, 12.7.4.3).
 *
 * @param font the name of the font in the resources of the form; empty if none is named
 * @param size in points; 0 if it is to fit
 * @param colour of the letters
 */
record DefaultAppearance(String font, double size, Color colour) {
  private static final double LARGEST = 1_000;

  /** The appearance that some operators set; anything else in them is passed over. */
  static DefaultAppearance of(String operators) {
    String font = "";
    double size = 0;
    Color colour = DeviceGray.BLACK;
    List<String> operands = new ArrayList<>();
    for (String word : operators.strip().split("[\\s\\[\\]]+|(?=/)", -1)) {
      switch (word) {
        case "Tf" -> {
          if (operands.size() >= 2) {
            font = operands.get(operands.size() - 2).replaceFirst("^/", "");
            size = number(operands.getLast());
          }
        }
        case "g", "rg", "k" -> colour = colour(operands).orElse(colour);
        default -> {
          operands.add(word);
          continue;
        }
      }
      operands.clear();
    }
    return new DefaultAppearance(font, Math.clamp(Math.abs(size), 0, LARGEST), colour);
  }

  private static Optional<Color> colour(List<String> operands) {
    PdfArray components = new PdfArray();
    for (String operand : operands) {
      if (!operand.isEmpty()) {
        components.add(new PdfNumber(number(operand)));
      }
    }
    return colour(components);
  }

  /** A colour of one, three or four components; empty for none, which is transparent. */
  static Optional<Color> colour(PdfArray components) {
    float[] all = new float[components == null ? 0 : components.size()];
    for (int i = 0; i < all.length; i++) {
      PdfNumber component = components.getAsNumber(i);
      all[i] = component == null ? 0 : Math.clamp(component.floatValue(), 0, 1);
    }
    return switch (all.length) {
      case 1 -> Optional.of(new DeviceGray(all[0]));
      case 3 -> Optional.of(new DeviceRgb(all[0], all[1], all[2]));
      case 4 -> Optional.of(new DeviceCmyk(all[0], all[1], all[2], all[3]));
      default -> Optional.empty();
    };
  }

  private static double number(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? number : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
