package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import minshen.dossier.finding.Assessment;
import minshen.files.AtomicFiles;
import minshen.form.VeraPdf;
import minshen.packet.source.Passwords;
import minshen.packet.source.SourceLimits;
import minshen.packet.source.SourceReader;
import minshen.policy.Notice;
import minshen.policy.Portal;
import minshen.policy.Submission;
import minshen.policy.UploadSlot;
import minshen.policy.YearlyCall;
import minshen.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Upload sets of real files, read again. */
class UploadSetTest {
  private static final PageSize NOTE = new PageSize(300, 200);

  private static byte[] scan;

  @TempDir private Path folder;

  @BeforeAll
  static void makeScan() throws IOException {
    scan = SampleScans.page(1654, 2339);
  }

  @Test
  void eachMaterialIsAFileThatIsCalledAsTheListCallsIt() throws Exception {
    Packets.source(folder.resolve("a.pdf"), "GRANT", 3, NOTE);
    Packets.source(folder.resolve("b.pdf"), "AUDIT", 1, NOTE);

    UploadReport report =
        written(
            Portal.UNSAID,
            "{ material: m2, file: a.pdf, pages: '3,1', rotate: 90 }, { material: m4, file: b.pdf }");

    assertThat(names())
        .containsExactlyInAnyOrder(
            "01-《闵行区生物医药产业政策申请表》.pdf",
            "01-《闵行区生物医药产业政策申请表》.docx",
            "02-市级立项材料（彩色扫描件并加盖公章）.pdf",
            "03-研发投入专项审计报告.pdf",
            "上传核对表.pdf");
    assertThat(texts("02-市级立项材料（彩色扫描件并加盖公章）.pdf")).containsExactly("GRANT-3", "GRANT-1");
    try (PdfDocument pdf = open("02-市级立项材料（彩色扫描件并加盖公章）.pdf")) {
      assertThat(pdf.getPage(1).getPageSize().getWidth()).isEqualTo(200);
      assertThat(pdf.getPage(1).getPageSize().getHeight()).isEqualTo(300);
    }
    assertThat(texts("01-《闵行区生物医药产业政策申请表》.pdf").getFirst())
        .contains("示例新药Ⅱ期临床")
        .doesNotContain("第 1 页");
    assertThat(report.remarks().stream().map(Words.CHINESE::say))
        .containsExactly(
            "《闵行区生物医药产业政策申请表》：“闵行区生物医药产业政策申请表”第 1 页没有签字盖章的扫描件，"
                + "放进来的是没有签字盖章的表；平台要签字盖章的，请放回扫描件后重新生成",
            "市级支持资金到账证明：缺：市级支持资金到账证明");
    assertThat(String.join("\n", texts("上传核对表.pdf")))
        .contains("3 研发投入专项审计报告", report.slots().get(1).files().getFirst().shortSum());
  }

  @Test
  void whatIsExactlyAsLargeAsTheLimitStaysAsItIs() throws Exception {
    scans(folder.resolve("a.pdf"), 1);
    String attachments = "{ material: m2, file: a.pdf }";
    long size = written(Portal.UNSAID, attachments).slots().get(1).files().getFirst().bytes();

    UploadReport same = written(limit(size), attachments);
    UploadReport less = written(limit(size - 1), attachments);

    assertThat(same.slots().get(1).remarks()).isEmpty();
    assertThat(same.slots().get(1).files().getFirst().bytes()).isEqualTo(size);
    assertThat(less.slots().get(1).files().getFirst().bytes()).isLessThan(size);
    assertThat(Words.CHINESE.say(less.slots().get(1).remarks().getFirst())).contains("dpi");
  }

  @Test
  void scansBecomeNoCoarserThanTheLimitWantsAndTextStays() throws Exception {
    scans(folder.resolve("a.pdf"), 1);
    Packets.source(folder.resolve("b.pdf"), "TEXT", 2, NOTE);
    long before = Files.size(folder.resolve("a.pdf"));
    String attachments = "{ material: m2, file: a.pdf }, { material: m2, file: b.pdf }";

    UploadReport mild = written(limit(before * 3 / 4), attachments);
    UploadReport hard = written(limit(before / 4), attachments);

    assertThat(mild.slots().get(1).files()).hasSize(1);
    assertThat(hard.slots().get(1).files()).hasSize(1);
    assertThat(mild.slots().get(1).files().getFirst().bytes())
        .isLessThanOrEqualTo(before * 3 / 4)
        .isGreaterThan(hard.slots().get(1).files().getFirst().bytes());
    assertThat(texts(hard.slots().get(1).files().getFirst().name()))
        .endsWith("TEXT-1", "TEXT-2")
        .hasSize(3);
  }

