package minshen.packet.source;

import com.itextpdf.io.source.IRandomAccessSource;
import com.itextpdf.kernel.pdf.MemoryLimitsAwareHandler;
import com.itextpdf.kernel.pdf.PdfConformance;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.ReaderProperties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens PDFs to be read page by page. The file is not mapped into memory: one that another program
 * cuts short meanwhile would take the whole process down.
 */
public final class PdfFiles {
  /** A page takes about five objects; more than this is not a document but a trap. */
  private static final int MOST_OBJECTS = 5_000_000;

  /** The most pages there may be. */
  private static final int MOST_PAGES = 500_000;

  /** What the table of objects costs for each, in bytes. */
  private static final int OBJECT_COST = 32;

  private PdfFiles() {}

  /**
   * Opens the pages of a ready source.
   *
   * @throws IOException if they are gone
   */
  public static PdfDocument open(ReadySource source) throws IOException {
    return open(source.pdf(), Optional.empty());
  }

  /**
   * Opens a PDF.
   *
   * @throws com.itextpdf.kernel.exceptions.BadPasswordException if it wants another password
   * @throws IOException or any RuntimeException if it is damaged
   */
  static PdfDocument open(Path file, Optional<byte[]> password) throws IOException {
    PdfReader reader = reader(file, password);
    try {
      return new PdfDocument(reader);
    } catch (RuntimeException | Error e) {
      reader.close();
      throw e;
    }
  }

  /** Lets go of an object that can be read again. */
  static void forget(PdfObject object) {
    if (object.getIndirectReference() != null && !object.isReleaseForbidden()) {
      object.release();
    }
  }

  private static PdfReader reader(Path file, Optional<byte[]> password) throws IOException {
    ReaderProperties properties = new ReaderProperties();
    password.ifPresent(properties::setPassword);
    MemoryLimitsAwareHandler limits = new MemoryLimitsAwareHandler();
    limits.setMaxNumberOfElementsInXrefStructure(
        (int) Math.min(MOST_OBJECTS, Runtime.getRuntime().maxMemory() / 4 / OBJECT_COST));
    properties.setMemoryLimitsAwareHandler(limits);
    IRandomAccessSource source = SourceBytes.open(file);
    try {
      return new CarefulReader(source, properties).setUnethicalReading(true);
    } catch (IOException | RuntimeException | Error e) {
      source.close();
      throw e;
    }
  }

  /** Refuses what would take all memory before the first page can be looked at. */
  private static final class CarefulReader extends PdfReader {
    CarefulReader(IRandomAccessSource source, ReaderProperties properties) throws IOException {
      super(source, properties);
    }

    /** What a file says of its conformance is of no use here, and may be damaged by itself. */
    @Override
    public PdfConformance getPdfConformance() {
      return PdfConformance.PDF_NONE_CONFORMANCE;
    }

    @Override
    protected void readPdf() throws IOException {
      super.readPdf();
      PdfDictionary catalog = trailer.getAsDictionary(PdfName.Root);
      PdfDictionary pages = catalog == null ? null : catalog.getAsDictionary(PdfName.Pages);
      PdfNumber count = pages == null ? null : pages.getAsNumber(PdfName.Count);
      if (count != null && count.doubleValue() > MOST_PAGES) {
        throw new IOException("said to have " + count + " pages");
      }
    }
  }
}
