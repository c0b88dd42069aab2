package minshen.form;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import minshen.files.Fingerprint;
import minshen.files.program.OfficeFiles;

/** Draws the same Word file once, which takes seconds, as long as it is among those drawn last. */
final class RememberedDrawing implements WordDrawing {
  /** By LibreOffice, where it is installed. */
  static final WordDrawing INSTALLED = new RememberedDrawing(RememberedDrawing::byOffice);

  /** More forms than two claims have, with the copies before the last edits. */
  private static final int MOST = 12;

  private final WordDrawing drawing;
  private final Map<String, Drawn> byContent =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Drawn> eldest) {
          return size() > MOST;
        }
      };

  RememberedDrawing(WordDrawing drawing) {
    this.drawing = drawing;
  }

  private static Optional<byte[]> byOffice(byte[] docx) throws IOException {
    Optional<OfficeFiles> office = OfficeFiles.installed();
    return office.isPresent() ? office.get().pdf(docx) : Optional.empty();
  }

  @Override
  public Optional<byte[]> pdf(byte[] docx) throws IOException {
    Drawn drawn;
    synchronized (byContent) {
      drawn = byContent.computeIfAbsent(Fingerprint.of(docx), _ -> new Drawn());
    }
    return drawn.pdf(docx, drawing);
  }

  /** A file that is drawn, or is being drawn: whoever wants it meanwhile waits. */
  private static final class Drawn {
    private Optional<byte[]> pdf = Optional.empty();

    synchronized Optional<byte[]> pdf(byte[] docx, WordDrawing drawing) throws IOException {
      if (pdf.isEmpty()) {
        pdf = drawing.pdf(docx);
      }
      return pdf.map(byte[]::clone);
    }
  }
}
