package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The content of pages: whether it is whole, fits into memory, and brings its fonts. */
final class PdfContents implements AutoCloseable {
  private static final int MOST_NAMES = 4;

  /** As many times as large as it is packed may a form become, however it is (RFC 1951). */
  private static final int DEFLATED_MOST = 1032;

  private static final List<PdfName> FILES =
      List.of(PdfName.FontFile, PdfName.FontFile2, PdfName.FontFile3);

  private final SourceJob job;
  private final BitSet seen = new BitSet();
  private final TreeSet<String> fontsNotEmbedded = new TreeSet<>();
  private final boolean isDamaged;
  private final Inflater inflater = new Inflater();
  private final byte[] piece = new byte[1 << 15];
  private long unpacked;
  private long largest;
  private boolean hasLargeImages;

  /**
   * Looks at the content of a PDF.
   *
   * @param isDamaged whether the file is: then what is not there was lost, and not only forgotten
   *     by the program that wrote it
   */
  PdfContents(SourceJob job, boolean isDamaged) {
    this.job = job;
    this.isDamaged = isDamaged;
  }

  /**
   * Whether the drawing of a page can be read to its end.
   *
   * @throws SourceException if it is too long
   * @throws IOException if it is not there
   */
  boolean areWhole(PdfDictionary page, int number) throws SourceException, IOException {
    unpacked = 0;
    PdfObject contents = page.get(PdfName.Contents);
    if (contents instanceof PdfStream stream) {
      return isWhole(stream, number);
    }
    boolean whole = true;
    if (contents instanceof PdfArray array) {
      for (int i = 0; i < array.size(); i++) {
        PdfStream part = array.getAsStream(i);
        if (part == null) {
          throw new IOException("content that is not there");
        }
        whole &= isWhole(part, number);
      }
    } else if (page.containsKey(PdfName.Contents)) {
      throw new IOException("content that is not there");
    }
    return whole;
  }

  private boolean isWhole(PdfStream stream, int number) throws SourceException {
    refuseUnknown(stream);
    if (stream.getLength() > job.limits().memory()) {
      throw job.problem("packet.source.page-too-large", number);
    }
    byte[] raw = stream.getBytes(false);
    List<String> filters = StreamFilters.of(stream);
    PdfFiles.forget(stream);
    if (StreamFilters.areDeflatedOnce(filters)) {
      Optional<byte[]> deflated = StreamFilters.beforeLast(raw, filters, job.limits().memory());
      if (deflated.isEmpty()) {
        throw job.problem("packet.source.page-too-large", number);
      }
      return raw.length == 0 || inflates(deflated.get(), number);
    }
    take(StreamFilters.unpacked(raw, filters, job.limits().memory()), number);
    return true;
  }

  /** The parts of a page, of which one may be named very often, are put together in memory. */
  private void take(long bytes, int number) throws SourceException {
    unpacked += bytes;
    if (unpacked > job.limits().memory()) {
      throw job.problem("packet.source.page-too-large", number);
    }
  }

  /** What viewers do not unpack they leave out, and so would the packet. */
  private void refuseUnknown(PdfStream stream) throws SourceException {
    Optional<String> unknown = StreamFilters.unknown(stream);
    if (unknown.isPresent()) {
      throw job.problem("packet.source.filter", unknown.get());
    }
  }

  /** Without keeping what comes out: a few bytes may become gigabytes. */
  private boolean inflates(byte[] raw, int number) throws SourceException {
    try {
      inflater.reset();
      inflater.setInput(raw);
      while (!inflater.finished()) {
        int got = inflater.inflate(piece);
        take(got, number);
        if (got == 0
            && !inflater.finished()
            && (inflater.needsInput() || inflater.needsDictionary())) {
          return false;
        }
      }
      return true;
    } catch (DataFormatException e) {
      return false;
    }
  }

  /** Looks at images, patterns and fonts that were not seen on an earlier page. */
  void look(PdfDictionary resources) throws SourceException, IOException {
    Deque<PdfDictionary> open = new ArrayDeque<>();
    open.push(resources);
    while (!open.isEmpty()) {
      PdfDictionary next = open.pop();
      if (isNew(next)) {
        images(next.getAsDictionary(PdfName.XObject), open);
        for (PdfStream pattern : streams(next.getAsDictionary(PdfName.Pattern))) {
          content(pattern, open);
        }
        masks(next.getAsDictionary(PdfName.ExtGState), open);
        fonts(next.getAsDictionary(PdfName.Font), open);
      }
    }
  }

  /** The streams among some objects; none if there are no objects. */
  private static List<PdfStream> streams(PdfDictionary objects) {
    return objects == null
        ? List.of()
        : objects.keySet().stream().map(objects::getAsStream).filter(Objects::nonNull).toList();
  }

  private void images(PdfDictionary objects, Deque<PdfDictionary> open)
      throws SourceException, IOException {
    if (objects == null) {
      return;
    }
    for (PdfName name : objects.keySet()) {
      PdfStream object = objects.getAsStream(name);
      if (object == null) {
        refuseLost();
        continue;
      }
      if (!isNew(object)) {
        continue;
      }
      if (PdfName.Form.equals(object.getAsName(PdfName.Subtype))) {
        form(object, open);
      } else {
        refuseUnknown(object);
        largest = Math.max(largest, object.getLength());
        hasLargeImages |= ImageShrinking.isCandidate(object);
      }
    }
  }