  @Test
  void whatNoLevelMakesSmallEnoughIsCutIntoTheFewestPartsThatFit() throws Exception {
    noise(folder.resolve("a.pdf"), 7);
    long page = Files.size(folder.resolve("a.pdf")) / 7;

    UploadReport report =
        written(limit(page * 2 + page / 2), "{ material: m2, file: a.pdf, title: 立项 }");

    List<UploadedFile> parts = report.slots().get(1).files();
    assertThat(parts)
        .extracting(UploadedFile::name)
        .containsExactly(
            "02-市级立项材料（彩色扫描件并加盖公章）-1.pdf",
            "02-市级立项材料（彩色扫描件并加盖公章）-2.pdf",
            "02-市级立项材料（彩色扫描件并加盖公章）-3.pdf",
            "02-市级立项材料（彩色扫描件并加盖公章）-4.pdf");
    assertThat(parts).extracting(UploadedFile::pages).containsExactly(2, 2, 2, 1);
    assertThat(parts).allMatch(part -> part.bytes() <= page * 2 + page / 2);
    List<String> all = new ArrayList<>();
    for (UploadedFile part : parts) {
      all.addAll(texts(part.name()));
    }
    assertThat(all).containsExactly("P-1", "P-2", "P-3", "P-4", "P-5", "P-6", "P-7");
    assertThat(report.remarks().stream().map(Words.CHINESE::say))
        .anySatisfy(line -> assertThat(line).contains("分成 4 个文件"));
  }

  @Test
  void aPageThatIsTooLargeByItselfIsNamedAndNothingIsWritten() throws Exception {
    noise(folder.resolve("a.pdf"), 2);
    Packets.source(folder.resolve("b.pdf"), "SMALL", 2, NOTE);

    PacketException e =
        catchThrowableOfType(
            PacketException.class,
            () ->
                written(
                    limit(200_000),
                    "{ material: m2, file: b.pdf }, { material: m2, file: a.pdf, title: 扫描 }"));

    assertThat(Words.CHINESE.say(e.problems().getFirst().problem()))
        .contains("市级立项材料", "“扫描”第 1 页太大", "150 dpi", "超过每个文件的");
    assertThat(names()).isEmpty();
  }

  @Test
  void theSlotsOfTheNoticeTakeWhatTheyName() throws Exception {
    Packets.source(folder.resolve("a.pdf"), "GRANT", 1, NOTE);
    Packets.source(folder.resolve("b.pdf"), "AUDIT", 1, NOTE);
    Packets.source(folder.resolve("c.pdf"), "PRIZE", 1, NOTE);
    List<UploadSlot> slots =
        List.of(
            slot("proof", "立项与审计", Set.of(), List.of("m4", "m2"), false, false),
            slot("other", "别的条目", Set.of("MH-11"), List.of("m2"), false, false),
            slot("form", "a/b:c?", Set.of("MH-03"), List.of(), true, false));
    String attachments =
        "{ material: m2, file: a.pdf }, { material: m4, file: b.pdf },"
            + " { material: extra, file: c.pdf, title: 获奖证书 }";

    UploadReport report =
        written(portal(Optional.empty(), Optional.empty(), List.of(), slots), attachments);

    assertThat(names())
        .containsExactlyInAnyOrder("01-立项与审计.pdf", "02-a_b_c_.pdf", "02-a_b_c_.docx", "上传核对表.pdf");
    assertThat(texts("01-立项与审计.pdf")).containsExactly("AUDIT-1", "GRANT-1");
    assertThat(report.left()).containsExactly("获奖证书");

    List<UploadSlot> more = new ArrayList<>(slots);
    more.add(slot("rest", "其他", Set.of(), List.of(), false, true));
    UploadReport all =
        written(portal(Optional.empty(), Optional.empty(), List.of(), more), attachments);

    assertThat(all.left()).isEmpty();
    assertThat(texts("03-其他.pdf")).containsExactly("PRIZE-1");
  }

  @Test
  void aSlotMayHaveALimitOfItsOwnAndItsNumberInItsName() throws Exception {
    noise(folder.resolve("a.pdf"), 2);
    Files.copy(folder.resolve("a.pdf"), folder.resolve("b.pdf"));
    long page = Files.size(folder.resolve("a.pdf")) / 2;
    UploadSlot grant = slot("grant", "附件{number}-立项", Set.of(), List.of("m2"), false, false);
    UploadSlot small =
        new UploadSlot(
            "small",
            "附件{number}-审计",
            Set.of(),
            List.of("m4"),
            false,
            false,
            true,
            Optional.of(megabytes(page * 3 / 2)));

    UploadReport report =
        written(
            portal(Optional.of(page * 3), Optional.empty(), List.of(), List.of(grant, small)),
            "{ material: m2, file: a.pdf }, { material: m4, file: b.pdf, title: 审计报告 }");

    assertThat(names()).contains("附件1-立项.pdf", "附件2-审计-1.pdf", "附件2-审计-2.pdf");
    assertThat(report.slots().getLast().holds()).containsExactly("附件 3 审计报告");
    assertThat(String.join("\n", texts("上传核对表.pdf"))).contains("附件 3 审计报告\n每个附件不超过");
  }

