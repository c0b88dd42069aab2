package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfString;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The layers of a PDF that a viewer hides when it opens the file (ISO 32000-2, 8.11): such as an
 * old revision of a plan. A layer that its program means to be hidden on the screen is hidden, even
 * if the file does not ask viewers to heed that; whether it is meant for paper plays no part.
 */
final class HiddenLayers {
  /** An expression asks for more layers than this only if it runs in a circle. */
  private static final int MOST_TERMS = 1_000;

  private static final int MOST_NAMES = 4;

  private static final PdfName VIEW = new PdfName("View");
  private static final PdfName VIEW_STATE = new PdfName("ViewState");
  private static final PdfName PRINT_STATE = new PdfName("PrintState");
  private static final PdfName ALL_ON = new PdfName("AllOn");
  private static final PdfName ANY_OFF = new PdfName("AnyOff");
  private static final PdfName ALL_OFF = new PdfName("AllOff");

  private final BitSet hidden = new BitSet();
  private boolean isLayered;
  private final Set<String> met = new LinkedHashSet<>();
  private final Set<String> otherwiseOnPaper = new LinkedHashSet<>();

  private HiddenLayers() {}

  /** Those of a PDF. */
  static HiddenLayers of(PdfDictionary catalog) {
    HiddenLayers layers = new HiddenLayers();
    PdfDictionary properties = catalog.getAsDictionary(PdfName.OCProperties);
    if (properties != null) {
      layers.isLayered = true;
      layers.look(properties);
    }
    return layers;
  }

  private void look(PdfDictionary properties) {
    PdfDictionary usual = properties.getAsDictionary(PdfName.D);
    PdfDictionary configuration = usual == null ? new PdfDictionary() : usual;
    BitSet off = new BitSet();
    if (PdfName.OFF.equals(configuration.getAsName(PdfName.BaseState))) {
      set(off, properties.getAsArray(PdfName.OCGs), true);
    }
    set(off, configuration.getAsArray(PdfName.ON), false);
    set(off, configuration.getAsArray(PdfName.OFF), true);
    BitSet ruled = ruledByUse(configuration.getAsArray(PdfName.AS));
    PdfArray all = properties.getAsArray(PdfName.OCGs);
    for (int i = 0; all != null && i < all.size(); i++) {
      PdfDictionary layer = all.getAsDictionary(i);
      if (layer != null && layer.getIndirectReference() != null && isForViewing(layer)) {
        look(layer, off, ruled);
      }
    }
  }

  private void look(PdfDictionary layer, BitSet off, BitSet ruled) {
    int number = layer.getIndirectReference().getObjNumber();
    PdfName onScreen = state(layer, VIEW, VIEW_STATE);
    boolean isOff = off.get(number);
    if (ruled.get(number) && onScreen != null) {
      isOff = PdfName.OFF.equals(onScreen);
    }
    hidden.set(number, isOff || PdfName.OFF.equals(onScreen));
    PdfName onPaper = state(layer, PdfName.Print, PRINT_STATE);
    if (onPaper != null && PdfName.OFF.equals(onPaper) != hidden.get(number)) {
      otherwiseOnPaper.add(name(layer));
    }
  }

  private static void set(BitSet off, PdfArray layers, boolean to) {
    for (int i = 0; layers != null && i < layers.size(); i++) {
      if (layers.get(i, false) instanceof PdfIndirectReference reference) {
        off.set(reference.getObjNumber(), to);
      }
    }
  }

  /** The layers whose state on the screen follows from what they are used for. */
  private static BitSet ruledByUse(PdfArray rules) {
    BitSet ruled = new BitSet();
    for (int i = 0; rules != null && i < rules.size(); i++) {
      PdfDictionary rule = rules.getAsDictionary(i);
      PdfArray categories = rule == null ? null : rule.getAsArray(new PdfName("Category"));
      if (categories != null
          && VIEW.equals(rule.getAsName(new PdfName("Event")))
          && categories.contains(VIEW)) {
        set(ruled, rule.getAsArray(PdfName.OCGs), true);
      }
    }
    return ruled;
  }

  /** Layers for other purposes, such as design, hide nothing. */
  private static boolean isForViewing(PdfDictionary layer) {
    PdfObject intent = layer.get(PdfName.Intent);
    return intent == null
        || VIEW.equals(intent)
        || PdfName.All.equals(intent)
        || (intent instanceof PdfArray several
            && (several.contains(VIEW) || several.contains(PdfName.All)));
  }

