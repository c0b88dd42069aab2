package minshen.form;

import java.awt.HeadlessException;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import javax.print.attribute.HashPrintRequestAttributeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

/** Prints PDFs, page by page as they are; asks the system for printer, pages and copies. */
public final class PdfPrinting {
  private PdfPrinting() {}

  /** What became of a print. */
  public enum Result {
    /** It is on its way to the printer. */
    PRINTED,
    /** The user thought better of it. */
    CANCELLED,
    /** There is no printer. */
    NO_PRINTER
  }

  /**
   * Asks how to print a PDF, and prints it.
   *
   * @param title what the print is called in the printer's queue
   * @throws IOException if it is no PDF
   * @throws PrinterException if the printer refuses it
   */
  public static Result print(String title, byte[] pdf) throws IOException, PrinterException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PrinterJob job = PrinterJob.getPrinterJob();
      if (job.getPrintService() == null) {
        return Result.NO_PRINTER;
      }
      job.setJobName(title);
      job.setPageable(new PDFPageable(document));
      HashPrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet();
      if (!job.printDialog(wishes)) {
        return Result.CANCELLED;
      }
      job.print(wishes);
      return Result.PRINTED;
    } catch (HeadlessException e) {
      return Result.NO_PRINTER;
    }
  }
}
