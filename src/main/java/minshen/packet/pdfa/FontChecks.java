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

  /** By the numbers of objects; a font that has none is its own key. */
  private final Map<Object, FontCheck> byKey = new LinkedHashMap<>(16, 0.75f, true);

  private long bytes;

  /** The font of a dictionary. */
  FontCheck of(PdfDictionary font) throws HinderedException, IOException {
    Object key =
        font.getIndirectReference() == null ? font : font.getIndirectReference().getObjNumber();
    FontCheck known = byKey.get(key);
    if (known != null) {
      return known;
    }
    FontCheck fresh = FontCheck.of(font);
    byKey.put(key, fresh);
    bytes += fresh.bytes();
    Iterator<FontCheck> eldest = byKey.values().iterator();
    while (bytes > MOST_BYTES && byKey.size() > 1) {
      // It is not closed: a state of drawing that is put aside may still have it.
      bytes -= eldest.next().bytes();
      eldest.remove();
    }
    return fresh;
  }

  @Override
  public void close() {
    byKey.values().forEach(FontCheck::close);
    byKey.clear();
  }
}
