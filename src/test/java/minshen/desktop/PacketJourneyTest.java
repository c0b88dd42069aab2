package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.io.font.constants.StandardFonts;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.pdf.EncryptionConstants;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import minshen.desktop.claims.export.PacketExport;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.ReportLine;
import minshen.desktop.shell.Theme;
import minshen.desktop.work.DossierEditor;
import minshen.dossier.Claim;
import minshen.dossier.PageChoice;
import minshen.dossier.Signature;
import minshen.packet.PacketSettings;
import minshen.policy.Notice;
import minshen.policy.TypedNotice;
import minshen.store.Snapshot;
import minshen.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a scan in a folder to the packet that is handed in. */
class PacketJourneyTest {
  @TempDir Path folder;

  @Test
  void aScanIsAttachedLookedAtCutAndBound() throws Exception {
    try (TestWorkbench bench = bench()) {
      open(bench, "MATERIALS");
      bench.dialogs.files = List.of(sample("certificate.pdf"));
      bench.step(() -> bench.find(Button.class, ".attach").fire());
      Files.delete(bench.dialogs.files.getFirst());
      assertThat(texts(bench)).anyMatch(text -> text.startsWith("PDF · "));
      bench.step(() -> bench.find(Button.class, ".thumbnail").fire());
      assertThat(bench.find(ImageView.class, "#page-picture").getImage()).isNotNull();
      bench.step(() -> bench.find(Hyperlink.class, "#leave-pages").fire());
      bench.step(() -> pages(bench).setText("7-"));
      assertThat(texts(bench)).contains("请写成 1-3,5，不重复");
      bench.step(() -> pages(bench).setText("1"));
      assertThat(claim(bench).attachments().getFirst().pages().map(PageChoice::toString))
          .contains("1");

      open(bench, "EXPORT");
      Path out = Files.createDirectory(folder.resolve("out"));
      bench.dialogs.folder = Optional.of(out);
      bench.step(() -> bench.find(CheckBox.class, "#packet-zip").fire());
      bench.step(() -> bench.find(Button.class, "#make-packet").fire());
      assertThat(bench.dialogs.shown).containsExactly(out);
      Path packet = file(out, "申报材料");
      try (Stream<Path> files = Files.list(out)) {
        String name = "-上海砚微医疗科技股份有限公司-2025年度三类医疗器械注册";
        assertThat(files.map(f -> f.getFileName().toString()))
            .containsExactlyInAnyOrder(
                "申报材料" + name + ".pdf", "申报材料" + name + ".zip", "打印说明" + name + ".pdf");
      }
      try (ZipFile zip = new ZipFile(packet.toString().replaceFirst("pdf$", "zip"))) {
        LocalDate today = bench.workspace.today().day();
        assertThat(zip.stream().map(entry -> entry.getTimeLocal().toLocalDate()))
            .containsOnly(today);
        assertThat(zip.stream().map(ZipEntry::getName))
            .anyMatch(name -> name.startsWith("01-2025年度三类医疗器械注册/申请表/"))
            .anyMatch(name -> name.startsWith("01-2025年度三类医疗器械注册/附件/02-01 "));
      }
      assertThat(text(packet)).contains("冠状动脉光学相干断层成像系统", "第 6 页 共 6 页");
      long applicant = bench.dossierEditor("砚微").id();
      List<Snapshot> history = bench.store.snapshots(applicant, "c1");
      assertThat(history).hasSize(1);
      assertThat(history.getFirst().exported()).isEqualTo("packet");
      assertThat(history.getFirst().documents()).hasSize(3);
      assertThat(history.getFirst().papers())
          .containsOnlyKeys("minhang-application-2025", Signature.PACKET);
      assertThat(history.getFirst().papers().values()).allMatch(pages -> !pages.isEmpty());
    }
  }