  private static PdfName state(PdfDictionary layer, PdfName use, PdfName key) {
    PdfDictionary usage = layer.getAsDictionary(PdfName.Usage);
    PdfDictionary of = usage == null ? null : usage.getAsDictionary(use);
    return of == null ? null : of.getAsName(key);
  }

  private static String name(PdfDictionary layer) {
    PdfString name = layer.getAsString(PdfName.Name);
    return name == null ? "?" : ReadableNames.of(name);
  }

  /** Whether there are layers at all. */
  boolean isLayered() {
    return isLayered;
  }

  /** Whether anything is hidden. */
  boolean areThere() {
    return !hidden.isEmpty();
  }

  /**
   * Whether what belongs to a layer, or to several under a policy, is hidden.
   *
   * @param membership what stands under {@code OC}; null if it belongs to none
   */
  boolean hide(PdfObject membership) {
    if (!(membership instanceof PdfDictionary dictionary) || !areThere()) {
      return false;
    }
    boolean hides = isMembership(dictionary) ? hidesByPolicy(dictionary) : isHidden(dictionary);
    if (hides) {
      note(dictionary);
    }
    return hides;
  }

  private static boolean isMembership(PdfDictionary dictionary) {
    return PdfName.OCMD.equals(dictionary.getAsName(PdfName.Type));
  }

  private boolean isHidden(PdfDictionary layer) {
    PdfIndirectReference reference = layer.getIndirectReference();
    return reference != null && hidden.get(reference.getObjNumber());
  }

  private boolean hidesByPolicy(PdfDictionary membership) {
    PdfArray expression = membership.getAsArray(PdfName.VE);
    if (expression != null) {
      return !new Expression().isTrue(expression, 0);
    }
    PdfObject layers = membership.get(PdfName.OCGs);
    if (layers instanceof PdfDictionary single) {
      PdfName policy = membership.getAsName(PdfName.P);
      boolean wantsOff = ANY_OFF.equals(policy) || ALL_OFF.equals(policy);
      return isHidden(single) != wantsOff;
    }
    int on = 0;
    int off = 0;
    if (layers instanceof PdfArray several) {
      for (int i = 0; i < several.size(); i++) {
        PdfDictionary layer = several.getAsDictionary(i);
        if (layer != null) {
          on += isHidden(layer) ? 0 : 1;
          off += isHidden(layer) ? 1 : 0;
        }
      }
    }
    return on + off > 0 && !isSeen(membership.getAsName(PdfName.P), on, off);
  }

  private static boolean isSeen(PdfName policy, int on, int off) {
    if (ALL_ON.equals(policy)) {
      return off == 0;
    }
    if (ANY_OFF.equals(policy)) {
      return off > 0;
    }
    if (ALL_OFF.equals(policy)) {
      return on == 0;
    }
    return on > 0;
  }

  /** A visibility expression; one that runs in a circle hides nothing. */
  private final class Expression {
    private int terms;

    boolean isTrue(PdfObject term, int depth) {
      if (++terms > MOST_TERMS || depth > MOST_TERMS / 10) {
        return true;
      }
      if (!(term instanceof PdfArray operation)) {
        return !(term instanceof PdfDictionary layer && isHidden(layer));
      }
      PdfName operator = operation.isEmpty() ? null : operation.getAsName(0);
      if (PdfName.Not.equals(operator)) {
        return operation.size() < 2 || !isTrue(operation.get(1), depth + 1);
      }
      boolean isOr = PdfName.Or.equals(operator);
      for (int i = 1; i < operation.size(); i++) {
        if (isTrue(operation.get(i), depth + 1) == isOr) {
          return isOr;
        }
      }
      return !isOr || operation.size() < 2;
    }
  }

  private void note(PdfDictionary membership) {
    PdfObject layers = membership.get(PdfName.OCGs);
    if (!isMembership(membership)) {
      met.add(name(membership));
    } else if (layers instanceof PdfDictionary single) {
      met.add(name(single));
    } else if (layers instanceof PdfArray several && several.getAsDictionary(0) != null) {
      met.add(name(several.getAsDictionary(0)));
    }
  }

  /** Notes which layers were met, and which are printed as they are seen against their purpose. */
  void report(SourceJob job) {
    if (!met.isEmpty()) {
      job.remark("packet.source.layers", met.stream().limit(MOST_NAMES).toList());
    }
    if (!otherwiseOnPaper.isEmpty()) {
      job.remark(
          "packet.source.print-layers", otherwiseOnPaper.stream().limit(MOST_NAMES).toList());
    }
  }
}
