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
        names.add(String.valueOf(several.get(i)).replaceFirst("^/", ""));
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

  /**
   * How many bytes come out of packed ones: more than may, if it is so. No more is unpacked than
   * tells; what is broken ends where it breaks.
   */
  static long unpacked(byte[] packed, List<String> filters, long most) {
    if (!OF_ANYTHING.containsAll(filters)) {
      return packed.length;
    }
    long twice = filters.stream().filter(DEFLATED::contains).count();
    long bound = twice > 1 ? most / SHARE_IF_TWICE : most;
    byte[] bytes = packed;
    long taken = packed.length;
    for (int i = 0; i < filters.size(); i++) {
      boolean last = i == filters.size() - 1;
      Bounded out = new Bounded(last ? bound : bound / SHARE, !last);
      try {
        FilterFactory.INSTANCE
            .getFilter(filters.get(i))
            .decode(new ByteArrayInputStream(bytes), out, new COSDictionary(), 0);
      } catch (IOException | RuntimeException e) {
        if (!out.isBeyond()) {
          return out.taken;
        }
      }
      if (out.isBeyond()) {
        return most + 1;
      }
      bytes = out.toByteArray();
      taken = out.taken;
    }
    return taken;
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
