package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the pages of several ready files into one. */
final class PageMerge {
  private final SourceJob job;
  private final List<ConvertedPages> parts = new ArrayList<>();

  PageMerge(SourceJob job) {
    this.job = job;
  }

  void add(ConvertedPages part) {
    parts.add(part);
  }

  /** All the pages, in the order in which they were added. */
  ConvertedPages merged() throws IOException {
    Path all = job.newFile(".pdf");
    int pages = 0;
    try (PdfDocument target = new PdfDocument(new PdfWriter(job.output(all)))) {
      for (ConvertedPages part : parts) {
        try (PdfDocument source = PdfFiles.open(part.pdf(), Optional.empty())) {
          copy(source, part.count(), target);
          target.flushCopiedObjects(source);
        }
        pages += part.count();
      }
    }
    return new ConvertedPages(all, pages);
  }

  private void copy(PdfDocument source, int count, PdfDocument target) {
    for (int number = 1; number <= count; number++) {
      job.checkCancelled();
      PdfPage page = source.getPage(number);
      PdfPage copy = target.addPage(page.copyTo(target));
      List<PdfStream> images = PageImages.of(copy.getResources().getPdfObject());
      copy.flush();
      PageImages.flush(images);
      PdfFiles.forget(page.getPdfObject());
    }
  }
}
