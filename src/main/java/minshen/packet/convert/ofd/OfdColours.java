package minshen.packet.convert.ofd;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceCmyk;
import com.itextpdf.kernel.colors.DeviceGray;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.colors.PatternColor;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfBoolean;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.colorspace.PdfPattern;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.packet.convert.XmlNode;

/** Colours and shadings (GB/T 33190, 8.3) as a PDF has them. */
final class OfdColours {
  private static final String HEX = "#";

  private final OfdResources resources;

  OfdColours(OfdResources resources) {
    this.resources = resources;
  }

  /**
   * What an element of a colour stands for.
   *
   * @param toPaper where a shading lies
   * @return empty for what cannot be drawn, such as a pattern
   */
  Optional<Color> of(XmlNode colour, AffineTransform toPaper) {
    Optional<XmlNode> axial = colour.child("AxialShd");
    if (axial.isPresent()) {
      return shading(axial.get(), toPaper, 2);
    }
    Optional<XmlNode> radial = colour.child("RadialShd");
    if (radial.isPresent()) {
      return shading(radial.get(), toPaper, 3);
    }
    return colour.children().isEmpty() ? Optional.of(plain(colour)) : Optional.empty();
  }

  private Color plain(XmlNode colour) {
    Optional<XmlNode> space = resources.get(colour.attribute("ColorSpace"), "ColorSpace");
    Optional<String> value =
        colour
            .attribute("Value")
            .or(() -> space.flatMap(s -> indexed(s, colour.attribute("Index"))));
    double bits = OfdNumbers.number(space.flatMap(s -> s.attribute("BitsPerComponent")), 8);
    return colour(value.orElse("0"), Math.pow(2, bits) - 1);
  }

  private static Optional<String> indexed(XmlNode space, Optional<String> index) {
    int wanted = (int) OfdNumbers.number(index, 0);
    return space
        .children("Palette")
        .flatMap(palette -> palette.children("CV"))
        .map(XmlNode::text)
        .skip(Math.max(wanted, 0))
        .findFirst();
  }

  /** By the count of parts: grey, red-green-blue, or the four colours of print. */
  private static Color colour(String value, double most) {
    List<Float> parts = new ArrayList<>();
    for (String word : value.strip().split("[\\s,]+", -1)) {
      double part =
          word.startsWith(HEX) ? hex(word.substring(1)) : OfdNumbers.number(word).orElse(0);
      parts.add((float) Math.clamp(part / most, 0, 1));
    }
    return switch (parts.size()) {
      case 3 -> new DeviceRgb(parts.get(0), parts.get(1), parts.get(2));
      case 4 -> new DeviceCmyk(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
      default -> new DeviceGray(parts.getFirst());
    };
  }

  private static double hex(String word) {
    try {
      return Integer.parseInt(word, 16);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private Optional<Color> shading(XmlNode shading, AffineTransform toPaper, int kind) {
    double[] start = OfdNumbers.list(shading.attribute("StartPoint").orElse("0 0"));
    double[] end = OfdNumbers.list(shading.attribute("EndPoint").orElse("0 0"));
    List<XmlNode> segments = shading.children("Segment").toList();
    if (start.length < 2 || end.length < 2 || segments.size() < 2) {
      return Optional.empty();
    }
    double[] places =
        kind == 2
            ? new double[] {start[0], start[1], end[0], end[1]}
            : new double[] {
              start[0],
              start[1],
              OfdNumbers.number(shading.attribute("StartRadius"), 0),
              end[0],
              end[1],
              OfdNumbers.number(shading.attribute("EndRadius"), 0)
            };
    PdfDictionary dictionary = new PdfDictionary();
    dictionary.put(PdfName.ShadingType, new PdfNumber(kind));
    dictionary.put(PdfName.ColorSpace, PdfName.DeviceRGB);
    dictionary.put(PdfName.Coords, new PdfArray(places));
    dictionary.put(PdfName.Function, function(segments));
    int extend = (int) OfdNumbers.number(shading.attribute("Extend"), 0);
    PdfArray beyond = new PdfArray();
    beyond.add(PdfBoolean.valueOf((extend & 1) != 0));
    beyond.add(PdfBoolean.valueOf((extend & 2) != 0));
    dictionary.put(PdfName.Extend, beyond);
    PdfDictionary pattern = new PdfDictionary();
    pattern.put(PdfName.Type, PdfName.Pattern);
    pattern.put(PdfName.PatternType, new PdfNumber(2));
    pattern.put(PdfName.Shading, dictionary);
    double[] matrix = new double[6];
    toPaper.getMatrix(matrix);
    pattern.put(PdfName.Matrix, new PdfArray(matrix));
    return Optional.of(new PatternColor(PdfPattern.getPatternInstance(pattern)));
  }

  /** From each colour to the next (ISO 32000-2, 7.10.4). */
  private PdfDictionary function(List<XmlNode> segments) {
    PdfArray functions = new PdfArray();
    PdfArray bounds = new PdfArray();
    PdfArray encode = new PdfArray();
    for (int i = 1; i < segments.size(); i++) {
      PdfDictionary step = new PdfDictionary();
      step.put(PdfName.FunctionType, new PdfNumber(2));
      step.put(PdfName.Domain, new PdfArray(new float[] {0, 1}));
      step.put(PdfName.C0, red(segments.get(i - 1)));
      step.put(PdfName.C1, red(segments.get(i)));
      step.put(PdfName.N, new PdfNumber(1));
      functions.add(step);
      encode.add(new PdfNumber(0));
      encode.add(new PdfNumber(1));
      if (i + 1 < segments.size()) {
        double even = i / (segments.size() - 1.0);
        bounds.add(
            new PdfNumber(
                Math.clamp(OfdNumbers.number(segments.get(i).attribute("Position"), even), 0, 1)));
      }
    }
    PdfDictionary all = new PdfDictionary();
    all.put(PdfName.FunctionType, new PdfNumber(3));
    all.put(PdfName.Domain, new PdfArray(new float[] {0, 1}));
    all.put(PdfName.Functions, functions);
    all.put(PdfName.Bounds, bounds);
    all.put(PdfName.Encode, encode);
    return all;
  }

  private PdfArray red(XmlNode segment) {
    Color colour = segment.child("Color").map(this::plain).orElse(DeviceGray.BLACK);
    float[] parts = colour.getColorValue();
    return switch (parts.length) {
      case 1 -> new PdfArray(new float[] {parts[0], parts[0], parts[0]});
      case 4 -> new PdfArray(Color.convertCmykToRgb((DeviceCmyk) colour).getColorValue());
      default -> new PdfArray(parts);
    };
  }
}
