package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfString;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a PDF holds besides its pages' content and is left behind: scripts, actions, embedded files,
 * notes, media; and what changes its meaning in a copy: signatures and fields.
 */
final class PdfExtras {
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
      eachNode(
          names.getAsDictionary(PdfName.JavaScript), scripted -> scripts += scripted.size() / 2);
      eachNode(names.getAsDictionary(PdfName.EmbeddedFiles), this::files);
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
      job.remark(
          isPortfolio ? "packet.source.portfolio" : "packet.source.files",
          files.size(),
          NameList.of(files));
    }
  }

  private static void say(SourceJob job, String key, int count) {
    if (count > 0) {
      job.remark(key, count);
    }
  }

  private void ofActions(PdfDictionary holder) {
    Deque<PdfObject> open = new ArrayDeque<>();
    push(open, holder.get(PdfName.OpenAction));
    push(open, holder.get(PdfName.A));
    PdfDictionary additional = holder.getAsDictionary(PdfName.AA);
    if (additional != null) {
      additional.values().forEach(action -> push(open, action));
    }
    // Actions follow each other, some in a circle.
    Set<PdfObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!open.isEmpty()) {
      PdfObject next = open.pop();
      if (!seen.add(next)) {
        continue;
      }
      if (next instanceof PdfDictionary action) {
        count(action.getAsName(PdfName.S));
        push(open, action.get(PdfName.Next));
      } else if (next instanceof PdfArray actions) {
        for (int i = 0; i < actions.size(); i++) {
          push(open, actions.get(i));
        }
      }
    }
  }

  private static void push(Deque<PdfObject> open, PdfObject object) {
    if (object != null) {
      open.push(object);
    }
  }

  private void count(PdfName type) {
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
  }

  /** The nodes of a name tree (ISO 32000-2, 7.9.6), each once: some name each other in a circle. */
  private static void eachNode(PdfDictionary root, Consumer<PdfArray> names) {
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

  /** Notes the files of a name tree, by the names they are unpacked under. */
  private void files(PdfArray names) {
    for (int i = 1; i < names.size(); i += 2) {
      files.add(name(names.get(i)));
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
    return name == null ? "?" : ReadableNames.of(name);
  }
}
