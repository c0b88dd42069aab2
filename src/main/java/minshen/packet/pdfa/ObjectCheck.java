package minshen.packet.pdfa;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Holds all objects that a page brings along to what a PDF/A-2b allows of any object (ISO 19005-2,
 * 6.1), whether they are drawn or not.
 */
final class ObjectCheck {
  private static final int LONGEST_STRING = 32_767;
  private static final int LONGEST_NAME = 127;
  private static final double LEAST_REAL = 1.175e-38;

  /** How a stream may be packed; LZW is not among them. */
  private static final Set<PdfName> FILTERS =
      Set.of(
          PdfName.ASCIIHexDecode,
          PdfName.ASCII85Decode,
          PdfName.FlateDecode,
          PdfName.RunLengthDecode,
          PdfName.CCITTFaxDecode,
          PdfName.JBIG2Decode,
          PdfName.DCTDecode,
          PdfName.JPXDecode);

  /** What tells of a part and is not seen, and mostly of programs that are long gone. */
  private static final List<PdfName> UNSEEN =
      List.of(
          PdfName.Metadata,
          PdfName.PieceInfo,
          PdfName.AF,
          PdfName.Alternates,
          new PdfName("OPI"),
          PdfName.StructParent,
          PdfName.StructParents);

  /** Lists of what is in a font, which many programs write wrongly and nobody needs. */
  private static final List<PdfName> LISTS = List.of(PdfName.CIDSet, PdfName.CharSet);

  private final BitSet seen = new BitSet();

  /** Looks at an object and all that is reached from it, which was not seen before. */
  void check(PdfObject first) throws HinderedException {
    Deque<PdfObject> open = new ArrayDeque<>();
    push(open, first);
    while (!open.isEmpty()) {
      PdfObject next = open.pop();
      switch (next) {
        case PdfDictionary dictionary -> dictionary(dictionary, open);
        case PdfArray array -> {
          for (int i = 0; i < array.size(); i++) {
            push(open, array.get(i));
          }
        }
        default -> plain(next);
      }
    }
  }

  private void push(Deque<PdfObject> open, PdfObject object) {
    if (object == null) {
      return;
    }
    PdfIndirectReference reference = object.getIndirectReference();
    if (reference != null) {
      if (seen.get(reference.getObjNumber())) {
        return;
      }
      seen.set(reference.getObjNumber());
    }
    open.push(object);
  }

  private void dictionary(PdfDictionary dictionary, Deque<PdfObject> open)
      throws HinderedException {
    if (dictionary.containsKey(PdfName.EF)) {
      throw new HinderedException("embedded");
    }
    FontNames.check(dictionary);
    if (dictionary instanceof PdfStream stream) {
      UNSEEN.forEach(stream::remove);
      stream(stream);
    } else if (PdfName.FontDescriptor.equals(dictionary.getAsName(PdfName.Type))) {
      LISTS.forEach(dictionary::remove);
    }
    for (PdfName key : dictionary.keySet()) {
      plain(key);
      push(open, dictionary.get(key));
    }
  }

  private static void stream(PdfStream stream) throws HinderedException {
    if (stream.containsKey(PdfName.F)
        || stream.containsKey(PdfName.FFilter)
        || stream.containsKey(new PdfName("FDecodeParms"))) {
      throw new HinderedException("outside");
    }
    if (PdfName.Metadata.equals(stream.getAsName(PdfName.Type))) {
      throw new HinderedException("metadata");
    }
    PdfObject filter = stream.get(PdfName.Filter);
    if (filter instanceof PdfArray all) {
      for (int i = 0; i < all.size(); i++) {
        filter(all.get(i));
      }
    } else if (filter != null) {
      filter(filter);
    }
  }

  private static void filter(PdfObject filter) throws HinderedException {
    if (!(filter instanceof PdfName name)) {
      throw new HinderedException("damaged");
    }
    if (!FILTERS.contains(name)) {
      throw new HinderedException("filter", name.getValue());
    }
  }

  /** Looks at a number, a name or a text by itself. */
  static void plain(PdfObject object) throws HinderedException {
    boolean beyond =
        switch (object) {
          case PdfNumber number -> isBeyond(number.doubleValue());
          case PdfName name -> name.getValue().length() > LONGEST_NAME;
          // Read once, it is written anew: with an even number of digits.
          case PdfString text -> text.getValueBytes().length > LONGEST_STRING;
          default -> false;
        };
    if (beyond) {
      throw new HinderedException("limits");
    }
  }

  private static boolean isBeyond(double value) {
    double size = Math.abs(value);
    return !(size <= Integer.MAX_VALUE) || (size != 0 && size < LEAST_REAL);
  }
}
