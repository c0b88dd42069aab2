package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;

/** Walks through name trees (ISO 32000-2, 7.9.6). */
final class NameTree {
  private NameTree() {}

  /** Hands over the names of each node once: some nodes name each other in a circle. */
  static void eachNode(PdfDictionary root, Consumer<PdfArray> names) {
    Set<PdfDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<PdfDictionary> open = new ArrayDeque<>();
    if (root != null) {
      open.push(root);
    }
    while (!open.isEmpty()) {
      PdfDictionary node = open.pop();
      if (!seen.add(node)) {
        continue;
      }
      if (node.getAsArray(PdfName.Names) != null) {
        names.accept(node.getAsArray(PdfName.Names));
      }
      PdfArray kids = node.getAsArray(PdfName.Kids);
      for (int i = kids == null ? 0 : kids.size(); i > 0; i--) {
        PdfDictionary kid = kids.getAsDictionary(i - 1);
        if (kid != null) {
          open.push(kid);
        }
      }
    }
  }
}
