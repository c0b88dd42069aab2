package minshen.packet.pdfa;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * What the description of an embedded font must say (ISO 19005-2, 6.2.11.2, 6.2.11.3, 6.2.11.6).
 */
final class FontRules {
  /** In flags of a font: its letters are no Latin ones. */
  private static final int SYMBOLIC = 4;

  private static final PdfName TYPE1C = new PdfName("Type1C");
  private static final PdfName CID_TYPE0C = new PdfName("CIDFontType0C");
  private static final PdfName OPEN_TYPE = new PdfName("OpenType");

  private static final Set<PdfName> BASES =
      Set.of(PdfName.MacRomanEncoding, PdfName.WinAnsiEncoding);

  /** The tables from codes to letters that every viewer brings along (ISO 32000-1, table 118). */
  private static final Set<String> CODES =
      Set.of(
          ("Identity-H Identity-V GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V GBK-EUC-H GBK-EUC-V"
                  + " GBKp-EUC-H GBKp-EUC-V GBK2K-H GBK2K-V UniGB-UCS2-H UniGB-UCS2-V UniGB-UTF16-H"
                  + " UniGB-UTF16-V B5pc-H B5pc-V HKscs-B5-H HKscs-B5-V ETen-B5-H ETen-B5-V"
                  + " ETenms-B5-H ETenms-B5-V CNS-EUC-H CNS-EUC-V UniCNS-UCS2-H UniCNS-UCS2-V"
                  + " UniCNS-UTF16-H UniCNS-UTF16-V 83pv-RKSJ-H 90ms-RKSJ-H 90ms-RKSJ-V 90msp-RKSJ-H"
                  + " 90msp-RKSJ-V 90pv-RKSJ-H Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V Ext-RKSJ-H Ext-RKSJ-V"
                  + " H V UniJIS-UCS2-H UniJIS-UCS2-V UniJIS-UCS2-HW-H UniJIS-UCS2-HW-V UniJIS-UTF16-H"
                  + " UniJIS-UTF16-V KSC-EUC-H KSC-EUC-V KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H"
                  + " KSCms-UHC-HW-V KSCpc-EUC-H UniKS-UCS2-H UniKS-UCS2-V UniKS-UTF16-H"
                  + " UniKS-UTF16-V")
              .split(" ", -1));

  /** A number in a table of one's own that may be beyond 65535. */
  private static final Pattern BEYOND = Pattern.compile("(?<![<0-9A-Fa-f.])[0-9]{5}(?![A-Fa-f.>])");

  private FontRules() {}

  /** Which rules its file is held to besides. */
  enum Fit {
    /** Something is missing. */
    UNFIT,
    PLAIN,
    SYMBOLS,
    LATIN,
    /** Latin letters, some of them chosen by name. */
    LATIN_BY_NAME
  }

  static Fit of(PdfDictionary font, PdfDictionary holder, PdfDictionary descriptor) {
    String subtype =
        holder.getAsName(PdfName.Subtype) == null
            ? ""
            : holder.getAsName(PdfName.Subtype).getValue();
    boolean composite = PdfName.Type0.equals(font.getAsName(PdfName.Subtype));
    if (composite != font.containsKey(PdfName.DescendantFonts) || !(composite || hasWidths(font))) {
      return Fit.UNFIT;
    }
    holder.put(PdfName.Type, PdfName.Font);
    return switch (subtype) {
      case "Type1", "MMType1" ->
          of(has(descriptor, PdfName.FontFile) || hasKind(descriptor, TYPE1C));
      case "TrueType" ->
          has(descriptor, PdfName.FontFile2) ? trueType(font, descriptor) : Fit.UNFIT;
      case "CIDFontType0" ->
          of(
              composite
                  && !holder.containsKey(PdfName.CIDToGIDMap)
                  && (hasKind(descriptor, CID_TYPE0C) || hasKind(descriptor, OPEN_TYPE))
                  && isCoded(font));
      case "CIDFontType2" -> {
        if (!holder.containsKey(PdfName.CIDToGIDMap)) {
          // This is what is meant where nothing is said.
          holder.put(PdfName.CIDToGIDMap, PdfName.Identity);
        }
        PdfObject map = holder.get(PdfName.CIDToGIDMap);
        yield of(
            composite
                && has(descriptor, PdfName.FontFile2)
                && (map instanceof PdfStream || PdfName.Identity.equals(map))
                && isCoded(font));
      }
      default -> Fit.UNFIT;
    };
  }

  private static Fit of(boolean fits) {
    return fits ? Fit.PLAIN : Fit.UNFIT;
  }

  private static boolean has(PdfDictionary descriptor, PdfName file) {
    PdfStream program = descriptor.getAsStream(file);
    return program != null
        && !program.containsKey(PdfName.Subtype)
        && (PdfName.FontFile.equals(file)
            ? begins(program, "%!")
            : begins(program, "\u0000\u0001\u0000\u0000") || begins(program, "true"));
  }

  private static boolean hasKind(PdfDictionary descriptor, PdfName kind) {
    PdfStream program = descriptor.getAsStream(PdfName.FontFile3);
    return program != null
        && kind.equals(program.getAsName(PdfName.Subtype))
        && begins(program, OPEN_TYPE.equals(kind) ? "OTTO" : "\u0001\u0000");
  }

  private static boolean begins(PdfStream program, String mark) {
    byte[] bytes = program.getBytes();
    return bytes.length > mark.length()
        && new String(bytes, 0, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
  }

  private static boolean hasWidths(PdfDictionary font) {
    PdfNumber first = font.getAsNumber(PdfName.FirstChar);
    PdfNumber last = font.getAsNumber(PdfName.LastChar);
    PdfArray widths = font.getAsArray(PdfName.Widths);
    return first != null
        && last != null
        && widths != null
        && widths.size() == last.intValue() - first.intValue() + 1;
  }

  private static Fit trueType(PdfDictionary font, PdfDictionary descriptor) {
    PdfNumber flags = descriptor.getAsNumber(PdfName.Flags);
    PdfObject encoding = font.get(PdfName.Encoding);
    if (flags != null && (flags.intValue() & SYMBOLIC) != 0) {
      return encoding == null ? Fit.SYMBOLS : Fit.UNFIT;
    }
    if (encoding instanceof PdfName name) {
      return BASES.contains(name) ? Fit.LATIN : Fit.UNFIT;
    }
    if (!(encoding instanceof PdfDictionary own)
        || !BASES.contains(own.getAsName(PdfName.BaseEncoding))) {
      return Fit.UNFIT;
    }
    PdfArray differences = own.getAsArray(PdfName.Differences);
    for (int i = 0; differences != null && i < differences.size(); i++) {
      PdfName name = differences.getAsName(i);
      if (name != null && GlyphList.getAdobeGlyphList().toUnicode(name.getValue()) == null) {
        return Fit.UNFIT;
      }
    }
    return differences == null || differences.isEmpty() ? Fit.LATIN : Fit.LATIN_BY_NAME;
  }

  /** Whether every viewer brings along the table of this name. */
  static boolean isKnownTable(PdfName name) {
    return CODES.contains(name.getValue());
  }

  /** Whether it is said how codes become letters, by a name or by a table without others. */
  private static boolean isCoded(PdfDictionary font) {
    return switch (font.get(PdfName.Encoding)) {
      case PdfName name -> isKnownTable(name);
      case PdfStream table ->
          !table.containsKey(new PdfName("UseCMap"))
              && !BEYOND.matcher(new String(table.getBytes(), StandardCharsets.ISO_8859_1)).find();
      case null, default -> false;
    };
  }
}