  @Test
  void aPortalThatTakesNoPdfGetsAPictureOfEachPage() throws Exception {
    Packets.source(folder.resolve("a.pdf"), "GRANT", 2, NOTE);

    UploadReport report =
        written(
            portal(Optional.empty(), Optional.empty(), List.of("jpg"), List.of()),
            "{ material: m2, file: a.pdf }");

    assertThat(report.slots().get(1).files())
        .extracting(UploadedFile::name)
        .containsExactly("02-市级立项材料（彩色扫描件并加盖公章）-1.jpg", "02-市级立项材料（彩色扫描件并加盖公章）-2.jpg");
    assertThat(ImageIO.read(target().resolve("02-市级立项材料（彩色扫描件并加盖公章）-1.jpg").toFile()).getWidth())
        .isEqualTo(Math.round(300 / 72f * 200));

    PacketException e =
        catchThrowableOfType(
            PacketException.class,
            () ->
                written(
                    portal(Optional.empty(), Optional.empty(), List.of("docx"), List.of()), ""));
    assertThat(Words.CHINESE.say(e.problems().getFirst().problem())).contains("平台只收 docx");
  }

  @Test
  void allFilesTogetherFitWhatThePortalTakesOrItIsTold() throws Exception {
    SampleScans.write(folder.resolve("a.pdf"), 1, SampleScans.page(900, 1270));
    Files.copy(folder.resolve("a.pdf"), folder.resolve("b.pdf"));
    String attachments = "{ material: m2, file: a.pdf }, { material: m4, file: b.pdf }";
    long total = written(Portal.UNSAID, attachments).total();

    UploadReport fits =
        written(
            portal(Optional.empty(), Optional.of(total / 2), List.of(), List.of()), attachments);
    UploadReport tooLarge =
        written(portal(Optional.empty(), Optional.of(40_000L), List.of(), List.of()), attachments);

    assertThat(fits.total()).isLessThanOrEqualTo(total / 2);
    assertThat(fits.isTooLarge()).isFalse();
    assertThat(tooLarge.isTooLarge()).isTrue();
    assertThat(tooLarge.remarks().stream().map(Words.CHINESE::say))
        .anySatisfy(line -> assertThat(line).contains("超过平台的"));
  }

  @Test
  void filesOfAnEarlierSetAreToldOf() throws Exception {
    Files.createDirectories(target());
    Files.writeString(target().resolve("02-旧-2.pdf"), "old");

    UploadReport report = written(Portal.UNSAID, "");

    assertThat(report.others()).containsExactly("02-旧-2.pdf");
    assertThat(String.join("\n", texts("上传核对表.pdf"))).contains("02-旧-2.pdf");
    assertThat(target().resolve("02-旧-2.pdf")).hasContent("old");
  }

  @Test
  void whoStopsItLeavesNothing() throws Exception {
    Packets.source(folder.resolve("a.pdf"), "GRANT", 3, NOTE);

    CancellationException e =
        catchThrowableOfType(
            CancellationException.class,
            () ->
                written(
                    Portal.UNSAID,
                    "{ material: m2, file: a.pdf }",
                    PacketSettings.STANDARD,
                    (done, all) -> {
                      assertThat(done).isLessThanOrEqualTo(all);
                      if (done == all) {
                        throw new CancellationException();
                      }
                    }));

    assertThat(e).isNotNull();
    assertThat(names()).isEmpty();
  }

