package minshen.packet.convert.ofd;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.ConversionJob;
import minshen.packet.convert.XmlNode;

/** An OFD becomes a PDF: every page of every document in it, with its seals. */
public final class OfdPages {
  private static final String ROOT = "OFD.xml";

  /** Where an encrypted OFD says how (GM/T 0099). */
  private static final String ENCRYPTED = "Encryptions.xml";

  private OfdPages() {}

  /**
   * Writes the pages of an OFD.
   *
   * @param pdf where they are put
   * @return how many there are, at least 1
   * @throws ConversionException if a page is missing, or the file is larger or more complex than
   *     can be drawn
   * @throws IOException or any RuntimeException if it is damaged
   */
  public static int convert(ConversionJob job, Path pdf) throws ConversionException, IOException {
    try (OfdPackage files = OfdPackage.open(job.file(), job.memory());
        PdfDocument pages = new PdfDocument(new PdfWriter(job.output(pdf)))) {
      try {
        OfdRemarks remarks = new OfdRemarks();
        for (XmlNode body : bodies(files)) {
          draw(job, files, body, pages, remarks);
        }
        remarks.tell(job);
        return pages.getNumberOfPages();
      } finally {
        if (pages.getNumberOfPages() == 0) {
          // A document without pages cannot be closed.
          pages.addNewPage();
        }
      }
    }
  }

  private static List<XmlNode> bodies(OfdPackage files) throws ConversionException, IOException {
    if (files.has(ENCRYPTED)) {
      throw new ConversionException("packet.convert.ofd-encrypted");
    }
    List<XmlNode> bodies = files.xml(ROOT).children("DocBody").toList();
    if (bodies.isEmpty()) {
      throw new FileNotFoundException("no document");
    }
    return bodies;
  }

  private static void draw(
      ConversionJob job, OfdPackage files, XmlNode body, PdfDocument pages, OfdRemarks remarks)
      throws ConversionException, IOException {
    OfdResources resources = new OfdResources(files);
    Optional<String> root = files.find(ROOT, body.textOf("DocRoot"));
    OfdDocument document =
        OfdDocument.read(
            files, root.orElseThrow(() -> new FileNotFoundException("no document")), resources);
    OfdSeals seals = OfdSeals.read(files, ROOT, body.textOf("Signatures"));
    OfdPrinter printer = new OfdPrinter(job, files, resources, pages, remarks);
    for (int i = 0; i < document.pages().size(); i++) {
      job.checkCancelled();
      printer.print(document, i, seals);
    }
    printer.finish();
    if (seals.signatures() > 0) {
      job.remark("packet.source.sealed", seals.signatures());
    }
    tellAttachments(job, files, document);
  }

  private static void tellAttachments(ConversionJob job, OfdPackage files, OfdDocument document)
      throws ConversionException, IOException {
    String named = files.xml(document.file()).textOf("Attachments");
    Optional<String> list = named.isEmpty() ? Optional.empty() : files.find(document.file(), named);
    if (list.isEmpty()) {
      return;
    }
    List<String> names =
        files
            .xml(list.get())
            .children("Attachment")
            .map(attachment -> attachment.attribute("Name").orElse("?"))
            .toList();
    if (!names.isEmpty()) {
      job.remark(
          "packet.source.files",
          names.size(),
          names.stream().limit(5).collect(Collectors.joining("、")));
    }
  }
}
