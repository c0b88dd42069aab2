package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

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
  private final EmbeddedFiles files = new EmbeddedFiles();
  private final SignatureFields signatures = new SignatureFields();
  private int notes;
  private int media;
  private int fields;
  private boolean isPortfolio;

  void ofCatalog(PdfDictionary catalog) {
    ofActions(catalog);
    isPortfolio = catalog.containsKey(COLLECTION);
    PdfDictionary names = catalog.getAsDictionary(PdfName.Names);
    if (names != null) {
      NameTree.eachNode(
          names.getAsDictionary(PdfName.JavaScript), scripted -> scripts += scripted.size() / 2);
    }
    files.ofCatalog(catalog);
    PdfDictionary form = catalog.getAsDictionary(PdfName.AcroForm);
    if (form != null) {
      signatures.ofForm(form);
    }
  }

  void ofPage(PdfDictionary page) {
    ofActions(page);
  }

  void ofAnnotation(PdfDictionary annotation) {
    ofActions(annotation);
    PdfName subtype = annotation.getAsName(PdfName.Subtype);
    files.ofAnnotation(annotation);
    if (PdfName.Text.equals(subtype)) {
      notes++;
    } else if (PdfName.Screen.equals(subtype)
        || PdfName.Movie.equals(subtype)
        || PdfName.Sound.equals(subtype)
        || PdfName._3D.equals(subtype)
        || RICH_MEDIA.equals(subtype)) {
      media++;
    } else if (PdfName.Widget.equals(subtype)) {
      fields += signatures.ofField(annotation) ? 0 : 1;
    }
  }

  void report(SourceJob job, int pages) throws IOException {
    signatures.report(job);
    say(job, "packet.source.fields", fields);
    say(job, "packet.source.notes", notes);
    say(job, "packet.source.scripts", scripts);
    say(job, "packet.source.launches", launches);
    say(job, "packet.source.links", links);
    say(job, "packet.source.media", media);
    List<String> names = files.names();
    if (!names.isEmpty()) {
      job.holds(Holding.beside(files.fullNames(), pages));
      if (isPortfolio) {
        job.isPortfolio(names);
      } else {
        job.remark("packet.source.files", names.size(), NameList.of(names));
      }
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
}
