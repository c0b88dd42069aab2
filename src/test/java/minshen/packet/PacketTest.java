package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfOutline;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import minshen.dossier.finding.Assessment;
import minshen.packet.source.Passwords;
import minshen.packet.source.SourceLimits;
import minshen.packet.source.SourceReader;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packets of real files, read again. */
class PacketTest {
  private static final String FILES =
      "{ material: m2, file: 立项 批复.pdf, title: 批复 },"
          + " { material: m2, file: wide.pdf, title: 任务书 },"
          + " { material: m4, file: a3.pdf, pages: '2,1' },"
          + " { material: extra, file: own.pdf, title: 获奖证书, rotate: 180 }";

  private static final Pattern ENTRY = Pattern.compile("(.+?)\\s*(\\d+)");

  @TempDir private Path folder;

  @Test
  void everyAttachmentIsOnThePageThatTheContentsSay() throws Exception {
    List<String> pages = Packets.texts(packet(PacketSettings.STANDARD, "c1"));
    Map<String, Integer> contents = contents(pages.get(1));
    assertThat(contents.keySet())
        .containsExactly(
            "闵行区生物医药产业政策申请表",
            "材料清单",
            "附件 2 市级立项材料（彩色扫描件并加盖公章）",
            "批复",
            "任务书",
            "附件 3 研发投入专项审计报告",
            "附件 4 获奖证书");
    assertThat(pages.get(contents.get("闵行区生物医药产业政策申请表") - 1)).contains("示例新药Ⅱ期临床", "100.00");
    assertThat(pages.get(contents.get("材料清单") - 1))
        .contains("10–12")
        .doesNotContain("市级支持资金到账证明", "缺");
    assertThat(pages.get(contents.get("批复") - 1)).contains("ONE-1");
    assertThat(pages.get(contents.get("任务书") - 1)).contains("WIDE-1");
    int report = contents.get("附件 3 研发投入专项审计报告");
    assertThat(pages.get(report)).contains("LARGE-2");
    assertThat(pages.get(report + 1)).contains("LARGE-1");
    assertThat(pages.get(contents.get("附件 4 获奖证书"))).contains("OWN-1");
  }

  @Test
  void everyPageHasItsNumberAndIsA4() throws Exception {
    for (boolean doubleSided : List.of(false, true)) {
      byte[] pdf =
          packet(
              PacketSettings.STANDARD.with(PacketPrinting.DOUBLE_SIDED, doubleSided), "c1", "c2");
      List<String> pages = Packets.texts(pdf);
      for (int i = 0; i < pages.size(); i++) {
        assertThat(pages.get(i)).contains("第 " + (i + 1) + " 页 共 " + pages.size() + " 页");
      }
      try (PdfDocument document = open(pdf)) {
        for (int i = 1; i <= document.getNumberOfPages(); i++) {
          PdfPage page = document.getPage(i);
          assertThat(page.getPageSizeWithRotation().equalsWithEpsilon(PageSize.A4)).isTrue();
        }
      }
    }
  }

  @Test
  void printedOnBothSidesChaptersBeginOnTheRight() throws Exception {
    byte[] pdf = packet(PacketSettings.STANDARD.with(PacketPrinting.DOUBLE_SIDED, true), "c1");
    List<String> pages = Packets.texts(pdf);
    Map<String, Integer> contents = contents(pages.get(2));
    // They are printed behind their divider: the first one on its back.
    contents.remove("批复");
    contents.remove("任务书");
    assertThat(contents.values()).allMatch(page -> page % 2 == 1);
    assertThat(pages.get(1).strip()).isEqualTo("第 2 页 共 " + pages.size() + " 页");
  }

  @Test
  void theFormKeepsItsContentUnderThePageNumber() throws Exception {
    Assessment assessment = Packets.dossier("");
    byte[] form = Packets.documents(assessment).of("c1").get("c1-minhang-application-2025.pdf");

    byte[] pdf = packet(assessment, PacketSettings.STANDARD, "c1");
    try (PdfDocument packet = open(pdf);
        PdfDocument filled = open(form)) {
      PdfPage page = packet.getPage(3);
      byte[] original = filled.getPage(1).getContentBytes();
      List<byte[]> streams = new java.util.ArrayList<>();
      for (int i = 0; i < page.getContentStreamCount(); i++) {
        streams.add(page.getContentStream(i).getBytes());
      }
      assertThat(streams).anyMatch(stream -> java.util.Arrays.equals(stream, original));
      assertThat(new String(streams.getFirst(), StandardCharsets.US_ASCII)).doesNotContain("cm");
    }
  }

  @Test
  void bookmarksLeadThroughThePacket() throws Exception {
    try (PdfDocument pdf = open(packet(PacketSettings.STANDARD, "c1", "c2"))) {
      PdfOutline root = pdf.getOutlines(false);
      assertThat(root.getAllChildren())
          .extracting(PdfOutline::getTitle)
          .containsExactly("封面", "目录", "获市级立项新药研发及上市配套资金支持 示例新药Ⅱ期临床", "生物医药企业首次升规达标资金支持 首次升规");
      PdfOutline claim = root.getAllChildren().get(2);
      assertThat(claim.getAllChildren())
          .extracting(PdfOutline::getTitle)
          .contains("材料清单", "附件 4 获奖证书");
      assertThat(claim.getAllChildren().get(2).getAllChildren())
          .extracting(PdfOutline::getTitle)
          .containsExactly("批复", "任务书");
    }
  }

