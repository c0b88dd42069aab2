package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfResources;
import com.itextpdf.kernel.pdf.PdfStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves a page the resources that it names. Pages often share one table of resources, and so each
 * would bring the images of all the others, those under a box too.
 */
final class UsedResources {
  /** What is only drawn by its name. */
  private static final List<PdfName> NAMED =
      List.of(
          PdfName.XObject,
          PdfName.Font,
          PdfName.Pattern,
          PdfName.Shading,
          PdfName.ColorSpace,
          PdfName.ExtGState,
          PdfName.Properties);

  /** Colour spaces that stand in for others unnamed (ISO 32000-2, 8.6.5.6). */
  private static final Set<PdfName> UNNAMED =
      Set.of(PdfName.DefaultGray, PdfName.DefaultRGB, PdfName.DefaultCMYK);

  /** What may draw something itself. */
  private static final List<PdfName> DRAWING =
      List.of(PdfName.XObject, PdfName.Pattern, PdfName.Font, PdfName.ExtGState);

  /** Anything that may be a name in a content; more than are named does no harm. */
  private static final Pattern NAME = Pattern.compile("/([^\\s\\x00/<>\\[\\](){}%]*)");

  private static final Pattern CODED = Pattern.compile("#([0-9A-Fa-f]{2})");

  private final Set<PdfDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Forms, patterns and fonts with tables of their own that are still as they were. */
  private final Deque<PdfDictionary> open = new ArrayDeque<>();

  private UsedResources() {}

  /** Gives a page, and whatever it draws, tables of their own with what they name. */
  static void only(PdfPage page) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < page.getContentStreamCount(); i++) {
      collect(page.getStreamBytes(i), names);
    }
    UsedResources used = new UsedResources();
    PdfDictionary all = page.getResources().getPdfObject();
    page.setResources(new PdfResources(used.chosen(all, names)));
    while (!used.open.isEmpty()) {
      PdfDictionary drawing = used.open.pop();
      Set<String> own = new HashSet<>();
      collect(drawing, own);
      drawing.put(PdfName.Resources, used.chosen(drawing.getAsDictionary(PdfName.Resources), own));
    }
  }

  private PdfDictionary chosen(PdfDictionary all, Set<String> names) {
    addNamesOfBorrowers(all, names);
    PdfDictionary chosen = new PdfDictionary();
    for (PdfName kind : all.keySet()) {
      PdfDictionary table = NAMED.contains(kind) ? all.getAsDictionary(kind) : null;
      if (table == null) {
        chosen.put(kind, all.get(kind, false));
        continue;
      }
      PdfDictionary fewer = new PdfDictionary();
      for (PdfName name : table.keySet()) {
        if (UNNAMED.contains(name) || names.contains(name.getValue())) {
          fewer.put(name, table.get(name, false));
        }
      }
      chosen.put(kind, fewer);
    }
    for (PdfDictionary drawing : drawings(chosen, names)) {
      if (!borrows(drawing) && seen.add(drawing)) {
        open.add(drawing);
      }
    }
    return chosen;
  }

  /** A form, a pattern or a letter without a table of its own draws from that of its page. */
  private static void addNamesOfBorrowers(PdfDictionary all, Set<String> names) {
    Set<PdfDictionary> read = Collections.newSetFromMap(new IdentityHashMap<>());
    int before;
    do {
      before = names.size();
      for (PdfDictionary drawing : drawings(all, names)) {
        if (borrows(drawing) && read.add(drawing)) {
          collect(drawing, names);
        }
      }
    } while (names.size() > before);
  }

  private static boolean borrows(PdfDictionary drawing) {
    return drawing.getAsDictionary(PdfName.Resources) == null;
  }

  /** The forms, patterns, masks and drawn fonts that go by some names. */
  private static List<PdfDictionary> drawings(PdfDictionary resources, Set<String> names) {
    List<PdfDictionary> drawings = new ArrayList<>();
    for (PdfName kind : DRAWING) {
      PdfDictionary table = resources.getAsDictionary(kind);
      for (PdfName name : table == null ? Set.<PdfName>of() : table.keySet()) {
        if (names.contains(name.getValue())) {
          add(table.getAsDictionary(name), drawings);
          add(table.getAsStream(name), drawings);
        }
      }
    }
    return drawings;
  }

  private static void add(PdfDictionary value, List<PdfDictionary> drawings) {
    if (value == null) {
      return;
    }
    boolean isForm =
        value instanceof PdfStream && !PdfName.Image.equals(value.getAsName(PdfName.Subtype));
    if (isForm || value.getAsDictionary(PdfName.CharProcs) != null) {
      drawings.add(value);
      return;
    }
    PdfDictionary own = value.getAsDictionary(PdfName.ExtGState);
    PdfDictionary state = own == null ? value : own;
    PdfDictionary mask = state.getAsDictionary(PdfName.SMask);
    if (mask != null && mask.getAsStream(PdfName.G) != null) {
      drawings.add(mask.getAsStream(PdfName.G));
    }
    PdfArray font = state.getAsArray(PdfName.Font);
    if (font != null && font.getAsDictionary(0) != null) {
      drawings.add(font.getAsDictionary(0));
    }
  }

  private static void collect(PdfDictionary drawing, Set<String> names) {
    if (drawing instanceof PdfStream form) {
      collect(form.getBytes(), names);
      return;
    }
    PdfDictionary letters = drawing.getAsDictionary(PdfName.CharProcs);
    for (PdfName letter : letters == null ? Set.<PdfName>of() : letters.keySet()) {
      PdfStream form = letters.getAsStream(letter);
      if (form != null) {
        collect(form.getBytes(), names);
      }
    }
  }

  private static void collect(byte[] content, Set<String> names) {
    Matcher name = NAME.matcher(new String(content, StandardCharsets.ISO_8859_1));
    while (name.find()) {
      names.add(decoded(name.group(1)));
    }
  }

  private static String decoded(String name) {
    return CODED
        .matcher(name)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(code.group(1), 16))));
  }
}
