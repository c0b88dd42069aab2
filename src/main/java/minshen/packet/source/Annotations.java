package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import java.util.Optional;
import java.util.Set;

/**
 * Annotations (ISO 32000-2, 12.5): which belong to what the page shows, such as a stamp or what was
 * filled into a field, and how they look.
 */
final class Annotations {
  /** Neither drawn by viewers in print, nor part of what the page says. */
  private static final Set<PdfName> NOT_CONTENT =
      Set.of(
          PdfName.Link,
          PdfName.Popup,
          PdfName.Text,
          PdfName.FileAttachment,
          PdfName.Sound,
          PdfName.Movie,
          PdfName.PrinterMark,
          PdfName.TrapNet);

  private static final int DEEPEST_FIELD = 30;

  private Annotations() {}

  /** How an annotation looks on paper; empty if it is not to be seen. */
  static Optional<PdfStream> appearance(PdfDictionary annotation) {
    PdfNumber flags = annotation.getAsNumber(PdfName.F);
    int set = flags == null ? 0 : flags.intValue();
    boolean unseen = (set & (PdfAnnotation.HIDDEN | PdfAnnotation.NO_VIEW)) != 0;
    PdfName subtype = annotation.getAsName(PdfName.Subtype);
    if (unseen || (subtype != null && NOT_CONTENT.contains(subtype))) {
      return Optional.empty();
    }
    return normal(annotation);
  }

  private static Optional<PdfStream> normal(PdfDictionary annotation) {
    PdfDictionary appearances = annotation.getAsDictionary(PdfName.AP);
    PdfObject normal = appearances == null ? null : appearances.get(PdfName.N);
    if (normal instanceof PdfDictionary states && !normal.isStream()) {
      PdfName state = annotation.getAsName(PdfName.AS);
      normal = state == null ? null : states.get(state);
    }
    return normal instanceof PdfStream stream ? Optional.of(stream) : Optional.empty();
  }

  /** Whether a field was filled without its look being drawn. */
  static boolean lacksAppearance(PdfDictionary annotation) {
    PdfObject type = inherited(annotation, PdfName.FT);
    return PdfName.Widget.equals(annotation.getAsName(PdfName.Subtype))
        && (PdfName.Tx.equals(type) || PdfName.Ch.equals(type))
        && inherited(annotation, PdfName.V) != null
        && normal(annotation).isEmpty();
  }

  /** What a field says, or the field above it. */
  static PdfObject inherited(PdfDictionary field, PdfName key) {
    PdfDictionary at = field;
    for (int i = 0; i < DEEPEST_FIELD && at != null; i++) {
      PdfObject value = at.get(key);
      if (value != null) {
        return value;
      }
      at = at.getAsDictionary(PdfName.Parent);
    }
    return null;
  }
}
