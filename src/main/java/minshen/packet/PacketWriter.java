package minshen.packet;

import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import minshen.packet.Chapter.Attached;
import minshen.packet.Chapter.Document;
import minshen.packet.Packet.Pages;
import minshen.packet.pdfa.Hindrance;
import minshen.packet.source.SourceException;

/** Writes the pages of a packet, or some of them, as one PDF, chapter by chapter. */
final class PacketWriter {
  private final PacketContent content;
  private final PacketPdf pdf;
  private final OwnWriter own;
  private final DocumentWriter documents;
  private final ExhibitWriter exhibits;

  private PacketWriter(PacketContent content, PacketPdf pdf) {
    this.content = content;
    this.pdf = pdf;
    this.own = new OwnWriter(content, pdf);
    this.documents = new DocumentWriter(content, pdf);
    this.exhibits = new ExhibitWriter(content, pdf);
  }

  /**
   * Writes some pages of a packet.
   *
   * @return what keeps it from being a PDF/A-2b, if it was to be one
   * @throws IOException if the output cannot be written
   * @throws PacketException if an attachment turns out to be damaged, or changed in the meantime
   */
  static List<Hindrance> write(
      PacketContent content,
      Pages part,
      OutputStream out,
      PacketPdf.PageListener listener,
      PacketWatcher watch)
      throws IOException, PacketException {
    KeptTrouble kept = new KeptTrouble(out);
    try {
      WriterProperties properties = new WriterProperties().setPdfVersion(PdfVersion.PDF_1_7);
      PdfWriter target = new PdfWriter(kept, properties);
      target.setCloseStream(false);
      PacketPdf pdf = new PacketPdf(content, part, target, listener, watch);
      new PacketWriter(content, pdf).write();
      return pdf.close();
    } catch (RuntimeException | PacketException e) {
      // iText wraps what the stream threw; the disk's own words are the ones to be told.
      kept.rethrow();
      throw e;
    }
  }

  private void write() throws PacketException {
    PageNumbering numbers = content.numbers();
    for (int i = 0; i < numbers.chapters().size(); i++) {
      Chapter chapter = numbers.chapters().get(i);
      own.blanksBefore(i);
      if (pdf.has(numbers.first(i))
          && !(chapter.content() instanceof Attached)
          && !content.plan().isLoose()) {
        pdf.bookmarks().expect(i, chapter);
      }
      write(i, chapter);
    }
  }

  private void write(int index, Chapter chapter) throws PacketException {
    try {
      switch (chapter.content()) {
        case Document _ -> documents.write(index);
        case Attached _ -> exhibits.write(index, content.exhibit(index));
        default -> own.write(index, content.own(index));
      }
    } catch (SourceException e) {
      throw new PacketException(PacketProblem.of(chapter, e), e);
    }
  }
}
