package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a PDF holds besides its pages' content and is left behind: scripts, actions, embedded files,
 * notes, media; and what changes its meaning in a copy: signatures and fields.
 */
final class PdfExtras {
  /** Actions may follow each other; a chain longer than this runs in a circle. */
  private static final int LONGEST_CHAIN = 20;

  /** So many embedded files are named; a name longer than this is cut. */
  private static final int MOST_NAMES = 6;

  private static final int LONGEST_NAME = 60;

  private static final PdfName COLLECTION = new PdfName("Collection");
  private static final PdfName RICH_MEDIA = new PdfName("RichMedia");

  private int scripts;
  private int launches;
  private int links;
  private final List<String> files = new ArrayList<>();
  private int notes;
  private int media;
  private int signatures;
  private int fields;
  private boolean isPortfolio;

  void ofCatalog(PdfDictionary catalog) {
    ofActions(catalog);
    isPortfolio = catalog.containsKey(COLLECTION);
    PdfDictionary names = catalog.getAsDictionary(PdfName.Names);
    if (names != null) {
      scripts += entries(names.getAsDictionary(PdfName.JavaScript), 0);
      files(names.getAsDictionary(PdfName.EmbeddedFiles), 0);
    }
  }

  void ofPage(PdfDictionary page) {
    ofActions(page);
  }

  void ofAnnotation(PdfDictionary annotation) {
    ofActions(annotation);
    PdfName subtype = annotation.getAsName(PdfName.Subtype);
    if (PdfName.FileAttachment.equals(subtype)) {
      files.add(name(annotation.get(PdfName.FS)));
    } else if (PdfName.Text.equals(subtype)) {
      notes++;
    } else if (PdfName.Screen.equals(subtype)
        || PdfName.Movie.equals(subtype)
        || PdfName.Sound.equals(subtype)
        || PdfName._3D.equals(subtype)
        || RICH_MEDIA.equals(subtype)) {
      media++;
    } else if (PdfName.Widget.equals(subtype)) {
      fields++;
      boolean signature = PdfName.Sig.equals(Annotations.inherited(annotation, PdfName.FT));
      signatures += signature && Annotations.inherited(annotation, PdfName.V) != null ? 1 : 0;
    }
  }

  void report(SourceJob job) {
    say(job, "packet.source.signed", signatures);
    say(job, "packet.source.fields", fields - signatures);
    say(job, "packet.source.notes", notes);
    say(job, "packet.source.scripts", scripts);
    say(job, "packet.source.launches", launches);
    say(job, "packet.source.links", links);
    say(job, "packet.source.media", media);
    if (!files.isEmpty()) {
      String named =
          files.stream().limit(MOST_NAMES).collect(Collectors.joining("、"))
              + (files.size() > MOST_NAMES ? " …" : "");
      job.remark(
          isPortfolio ? "packet.source.portfolio" : "packet.source.files", files.size(), named);
    }
  }

  private static void say(SourceJob job, String key, int count) {
    if (count > 0) {
      job.remark(key, count);
    }
  }

  private void ofActions(PdfDictionary holder) {
    ofAction(holder.get(PdfName.OpenAction), 0);
    ofAction(holder.get(PdfName.A), 0);
    PdfDictionary additional = holder.getAsDictionary(PdfName.AA);
    if (additional != null) {
      additional.values().forEach(action -> ofAction(action, 0));
    }
  }

  private void ofAction(PdfObject object, int depth) {
    if (depth > LONGEST_CHAIN) {
      return;
    }
    if (object instanceof PdfDictionary action) {
      PdfName type = action.getAsName(PdfName.S);
      if (PdfName.JavaScript.equals(type)) {
        scripts++;
      } else if (PdfName.Launch.equals(type)) {
        launches++;
      } else if (PdfName.URI.equals(type)
          || PdfName.GoToR.equals(type)
          || PdfName.GoToE.equals(type)
          || PdfName.SubmitForm.equals(type)
          || PdfName.ImportData.equals(type)) {
        links++;
      }
      ofAction(action.get(PdfName.Next), depth + 1);
    } else if (object instanceof PdfArray actions && depth < LONGEST_CHAIN) {
      for (int i = 0; i < actions.size(); i++) {
        // One level further down, so that arrays in arrays come to an end.
        ofAction(actions.get(i), Math.max(depth + 1, LONGEST_CHAIN - 1));
      }
    }
  }

  /** How many entries a name tree has (ISO 32000-2, 7.9.6). */
  private static int entries(PdfDictionary node, int depth) {
    if (node == null || depth > LONGEST_CHAIN) {
      return 0;
    }
    PdfArray names = node.getAsArray(PdfName.Names);
    int count = names == null ? 0 : names.size() / 2;
    PdfArray kids = node.getAsArray(PdfName.Kids);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      count += entries(kids.getAsDictionary(i), depth + 1);
    }
    return count;
  }

  /** Notes the files of a name tree, by the names they are unpacked under. */
  private void files(PdfDictionary node, int depth) {
    if (node == null || depth > LONGEST_CHAIN) {
      return;
    }
    PdfArray names = node.getAsArray(PdfName.Names);
    for (int i = 1; names != null && i < names.size(); i += 2) {
      files.add(name(names.get(i)));
    }
    PdfArray kids = node.getAsArray(PdfName.Kids);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      files(kids.getAsDictionary(i), depth + 1);
    }
  }

  /** The name in a file specification (ISO 32000-2, 7.11.3). */
  private static String name(PdfObject specification) {
    PdfString name = null;
    if (specification instanceof PdfDictionary dictionary) {
      name = dictionary.getAsString(PdfName.UF);
      name = name == null ? dictionary.getAsString(PdfName.F) : name;
    } else if (specification instanceof PdfString plain) {
      name = plain;
    }
    String text = name == null ? "" : name.toUnicodeString().replaceAll("\\s+", " ").strip();
    return text.isEmpty() ? "?" : text.substring(0, Math.min(text.length(), LONGEST_NAME));
  }
}
