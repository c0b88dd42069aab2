package minshen.packet.pdfa;

import com.itextpdf.kernel.pdf.PdfDictionary;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fonts of a file. Those used last stay in memory, up to a size. */
final class FontChecks implements AutoCloseable {
  /** What the files of the fonts may take, in bytes; read, they take a few times that. */
  private static final long MOST_BYTES = 4 << 20;

  private final Map<Integer, FontCheck> byNumber = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /** The font of a dictionary. */
  FontCheck of(PdfDictionary font) throws HinderedException, IOException {
    if (font.getIndirectReference() == null) {
      return keep(-System.identityHashCode(font), font);
    }
    return keep(font.getIndirectReference().getObjNumber(), font);
  }

  private FontCheck keep(int number, PdfDictionary font) throws HinderedException, IOException {
    FontCheck known = byNumber.get(number);
    if (known != null && known.isOf(font)) {
      return known;
    }
    FontCheck fresh = FontCheck.of(font);
    byNumber.put(number, fresh);
    bytes += fresh.bytes();
    Iterator<FontCheck> eldest = byNumber.values().iterator();
    while (bytes > MOST_BYTES && byNumber.size() > 1) {
      FontCheck gone = eldest.next();
      bytes -= gone.bytes();
      gone.close();
      eldest.remove();
    }
    return fresh;
  }

  @Override
  public void close() {
    byNumber.values().forEach(FontCheck::close);
    byNumber.clear();
  }
}
