package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minshen.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files in a portfolio follow on its own pages; those in any other PDF are offered. */
class PortfolioTest {
  private static final String COVER = "Open this PDF portfolio in Acrobat X or Adobe Reader X";

  @TempDir Path folder;
  private SourceReader reader;

  @BeforeEach
  void open() throws IOException {
    reader = new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {});
  }

  @AfterEach
  void close() {
    reader.close();
  }

  private Path holding(String page, boolean isPortfolio, Map<String, byte[]> files)
      throws IOException {
    Path file = folder.resolve("all.pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      SamplePdfs.text(pdf.addNewPage(), page);
      for (Map.Entry<String, byte[]> one : files.entrySet()) {
        pdf.addFileAttachment(
            one.getKey(),
            PdfFileSpec.createEmbeddedFileSpec(pdf, one.getValue(), "", one.getKey(), null));
      }
      if (isPortfolio) {
        pdf.getCatalog().put(new PdfName("Collection"), new PdfDictionary());
      }
    }
    return file;
  }

  private byte[] pdf(String word) throws IOException {
    return Files.readAllBytes(SamplePdfs.saying(folder.resolve("made.pdf"), word));
  }

  private static List<String> texts(ReadySource source) throws IOException {
    List<String> texts = new ArrayList<>();
    try (PdfDocument pdf = PdfFiles.open(source)) {
      for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
        texts.add(PdfTextExtractor.getTextFromPage(pdf.getPage(i)).strip());
      }
    }
    return texts;
  }

  private static List<String> remarks(ReadySource source) {
    return source.remarks().stream().map(Words.CHINESE::say).toList();
  }

  @Test
  void itsFilesFollowItsOwnPages() throws Exception {
    Path file =
        holding(
            "Contents",
            true,
            Map.of("10.pdf", pdf("ten"), "2.pdf", pdf("two"), "a.bin", new byte[] {1}));
    ReadySource source = reader.read(file);
    assertThat(texts(source)).containsExactly("Contents", "two", "ten");
    assertThat(source.holding()).extracting(Holding::files, Holding::own).containsExactly(2, 1);
    assertThat(remarks(source))
        .containsExactly("其中 1 个文件不是可以装订的内容，没有带入：a.bin", "是 PDF 包，其中 2 个文件按文件名顺序接在后面");
  }

  @Test
  void theSheetThatAsksForAcrobatIsLeftOut() throws Exception {
    ReadySource source = reader.read(holding(COVER, true, Map.of("2.pdf", pdf("two"))));
    assertThat(texts(source)).containsExactly("two");
    assertThat(source.holding()).extracting(Holding::files, Holding::own).containsExactly(1, 0);
    assertThat(remarks(source)).singleElement().asString().contains("封面没有带入");
  }

  /** An invoice for Acrobat is no sheet of Acrobat. */
  @Test
  void aPageThatOnlyMentionsAcrobatIsKept() throws Exception {
    String contract = "Adobe Acrobat, licence for one year. ".repeat(20);
    ReadySource source = reader.read(holding(contract, true, Map.of("2.pdf", pdf("two"))));
    assertThat(source.pages()).isEqualTo(2);
    assertThat(source.holding()).extracting(Holding::files, Holding::own).containsExactly(1, 1);
  }

  @Test
  void withoutUsableFilesThePortfolioIsItsPages() throws Exception {
    ReadySource source = reader.read(holding(COVER, true, Map.of("a.bin", new byte[] {1})));
    assertThat(texts(source)).containsExactly(COVER);
  }

  @Test
  void aBadFileInItIsNamed() {
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(
            () ->
                reader.read(
                    holding(
                        COVER, true, Map.of("a.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)))))
        .satisfies(
            e ->
                assertThat(Words.CHINESE.say(e.problemByName()))
                    .isEqualTo("“all.pdf › a.pdf”已损坏，无法修复，请重新扫描或下载，或用能打开它的软件打印成 PDF"));
  }

  @Test
  void filesInAnyOtherPdfAreOffered() throws Exception {
    Path file = holding("Report", false, Map.of("附件.pdf", pdf("two")));
    ReadySource source = reader.read(file);
    assertThat(texts(source)).containsExactly("Report");
    assertThat(source.holding()).extracting(Holding::files, Holding::own).containsExactly(1, 1);
    try (ContainedFiles files = ContainedFiles.of(file, Passwords.none(), () -> {})) {
      assertThat(files.kind()).isEqualTo(SourceKind.PDF);
      assertThat(files.files()).extracting(ContainedFile::name).containsExactly("附件.pdf");
      assertThat(files.files().getFirst().file().getFileName()).hasToString("附件.pdf");
      assertThat(files.files().getFirst().isUsable()).isTrue();
    }
  }

  @Test
  void aPortfolioInAZipIsOpened() throws Exception {
    Path file = holding(COVER, true, Map.of("2.pdf", pdf("two")));
    Path zip = SampleZip.at(folder.resolve("a.zip")).with("包.pdf", file).done();
    assertThat(texts(reader.read(zip))).containsExactly("two");
  }
}