  @Test
  void aDamagedFileIsSaidAtItsPlaceAndLeavesNoPacket() throws Exception {
    try (TestWorkbench bench = bench()) {
      open(bench, "MATERIALS");
      bench.dialogs.files = List.of(Files.writeString(folder.resolve("坏的.pdf"), "%PDF-1.7\n?"));
      bench.step(() -> bench.find(Button.class, ".attach").fire());
      assertThat(texts(bench)).contains("“坏的.pdf”已损坏，无法修复，请重新扫描或下载，或用能打开它的软件打印成 PDF", "文件不能用");
      open(bench, "EXPORT");
      Path out = Files.createDirectory(folder.resolve("out"));
      bench.dialogs.folder = Optional.of(out);
      bench.step(() -> bench.find(Button.class, "#make-packet").fire());
      assertThat(bench.dialogs.said.getLast()).contains("没有生成申报包");
      ReportLine line = bench.dialogs.reported.getFirst();
      assertThat(line.where()).isEqualTo("材料 2 研发费用专项审计报告");
      assertThat(line.text()).contains("坏的.pdf").contains("重新扫描");
      assertThat(out).isEmptyDirectory();
      bench.step(line.go()::run);
      assertThat(bench.find(ToggleButton.class, "#step-MATERIALS").isSelected()).isTrue();
      Node card = bench.scene.getFocusOwner();
      assertThat(card.getStyleClass()).contains("file-card");
      assertThat(card.lookupAll(".label").stream().map(label -> ((Labeled) label).getText()))
          .contains("坏的");
    }
  }

  @Test
  void anAttachmentThatCannotBeKeptAsPdfAIsSaidAtItsPlaceAndThePacketIsThere() throws Exception {
    Path old = folder.resolve("老报告.pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(old.toString()))) {
      PdfCanvas canvas = new PdfCanvas(pdf.addNewPage());
      canvas.beginText().setFontAndSize(PdfFontFactory.createFont(StandardFonts.HELVETICA), 20);
      canvas.moveText(80, 700).showText("OLD").endText();
    }
    try (TestWorkbench bench = bench()) {
      open(bench, "MATERIALS");
      bench.dialogs.files = List.of(old);
      bench.step(() -> bench.find(Button.class, ".attach").fire());
      open(bench, "EXPORT");
      bench.step(() -> bench.find(CheckBox.class, "#packet-pdf-a").fire());
      Path out = Files.createDirectory(folder.resolve("out"));
      bench.dialogs.folder = Optional.of(out);
      bench.step(() -> bench.find(Button.class, "#make-packet").fire());

      assertThat(out).isNotEmptyDirectory();
      assertThat(bench.dialogs.said.getLast()).contains("不是 PDF/A-2b", "1 份附件");
      ReportLine line = bench.dialogs.reported.getFirst();
      assertThat(line.where()).startsWith("材料 2");
      assertThat(line.text()).contains("老报告.pdf  第 1 页的字体“Helvetica”没有嵌入文件");
      bench.step(line.go()::run);
      assertThat(bench.find(ToggleButton.class, "#step-MATERIALS").isSelected()).isTrue();
    }
  }

  @Test
  void aCompanyWhoseFilesAreBadDoesNotKeepTheOthersFromTheirPackets() throws Exception {
    try (TestWorkbench bench = bench()) {
      open(bench, "MATERIALS");
      bench.dialogs.files =
          List.of(
              Files.writeString(folder.resolve("坏的.pdf"), "%PDF-1.7\n?"),
              Files.write(folder.resolve("不明.bin"), new byte[] {0, 1, (byte) 0xfe, 2}));
      bench.step(() -> bench.find(Button.class, ".attach").fire());
      Path out = Files.createDirectory(folder.resolve("out"));
      bench.dialogs.folder = Optional.of(out);
      bench.step(() -> bench.workspace.openClaimProperty().set(Optional.empty()));
      bench.step(() -> bench.workspace.currentProperty().set(Optional.empty()));
      bench.step(() -> bench.find(Button.class, "#list-packets").fire());
      try (Stream<Path> files = Files.walk(out)) {
        assertThat(files.filter(f -> f.getFileName().toString().startsWith("申报材料-"))).hasSize(2);
      }
      assertThat(out.resolve("report.xlsx")).isNotEmptyFile();
      assertThat(out.resolve("report.txt")).content().contains("坏的.pdf", "共 3 家单位：2 家全部做好");
      assertThat(bench.dialogs.said.getLast()).contains("有 1 家单位没有全部生成", "2 处");
      assertThat(bench.dialogs.reported)
          .allMatch(line -> line.where().contains("砚微") && line.where().contains("材料 2 "))
          .extracting(ReportLine::text)
          .anyMatch(text -> text.contains("坏的.pdf"))
          .anyMatch(text -> text.contains("不明.bin"));
      bench.step(bench.dialogs.reported.getLast().go()::run);
      assertThat(bench.scene.getFocusOwner().getStyleClass()).contains("file-card");
    }
  }

