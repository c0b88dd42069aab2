package minshen.packet.pdfa;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import minshen.packet.pdfa.FontRules.Fit;
import minshen.packet.source.Caches;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType0;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1CFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.MacOSRomanEncoding;
import org.apache.pdfbox.util.Matrix;

/** Letters of a font that comes with the file, read by PDFBox. */
final class EmbeddedLetters implements Letters {
  /** How far two widths may be apart, in thousandths of the size of the font. */
  private static final double TOLERANCE = 1;

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08]");
  private static final PdfName F = new PdfName("F");
  private static final int WINDOWS = 3;
  private static final int MACINTOSH = 1;

  private static final Set<Integer> USUAL_FORMATS = Set.of(0, 4, 6);

  /** Where the letters of such fonts begin. */
  private static final int SYMBOLS = 0xf000;

  private final PDDocument document;
  private final PDFont font;
  private final Fit fit;
  private final long size;

  private EmbeddedLetters(PDDocument document, PDFont font, Fit fit, long size) {
    this.document = document;
    this.font = font;
    this.fit = fit;
    this.size = size;
  }

  /**
   * Reads the file of a font.
   *
   * @throws IOException if it is not as it should be
   */
  static EmbeddedLetters of(PdfDictionary font, Fit fit) throws IOException {
    Caches.keepFontsPrivate();
    byte[] alone = alone(font);
    PDDocument document = Loader.loadPDF(alone);
    try {
      PDFont read = document.getPage(0).getResources().getFont(COSName.getPDFName(F.getValue()));
      if (read == null || !read.isEmbedded() || read.isDamaged() || !fits(read, fit)) {
        throw new IOException("unfit font");
      }
      return new EmbeddedLetters(document, read, fit, alone.length);
    } catch (IOException | RuntimeException e) {
      document.close();
      throw e;
    }
  }

  /** A PDF with nothing but the font. */
  private static byte[] alone(PdfDictionary font) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(bytes))) {
      PdfPage page = pdf.addNewPage(PageSize.A4);
      PdfDictionary fonts = new PdfDictionary();
      fonts.put(F, font.copyTo(pdf));
      PdfDictionary resources = new PdfDictionary();
      resources.put(PdfName.Font, fonts);
      page.getPdfObject().put(PdfName.Resources, resources);
    }
    return bytes.toByteArray();
  }

  private static boolean fits(PDFont font, Fit fit) throws IOException {
    return switch (font) {
      case PDTrueTypeFont trueType ->
          isWhole(trueType.getTrueTypeFont()) && tables(trueType.getTrueTypeFont(), fit);
      case PDType0Font composite ->
          fits(composite)
              && switch (composite.getDescendantFont()) {
                case PDCIDFontType2 trueType -> isWhole(trueType.getTrueTypeFont());
                case PDCIDFontType0 compact -> isPlain(compact.getCFFFont());
                default -> false;
              };
      case PDType1CFont compact ->
          fit == Fit.PLAIN
              && hasUsualUnits(compact.getFontMatrix())
              && isPlain(compact.getCFFType1Font());
      default -> fit == Fit.PLAIN && hasUsualUnits(font.getFontMatrix());
    };
  }

  /** Whether no table of a font goes beyond its end. */
  private static boolean isWhole(TrueTypeFont font) {
    return font.getTables().stream()
        .allMatch(table -> table.getOffset() + table.getLength() <= font.getOriginalDataSize());
  }

  /** Whether what a font says of itself can be read. */
  private static boolean isPlain(CFFFont font) {
    return font != null
        && font.getTopDict().values().stream()
            .noneMatch(said -> said instanceof String text && CONTROL.matcher(text).find());
  }

  /** Whether a font is drawn in thousandths of its size: others are measured in several ways. */
  private static boolean hasUsualUnits(Matrix matrix) {
    return Math.abs(matrix.getScaleX() - 0.001) < 1e-6;
  }

  /** How the font's own tables may go from characters to letters. */
  private static boolean tables(TrueTypeFont font, Fit fit) throws IOException {
    CmapTable all = font.getCmap();
    CmapSubtable[] tables = all == null ? new CmapSubtable[0] : all.getCmaps();
    boolean symbols = has(tables, 0);
    if (all == null || !areUsual(font.getTableBytes(all))) {
      return false;
    }
    return switch (fit) {
      case SYMBOLS -> tables.length == 1 || symbols;
      case LATIN -> tables.length > (symbols ? 1 : 0);
      case LATIN_BY_NAME -> has(tables, 1);
      case PLAIN, UNFIT -> false;
    };
  }

  /** Whether tables for characters of two bytes are kept in a way that is meant for them. */
  private static boolean areUsual(byte[] all) {
    ByteBuffer in = ByteBuffer.wrap(all);
    for (int i = 0; i < in.getShort(2); i++) {
      int entry = 4 + 8 * i;
      int format = in.getShort(in.getInt(entry + 4));
      boolean small =
          in.getShort(entry) == MACINTOSH
              || (in.getShort(entry) == WINDOWS && in.getShort(entry + 2) < 2);
      if (small && !USUAL_FORMATS.contains(format)) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(CmapSubtable[] tables, int encoding) {
    return Arrays.stream(tables)
        .anyMatch(t -> t.getPlatformId() == WINDOWS && t.getPlatformEncodingId() == encoding);
  }

  private static boolean fits(PDType0Font font) {
    CMap codes = font.getCMap();
    if (codes == null) {
      return false;
    }
    if (font.getCOSObject().getDictionaryObject(COSName.ENCODING) instanceof COSStream table
        && table.getInt(COSName.getPDFName("WMode"), 0) != codes.getWMode()) {
      return false;
    }
    String name = font.getCOSObject().getNameAsString(COSName.ENCODING);
    if ("Identity-H".equals(name) || "Identity-V".equals(name)) {
      return true;
    }
    PDCIDSystemInfo own = font.getDescendantFont().getCIDSystemInfo();
    return own != null
        && own.getOrdering() != null
        && own.getRegistry() != null
        && own.getOrdering().equals(codes.getOrdering())
        && own.getRegistry().equals(codes.getRegistry())
        && own.getSupplement() <= codes.getSupplement();
  }

  @Override
  public int[] codes(byte[] text) throws IOException {
    if (font instanceof PDSimpleFont) {
      return Letters.ofBytes(text);
    }
    IntStream.Builder codes = IntStream.builder();
    try (InputStream in = new ByteArrayInputStream(text)) {
      while (in.available() > 0) {
        codes.add(font.readCode(in));
      }
    }
    return codes.build().toArray();
  }

  @Override
  public boolean isThere(int code) throws IOException {
    return switch (font) {
      case PDType0Font composite ->
          composite.codeToCID(code) > 0
              && composite.codeToGID(code) > 0
              && isWithin(composite, code);
      case PDTrueTypeFont trueType -> isThere(trueType, code);
      case PDSimpleFont simple ->
          simple.getEncoding() != null
              && !simple.getEncoding().getName(code).equals(".notdef")
              && simple instanceof PDVectorFont vector
              && vector.hasGlyph(code);
      default -> false;
    };
  }

  /** A letter is found by the tables alone that every viewer looks at. */
  private boolean isThere(PDTrueTypeFont trueType, int code) throws IOException {
    int glyph = trueType.codeToGID(code);
    TrueTypeFont file = trueType.getTrueTypeFont();
    CmapTable tables = file.getCmap();
    if (glyph <= 0 || glyph >= file.getNumberOfGlyphs() || tables == null) {
      return false;
    }
    return fit == Fit.SYMBOLS
        ? symbol(tables, code) == glyph
        : latin(tables, trueType.getEncoding().getName(code)) == glyph;
  }

  private static int symbol(CmapTable tables, int code) {
    CmapSubtable symbols = tables.getSubtable(WINDOWS, 0);
    if (symbols != null) {
      int glyph = symbols.getGlyphId(SYMBOLS + code);
      return glyph == 0 ? symbols.getGlyphId(code) : glyph;
    }
    CmapSubtable mac = tables.getSubtable(MACINTOSH, 0);
    return mac == null ? 0 : mac.getGlyphId(code);
  }

  private static int latin(CmapTable tables, String name) {
    CmapSubtable unicode = tables.getSubtable(WINDOWS, 1);
    String text = GlyphList.getAdobeGlyphList().toUnicode(name);
    if (unicode != null) {
      return text == null ? 0 : unicode.getGlyphId(text.codePointAt(0));
    }
    CmapSubtable mac = tables.getSubtable(MACINTOSH, 0);
    Integer code = MacOSRomanEncoding.INSTANCE.getNameToCodeMap().get(name);
    return mac == null || code == null ? 0 : mac.getGlyphId(code);
  }

  private static boolean isWithin(PDType0Font font, int code) throws IOException {
    return !(font.getDescendantFont() instanceof PDCIDFontType2 trueType)
        ? font.hasGlyph(code)
        : font.codeToGID(code) < trueType.getTrueTypeFont().getNumberOfGlyphs();
  }

  @Override
  public boolean isDrawn(int code) throws IOException {
    return hasWidth(code)
        && Math.abs(font.getWidth(code) - font.getWidthFromFont(code)) <= TOLERANCE;
  }

  private boolean hasWidth(int code) {
    if (!(font instanceof PDSimpleFont)) {
      return true;
    }
    int first = font.getCOSObject().getInt(COSName.FIRST_CHAR, 0);
    int last = font.getCOSObject().getInt(COSName.LAST_CHAR, -1);
    return (code >= first && code <= last) || font.getFontDescriptor().hasMissingWidth();
  }

  @Override
  public long bytes() {
    return size;
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