  @Test
  void theCalculationIsThereOnlyIfItIsWanted() throws Exception {
    assertThat(String.join("", Packets.texts(packet(PacketSettings.STANDARD, "c1"))))
        .doesNotContain("测算说明");
    List<String> pages = Packets.texts(packet(PacketSettings.STANDARD.withCalculation(), "c1"));
    assertThat(pages.get(contents(pages.get(1)).get("测算说明（单位留存）") - 1)).contains("测算说明");
  }

  @Test
  void aPageThatIsNotThereIsNamedWithItsFile() throws Exception {
    Packets.source(folder.resolve("a.pdf"), "A", 2, PageSize.A4);
    assertThat(refused("{ material: m2, file: a.pdf, pages: '2-3' }"))
        .contains("a.pdf", "只有 2 页，没有第 3 页");
  }

  @Test
  void aBrokenOrMissingAttachmentIsNamed() throws Exception {
    assertThat(refused("{ material: m2, file: 没有.pdf }")).contains("没有.pdf");
    Files.writeString(folder.resolve("坏.pdf"), "%PDF-1.7\nnothing");
    assertThat(refused("{ material: m2, file: 坏.pdf }")).contains("坏.pdf");
  }

  @Test
  void aFileThatChangesWhileItIsReadStopsThePacket() throws Exception {
    Path file = Packets.source(folder.resolve("a.pdf"), "A", 2, PageSize.A4);
    Assessment assessment = Packets.dossier("{ material: m2, file: a.pdf }");
    PacketWatcher growing =
        (done, _) -> {
          if (done == 1) {
            append(file);
          }
        };
    assertThatThrownBy(
            () -> Packets.pdf(assessment, folder, PacketSettings.STANDARD, growing, "c1"))
        .isInstanceOf(PacketException.class)
        .hasMessageContaining("a.pdf");
  }

  @Test
  void aTitleThatCannotBePrintedIsNamed() {
    assertThatThrownBy(
            () ->
                packet(
                    Packets.dossier("{ material: extra, file: a.pdf, title: \"证\\u0378\" }"),
                    PacketSettings.STANDARD,
                    "c1"))
        .isInstanceOf(PacketException.class)
        .hasMessageContaining("U+0378");
  }

  @Test
  void aNoteThatCannotBePrintedIsNamedToo() throws Exception {
    files();
    Assessment assessment = Packets.dossier("{ material: m2, file: own.pdf, note: \"见\\u0378\" }");
    assertThatThrownBy(() -> packet(assessment, PacketSettings.STANDARD, "c1"))
        .isInstanceOf(PacketException.class)
        .hasMessageContaining("U+0378");
  }

