package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Takes out of pages what is on hidden layers, in whatever they are drawn with: forms, pictures,
 * patterns, drawn letters, masks. What is left is the same for every program that prints it.
 */
final class LayerRemoval {
  /** What a form is besides its drawing; the rest goes with what it showed. */
  private static final List<PdfName> KEPT = List.of(PdfName.Type);

  private static final int DEEPEST = 30;

  private final HiddenLayers layers;
  private final Set<PdfObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  LayerRemoval(HiddenLayers layers) {
    this.layers = layers;
  }

  /** Clears a page that is about to be copied; its annotations are left as they are. */
  void clear(PdfPage page) {
    if (!layers.areThere()) {
      return;
    }
    PdfDictionary resources = page.getResources().getPdfObject();
    clear(resources, 0);
    Set<String> hidden = hidden(resources);
    if (!hidden.isEmpty()) {
      PdfStream content = PageContent.joined(page);
      content.setData(new LayerFilter(hidden, resources).without(content.getBytes()));
      page.getPdfObject().put(PdfName.Contents, content);
    }
  }

  /** Clears the drawing of an annotation that is about to be copied. */
  void clear(PdfStream form) {
    if (layers.areThere()) {
      clear(form, new PdfDictionary(), 0);
    }
  }

  private void clear(PdfDictionary resources, int depth) {
    if (resources == null || depth > DEEPEST || !seen.add(resources)) {
      return;
    }
    each(resources.getAsDictionary(PdfName.XObject), resources, depth);
    each(resources.getAsDictionary(PdfName.Pattern), resources, depth);
    PdfDictionary fonts = resources.getAsDictionary(PdfName.Font);
    for (PdfName name : names(fonts)) {
      PdfDictionary font = fonts.getAsDictionary(name);
      if (font != null && PdfName.Type3.equals(font.getAsName(PdfName.Subtype))) {
        PdfDictionary own = font.getAsDictionary(PdfName.Resources);
        each(font.getAsDictionary(PdfName.CharProcs), own == null ? resources : own, depth);
      }
    }
    PdfDictionary states = resources.getAsDictionary(PdfName.ExtGState);
    for (PdfName name : names(states)) {
      PdfDictionary state = states.getAsDictionary(name);
      PdfDictionary mask = state == null ? null : state.getAsDictionary(PdfName.SMask);
      if (mask != null && mask.getAsStream(PdfName.G) != null) {
        clear(mask.getAsStream(PdfName.G), resources, depth);
      }
    }
  }

  private void each(PdfDictionary streams, PdfDictionary resources, int depth) {
    for (PdfName name : names(streams)) {
      PdfStream stream = streams.getAsStream(name);
      if (stream != null) {
        clear(stream, resources, depth);
      }
    }
  }

  private static Set<PdfName> names(PdfDictionary dictionary) {
    return dictionary == null ? Set.of() : dictionary.keySet();
  }

  private void clear(PdfStream stream, PdfDictionary above, int depth) {
    if (!seen.add(stream)) {
      return;
    }
    if (layers.hide(stream.get(PdfName.OC))) {
      empty(stream);
      return;
    }
    if (PdfName.Image.equals(stream.getAsName(PdfName.Subtype))) {
      return;
    }
    PdfDictionary own = stream.getAsDictionary(PdfName.Resources);
    PdfDictionary resources = own == null ? above : own;
    clear(own, depth + 1);
    Set<String> hidden = hidden(resources);
    if (!hidden.isEmpty()) {
      stream.setData(new LayerFilter(hidden, resources).without(stream.getBytes()));
    }
  }

  /** What draws a form or a picture that is hidden draws nothing. */
  private static void empty(PdfStream stream) {
    stream.setData(new byte[0]);
    for (PdfName key : List.copyOf(stream.keySet())) {
      if (!KEPT.contains(key)) {
        stream.remove(key);
      }
    }
    stream.put(PdfName.Subtype, PdfName.Form);
    stream.put(PdfName.BBox, new PdfArray(new int[] {0, 0, 1, 1}));
  }

  /** The names under which content speaks of hidden layers. */
  private Set<String> hidden(PdfDictionary resources) {
    PdfDictionary properties = resources.getAsDictionary(PdfName.Properties);
    Set<String> hidden = new HashSet<>();
    for (PdfName name : names(properties)) {
      PdfDictionary layer = properties.getAsDictionary(name);
      PdfName type = layer == null ? null : layer.getAsName(PdfName.Type);
      boolean isLayer = PdfName.OCG.equals(type) || PdfName.OCMD.equals(type);
      if (isLayer && layers.hide(layer)) {
        hidden.add(name.getValue());
      }
    }
    return hidden;
  }
}
