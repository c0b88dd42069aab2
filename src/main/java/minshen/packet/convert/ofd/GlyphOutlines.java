package minshen.packet.convert.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.cff.CFFType1Font;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The shapes of a font that is embedded in an OFD, in thousandths of its size. Such fonts are often
 * no more than a heap of shapes: without names, without a map of characters, so that nothing but
 * the shapes is asked of them.
 */
abstract class GlyphOutlines {
  /** Where symbol fonts have their characters. */
  private static final int SYMBOLS = 0xF000;

  /** The units of a font where it does not say. */
  private static final double USUAL = 1000;

  /** The number of the glyph of a character; 0 if there is none. */
  abstract int glyph(int codePoint);

  /** The shape of a glyph in the font's own units; empty if there is no such glyph. */
  abstract Optional<Path2D> shape(int glyph) throws IOException;

  /** The width of a glyph in the font's own units. */
  abstract double width(int glyph) throws IOException;

  /** What turns the font's own units into thousandths. */
  abstract AffineTransform toThousandths();

  /**
   * Reads a font.
   *
   * @return empty if it is of no kind that can be read
   */
  static Optional<GlyphOutlines> of(byte[] font) {
    try {
      return Optional.of(read(font));
    } catch (IOException | RuntimeException e) {
      // A damaged font is none: the text is set in ours.
      return Optional.empty();
    }
  }

  private static GlyphOutlines read(byte[] font) throws IOException {
    int start = font.length < 4 ? 0 : (font[0] & 0xff) << 8 | (font[1] & 0xff);
    if (start == 0x4F54) {
      return new OpenType(new OTFParser(true).parse(new RandomAccessReadBuffer(font)));
    }
    if (start == 0x0100 && font[2] <= 8) {
      List<CFFFont> fonts = new CFFParser().parse(new RandomAccessReadBuffer(font));
      return new Compact(fonts.getFirst());
    }
    return new TrueType(new TTFParser(true).parse(new RandomAccessReadBuffer(font)));
  }

  /** The map of characters of a font that may have none. */
  private static Optional<CmapLookup> map(TrueTypeFont font) {
    try {
      return Optional.ofNullable(font.getUnicodeCmapLookup(false));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static int numberOf(Optional<CmapLookup> map, int codePoint) {
    if (map.isEmpty()) {
      return 0;
    }
    int glyph = map.get().getGlyphId(codePoint);
    return glyph == 0 && codePoint < 0x100 ? map.get().getGlyphId(SYMBOLS + codePoint) : glyph;
  }

  private static double units(TrueTypeFont font) {
    try {
      int units = font.getUnitsPerEm();
      return units > 0 ? units : USUAL;
    } catch (IOException e) {
      return USUAL;
    }
  }

  /** With the tables {@code glyf} and {@code loca}. */
  private static final class TrueType extends GlyphOutlines {
    private final TrueTypeFont font;
    private final Optional<CmapLookup> map;

    TrueType(TrueTypeFont font) throws IOException {
      this.font = font;
      this.map = map(font);
      if (font.getGlyph() == null) {
        throw new IOException("no shapes");
      }
    }

    @Override
    int glyph(int codePoint) {
      return numberOf(map, codePoint);
    }

    @Override
    Optional<Path2D> shape(int glyph) throws IOException {
      GlyphData data = font.getGlyph().getGlyph(glyph);
      return Optional.ofNullable(data).map(GlyphData::getPath);
    }

    @Override
    double width(int glyph) throws IOException {
      return font.getAdvanceWidth(glyph);
    }

    @Override
    AffineTransform toThousandths() {
      double scale = USUAL / units(font);
      return AffineTransform.getScaleInstance(scale, scale);
    }
  }

  /** With the table {@code CFF}. */
  private static final class OpenType extends GlyphOutlines {
    private final OpenTypeFont font;
    private final Optional<CmapLookup> map;
    private final CFFFont shapes;

    OpenType(OpenTypeFont font) throws IOException {
      this.font = font;
      this.map = map(font);
      this.shapes = font.getCFF().getFont();
    }

    @Override
    int glyph(int codePoint) {
      return numberOf(map, codePoint);
    }

    @Override
    Optional<Path2D> shape(int glyph) throws IOException {
      return Optional.ofNullable(shapes.getType2CharString(glyph)).map(c -> c.getPath());
    }

    @Override
    double width(int glyph) throws IOException {
      return shapes.getType2CharString(glyph).getWidth();
    }

    @Override
    AffineTransform toThousandths() {
      double scale = USUAL / units(font);
      return AffineTransform.getScaleInstance(scale, scale);
    }
  }

  /** The table {@code CFF} alone. */
  private static final class Compact extends GlyphOutlines {
    private final CFFFont font;

    Compact(CFFFont font) {
      this.font = font;
    }

    @Override
    int glyph(int codePoint) {
      if (font instanceof CFFType1Font named) {
        String name = named.getEncoding().getName(codePoint);
        return ".notdef".equals(name) ? 0 : named.nameToGID(name);
      }
      return 0;
    }

    @Override
    Optional<Path2D> shape(int glyph) throws IOException {
      return Optional.ofNullable(font.getType2CharString(glyph)).map(c -> c.getPath());
    }

    @Override
    double width(int glyph) throws IOException {
      return font.getType2CharString(glyph).getWidth();
    }

    @Override
    AffineTransform toThousandths() {
      double[] n = font.getFontMatrix().stream().mapToDouble(Number::doubleValue).toArray();
      AffineTransform matrix = AffineTransform.getScaleInstance(USUAL, USUAL);
      matrix.concatenate(n.length < 6 ? new AffineTransform() : new AffineTransform(n));
      return matrix;
    }
  }
}