  @Test
  void anUploadSetThatCannotBeMadeTellsOfItAsAPacketDoes() throws Exception {
    try (TestWorkbench bench = bench()) {
      open(bench, "MATERIALS");
      bench.dialogs.files = List.of(Files.writeString(folder.resolve("坏的.pdf"), "%PDF-1.7\n?"));
      bench.step(() -> bench.find(Button.class, ".attach").fire());
      open(bench, "EXPORT");
      Path out = Files.createDirectory(folder.resolve("out"));
      bench.dialogs.folder = Optional.of(out);
      bench.step(() -> bench.find(Button.class, "#make-upload").fire());
      assertThat(bench.dialogs.said.getLast()).contains("没有生成上传材料包");
      ReportLine line = bench.dialogs.reported.getFirst();
      assertThat(line.where()).isEqualTo("材料 2 研发费用专项审计报告");
      assertThat(line.text()).contains("坏的.pdf");
      assertThat(out).isEmptyDirectory();
      bench.step(line.go()::run);
      assertThat(bench.scene.getFocusOwner().getStyleClass()).contains("file-card");
    }
  }

  @Test
  void aPageThatIsTooLargeForThePortalLeadsToItsFileToo() throws Exception {
    try (TestWorkbench bench = bench()) {
      bench.step(
          () -> {
            Notice tiny = Notice.limited(new BigDecimal("0.0001"));
            bench.workspace.setNotices(List.of(new TypedNotice("MH2025", 2026, tiny)));
          });
      open(bench, "MATERIALS");
      bench.dialogs.files = List.of(sample("certificate.pdf"));
      bench.step(() -> bench.find(Button.class, ".attach").fire());
      open(bench, "EXPORT");
      Path out = Files.createDirectory(folder.resolve("out"));
      bench.dialogs.folder = Optional.of(out);
      bench.step(() -> bench.find(Button.class, "#make-upload").fire());
      ReportLine line = bench.dialogs.reported.getLast();
      assertThat(line.text()).contains("太大", "0.0001 MB");
      assertThat(out).isEmptyDirectory();
      bench.step(line.go()::run);
      assertThat(bench.scene.getFocusOwner().getStyleClass()).contains("file-card");
    }
  }

  @Test
  void theListMakesWhatIsTickedAndTellsOnceWhatKeptSomeOfItBack() throws Exception {
    try (TestWorkbench bench = bench()) {
      open(bench, "MATERIALS");
      bench.dialogs.files = List.of(Files.writeString(folder.resolve("坏的.pdf"), "%PDF-1.7\n?"));
      bench.step(() -> bench.find(Button.class, ".attach").fire());
      Path out = Files.createDirectory(folder.resolve("out"));
      bench.dialogs.folder = Optional.of(out);
      bench.dialogs.ticked = Optional.of(Set.of("上传材料包（每个上传栏一个文件）", "交件单", "签字盖章单（每个签字人一页）"));
      bench.step(() -> bench.workspace.openClaimProperty().set(Optional.empty()));
      bench.step(() -> bench.workspace.currentProperty().set(Optional.empty()));
      bench.step(() -> bench.find(Button.class, "#list-packets").fire());

      assertThat(bench.dialogs.offered).hasSize(6);
      try (Stream<Path> files = Files.walk(out)) {
        assertThat(files.map(f -> f.getFileName().toString()))
            .contains("上传核对表.pdf")
            .anyMatch(name -> name.startsWith("交件单-") && name.contains("澜汐生物制药有限公司-"))
            .anyMatch(name -> name.startsWith("签字盖章单-") && name.contains("澜汐生物制药"))
            .noneMatch(name -> name.contains("砚微"))
            .noneMatch(name -> name.startsWith("申报材料"));
      }
      Path signing = file(out, "签字盖章单");
      try (PDDocument document = Loader.loadPDF(signing.toFile())) {
        PDFTextStripper first = new PDFTextStripper();
        first.setEndPage(1);
        assertThat(first.getText(document)).startsWith("签字盖章单");
      }
      assertThat(bench.dialogs.said.getLast()).contains("有 1 家单位没有全部生成", "1 处");
      assertThat(bench.dialogs.reported).hasSize(1);
      assertThat(
              bench.store.snapshots(bench.dossierEditor("澜汐").id(), "c1").stream()
                  .map(Snapshot::exported))
          .containsExactlyInAnyOrder("upload", "sheets");

      bench.dialogs.ticked = Optional.empty();
      Path again = Files.createDirectory(folder.resolve("again"));
      bench.dialogs.folder = Optional.of(again);
      bench.step(() -> bench.find(Button.class, "#list-packets").fire());
      assertThat(file(again, "签字盖章单")).isNotEmptyFile();
    }
  }

