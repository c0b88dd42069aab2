package minshen.packet;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.packet.Placement.Frame;
import minshen.packet.pdfa.Archiving;
import minshen.packet.pdfa.PageCheck;
import minshen.packet.source.PdfFiles;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SourceException;
import minshen.words.Message;

/** Draws pages of files onto those of a packet, with one file open at a time. */
final class CopiedPages implements AutoCloseable {
  private final PacketContent content;
  private final PdfDocument target;
  private final Optional<Archiving> archiving;

  /** The files of which not every page is handed in. */
  private final Set<ReadySource> parts;

  private Optional<OpenFile> open = Optional.empty();

  /** A file whose pages are being drawn. */
  private record OpenFile(
      ReadySource ready, PdfDocument pdf, AttachedPages pages, Optional<PageCheck> check) {}

  /**
   * Pages of files.
   *
   * @param archiving looks at them on their way, if they are to be part of a PDF/A-2b
   */
  CopiedPages(PacketContent content, PdfDocument target, Optional<Archiving> archiving) {
    this.content = content;
    this.target = target;
    this.archiving = archiving;
    this.parts =
        content.plan().attachments().stream()
            .filter(attachment -> attachment.pages().isPresent())
            .map(content::source)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Draws a page of a file and lets go of it.
   *
   * @throws SourceException if its file is damaged, or has changed in the meantime
   */
  void draw(SourcePage page, PdfCanvas canvas, Frame frame) throws SourceException {
    OpenFile file = file(page.source());
    soundly(
        file.ready(),
        () -> {
          PdfStream drawn = file.pages().draw(page.page(), page.rotate(), canvas, frame);
          file.pages().release(page.page(), drawn);
        });
  }

  /** What a page takes by itself, turned as it is wanted. */
  Frame frame(SourcePage page) throws SourceException {
    OpenFile file = file(page.source());
    try {
      return file.pages().frame(page.page(), page.rotate());
    } catch (RuntimeException | StackOverflowError e) {
      throw damaged(file.ready(), e);
    }
  }

  /** Lets go of the file that is open, and looks whether it is still the one that was read. */
  void done() throws SourceException {
    if (open.isEmpty()) {
      return;
    }
    OpenFile file = open.get();
    soundly(file.ready(), () -> target.flushCopiedObjects(file.pdf()));
    close();
    content.confirm(file.ready());
  }

  @Override
  public void close() {
    Optional<OpenFile> last = open;
    open = Optional.empty();
    last.ifPresent(
        file -> {
          file.check().ifPresent(check -> archiving.orElseThrow().done(check));
          file.check().ifPresent(PageCheck::close);
          file.pdf().close();
        });
  }

  private OpenFile file(ReadySource ready) throws SourceException {
    if (open.filter(file -> file.ready().equals(ready)).isEmpty()) {
      done();
      try {
        PdfDocument pdf = PdfFiles.open(ready);
        boolean grey = content.plan().settings().images().blackAndWhite();
        Optional<PageCheck> check = archiving.map(kept -> kept.check(ready.file()));
        AttachedPages pages =
            new AttachedPages(
                pdf,
                target,
                grey,
                parts.contains(ready),
                page -> check.ifPresent(c -> c.look(page)));
        open = Optional.of(new OpenFile(ready, pdf, pages, check));
      } catch (IOException e) {
        throw damaged(ready, e);
      }
    }
    return open.orElseThrow();
  }

  /** Does something with a file, whose fault it is if that cannot be done. */
  private static void soundly(ReadySource ready, Runnable step) throws SourceException {
    try {
      step.run();
    } catch (RuntimeException | StackOverflowError e) {
      throw damaged(ready, e);
    }
  }

  private static SourceException damaged(ReadySource ready, Throwable cause) {
    return new SourceException(Message.of("packet.source-damaged", ready.file()), cause);
  }
}
