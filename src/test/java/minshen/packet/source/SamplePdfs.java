package minshen.packet.source;

import com.itextpdf.forms.PdfAcroForm;
import com.itextpdf.forms.fields.PdfFormCreator;
import com.itextpdf.forms.fields.PdfFormField;
import com.itextpdf.forms.fields.TextFormFieldBuilder;
import com.itextpdf.io.font.constants.StandardFonts;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.CompressionConstants;
import com.itextpdf.kernel.pdf.EncryptionConstants;
import com.itextpdf.kernel.pdf.PdfBoolean;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.action.PdfAction;
import com.itextpdf.kernel.pdf.annot.PdfLinkAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfStampAnnotation;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.kernel.pdf.xobject.PdfImageXObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/** PDFs as people hand them in, made here. */
final class SamplePdfs {
  private SamplePdfs() {}

  static Path plain(Path file, int pages) throws IOException {
    return write(file, new WriterProperties(), pages);
  }

  /** One page with a word on it. */
  static Path saying(Path file, String word) throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      text(pdf.addNewPage(), word);
    }
    return file;
  }

  static Path encrypted(Path file, byte[] user, byte[] owner) throws IOException {
    return write(
        file,
        new WriterProperties()
            .setStandardEncryption(
                user,
                owner,
                EncryptionConstants.ALLOW_SCREENREADERS,
                EncryptionConstants.ENCRYPTION_AES_256),
        1);
  }

  /** Pages with a grey image each that cannot be packed, under an owner's password. */
  static Path encryptedScans(Path file, int pages, int bytes) throws IOException {
    WriterProperties properties =
        new WriterProperties()
            .setCompressionLevel(CompressionConstants.BEST_SPEED)
            .setStandardEncryption(
                null, new byte[] {1, 2}, 0, EncryptionConstants.ENCRYPTION_AES_128);
    Random random = new Random(1);
    byte[] noise = new byte[bytes];
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toString(), properties))) {
      for (int i = 0; i < pages; i++) {
        random.nextBytes(noise);
        PdfImageXObject image =
            new PdfImageXObject(ImageDataFactory.create(1000, bytes / 1000, 1, 8, noise, null));
        PdfPage page = pdf.addNewPage();
        new PdfCanvas(page).addXObjectFittedIntoRectangle(image, PageSize.A4).release();
        page.flush(true);
      }
    }
    return file;
  }

  private static Path write(Path file, WriterProperties properties, int pages) throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toString(), properties))) {
      for (int i = 1; i <= pages; i++) {
        text(pdf.addNewPage(PageSize.A4), "Page " + i);
      }
    }
    return file;
  }

  static void text(PdfPage page, String text) throws IOException {
    new PdfCanvas(page)
        .beginText()
        .setFontAndSize(PdfFontFactory.createFont(StandardFonts.HELVETICA), 24)
        .moveText(72, 720)
        .showText(text)
        .endText()
        .release();
    page.flush();
  }

  /** A red stamp in the middle of the page, as an annotation. */
  static Path stamped(Path file) throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toString()))) {
      PdfPage page = pdf.addNewPage(PageSize.A4);
      PdfFormXObject look = new PdfFormXObject(new Rectangle(0, 0, 10, 10));
      new PdfCanvas(look, pdf).setFillColor(ColorConstants.RED).rectangle(0, 0, 10, 10).fill();
      PdfStampAnnotation stamp = new PdfStampAnnotation(new Rectangle(200, 300, 200, 200));
      stamp.setNormalAppearance(look.getPdfObject());
      page.addAnnotation(stamp);
    }
    return file;
  }

  /** A field filled by a program that left drawing it to the viewer. */
  static Path filled(Path file, String value) throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toString()))) {
      pdf.addNewPage(PageSize.A4);
      PdfAcroForm form = PdfFormCreator.getAcroForm(pdf, true);
      PdfFormField field =
          new TextFormFieldBuilder(pdf, "name")
              .setWidgetRectangle(new Rectangle(100, 600, 300, 40))
              .createText();
      form.addField(field);
      field.getPdfObject().put(PdfName.V, new PdfString(value, "UnicodeBig"));
      field.getWidgets().forEach(w -> w.getPdfObject().remove(PdfName.AP));
      form.getPdfObject().put(PdfName.NeedAppearances, PdfBoolean.TRUE);
    }
    return file;
  }

  /** A script, an embedded file, a link and something that starts a program. */
  static Path active(Path file) throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toString()))) {
      PdfPage page = pdf.addNewPage(PageSize.A4);
      text(page, "active");
      PdfPage second = pdf.addNewPage(PageSize.A4);
      pdf.getCatalog().setOpenAction(PdfAction.createJavaScript("app.alert('x')"));
      pdf.addFileAttachment(
          "a",
          PdfFileSpec.createEmbeddedFileSpec(
              pdf, "secret".getBytes(StandardCharsets.UTF_8), "a", "a.txt", null, null));
      PdfLinkAnnotation link = new PdfLinkAnnotation(new Rectangle(0, 0, 50, 50));
      link.setAction(PdfAction.createURI("https://example.org"));
      second.addAnnotation(link);
      PdfLinkAnnotation launch = new PdfLinkAnnotation(new Rectangle(60, 0, 50, 50));
      PdfDictionary start = new PdfDictionary();
      start.put(PdfName.S, PdfName.Launch);
      start.put(PdfName.F, new PdfString("calc.exe"));
      launch.getPdfObject().put(PdfName.A, start);
      second.addAnnotation(launch);
    }
    return file;
  }

  /** Half as large as it says, in units of two points, turned, with boxes beyond the sheet. */
  static Path odd(Path file) throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toString()))) {
      PdfPage page = pdf.addNewPage(new PageSize(300, 400));
      page.getPdfObject().put(PdfName.UserUnit, new PdfNumber(2));
      page.setCropBox(new Rectangle(-50, -50, 1000, 1000));
      page.setRotation(90);
      new PdfCanvas(page).setFillColor(ColorConstants.BLUE).rectangle(0, 0, 150, 200).fill();
    }
    return file;
  }
}