  @Test
  void aPasswordIsAskedForAtItsFile() throws Exception {
    Path locked = folder.resolve("带密码.pdf");
    WriterProperties properties =
        new WriterProperties()
            .setStandardEncryption(
                new byte[] {'a', 'b'}, new byte[] {'c'}, 0, EncryptionConstants.ENCRYPTION_AES_256);
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(locked.toString(), properties))) {
      pdf.addNewPage();
    }
    try (TestWorkbench bench = bench()) {
      open(bench, "MATERIALS");
      bench.dialogs.files = List.of(locked);
      bench.step(() -> bench.find(Button.class, ".attach").fire());
      assertThat(texts(bench)).contains("文件不能用");
      answer(bench, "x");
      assertThat(texts(bench)).anyMatch(text -> text.contains("打开密码不对"));
      answer(bench, "ab");
      assertThat(texts(bench)).anyMatch(text -> text.startsWith("PDF · "));
      assertThat(texts(bench)).doesNotContain("文件不能用");
    }
  }

  private static void answer(TestWorkbench bench, String password) throws Exception {
    bench.step(
        () -> {
          PasswordField field = bench.find(PasswordField.class, ".file-password");
          field.setText(password);
          field.fireEvent(new javafx.event.ActionEvent());
        });
  }

  @Test
  void aPacketThatIsCancelledLeavesNothingBehind() throws Exception {
    try (TestWorkbench bench = bench()) {
      Path out = Files.createDirectory(folder.resolve("out"));
      bench.dialogs.folder = Optional.of(out);
      DossierEditor dossierEditor = bench.dossierEditor("砚微");
      AtomicInteger reports = new AtomicInteger();
      bench.step(
          () -> {
            PacketExport export =
                new PacketExport(
                    bench.workspace, bench.dialogs, Words.CHINESE, bench.workbench.navigator());
            export
                .runningProperty()
                .subscribe(
                    running ->
                        running.ifPresent(
                            task ->
                                task.fractionProperty()
                                    .subscribe(
                                        done -> {
                                          if (done.doubleValue() > 0.3) {
                                            reports.incrementAndGet();
                                            task.cancel();
                                          }
                                        })));
            export.start(
                List.of(new PacketExport.Wanted(dossierEditor.id(), List.of("c1"))),
                PacketSettings.STANDARD,
                true,
                () -> {});
          });
      assertThat(reports).hasPositiveValue();
      assertThat(out).isEmptyDirectory();
      assertThat(bench.store.snapshots(dossierEditor.id(), "c1")).isEmpty();
    }
  }

  @Test
  void theWholeCompanyGoesIntoOnePacketAndSettingsAreKept() throws Exception {
    try (TestWorkbench bench = bench()) {
      open(bench, "EXPORT");
      bench.step(() -> bench.find(ToggleButton.class, "#whole-company").fire());
      bench.step(() -> bench.find(CheckBox.class, "#packet-double-sided").fire());
      bench.step(() -> bench.find(CheckBox.class, "#packet-print-sheet").fire());
      bench.step(() -> bench.find(TextField.class, "#packet-copies").setText("3"));
      bench.step(() -> bench.find(TextField.class, "#packet-binding").setText("99"));
      assertThat(texts(bench)).contains("请填 0 到 60 之间的整数");
      Path out = Files.createDirectory(folder.resolve("out"));
      bench.dialogs.folder = Optional.of(out);
      bench.step(() -> bench.find(Button.class, "#make-packet").fire());
      int claims = bench.dossierEditor("砚微").dossier().claims().size();
      int year = claim(bench).input().year().orElseThrow();
      try (Stream<Path> files = Files.list(out)) {
        assertThat(files.map(f -> f.getFileName().toString()))
            .containsExactly("申报材料-上海砚微医疗科技股份有限公司-" + year + "年" + claims + "个项目.pdf");
      }
      for (int i = 1; i <= claims; i++) {
        assertThat(bench.store.snapshots(bench.dossierEditor("砚微").id(), "c" + i)).hasSize(1);
      }
      assertThat(bench.workspace.settings().text("packet." + year).orElseThrow())
          .contains("doubleSided: true", "bindingEdge: 25", "printSheet: false");
      assertThat(bench.workspace.settings().text("packet." + year + ".copies")).contains("3");
    }
  }

  @Test
  void nothingOfAnEarlierPacketIsReplacedUnasked() throws Exception {
    try (TestWorkbench bench = bench()) {
      open(bench, "EXPORT");
      Path out = Files.createDirectory(folder.resolve("out"));
      bench.dialogs.folder = Optional.of(out);
      bench.step(() -> bench.find(Button.class, "#make-packet").fire());
      Path packet = file(out, "申报材料");
      Files.writeString(packet, "signed");

      bench.dialogs.way = Dialogs.Way.NEITHER;
      bench.step(() -> bench.find(Button.class, "#make-packet").fire());
      assertThat(bench.dialogs.said.getLast())
          .contains("文件已存在", String.valueOf(packet.getFileName()));
      assertThat(packet).hasContent("signed");

      bench.dialogs.way = Dialogs.Way.SECOND;
      bench.step(() -> bench.find(Button.class, "#make-packet").fire());
      assertThat(packet).hasContent("signed");
      assertThat(file(out.resolve("申报包"), "申报材料")).isNotEmptyFile();

      bench.dialogs.way = Dialogs.Way.FIRST;
      bench.step(() -> bench.find(Button.class, "#make-packet").fire());
      assertThat(Files.readString(packet, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }
  }

  @Test
  void theShownClaimsOfSeveralCompaniesMakeAPacketEach() throws Exception {
    try (TestWorkbench bench = bench()) {
      Path out = Files.createDirectory(folder.resolve("out"));
      bench.dialogs.folder = Optional.of(out);
      bench.step(() -> bench.workspace.currentProperty().set(Optional.empty()));
      bench.step(() -> bench.find(Button.class, "#list-packets").fire());
      try (Stream<Path> files = Files.walk(out)) {
        assertThat(files.filter(f -> f.getFileName().toString().startsWith("申报材料-"))).hasSize(3);
      }
    }
  }

  @Test
  void theListPutsEachYearTogetherAsItsGuideWantsIt() throws Exception {
    try (TestWorkbench bench = bench()) {
      DossierEditor dossierEditor = bench.dossierEditor("砚微");
      int year = dossierEditor.assessment().outcome("c1").claim().year().orElseThrow() + 5;
      bench.step(() -> addAnother(dossierEditor, year));
      bench.step(() -> addAnother(dossierEditor, year));
      bench.step(
          () ->
              bench
                  .workspace
                  .settings()
                  .set(
                      "packet." + year,
                      "format: minshen-packet/1\nparts: [cover]\nprintSheet: false\n"));
      Path out = Files.createDirectory(folder.resolve("out"));
      bench.dialogs.folder = Optional.of(out);
      bench.step(() -> bench.workspace.currentProperty().set(Optional.of(dossierEditor)));
      bench.step(() -> bench.find(Button.class, "#list-packets").fire());
      // 封面, and one before each of the two claims.
      Path packet = file(out, "申报材料-上海砚微医疗科技股份有限公司-" + year + "年2个项目");
      try (PDDocument document = Loader.loadPDF(packet.toFile())) {
        assertThat(document.getNumberOfPages()).isEqualTo(3);
      }
    }
  }

  private static void addAnother(DossierEditor dossierEditor, int year) {
    Claim first = dossierEditor.dossier().claim("c1").orElseThrow();
    Claim next = first.inNewYear(dossierEditor.freshClaimId(), false);
    dossierEditor.addClaim(
        next.withInput(
            next.input().withDays(Optional.empty(), Optional.empty(), Optional.of(year))));
  }

  private static TestWorkbench bench() throws Exception {
    return TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true);
  }

  private static void open(TestWorkbench bench, String step) throws Exception {
    bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c1"));
    bench.step(() -> bench.find(ToggleButton.class, "#step-" + step).fire());
  }

  private static Claim claim(TestWorkbench bench) {
    return bench.dossierEditor("砚微").dossier().claim("c1").orElseThrow();
  }

  private static TextField pages(TestWorkbench bench) {
    return bench.find(TextField.class, ".file-pages");
  }

  private Path sample(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in =
        PacketJourneyTest.class.getResourceAsStream("/minshen/demo/yanwei-device/files/" + name)) {
      Files.copy(in, file);
    }
    return file;
  }

  private static Path file(Path folder, String beginning) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(beginning))
          .filter(f -> f.toString().endsWith(".pdf"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<String> texts(TestWorkbench bench) throws Exception {
    return Fx.on(
        () ->
            bench.scene.getRoot().lookupAll("*").stream()
                .filter(Node::isVisible)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null)
                .toList());
  }
}
