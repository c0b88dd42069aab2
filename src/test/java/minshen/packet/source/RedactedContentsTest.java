package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import minshen.dossier.Redactions;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan of which something is redacted, in whatever else holds it. */
class RedactedContentsTest {
  @TempDir private Path folder;

  private Path scan;

  @BeforeEach
  void makeScan() throws IOException {
    scan = folder.resolve("scan.png");
    ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", scan.toFile());
  }

  @ParameterizedTest
  @ValueSource(strings = {"letter.docx", "book.xlsx", "deck.pptx", "page.ofd", "letter.zip"})
  void aScanIsKnownInADocument(String name) throws Exception {
    assertThat(within(document(name)))
        .hasValueSatisfying(
            found -> {
              assertThat(found.seen()).isTrue();
              assertThat(found.name()).endsWith(".png");
            });
  }

  @Test
  void aScanIsKnownInAPdfThatADocumentInAnArchiveHolds() throws Exception {
    Path carrier = embedding(document("letter.docx"));
    Path archive = folder.resolve("box.zip");
    try (SampleZip zip = SampleZip.at(archive)) {
      zip.with("carrier.pdf", carrier);
    }
    assertThat(within(archive)).map(InnerFiles.Found::seen).contains(true);
  }

  @Test
  void nobodyLooksIntoAnOlderDocument() throws Exception {
    Path old = folder.resolve("old.xls");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(old)) {
      workbook.createSheet("一");
      workbook.write(out);
    }
    assertThat(isOpaque(old)).isTrue();
    assertThat(isOpaque(document("book.xlsx"))).isFalse();
  }

  private static boolean isOpaque(Path file) throws IOException {
    return RedactedContents.isOpaque(new ReadySource(file, SourceKind.EXCEL, file, 1, List.of()));
  }

  /** What nobody can look into is not given away on the quiet. */
  @Test
  void whatCannotBeLookedIntoMayHoldIt() throws Exception {
    Path broken = Files.write(folder.resolve("broken.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
    assertThat(within(embedding(broken))).contains(new InnerFiles.Found("broken.zip", false));
  }

  @Test
  void anotherScanIsNotIt() throws Exception {
    Path document = document("letter.docx");
    ImageIO.write(new BufferedImage(40, 21, BufferedImage.TYPE_INT_RGB), "png", scan.toFile());
    assertThat(within(document)).isEmpty();
  }

  private Optional<InnerFiles.Found> within(Path holder) throws Exception {
    try (SourceReader reader =
        new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {})) {
      RedactedContents contents = new RedactedContents(reader);
      contents.add(reader.read(scan), Redactions.parse("1: 0,0,50,50").orElseThrow());
      return contents.within(holder);
    }
  }

  private Path embedding(Path file) throws IOException {
    Path carrier = folder.resolve("carrier.pdf");
    String name = String.valueOf(file.getFileName());
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(carrier.toFile()))) {
      pdf.addNewPage();
      pdf.addFileAttachment(
          name, PdfFileSpec.createEmbeddedFileSpec(pdf, file.toString(), "", name, null, null));
    }
    return carrier;
  }

  private Path document(String name) throws Exception {
    Path file = folder.resolve(name);
    byte[] picture = Files.readAllBytes(scan);
    switch (name) {
      case "letter.docx" -> {
        try (XWPFDocument word = new XWPFDocument();
            InputStream in = Files.newInputStream(scan);
            OutputStream out = Files.newOutputStream(file)) {
          word.createParagraph()
              .createRun()
              .addPicture(in, PictureType.PNG, "scan.png", Units.toEMU(40), Units.toEMU(20));
          word.write(out);
        }
      }
      case "book.xlsx" -> {
        try (Workbook workbook = new XSSFWorkbook();
            OutputStream out = Files.newOutputStream(file)) {
          workbook.createSheet();
          workbook.addPicture(picture, Workbook.PICTURE_TYPE_PNG);
          workbook.write(out);
        }
      }
      case "deck.pptx" -> {
        try (XMLSlideShow slides = new XMLSlideShow();
            OutputStream out = Files.newOutputStream(file)) {
          slides
              .createSlide()
              .createPicture(slides.addPicture(picture, PictureData.PictureType.PNG));
          slides.write(out);
        }
      }
      case "page.ofd" -> {
        try (SampleZip zip = SampleZip.at(file)) {
          Path root = Files.writeString(folder.resolve("OFD.xml"), "<ofd:OFD/>");
          zip.with("OFD.xml", root).with("Doc_0/Res/image_1.png", scan);
        }
      }
      default -> {
        try (SampleZip zip = SampleZip.at(file)) {
          zip.with("letter.docx", document("letter.docx"));
        }
      }
    }
    return file;
  }
}
