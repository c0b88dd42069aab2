package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.PageChoice;
import minshen.dossier.Redaction;
import minshen.dossier.Redactions;
import minshen.words.Message;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * 遮盖: writes the pages of a file anew without what boxes cover. A page with a box becomes a picture
 * of itself in which the box is black: whatever else was on it (text, a hidden text layer, images,
 * drawings, fonts) is not copied. The other pages stay as they are, but bring only what they
 * themselves draw; one that holds, unseen, what is covered on another becomes a picture, too.
 *
 * <p>Taking single words and drawings out of a page was tried with pdfSweep 5.0.5: shadings,
 * patterns, Type 3 fonts, alternative texts of marked content and JBIG2 or JPEG 2000 images keep
 * what they have, and the gaps left in a line tell how wide it was. A picture has none of these
 * ways out.
 */
final class Redactor {
  private final SourceJob job;
  private final Redactions redactions;
  private final Optional<PageChoice> handedIn;
  private final Set<Redaction> idle = new HashSet<>();

  /** Open pages that hold, unseen, what is covered on others. */
  private final List<Integer> hiding = new ArrayList<>();

  /**
   * Redactions of a source.
   *
   * @param handedIn the pages of which remarks tell; without them all
   */
  Redactor(SourceJob job, Redactions redactions, Optional<PageChoice> handedIn) {
    this.job = job;
    this.redactions = redactions;
    this.handedIn = handedIn;
  }

  /**
   * Writes the pages.
   *
   * @throws SourceException if a box is on a page that is not there, or if a page cannot be drawn
   */
  ConvertedPages redact(ReadySource source) throws SourceException, IOException {
    refuseBeyond(source);
    Caches.keepPicturesInMemory();
    Caches.keepFontsPrivate();
    Path redacted = job.newFile(".pdf");
    try (PdfDocument pages = PdfFiles.open(source);
        PDDocument drawn = Loader.loadPDF(source.pdf().toFile(), Caches.in(redacted.getParent()));
        PdfDocument target = new PdfDocument(new PdfWriter(job.output(redacted)))) {
      PagePicture pictures = new PagePicture(job, source, drawn);
      CoveredContent covered = covered(source, drawn);
      for (int number = 1; number <= source.pages(); number++) {
        job.checkCancelled();
        List<Redaction> boxes = redactions.ofPage(number);
        if (boxes.isEmpty() && !covered.isHeldUnseen(number)) {
          keep(pages.getPage(number), target);
        } else {
          if (boxes.isEmpty()) {
            hiding.add(number);
          }
          PageSubstance content = PageSubstance.of(pages.getPage(number));
          idle.addAll(pictures.add(number, content, boxes, target));
        }
      }
      // Fonts and images that pages share are written once.
      target.flushCopiedObjects(pages);
    } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
      job.throwWhatIsNotOfTheFile();
      throw job.problem("packet.source.not-redacted", e);
    }
    report();
    return new ConvertedPages(redacted, source.pages());
  }

  private CoveredContent covered(ReadySource source, PDDocument drawn) throws IOException {
    CoveredContent covered = new CoveredContent(drawn);
    for (int number : redactions.pages()) {
      MeasuredArea area = MeasuredArea.of(source, drawn.getPage(number - 1));
      covered.add(number, redactions.ofPage(number), area);
    }
    return covered;
  }

  /** Of a page that is left out there is nothing to tell. */
  private void report() {
    List<Redaction> boxes =
        redactions.boxes().stream().filter(box -> isHandedIn(box.page())).toList();
    remark("packet.source.redacted", boxes.stream().filter(box -> !idle.contains(box)).toList());
    remark("packet.source.redacted-blank", boxes.stream().filter(idle::contains).toList());
    List<Integer> unseen = hiding.stream().filter(this::isHandedIn).toList();
    if (!unseen.isEmpty()) {
      job.remark("packet.source.redacted-unseen", PageNumbers.of(unseen));
    }
  }

  private boolean isHandedIn(int page) {
    return handedIn.isEmpty() || handedIn.get().pages().anyMatch(one -> one == page);
  }

  private void remark(String key, List<Redaction> boxes) {
    if (!boxes.isEmpty()) {
      job.remark(key, boxes.size(), PageNumbers.of(new Redactions(boxes).pages()));
    }
  }

  private void refuseBeyond(ReadySource source) throws SourceException {
    List<Integer> beyond =
        redactions.pages().stream().filter(page -> page > source.pages()).toList();
    if (!beyond.isEmpty()) {
      throw new SourceException(
          Message.of(
              "packet.source.redacted-beyond",
              source.file(),
              source.pages(),
              PageNumbers.of(beyond)));
    }
  }

  private static void keep(PdfPage page, PdfDocument target) {
    DrawnOnly.keepWordless(page);
    PdfPage copy = PdfCleaner.copy(page, target);
    copy.flush();
    PdfFiles.forget(page.getPdfObject());
  }
}
