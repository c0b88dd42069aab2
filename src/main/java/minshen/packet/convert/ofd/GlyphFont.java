package minshen.packet.convert.ofd;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfStream;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Up to 256 glyphs as a font of a PDF (Type 3, ISO 32000-2, 9.6.4): shapes that keep the characters
 * they stand for, so that the page can be searched.
 */
final class GlyphFont {
  /** A font has one byte for each glyph. */
  private static final int MOST = 256;

  private final PdfDocument pdf;
  private final PdfDictionary dictionary = new PdfDictionary();
  private final PdfDictionary shapes = new PdfDictionary();
  private final PdfArray names = new PdfArray();
  private final PdfArray widths = new PdfArray();
  private final List<String> characters = new ArrayList<>();

  GlyphFont(PdfDocument pdf) {
    this.pdf = pdf;
    dictionary.makeIndirect(pdf);
  }

  PdfDictionary dictionary() {
    return dictionary;
  }

  boolean isFull() {
    return characters.size() == MOST;
  }

  /**
   * Adds a glyph.
   *
   * @param drawing its shape in thousandths, as a page draws it
   * @param box what it covers
   * @param width how wide it is
   * @param character what it stands for; empty if that is not known
   * @return its code
   */
  int add(String drawing, Rectangle2D box, double width, String character) {
    int code = characters.size();
    PdfName name = new PdfName("g" + code);
    String header =
        String.format(
            Locale.ROOT,
            "%d 0 %d %d %d %d d1\n",
            Math.round(width),
            (int) Math.floor(box.getMinX()),
            (int) Math.floor(box.getMinY()),
            (int) Math.ceil(box.getMaxX()),
            (int) Math.ceil(box.getMaxY()));
    PdfStream shape = new PdfStream((header + drawing).getBytes(StandardCharsets.US_ASCII));
    shape.makeIndirect(pdf);
    shapes.put(name, shape);
    shape.flush();
    names.add(name);
    widths.add(new PdfNumber((int) Math.round(width)));
    characters.add(character);
    return code;
  }

  /** Writes the font; nothing can be added any more. */
  void finish() {
    PdfDictionary encoding = new PdfDictionary();
    encoding.put(PdfName.Type, PdfName.Encoding);
    PdfArray differences = new PdfArray(new PdfNumber(0));
    names.forEach(differences::add);
    encoding.put(PdfName.Differences, differences);
    dictionary.put(PdfName.Type, PdfName.Font);
    dictionary.put(PdfName.Subtype, PdfName.Type3);
    dictionary.put(PdfName.FontBBox, new PdfArray(new float[] {0, 0, 0, 0}));
    dictionary.put(PdfName.FontMatrix, new PdfArray(new double[] {0.001, 0, 0, 0.001, 0, 0}));
    dictionary.put(PdfName.CharProcs, shapes);
    dictionary.put(PdfName.Encoding, encoding);
    dictionary.put(PdfName.FirstChar, new PdfNumber(0));
    dictionary.put(PdfName.LastChar, new PdfNumber(characters.size() - 1));
    dictionary.put(PdfName.Widths, widths);
    dictionary.put(PdfName.Resources, new PdfDictionary());
    PdfStream map = new PdfStream(unicode().getBytes(StandardCharsets.US_ASCII));
    map.makeIndirect(pdf);
    dictionary.put(PdfName.ToUnicode, map);
    map.flush();
    dictionary.flush();
  }

  private String unicode() {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CMapName /Minshen-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <00> <FF>
            endcodespacerange
            """);
    for (int code = 0; code < characters.size(); code++) {
      String character = characters.get(code);
      if (!character.isEmpty()) {
        String hex =
            HexFormat.of().withUpperCase().formatHex(character.getBytes(StandardCharsets.UTF_16BE));
        map.append(
            String.format(Locale.ROOT, "1 beginbfchar\n<%02X> <%s>\nendbfchar\n", code, hex));
      }
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
  }
}
