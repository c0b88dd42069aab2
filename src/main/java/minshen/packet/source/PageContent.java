package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfStream;
import java.io.ByteArrayOutputStream;

/** What a page draws. */
public final class PageContent {
  private PageContent() {}

  /** The content of a page in one piece, not yet part of a file, with nothing but its bytes. */
  public static PdfStream joined(PdfPage page) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < page.getContentStreamCount(); i++) {
      bytes.writeBytes(page.getStreamBytes(i));
      // A part may end in the middle of a line, but never in the middle of a word.
      bytes.write('\n');
    }
    return new PdfStream(bytes.toByteArray());
  }
}
