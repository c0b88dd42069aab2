package minshen.packet.convert.invoice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.ConversionJob;
import minshen.packet.convert.DrawnPages;
import minshen.packet.convert.XmlReading;

/** The XML of an electronic invoice becomes the invoice that everybody knows. */
public final class InvoicePages {
  private static final int MOST_PAGES = 500;

  private InvoicePages() {}

  /**
   * Writes the invoice.
   *
   * @param pdf where it is put
   * @return how many pages it has
   * @throws ConversionException if the XML holds no invoice, or too much of one
   * @throws IOException if it is damaged
   */
  public static int convert(ConversionJob job, Path pdf) throws ConversionException, IOException {
    if (Files.size(job.file()) > job.memory() / 4) {
      throw new ConversionException("packet.convert.too-complex");
    }
    Invoice invoice;
    try (InputStream in = Files.newInputStream(job.file())) {
      invoice = InvoiceReader.read(XmlReading.tree(in, job.memory()));
    }
    try (DrawnPages pages = new DrawnPages(job, pdf, MOST_PAGES)) {
      Invoice fitted = InvoiceFit.of(invoice, pages);
      new InvoicePainter(pages, fitted).draw();
      int count = pages.finish();
      job.remark("packet.convert.invoice-drawn");
      if (!fitted.equals(invoice)) {
        job.remark("packet.convert.invoice-long");
      }
      if (!invoice.addsUp()) {
        job.remark("packet.convert.invoice-sum", invoice.amount(), invoice.tax(), invoice.total());
      }
      return count;
    }
  }
}