  @Test
  void filesAreKeptAsPdfAThoughTheyAreMadeCoarserAndCut() throws Exception {
    scans(folder.resolve("coarser.pdf"), 2);
    pictures(folder.resolve("cut.pdf"), 4);
    Packets.source(folder.resolve("bad.pdf"), "TEXT", 1, NOTE);
    try (PdfDocument plan = new PdfDocument(new PdfWriter(folder.resolve("plan.pdf").toFile()))) {
      plan.addNewPage(new PageSize(15_000, 15_000));
    }
    PacketSettings settings = PacketSettings.STANDARD.with(PacketFormat.PDF_A, true);

    UploadReport report =
        written(
            limit(1_200_000),
            "{ material: m2, file: coarser.pdf }, { material: m3, file: cut.pdf },"
                + " { material: m4, file: bad.pdf }, { material: extra, title: 图, file: plan.pdf }",
            settings,
            PacketWatcher.NOBODY);

    assertThat(Words.CHINESE.say(report.slots().get(1).remarks().getFirst())).contains("dpi");
    assertThat(report.slots().get(2).files()).hasSizeGreaterThan(1);
    List<String> plain = new ArrayList<>();
    for (UploadedSlot slot : report.slots()) {
      for (UploadedFile file : slot.files()) {
        byte[] pdf = Files.readAllBytes(target().resolve(file.name()));
        if (PdfAVerdict.isClaimed(pdf)) {
          assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFA_2_B)).as(file.name()).isEmpty();
        } else {
          plain.add(slot.number());
        }
      }
    }
    assertThat(plain).containsExactly("4", "5");
    assertThat(Words.CHINESE.say(report.slots().get(4).remarks().getFirst()))
        .isEqualTo("plan.pdf  第 1 页的纸张太大或太小，不能存为 PDF/A-2b");
    assertThat(report.slots().get(3).remarks().stream().map(Words.CHINESE::say))
        .containsExactly("bad.pdf  第 1 页的字体“Helvetica”没有嵌入文件，不能存为 PDF/A-2b");
  }

  private Path target() {
    return folder.resolve("upload");
  }

  private UploadReport written(Portal portal, String attachments) throws Exception {
    return written(portal, attachments, PacketSettings.STANDARD, PacketWatcher.NOBODY);
  }

  private UploadReport written(
      Portal portal, String attachments, PacketSettings settings, PacketWatcher watch)
      throws Exception {
    Assessment assessment = Packets.dossier(attachments);
    Notice notice =
        new Notice(
            YearlyCall.ANY,
            new Submission(
                Submission.How.FORM, portal, Optional.empty(), Optional.empty(), Optional.empty()));
    try (SourceReader reader =
            new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {});
        AtomicFiles files = new AtomicFiles()) {
      UploadReport report =
          UploadSet.prepare(
                  UploadPlan.of(assessment, "c1", notice, settings),
                  AttachmentFiles.in(folder),
                  Packets.documents(assessment, settings),
                  reader)
              .add(target(), files, Words.CHINESE, watch);
      files.commit();
      return report;
    }
  }

  private static Portal limit(long bytes) {
    return portal(Optional.of(bytes), Optional.empty(), List.of(), List.of());
  }

  private static Portal portal(
      Optional<Long> file, Optional<Long> total, List<String> formats, List<UploadSlot> slots) {
    return new Portal(
        Optional.empty(),
        Optional.empty(),
        file.map(UploadSetTest::megabytes),
        total.map(UploadSetTest::megabytes),
        formats,
        slots);
  }

  private static BigDecimal megabytes(long bytes) {
    return BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1 << 20));
  }

  private static UploadSlot slot(
      String id,
      String name,
      Set<String> items,
      List<String> materials,
      boolean form,
      boolean rest) {
    return new UploadSlot(id, name, items, materials, form, rest, true, Optional.empty());
  }

  private List<String> names() throws IOException {
    if (!Files.isDirectory(target())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(target())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private List<String> texts(String name) throws IOException {
    return Packets.texts(Files.readAllBytes(target().resolve(name)));
  }

  private PdfDocument open(String name) throws IOException {
    return new PdfDocument(new PdfReader(target().resolve(name).toFile()));
  }

  /** A4 pages at 200 dpi with a grain, as scanners deliver them. */
  private static void scans(Path file, int pages) throws IOException {
    SampleScans.write(file, pages, scan);
  }

  /** Pages of noise in pictures that are too small to be made smaller. */
  private static void noise(Path file, int pages) throws IOException {
    Path said = Files.createTempFile(file.getParent(), "said", ".pdf");
    Packets.source(said, "P", pages, NOTE);
    try (PdfDocument pdf =
        new PdfDocument(new PdfReader(said.toFile()), new PdfWriter(file.toFile()))) {
      noise(pdf);
    }
    Files.delete(said);
  }

  /** The same without a word on them. */
  private static void pictures(Path file, int pages) throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      for (int page = 1; page <= pages; page++) {
        pdf.addNewPage(NOTE);
      }
      noise(pdf);
    }
  }

  private static void noise(PdfDocument pdf) {
    Random random = new Random(7);
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      byte[] samples = new byte[600 * 600];
      random.nextBytes(samples);
      new PdfCanvas(pdf.getPage(page))
          .addImageFittedIntoRectangle(
              ImageDataFactory.create(600, 600, 1, 8, samples, null),
              new Rectangle(10, 10, 50, 50),
              false);
    }
  }
}