  /** 11.6.5.3: what is drawn may go through a form that says how much of it is seen. */
  private void masks(PdfDictionary states, Deque<PdfDictionary> open) throws SourceException {
    if (states == null) {
      return;
    }
    for (PdfName name : states.keySet()) {
      PdfDictionary state = states.getAsDictionary(name);
      PdfDictionary mask = state == null ? null : state.getAsDictionary(PdfName.SMask);
      PdfStream group = mask == null ? null : mask.getAsStream(PdfName.G);
      if (group != null) {
        content(group, open);
      }
    }
  }

  /** Content that is drawn like that of a page, if it was not seen before. */
  private void content(PdfStream content, Deque<PdfDictionary> open) throws SourceException {
    if (isNew(content)) {
      form(content, open);
    }
  }

  /** A form is content like that of a page; only what may be too much is unpacked. */
  private void form(PdfStream form, Deque<PdfDictionary> open) throws SourceException {
    refuseUnknown(form);
    largest = Math.max(largest, form.getLength());
    PdfDictionary inner = form.getAsDictionary(PdfName.Resources);
    if (inner != null) {
      open.push(inner);
    }
    List<String> filters = StreamFilters.of(form);
    boolean mayBeBeyond =
        filters.size() > 1
            || (!filters.isEmpty() && form.getLength() > job.limits().memory() / DEFLATED_MOST);
    if (mayBeBeyond
        && form.getLength() <= job.limits().memory()
        && StreamFilters.unpacked(form.getBytes(false), filters, job.limits().memory())
            > job.limits().memory()) {
      largest = Long.MAX_VALUE;
    }
  }

  private void fonts(PdfDictionary fonts, Deque<PdfDictionary> open)
      throws SourceException, IOException {
    if (fonts == null) {
      return;
    }
    for (PdfName name : fonts.keySet()) {
      PdfDictionary font = fonts.getAsDictionary(name);
      if (font == null) {
        refuseLost();
      } else if (isNew(font)) {
        look(name, font);
        // The letters of a Type 3 font are drawn like forms, with resources of their own.
        for (PdfStream letter : streams(font.getAsDictionary(PdfName.CharProcs))) {
          content(letter, open);
        }
        PdfDictionary inner = font.getAsDictionary(PdfName.Resources);
        if (inner != null) {
          open.push(inner);
        }
      }
    }
  }

  private void look(PdfName name, PdfDictionary font) throws SourceException, IOException {
    if (isEmbedded(font)) {
      Optional<PdfStream> letters = file(font);
      if (letters.isPresent()) {
        refuseUnknown(letters.get());
      }
    } else {
      PdfName called = font.getAsName(PdfName.BaseFont);
      fontsNotEmbedded.add(ReadableNames.of((called == null ? name : called).getValue()));
    }
  }

  /** Whether there are images that could be made smaller. */
  boolean hasLargeImages() {
    return hasLargeImages;
  }

  private void refuseLost() throws IOException {
    if (isDamaged) {
      throw new IOException("a font or an image that is not there");
    }
  }

  /** The fourteen standard fonts need not be; a Type 3 font draws itself. */
  private static boolean isEmbedded(PdfDictionary font) {
    PdfDictionary descriptor = descriptor(font);
    if (descriptor == null) {
      return font.getAsArray(PdfName.DescendantFonts) == null;
    }
    return FILES.stream().anyMatch(descriptor::containsKey);
  }

  private static PdfDictionary descriptor(PdfDictionary font) {
    PdfArray descendants = font.getAsArray(PdfName.DescendantFonts);
    PdfDictionary holder = descendants == null ? font : descendants.getAsDictionary(0);
    return holder == null ? null : holder.getAsDictionary(PdfName.FontDescriptor);
  }

  /** The file of a font that has one. */
  private static Optional<PdfStream> file(PdfDictionary font) {
    PdfDictionary descriptor = descriptor(font);
    return FILES.stream()
        .filter(_ -> descriptor != null)
        .map(key -> descriptor.getAsStream(key))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private boolean isNew(PdfDictionary object) {
    if (object.getIndirectReference() == null) {
      return true;
    }
    int number = object.getIndirectReference().getObjNumber();
    boolean fresh = !seen.get(number);
    seen.set(number);
    return fresh;
  }

  /**
   * Refuses images that do not fit into memory.
   *
   * @param number the page just looked at
   */
  void refuseOverlarge(int number) throws SourceException {
    if (largest > job.limits().memory()) {
      throw job.problem("packet.source.page-too-large", number);
    }
  }

  /** Notes what a clerk should know. */
  void report() {
    if (!fontsNotEmbedded.isEmpty()) {
      job.remark("packet.source.fonts", fontsNotEmbedded.stream().limit(MOST_NAMES).toList());
    }
  }

  @Override
  public void close() {
    inflater.close();
  }
}
