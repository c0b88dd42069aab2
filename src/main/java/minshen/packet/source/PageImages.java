package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The images that a page draws, those within forms too, so that they can go with their page. */
public final class PageImages {
  private static final int DEEPEST = 8;

  private final Set<PdfDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<PdfStream> found = new ArrayList<>();

  private PageImages() {}

  /** The images that resources name and that are still in memory. */
  public static List<PdfStream> of(PdfDictionary resources) {
    PageImages images = new PageImages();
    images.look(resources, 0);
    return images.found;
  }

  /** Writes images with what they are masked by, and lets go of them. */
  public static void flush(List<PdfStream> images) {
    for (PdfStream image : images) {
      // A mask may be among the images of the page, and gone by now.
      if (!image.isFlushed()) {
        flush(image.get(PdfName.SMask));
        flush(image);
      }
    }
  }

  private static void flush(PdfObject object) {
    if (object != null && object.getIndirectReference() != null && !object.isFlushed()) {
      object.flush();
    }
  }

  private void look(PdfDictionary resources, int depth) {
    PdfDictionary objects = resources == null ? null : resources.getAsDictionary(PdfName.XObject);
    if (objects == null || depth > DEEPEST) {
      return;
    }
    for (PdfName name : objects.keySet()) {
      PdfStream object = objects.getAsStream(name);
      if (object == null || object.isFlushed() || !seen.add(object)) {
        continue;
      }
      if (PdfName.Image.equals(object.getAsName(PdfName.Subtype))) {
        found.add(object);
      } else {
        look(object.getAsDictionary(PdfName.Resources), depth + 1);
      }
    }
  }
}
