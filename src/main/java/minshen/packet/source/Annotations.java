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
          PdfName.Popup,
          PdfName.Text,
          PdfName.FileAttachment,
          PdfName.Sound,
          PdfName.Movie,
          PdfName.PrinterMark,
          PdfName.TrapNet);

  /** The state in which a box is not ticked. */
  static final PdfName OFF = new PdfName("Off");

  private static final int DEEPEST_FIELD = 30;
  private static final int QUARTER = 90;
  private static final int FULL = 360;

  private Annotations() {}

  /** Whether an annotation belongs to what its page shows. */
  static boolean isContent(PdfDictionary annotation) {
    PdfNumber flags = annotation.getAsNumber(PdfName.F);
    int set = flags == null ? 0 : flags.intValue();
    boolean unseen = (set & (PdfAnnotation.HIDDEN | PdfAnnotation.NO_VIEW)) != 0;
    PdfName subtype = annotation.getAsName(PdfName.Subtype);
    return !unseen && (subtype == null || !NOT_CONTENT.contains(subtype));
  }

  /**
   * By how many degrees an annotation is turned back on a page that is turned, as a stamp may want
   * that stays upright for whoever reads the page.
   */
  static int turnedBack(PdfDictionary annotation, PdfDictionary page) {
    PdfNumber flags = annotation.getAsNumber(PdfName.F);
    boolean stays = flags != null && (flags.intValue() & PdfAnnotation.NO_ROTATE) != 0;
    return stays && inherited(page, PdfName.Rotate) instanceof PdfNumber turn
        ? Math.floorMod(turn.intValue() / QUARTER * QUARTER, FULL)
        : 0;
  }

  /** How its program has drawn an annotation, in the state that it is in. */
  static Optional<PdfStream> appearance(PdfDictionary annotation) {
    PdfObject normal = normal(annotation);
    if (normal instanceof PdfDictionary states && !normal.isStream()) {
      PdfName state = annotation.getAsName(PdfName.AS);
      normal = states.get(state == null ? OFF : state);
    }
    return normal instanceof PdfStream stream ? Optional.of(stream) : Optional.empty();
  }

  /**
   * Whether its program has drawn an annotation, be it as nothing in the state that it is in. Forms
   * made by TeX only name the states of a box.
   */
  static boolean isDrawn(PdfDictionary annotation) {
    return normal(annotation) instanceof PdfDictionary looks
        && (looks.isStream()
            || looks.keySet().stream().anyMatch(state -> looks.getAsStream(state) != null));
  }

  private static PdfObject normal(PdfDictionary annotation) {
    PdfDictionary appearances = annotation.getAsDictionary(PdfName.AP);
    return appearances == null ? null : appearances.get(PdfName.N);
  }

  /** Whether the form has a script that writes a field's value in a way of its own. */
  static boolean isFormatted(PdfDictionary field) {
    return inherited(field, PdfName.AA) instanceof PdfDictionary actions
        && actions.containsKey(PdfName.F);
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
