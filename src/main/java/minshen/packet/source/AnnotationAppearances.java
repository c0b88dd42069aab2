package minshen.packet.source;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How what lies on the pages of a PDF looks: as its program drew it; drawn here where the program
 * left that to the viewer; and counted where that cannot be done.
 */
final class AnnotationAppearances implements AutoCloseable {
  /** Nobody draws these unless their program did. */
  private static final Set<PdfName> NEED_NO_DRAWING =
      Set.of(PdfName.Screen, new PdfName("RichMedia"), PdfName._3D, new PdfName("Projection"));

  private static final int MOST_CHARACTERS = 8;

  private final HiddenLayers layers;
  private final LayerRemoval removal;
  private final AnnotationType type;
  private final FieldDrawing fields;
  private final NoteDrawing notes;
  private final MarkDrawing marks;
  private final PdfDocument target;
  private final boolean mayBeStale;
  private final TreeSet<Integer> pagesLacking = new TreeSet<>();
  private final TreeSet<Integer> pagesMissing = new TreeSet<>();
  private int lacking;
  private int missingBefore;

  /**
   * Looks for a PDF that is written.
   *
   * @param file where its pages are from
   * @param catalog of that file
   */
  AnnotationAppearances(
      SourceJob job,
      Path file,
      Optional<PdfPassword> password,
      PdfDictionary catalog,
      HiddenLayers layers,
      LayerRemoval removal,
      PdfDocument target) {
    PdfDictionary form =
        Optional.ofNullable(catalog.getAsDictionary(PdfName.AcroForm))
            .orElseGet(PdfDictionary::new);
    this.target = target;
    this.layers = layers;
    this.removal = removal;
    this.type = new AnnotationType(target);
    this.fields = new FieldDrawing(target, form, type);
    this.notes = new NoteDrawing(target, type, fields);
    this.marks = new MarkDrawing(job, file, password, target);
    this.mayBeStale = Boolean.TRUE.equals(form.getAsBool(PdfName.NeedAppearances));
  }

  /** The looks of what lies on a page, the lowest first. */
  List<Appearance> of(PdfDictionary page, int number) throws IOException {
    PdfArray all = page.getAsArray(PdfName.Annots);
    List<Appearance> looks = new ArrayList<>();
    for (int i = 0; all != null && i < all.size(); i++) {
      PdfDictionary annotation = all.getAsDictionary(i);
      if (annotation != null
          && Annotations.isContent(annotation)
          && !layers.hide(annotation.get(PdfName.OC))) {
        int back = Annotations.turnedBack(annotation, page);
        of(annotation, number, i).stream()
            .map(look -> back == 0 ? look : new Appearance(look.into(), look.drawing(), back))
            .forEach(looks::add);
      }
    }
    return looks;
  }

  private List<Appearance> of(PdfDictionary annotation, int page, int index) throws IOException {
    boolean isField = PdfName.Widget.equals(annotation.getAsName(PdfName.Subtype));
    boolean isDrawn = Annotations.isDrawn(annotation);
    Optional<Rectangle> into =
        FieldBox.rectangle(annotation)
            .or(() -> isDrawn ? Optional.empty() : MarkBounds.of(annotation));
    if (into.isEmpty()) {
      return List.of();
    }
    if (isDrawn && !(isField && isStale(annotation, page, index))) {
      Optional<PdfStream> drawing = Annotations.appearance(annotation);
      drawing.ifPresent(removal::clear);
      return drawing.map(form -> new Appearance(into.get(), form)).stream().toList();
    }
    List<Appearance> looks =
        isField
            ? fields.draw(annotation).stream().toList()
            : mark(annotation, into.get(), page, index);
    if (type.missing().size() > missingBefore) {
      missingBefore = type.missing().size();
      pagesMissing.add(page);
    }
    return looks;
  }

  private List<Appearance> mark(PdfDictionary mark, Rectangle into, int page, int index)
      throws IOException {
    PdfName subtype = mark.getAsName(PdfName.Subtype);
    List<Appearance> looks = new ArrayList<>();
    if (subtype == null) {
      // What does not say what it is nobody draws.
      return looks;
    }
    if (PdfName.Link.equals(subtype)) {
      LinkBorder.of(mark).ifPresent(border -> looks.add(border.draw(mark, into, target)));
    } else if (PdfName.Stamp.equals(subtype)) {
      notes.stamp(mark).ifPresent(looks::add);
      count(page, looks.isEmpty());
    } else if (MarkDrawing.knows(subtype)) {
      looks.addAll(marks.draw(page, index, mark, into));
      if (PdfName.FreeText.equals(subtype)) {
        notes.text(mark).ifPresent(looks::add);
      }
      count(page, looks.isEmpty());
    } else {
      count(page, !NEED_NO_DRAWING.contains(subtype));
    }
    return looks;
  }

  private void count(int page, boolean isLacking) {
    if (isLacking) {
      lacking++;
      pagesLacking.add(page);
    }
  }

  /**
   * Whether a field is drawn with other words than it was filled with since. A form that has its
   * values written in a certain way, such as amounts, knows better.
   */
  private boolean isStale(PdfDictionary field, int page, int index) throws IOException {
    String value = mayBeStale ? plain(fields.words(field)) : "";
    if (value.isEmpty()) {
      return false;
    }
    String drawn = plain(marks.words(page, index, field).orElse(value));
    return !drawn.equals(value) && (drawn.isEmpty() || !Annotations.isFormatted(field));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** Notes what could not be drawn. */
  void report(SourceJob job) {
    if (lacking > 0) {
      job.remark("packet.source.not-drawn", lacking, PageNumbers.of(List.copyOf(pagesLacking)));
    }
    if (!pagesMissing.isEmpty()) {
      job.remark(
          "packet.source.characters",
          type.missing().stream().limit(MOST_CHARACTERS).toList(),
          PageNumbers.of(List.copyOf(pagesMissing)));
    }
  }

  @Override
  public void close() throws IOException {
    marks.close();
  }
}
