package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Leaves a page nothing but what draws it. Programs note much more in pages, pictures and forms:
 * their own working files, titles, other versions of a picture, attached files, places in a
 * document, any of which may hold or lead to what another page shows.
 */
public final class DrawnOnly {
  /** What a page is drawn with (ISO 32000-2, table 31). */
  private static final Set<PdfName> PAGE =
      names(
          "Type Parent Resources MediaBox CropBox BleedBox TrimBox ArtBox Rotate Contents Group"
              + " UserUnit");

  /** Tables of resources, each by names of the author. */
  private static final Set<PdfName> TABLES =
      names("ColorSpace ExtGState Font Pattern Shading XObject");

  /**
   * What decides how something is drawn, of whatever kind it is: streams and their filters, forms
   * and images, transparency, states, patterns and shadings, functions, colours, fonts (ISO
   * 32000-2, 7.4, 7.10, 8, 9 and 11). Halftones are for a press.
   */
  private static final Set<PdfName> DRAWING =
      names(
          "Type Subtype Length Filter DecodeParms Predictor Colors BitsPerComponent Columns"
              + " EarlyChange K EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1"
              + " DamagedRowsBeforeError JBIG2Globals ColorTransform FormType BBox Matrix Resources"
              + " Group Width Height ColorSpace Intent ImageMask Mask SMask SMaskInData Decode"
              + " Interpolate Matte S CS I G BC TR LW LC LJ ML D RI OP op OPM Font FL SM SA BM CA"
              + " ca AIS TK TR2 BG BG2 UCR UCR2 PatternType PaintType TilingType XStep YStep"
              + " Shading ExtGState ShadingType Background AntiAlias Domain Function Coords Extend"
              + " BitsPerCoordinate BitsPerFlag VerticesPerRow FunctionType Range C0 C1 N Functions"
              + " Bounds Encode Size BitsPerSample Order WhitePoint BlackPoint Gamma Alternate"
              + " Colorants Process Components BaseFont FirstChar LastChar Widths FontDescriptor"
              + " Encoding BaseEncoding Differences ToUnicode DescendantFonts CIDSystemInfo"
              + " Registry Ordering Supplement DW W DW2 W2 CIDToGIDMap CharProcs FontBBox"
              + " FontMatrix CMapName WMode UseCMap FontName FontStretch FontWeight Flags"
              + " ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth"
              + " MaxWidth MissingWidth FontFile FontFile2 FontFile3 Length1 Length2 Length3 Style"
              + " Panose");

  /** Keys whose values go by names of the author, too. */
  private static final Set<PdfName> NAMED = names("CharProcs Colorants");

  private final boolean words;
  private final Set<PdfObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<PdfObject> wordless = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<PdfObject> open = new ArrayDeque<>();

  private DrawnOnly(boolean words) {
    this.words = words;
  }

  /** Leaves a page what it draws; the texts that stand behind its drawing for readers stay. */
  public static void keep(PdfPage page) {
    UsedResources.only(page);
    new DrawnOnly(false).clear(page.getPdfObject());
  }

  /** Leaves a page what it draws, without any words beside it. */
  static void keepWordless(PdfPage page) {
    UsedResources.only(page);
    new DrawnOnly(true).clear(page.getPdfObject());
    // What was named by those words only.
    UsedResources.only(page);
  }

  private static Set<PdfName> names(String all) {
    return Stream.of(all.split(" ", -1)).map(PdfName::new).collect(Collectors.toUnmodifiableSet());
  }

  private void clear(PdfDictionary page) {
    seen.add(page);
    retain(page, PAGE);
    page.keySet().stream()
        .filter(key -> !PdfName.Parent.equals(key))
        .forEach(key -> value(key, page.get(key)));
    if (words) {
      content(page.get(PdfName.Contents), page.getAsDictionary(PdfName.Resources));
    }
    while (!open.isEmpty()) {
      PdfObject next = open.pop();
      if (next instanceof PdfDictionary drawing) {
        drawing(drawing);
      } else if (next instanceof PdfArray all) {
        for (int i = 0; i < all.size(); i++) {
          later(all.get(i));
        }
      }
    }
  }

  private static void retain(PdfDictionary dictionary, Set<PdfName> keys) {
    for (PdfName key : List.copyOf(dictionary.keySet())) {
      if (!keys.contains(key)) {
        dictionary.remove(key);
      }
    }
  }

  private void drawing(PdfDictionary drawing) {
    retain(drawing, DRAWING);
    if (words && drawing instanceof PdfStream stream && isJpeg(stream)) {
      byte[] wordless = JpegNotes.without(stream.getBytes(false));
      stream.setData(wordless);
      stream.put(PdfName.Filter, PdfName.DCTDecode);
    }
    if (words && isDrawn(drawing)) {
      content(drawing, drawing.getAsDictionary(PdfName.Resources));
    }
    PdfDictionary letters = drawing.getAsDictionary(PdfName.CharProcs);
    if (words && letters != null) {
      PdfDictionary own = drawing.getAsDictionary(PdfName.Resources);
      letters.keySet().forEach(letter -> content(letters.get(letter), own));
    }
    drawing.keySet().forEach(key -> value(key, drawing.get(key)));
  }

  /** One that is nothing but that, without parameters. */
  private static boolean isJpeg(PdfStream stream) {
    PdfObject filter = stream.get(PdfName.Filter);
    PdfObject only = filter instanceof PdfArray all && all.size() == 1 ? all.get(0) : filter;
    return PdfName.DCTDecode.equals(only) && !stream.containsKey(PdfName.DecodeParms);
  }

  private static boolean isDrawn(PdfDictionary drawing) {
    return PdfName.Form.equals(drawing.getAsName(PdfName.Subtype))
        || drawing.containsKey(PdfName.PaintType);
  }

  private void value(PdfName key, PdfObject value) {
    if (PdfName.Resources.equals(key) && value instanceof PdfDictionary resources) {
      resources(resources);
    } else if (NAMED.contains(key) && value instanceof PdfDictionary named) {
      each(named);
    } else {
      later(value);
    }
  }

  private void resources(PdfDictionary resources) {
    if (!seen.add(resources)) {
      return;
    }
    PdfDictionary properties = resources.getAsDictionary(PdfName.Properties);
    retain(resources, TABLES);
    for (PdfName kind : resources.keySet()) {
      if (resources.get(kind) instanceof PdfDictionary table) {
        each(table);
      }
    }
    if (properties != null) {
      // The content speaks of them still.
      PdfDictionary empty = new PdfDictionary();
      properties.keySet().forEach(name -> empty.put(name, new PdfDictionary()));
      resources.put(PdfName.Properties, empty);
    }
  }

  private void each(PdfDictionary table) {
    table.keySet().forEach(name -> later(table.get(name)));
  }

  private void later(PdfObject value) {
    if ((value instanceof PdfDictionary || value instanceof PdfArray) && seen.add(value)) {
      open.push(value);
    }
  }

  private void content(PdfObject content, PdfDictionary resources) {
    if (content instanceof PdfArray parts) {
      for (int i = 0; i < parts.size(); i++) {
        content(parts.get(i), resources);
      }
    } else if (content instanceof PdfStream stream && wordless.add(stream)) {
      byte[] before = stream.getBytes();
      byte[] after =
          MarkedWords.without(before, resources == null ? new PdfDictionary() : resources);
      if (after.length != before.length) {
        stream.setData(after);
        stream.remove(PdfName.DecodeParms);
      }
    }
  }
}
