package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Makes copied pages forget that what they show was on layers. Without the table of layers, which
 * is not copied, a viewer would take those for seen that a policy wants to be off, and hide what
 * belongs to it.
 */
final class LayerTraces {
  private static final int DEEPEST = 30;

  private final Set<PdfObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Clears the resources of a page, and of all that it draws. */
  void clear(PdfDictionary resources) {
    clear(resources, 0);
  }

  private void clear(PdfDictionary resources, int depth) {
    if (resources == null || resources.isFlushed() || depth > DEEPEST || !seen.add(resources)) {
      return;
    }
    PdfDictionary properties = resources.getAsDictionary(PdfName.Properties);
    for (PdfName name : names(properties)) {
      PdfDictionary list = properties.getAsDictionary(name);
      PdfName type = list == null || list.isFlushed() ? null : list.getAsName(PdfName.Type);
      if (PdfName.OCG.equals(type) || PdfName.OCMD.equals(type)) {
        properties.put(name, new PdfDictionary());
      }
    }
    each(resources.getAsDictionary(PdfName.XObject), depth);
    each(resources.getAsDictionary(PdfName.Pattern), depth);
    PdfDictionary fonts = resources.getAsDictionary(PdfName.Font);
    for (PdfName name : names(fonts)) {
      PdfDictionary font = fonts.getAsDictionary(name);
      if (font != null && !font.isFlushed()) {
        clear(font.getAsDictionary(PdfName.Resources), depth + 1);
      }
    }
  }

  private void each(PdfDictionary streams, int depth) {
    for (PdfName name : names(streams)) {
      PdfStream stream = streams.getAsStream(name);
      if (stream != null && !stream.isFlushed()) {
        stream.remove(PdfName.OC);
        clear(stream.getAsDictionary(PdfName.Resources), depth + 1);
      }
    }
  }

  private static List<PdfName> names(PdfDictionary dictionary) {
    return dictionary == null || dictionary.isFlushed()
        ? List.of()
        : List.copyOf(dictionary.keySet());
  }
}
