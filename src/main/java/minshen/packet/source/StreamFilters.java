package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;

/** How a stream of a PDF is packed (ISO 32000-1, 7.4), and how much comes out of it. */
final class StreamFilters {
  /** What one filter may hand on to the next: a share of what may come out of the last. */
  private static final int SHARE = 4;

  /** What is deflated twice may become a share of what else may: nobody does that in earnest. */
  private static final int SHARE_IF_TWICE = 16;

  private static final Set<String> DEFLATED = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW");

  private static final Set<String> OF_ANYTHING =
      Set.of(
          "ASCIIHexDecode",
          "AHx",
          "ASCII85Decode",
          "A85",
          "LZWDecode",
          "LZW",
          "FlateDecode",
          "Fl",
          "RunLengthDecode",
          "RL");

  private static final Set<String> OF_PICTURES =
      Set.of("CCITTFaxDecode", "CCF", "JBIG2Decode", "DCTDecode", "DCT", "JPXDecode", "Crypt");

  private StreamFilters() {}

  /** The filters of a stream, in the order in which they unpack it. */
  static List<String> of(PdfStream stream) {
    PdfObject filter = stream.get(PdfName.Filter);
    List<String> names = new ArrayList<>();
    if (filter instanceof PdfName one) {
      names.add(one.getValue());
    } else if (filter instanceof PdfArray several) {
      for (int i = 0; i < several.size(); i++) {
        PdfName name = several.getAsName(i);
        names.add(name == null ? String.valueOf(several.get(i)) : name.getValue());
      }
    }
    return names;
  }

  /** A filter of a stream that viewers do not know, who would leave out what is in it. */
  static Optional<String> unknown(PdfStream stream) {
    return of(stream).stream()
        .filter(name -> !OF_ANYTHING.contains(name) && !OF_PICTURES.contains(name))
        .findFirst();
  }

  /** Whether what comes out was deflated once, whatever it was packed with then. */
  static boolean areDeflatedOnce(List<String> filters) {
    return OF_ANYTHING.containsAll(filters)
        && timesDeflated(filters) == 1
        && (filters.getLast().equals("FlateDecode") || filters.getLast().equals("Fl"));
  }

  private static long timesDeflated(List<String> filters) {
    return filters.stream().filter(DEFLATED::contains).count();
  }

  /**
   * How many bytes come out of packed ones: more than may, if it is so. No more is unpacked than
   * tells.
   */
  static long unpacked(byte[] packed, List<String> filters, long most) {
    if (filters.isEmpty() || !OF_ANYTHING.containsAll(filters)) {
      return packed.length;
    }
    long bound = timesDeflated(filters) > 1 ? most / SHARE_IF_TWICE : most;
    return beforeLast(packed, filters, bound)
        .map(bytes -> unpacked(bytes, filters.getLast(), bound, false))
        .filter(out -> !out.isBeyond())
        .map(out -> out.taken)
        .orElse(most + 1);
  }

  /**
   * What all filters but the last one hand on to it.
   *
   * @return empty if it is more than may be
   */
  static Optional<byte[]> beforeLast(byte[] packed, List<String> filters, long most) {
    byte[] bytes = packed;
    for (String filter : filters.subList(0, filters.size() - 1)) {
      Bounded out = unpacked(bytes, filter, most / SHARE, true);
      if (out.isBeyond()) {
        return Optional.empty();
      }
      bytes = out.toByteArray();
    }
    return Optional.of(bytes);
  }

  private static Bounded unpacked(byte[] packed, String filter, long most, boolean keeps) {
    Bounded out = new Bounded(most, keeps);
    try {
      FilterFactory.INSTANCE
          .getFilter(filter)
          .decode(new ByteArrayInputStream(packed), out, new COSDictionary(), 0);
    } catch (IOException | RuntimeException e) {
      // Broken, or too much. Viewers go on with what came out before it broke.
    }
    return out;
  }

  /** Takes as much as may be, and keeps it if it is wanted. */
  private static final class Bounded extends ByteArrayOutputStream {
    private final long most;
    private final boolean keeps;
    private long taken;

    Bounded(long most, boolean keeps) {
      this.most = most;
      this.keeps = keeps;
    }

    boolean isBeyond() {
      return taken > most;
    }

    @Override
    public synchronized void write(int b) {
      take(1);
      if (keeps) {
        super.write(b);
      }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      take(length);
      if (keeps) {
        super.write(bytes, from, length);
      }
    }

    private void take(int length) {
      taken += length;
      if (isBeyond()) {
        throw new IllegalStateException("more than may be");
      }
    }
  }
}
