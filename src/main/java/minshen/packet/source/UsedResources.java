package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
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
  /** What is only drawn by its name; a colour space may stand in for another unnamed. */
  private static final List<PdfName> NAMED =
      List.of(
          PdfName.XObject,
          PdfName.Font,
          PdfName.Pattern,
          PdfName.Shading,
          PdfName.ExtGState,
          PdfName.Properties);

  /** Anything that may be a name in a content; more than are named does no harm. */
  private static final Pattern NAME = Pattern.compile("/([^\\s\\x00/<>\\[\\](){}%]*)");

  private static final Pattern CODED = Pattern.compile("#([0-9A-Fa-f]{2})");
  private static final int DEEPEST = 8;

  private final Set<PdfDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private UsedResources() {}

  /** Gives a page, and the forms that it draws, tables of their own with what they name. */
  static void only(PdfPage page) {
    PdfDictionary all = page.getResources().getPdfObject();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < page.getContentStreamCount(); i++) {
      collect(page.getStreamBytes(i), names);
    }
    UsedResources used = new UsedResources();
    used.namedByThoseWithoutResources(all, names, 0);
    page.getPdfObject().put(PdfName.Resources, used.chosen(all, names, 0));
  }

  /** A form, a pattern or a letter without a table of its own draws from that of its page. */
  private void namedByThoseWithoutResources(PdfDictionary resources, Set<String> names, int depth) {
    for (PdfName kind : List.of(PdfName.XObject, PdfName.Pattern)) {
      PdfDictionary table = resources.getAsDictionary(kind);
      for (PdfName name : table == null ? Set.<PdfName>of() : Set.copyOf(table.keySet())) {
        PdfStream stream = table.getAsStream(name);
        if (stream != null && drawsFromPage(stream) && names.contains(name.getValue())) {
          int before = names.size();
          collect(stream.getBytes(), names);
          if (names.size() > before && depth < DEEPEST) {
            namedByThoseWithoutResources(resources, names, depth + 1);
          }
        }
      }
    }
    PdfDictionary fonts = resources.getAsDictionary(PdfName.Font);
    for (PdfName name : fonts == null ? Set.<PdfName>of() : fonts.keySet()) {
      PdfDictionary font = fonts.getAsDictionary(name);
      PdfDictionary letters = font == null ? null : font.getAsDictionary(PdfName.CharProcs);
      if (letters != null && font.getAsDictionary(PdfName.Resources) == null) {
        for (PdfName letter : letters.keySet()) {
          PdfStream drawing = letters.getAsStream(letter);
          if (drawing != null) {
            collect(drawing.getBytes(), names);
          }
        }
      }
    }
  }

  private static boolean drawsFromPage(PdfStream stream) {
    return !PdfName.Image.equals(stream.getAsName(PdfName.Subtype))
        && stream.getAsDictionary(PdfName.Resources) == null;
  }

  private PdfDictionary chosen(PdfDictionary all, Set<String> names, int depth) {
    PdfDictionary chosen = new PdfDictionary();
    for (PdfName kind : all.keySet()) {
      PdfDictionary table = NAMED.contains(kind) ? all.getAsDictionary(kind) : null;
      if (table == null) {
        chosen.put(kind, all.get(kind, false));
        continue;
      }
      PdfDictionary fewer = new PdfDictionary();
      for (PdfName name : table.keySet()) {
        if (names.contains(name.getValue())) {
          fewer.put(name, table.get(name, false));
          inForm(table.getAsStream(name), depth);
        }
      }
      chosen.put(kind, fewer);
    }
    return chosen;
  }

  private void inForm(PdfObject object, int depth) {
    if (object instanceof PdfStream form
        && depth < DEEPEST
        && !PdfName.Image.equals(form.getAsName(PdfName.Subtype))
        && !drawsFromPage(form)
        && seen.add(form)) {
      PdfDictionary own = form.getAsDictionary(PdfName.Resources);
      Set<String> names = new HashSet<>();
      collect(form.getBytes(), names);
      namedByThoseWithoutResources(own, names, 0);
      form.put(PdfName.Resources, chosen(own, names, depth + 1));
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