  @Test
  void aFileNameThatCannotBePrintedIsNoTroubleForThePrintSheet() throws Exception {
    Packets.source(folder.resolve("奇\u0378.jpg"), "ODD", 1, PageSize.A4);
    Assessment assessment = Packets.dossier("{ material: m2, file: \"奇\\u0378.jpg\", title: 批复 }");
    try (SourceReader reader =
        new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {})) {
      PacketPlan plan = PacketPlan.of(assessment, List.of("c1"), PacketSettings.STANDARD);
      Packet packet = Packet.prepare(plan, folder, Packets.documents(assessment), reader);
      assertThat(String.join("", Packets.texts(packet.printSheet(Words.ENGLISH, Optional.empty()))))
          .contains("奇□.jpg");
    }
  }

  @Test
  void theWatcherSeesEveryPageAndMayStop() throws Exception {
    List<Integer> seen = new java.util.ArrayList<>();
    Assessment assessment = Packets.dossier("");
    byte[] pdf =
        Packets.pdf(
            assessment, folder, PacketSettings.STANDARD, (done, all) -> seen.add(done), "c1");
    assertThat(seen).hasSize(Packets.texts(pdf).size()).isSorted();
    PacketWatcher impatient =
        (done, _) -> {
          if (done == 2) {
            throw new CancellationException();
          }
        };
    assertThatThrownBy(
            () -> Packets.pdf(assessment, folder, PacketSettings.STANDARD, impatient, "c1"))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void whatTheDiskSaysComesOutAsItIs() throws Exception {
    Packets.source(folder.resolve("a.pdf"), "A", 50, PageSize.A4);
    Assessment assessment = Packets.dossier("{ material: m2, file: a.pdf }");
    try (SourceReader reader =
        new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {})) {
      PacketPlan plan = PacketPlan.of(assessment, List.of("c1"), PacketSettings.STANDARD);
      Packet packet = Packet.prepare(plan, folder, Packets.documents(assessment), reader);
      IOException full =
          catchThrowableOfType(
              IOException.class, () -> packet.writeTo(new SmallDisk(20_000), PacketWatcher.NOBODY));
      assertThat(full).hasMessage("No space left on device");
    }
  }

  @Test
  void theZipHoldsTheFilledFormsAndTheAttachedFilesByteForByte() throws Exception {
    byte[] zip = zip("c1");
    Map<String, byte[]> entries = entries(zip);
    Assessment assessment = Packets.dossier(FILES);
    Map<String, byte[]> filled = Packets.documents(assessment).of("c1");
    for (String form :
        List.of("c1-minhang-application-2025.docx", "c1-minhang-application-2025.pdf")) {
      assertThat(entries.get("c1/forms/" + form)).isEqualTo(filled.get(form));
    }
    assertThat(entries.get("c1/attachments/02-01.pdf"))
        .isEqualTo(Files.readAllBytes(folder.resolve("立项 批复.pdf")));
    assertThat(entries.keySet())
        .containsExactly(
            "c1/forms/c1-minhang-application-2025.docx",
            "c1/forms/c1-minhang-application-2025.pdf",
            "c1/attachments/02-01.pdf",
            "c1/attachments/02-02.pdf",
            "c1/attachments/03-01.pdf",
            "c1/attachments/04-01.pdf",
            "manifest.json",
            "SHA256SUMS");
    assertThat(new String(entries.get("manifest.json"), StandardCharsets.UTF_8))
        .contains("立项 批复.pdf", "获奖证书");
    assertThat(zip("c1")).isEqualTo(zip);
  }

  @Test
  void thePrintSheetTellsWhatIsToBeDone() throws Exception {
    files();
    Assessment assessment = Packets.dossier(FILES);
    PacketSettings settings =
        PacketSettings.STANDARD
            .with(PacketPrinting.DOUBLE_SIDED, true)
            .with(PacketPrinting.COPIES, 3);
    try (SourceReader reader =
        new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {})) {
      PacketPlan plan = PacketPlan.of(assessment, List.of("c1"), settings);
      Packet packet = Packet.prepare(plan, folder, Packets.documents(assessment), reader);
      String text =
          String.join("", Packets.texts(packet.printSheet(Words.CHINESE, Optional.empty())));
      int sheets = 3 * ((packet.pages() + 1) / 2);
      assertThat(text).contains("双面", "3 份，共用纸 " + sheets + " 张", "彩色打印", "骑缝章", "市级支持资金到账证明 缺，补齐");
      assertThat(Packets.texts(packet.printSheet(Words.ENGLISH, Optional.empty())).getFirst())
          .contains("print in colour");
    }
  }

  private byte[] packet(PacketSettings settings, String... claims) throws Exception {
    files();
    return packet(Packets.dossier(FILES), settings, claims);
  }

  private byte[] packet(Assessment assessment, PacketSettings settings, String... claims)
      throws Exception {
    return Packets.pdf(assessment, folder, settings, PacketWatcher.NOBODY, claims);
  }

  private void files() throws IOException {
    if (Files.notExists(folder.resolve("own.pdf"))) {
      Packets.source(folder.resolve("立项 批复.pdf"), "ONE", 1, PageSize.A4);
      Packets.source(folder.resolve("wide.pdf"), "WIDE", 3, PageSize.A4.rotate());
      Packets.source(folder.resolve("a3.pdf"), "LARGE", 3, PageSize.A3);
      Packets.source(folder.resolve("own.pdf"), "OWN", 1, PageSize.A5);
    }
  }

  private byte[] zip(String claim) throws Exception {
    files();
    Assessment assessment = Packets.dossier(FILES);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SourceReader reader =
        new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {})) {
      PacketPlan plan = PacketPlan.of(assessment, List.of(claim), PacketSettings.STANDARD);
      Packet.prepare(plan, folder, Packets.documents(assessment), reader).writeZipTo(out);
    }
    return out.toByteArray();
  }

  private String refused(String attachments) {
    PacketException e =
        catchThrowableOfType(
            PacketException.class,
            () -> packet(Packets.dossier(attachments), PacketSettings.STANDARD, "c1"));
    assertThat(Words.ENGLISH.say(e.problems().getFirst().problem())).doesNotContain("{0}", "{1}");
    return e.getMessage();
  }

  /** The titles and page numbers of a page of contents. */
  private static Map<String, Integer> contents(String page) {
    Map<String, Integer> entries = new LinkedHashMap<>();
    page.lines()
        .skip(1)
        .filter(line -> !line.startsWith("第 "))
        .map(ENTRY::matcher)
        .filter(Matcher::matches)
        .forEach(m -> entries.put(m.group(1), Integer.valueOf(m.group(2))));
    return entries;
  }

  private static PdfDocument open(byte[] pdf) throws IOException {
    return new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)));
  }

  private static void append(Path file) {
    try {
      Files.writeString(file, "% more\n", java.nio.file.StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  /** A disk that is soon full. */
  private static final class SmallDisk extends OutputStream {
    private int left;

    SmallDisk(int bytes) {
      this.left = bytes;
    }

    @Override
    public void write(int b) throws IOException {
      if (left-- <= 0) {
        throw new IOException("No space left on device");
      }
    }
  }
}
