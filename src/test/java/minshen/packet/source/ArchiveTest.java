package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import minshen.words.Message;
import minshen.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A zip archive becomes the pages of the files in it, or says in one line why not. */
class ArchiveTest {
  private static final Duration SECONDS = Duration.ofSeconds(5);

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

  private byte[] pdf(String text) throws IOException {
    return Files.readAllBytes(SamplePdfs.saying(folder.resolve("made.pdf"), text));
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

  private String refused(Path file) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    SourceException[] trouble = new SourceException[1];
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> reader.read(file))
        .satisfies(e -> trouble[0] = e);
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(SECONDS);
    return Words.CHINESE.say(trouble[0].problemByName());
  }

  private static List<String> remarks(ReadySource source) {
    return source.remarks().stream().map(Words.CHINESE::say).toList();
  }

  @Test
  void itsFilesBecomePagesInTheOrderInWhichPeopleCount() throws Exception {
    Path zip =
        SampleZip.at(folder.resolve("scans.zip"))
            .with("证照/1.pdf", pdf("four"))
            .with("10.pdf", pdf("three"))
            .with("2.pdf", pdf("two"))
            .with("附件一.pdf", pdf("eins"))
            .with("附件二.pdf", pdf("zwei"))
            .with("附件十.pdf", pdf("zehn"))
            .with("1.pdf", pdf("one"))
            .done();
    ReadySource source = reader.read(zip);
    assertThat(source.kind()).isEqualTo(SourceKind.ARCHIVE);
    assertThat(texts(source))
        .containsExactly("one", "two", "three", "eins", "zwei", "zehn", "four");
    assertThat(source.pages()).isEqualTo(7);
    assertThat(source.holding()).extracting(Holding::files, Holding::own).containsExactly(7, 0);
    assertThat(source.remarks()).isEmpty();
  }

  @Test
  void filesOfOneNameStayInTheOrderOfTheArchive() throws Exception {
    Path zip =
        SampleZip.at(folder.resolve("scans.zip"))
            .with("02.pdf", pdf("last"))
            .with("01.pdf", pdf("one"))
            .with("01.pdf", pdf("two"))
            .with("01 (3).pdf", pdf("four"))
            .with("01.pdf", pdf("three"))
            .done();
    assertThat(texts(reader.read(zip))).startsWith("one", "two").endsWith("last").hasSize(5);
  }

  @Test
  void whatSystemsPutThereIsLeftOutAndSaid() throws Exception {
    Path zip =
        SampleZip.at(folder.resolve("a.zip"))
            .with("1.pdf", pdf("one"))
            .with("Thumbs.db", "x")
            .with(".DS_Store", "x")
            .with("__MACOSX/._1.pdf", "x")
            .with("data.bin", "\0\1\2\3")
            .link("2.pdf", "/etc/passwd")
            .with("empty.pdf", "")
            .done();
    ReadySource source = reader.read(zip);
    assertThat(source.pages()).isEqualTo(1);
    assertThat(remarks(source))
        .singleElement()
        .asString()
        .startsWith("其中 6 个文件不是可以装订的内容，没有带入：data.bin、")
        .contains("Thumbs.db", ".DS_Store", "__MACOSX/._1.pdf", "2.pdf", "empty.pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "Index/Document.iwa"})
  void theFileOfAProgramIsNoArchive(String part) throws Exception {
    Path file =
        SampleZip.at(folder.resolve("a.zip"))
            .with(part, "x")
            .with("preview.pdf", pdf("thumbnail"))
            .done();
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> reader.read(file))
        .satisfies(e -> assertThat(e.problem().key()).isEqualTo("packet.source.of-a-program"));
  }

  @Test
  void aTextBesideItsPdfIsNotPrintedTwice() throws Exception {
    Path zip =
        SampleZip.at(folder.resolve("a.zip"))
            .with("合同.pdf", pdf("signed"))
            .with("合同.rtf", "{\\rtf1 draft}")
            .done();
    ReadySource source = reader.read(zip);
    assertThat(texts(source)).containsExactly("signed");
    assertThat(remarks(source)).containsExactly("其中 1 个文件另有同名 PDF，只用 PDF：合同.rtf");
  }

  @Test
  void everyBadFileIsNamedAtOnce() throws Exception {
    Path zip =
        SampleZip.at(folder.resolve("scans.zip"))
            .with("01.pdf", pdf("one"))
            .with("02.pdf", "%PDF-1.7\n???")
            .with("03.tif", "II*\0")
            .done();
    assertThat(refused(zip))
        .isEqualTo(
            "“scans.zip › 02.pdf”已损坏，无法修复，请重新扫描或下载，或用能打开它的软件打印成 PDF；"
                + "图片“scans.zip › 03.tif”不完整，请重新扫描、拍摄或下载");
  }

  @Test
  void whatIsNotWhatItsNameSaysIsNotLeftOutAsJunk() throws Exception {
    String garbage = "\0\1\2\3 garbage";
    Path zip =
        SampleZip.at(folder.resolve("scans.zip"))
            .with("01.pdf", pdf("one"))
            .with("02.pdf", garbage)
            .with("03.JPG", garbage)
            .with("合同.docx", garbage)
            .with("cache.dat", garbage)
            .with("notes", garbage)
            .done();
    assertThat(refused(zip))
        .contains(
            "“scans.zip › 02.pdf”的内容不是 PDF，",
            "“scans.zip › 03.JPG”名为 JPG 图片，里面却没有可读的图片",
            "“scans.zip › 合同.docx”的内容不是 DOCX，")
        .doesNotContain("cache", "notes");
  }

  @Test
  void aFileThatWasDamagedInTheArchiveIsNamed() throws Exception {
    Path zip = SampleZip.at(folder.resolve("scans.zip")).with("01.pdf", pdf("one")).done();
    byte[] bytes = Files.readAllBytes(zip);
    bytes[bytes.length / 3] ^= 0x55;
    Files.write(zip, bytes);
    assertThat(refused(zip)).startsWith("“scans.zip › 01.pdf”已损坏，无法解压");
  }

  @Test
  void remarksOfAFileNameIt() throws Exception {
    Path active = SamplePdfs.stamped(folder.resolve("made.pdf"));
    Path zip = SampleZip.at(folder.resolve("a.zip")).with("章.pdf", active).done();
    assertThat(remarks(reader.read(zip))).allMatch(remark -> remark.startsWith("章.pdf："));
  }

  @Test
  void chineseNamesAreReadHoweverTheyAreWritten() throws Exception {
    for (SampleZip zip :
        List.of(
            SampleZip.at(folder.resolve("said.zip")),
            SampleZip.gbk(folder.resolve("gbk.zip")),
            SampleZip.silent(folder.resolve("silent.zip")))) {
      Path file = zip.with("立项批复/镕基第1页.bin", "\1").with("关于.pdf", pdf("one")).done();
      assertThat(remarks(reader.read(file)))
          .as(file.toString())
          .containsExactly("其中 1 个文件不是可以装订的内容，没有带入：立项批复/镕基第1页.bin");
    }
  }

  @Test
  void aZipInAZipIsOpenedAndNoDeeper() throws Exception {
    Path inner = SampleZip.at(folder.resolve("inner.zip")).with("2.pdf", pdf("two")).done();
    Path outer =
        SampleZip.at(folder.resolve("outer.zip"))
            .with("1.pdf", pdf("one"))
            .with("旧件.zip", inner)
            .done();
    assertThat(texts(reader.read(outer))).containsExactly("one", "two");
    Path outermost = SampleZip.at(folder.resolve("all.zip")).with("全部.zip", outer).done();
    assertThat(refused(outermost)).isEqualTo("“all.zip › 全部.zip › 旧件.zip”在压缩包或邮件里嵌套太深，请取出后单独添加");
  }

  @Test
  void namesLeadNowhere() throws Exception {
    Path zip =
        SampleZip.at(folder.resolve("a.zip"))
            .with("../../1.pdf", pdf("one"))
            .with("/etc/2.pdf", pdf("two"))
            .with("C:\\Windows\\3.pdf", pdf("three"))
            .with("4?:*.pdf", pdf("four"))
            .with("x".repeat(3000) + ".pdf", pdf("five"))
            .done();
    assertThat(reader.read(zip).pages()).isEqualTo(5);
    try (Stream<Path> all = Files.walk(folder.toRealPath().getParent(), 1)) {
      assertThat(all).noneMatch(file -> file.endsWith("1.pdf"));
    }
  }

  @Test
  void filesOfOneNameAreAllTaken() throws Exception {
    Path zip =
        SampleZip.at(folder.resolve("a.zip"))
            .with("1.pdf", pdf("one"))
            .with("1.pdf", pdf("two"))
            .done();
    assertThat(texts(reader.read(zip))).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void longSizesAreRead() throws Exception {
    Path zip = SampleZip.large(folder.resolve("a.zip")).with("1.pdf", pdf("one")).done();
    assertThat(texts(reader.read(zip))).containsExactly("one");
  }

  @Test
  void anEncryptedArchiveSaysSo() throws Exception {
    Path zip = SampleZip.at(folder.resolve("a.zip")).with("1.pdf", pdf("one")).locked();
    assertThat(refused(zip)).isEqualTo("“a.zip”设有解压密码，请解压后添加其中的文件");
  }

  @Test
  void nothingToPrintSaysSo() throws Exception {
    assertThat(refused(SampleZip.at(folder.resolve("a.zip")).with("a.bin", "\1").done()))
        .isEqualTo("“a.zip”里没有可以装订的文件");
    assertThat(refused(SampleZip.at(folder.resolve("b.zip")).done()))
        .isEqualTo("“b.zip”里没有可以装订的文件");
  }

  @Test
  void aBombIsStopped() throws Exception {
    Path zip = SampleZip.at(folder.resolve("a.zip")).with("1.bmp", new byte[70_000_000]).done();
    assertThat(refused(zip)).isEqualTo("“a.zip”解压后大得不正常，已停止，请确认来源后解压再添加");
  }

  @Test
  void tensOfThousandsOfFilesAreTooMany() throws Exception {
    SampleZip zip = SampleZip.at(folder.resolve("a.zip"));
    for (int i = 0; i < 30_000; i++) {
      zip.with(i + ".pdf", new byte[0]);
    }
    assertThat(refused(zip.done())).isEqualTo("“a.zip”里的文件超过 2000 个，请解压后只添加要用的");
  }

  @Test
  void cutOffAnywhereItEndsInALine() throws Exception {
    Path zip =
        SampleZip.at(folder.resolve("a.zip")).with("1.pdf", pdf("one")).with("2.png", "x").done();
    byte[] bytes = Files.readAllBytes(zip);
    for (int length = 5; length < bytes.length; length += bytes.length / 40) {
      Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, length));
      assertThat(refused(cut)).contains("cut.zip").doesNotContain("\n");
    }
  }

  @Test
  void whatIsWrongInsideKeepsTheFolderOfTheArchive() throws Exception {
    Path zip = SampleZip.at(folder.resolve("a.zip")).with("1.pdf", "%PDF-1.4").done();
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> reader.read(zip))
        .satisfies(
            e -> assertThat(e.problem().arguments()).containsExactly(new MemberFile(zip, "1.pdf")));
    assertThat(Message.of("packet.source.broken", new MemberFile(zip, "1.pdf")).arguments())
        .hasToString("[" + zip + " › 1.pdf]");
  }
}
