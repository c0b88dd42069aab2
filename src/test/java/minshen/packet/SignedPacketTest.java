package minshen.packet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.itextpdf.kernel.geom.PageSize;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FormContents;
import minshen.dossier.PageChoice;
import minshen.dossier.Signature;
import minshen.dossier.SignedForm;
import minshen.dossier.Signing;
import minshen.dossier.finding.Assessment;
import minshen.form.signing.FileFingerprints;
import minshen.form.signing.SigningDuty;
import minshen.form.signing.SigningRound;
import minshen.packet.source.Passwords;
import minshen.packet.source.SourceLimits;
import minshen.packet.source.SourceReader;
import minshen.words.Message;
import minshen.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signed scans in the place of the form's pages, and the sheets of the signing round. */
class SignedPacketTest {
  private static final String FORM = FormContents.APPLICATION;
  private static final Color MARK = new Color(0, 120, 0);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  private static final String OWN_TEXT = "本公司长期从事生物医药研究开发与产业化工作。";
  private static final PacketSettings FORMS =
      PacketSettings.STANDARD.withParts(List.of(PacketPart.FORMS));

  @TempDir private Path folder;

  @Test
  void aScanStandsForThePageThatWasSigned() throws Exception {
    Packets.source(folder.resolve("scan.pdf"), "SIGNED", 3, PageSize.A4);
    Assessment assessment = with(twoPages(), signed("scan.pdf", "2", "1"));
    List<String> pages = Packets.texts(packet(assessment));
    assertThat(pages).hasSize(2);
    assertThat(pages.get(0)).contains("SIGNED-2", "第 1 页 共 2 页").doesNotContain("政策申请表");
    assertThat(pages.get(1)).contains("政策申请表").doesNotContain("SIGNED");
  }

  @Test
  void pagesMayComeFromSeveralFilesAndInAnyOrder() throws Exception {
    Packets.source(folder.resolve("a.pdf"), "SECOND", 1, PageSize.A4);
    Packets.source(folder.resolve("b.pdf"), "FIRST", 1, PageSize.A4);
    Assessment assessment = with(twoPages(), signed("a.pdf", "1", "2"), signed("b.pdf", "1", "1"));
    List<String> pages = Packets.texts(packet(assessment));
    assertThat(pages.get(0)).contains("FIRST-1");
    assertThat(pages.get(1)).contains("SECOND-1");
  }

  @Test
  void photosAndTiffsOfManyPagesFillThePaperUpright() throws Exception {
    for (String format : List.of("jpg", "tif")) {
      List<BufferedImage> shots = List.of(shot(Color.RED), shot(Color.BLUE));
      Path file = folder.resolve("scan." + format);
      if (format.equals("tif")) {
        tiff(file, shots);
      } else {
        ImageIO.write(shots.get(1), format, file.toFile());
      }
      String page = format.equals("tif") ? "2" : "1";
      SignedForm scan = signed("scan." + format, page, "1");
      BufferedImage drawn = drawn(packet(with(Packets.dossier(""), scan)), 0);
      // The mark is at the upper left of what was scanned, and the paper is full of it.
      assertThat(isLike(drawn.getRGB(40, 40), MARK)).isTrue();
      assertThat(isLike(drawn.getRGB(300, 500), Color.BLUE)).isTrue();
      assertThat(isLike(drawn.getRGB(585, 600), Color.BLUE)).isTrue();

      SignedForm turned = scan.withScan(scan.scan().turned().turned());
      drawn = drawn(packet(with(Packets.dossier(""), turned)), 0);
      assertThat(isLike(drawn.getRGB(555, 802), MARK)).isTrue();
    }
  }

  @Test
  void aPageThatHasChangedSinceIsPrintedAsItIsNowAndTold() throws Exception {
    Packets.source(folder.resolve("scan.pdf"), "SIGNED", 1, PageSize.A4);
    Assessment before = Packets.dossier("");
    SignedForm scan = signed("scan.pdf", "1", "1").withContent(content(before));
    assertThat(Packets.texts(packet(with(before, scan))).getFirst()).contains("SIGNED-1");
    assertThat(remarks(with(before, scan))).isEmpty();

    Assessment after = with(named(before, "上海更名生物医药有限公司"), scan);
    assertThat(Packets.texts(packet(after)).getFirst()).contains("上海更名").doesNotContain("SIGNED");
    assertThat(remarks(after)).singleElement().asString().contains("第 1 页签字后内容有变更", "scan.pdf");
  }

  @Test
  void whoeverSignsAPageSignsTheWholeForm() throws Exception {
    Packets.source(folder.resolve("scan.pdf"), "SIGNED", 2, PageSize.A4);
    Assessment two = twoPages();
    SigningDuty duty =
        round(two).owed().stream().filter(d -> d.page().isPresent()).findFirst().orElseThrow();
    int page = duty.page().getAsInt();
    SignedForm scan = signed("scan.pdf", "1-2", "1-2").withContent(content(two));
    Signing signing = new Signing(List.of(round(two).signature(duty, DAY)), List.of(scan));
    assertThat(round(with(two, signing)).isDone(FORM)).isFalse();
    assertThat(state(with(two, signing), duty)).isEqualTo(SigningDuty.State.DONE);

    // Nothing changes on the page where it is signed.
    Assessment changed = ownText(two, OWN_TEXT.repeat(80) + "补充一句。");
    assertThat(page).isEqualTo(1);
    Assessment after = with(changed, signing);
    assertThat(state(after, duty)).isEqualTo(SigningDuty.State.OUTDATED);
    assertThat(Packets.texts(packet(after))).hasSize(2).noneMatch(text -> text.contains("SIGNED"));
  }

  private static SigningDuty.State state(Assessment assessment, SigningDuty duty) {
    return round(assessment).duties().stream()
        .filter(d -> d.paper().equals(duty.paper()) && d.place().equals(duty.place()))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void ofAFormThatHasBecomeShorterThePagesThatAreGoneAreTold() throws Exception {
    Packets.source(folder.resolve("scan.pdf"), "SIGNED", 2, PageSize.A4);
    Assessment two = twoPages();
    SignedForm scan = signed("scan.pdf", "1-2", "1-2").withContent(content(two));
    assertThat(Packets.texts(packet(with(two, scan))).get(1)).contains("SIGNED-2");
    Assessment one = with(Packets.dossier(""), scan);
    assertThat(Packets.texts(packet(one))).hasSize(1).first().asString().contains("政策申请表");
    assertThat(remarks(one)).singleElement().asString().contains("第 1-2 页");
  }

  @Test
  void aScanWithoutFingerprintsIsUsedAndSaysWhatToNote() throws Exception {
    Packets.source(folder.resolve("scan.pdf"), "SIGNED", 1, PageSize.A4);
    Assessment assessment = with(Packets.dossier(""), signed("scan.pdf"));
    assertThat(Packets.texts(packet(assessment)).getFirst()).contains("SIGNED-1");
    assertThat(remarks(assessment))
        .singleElement()
        .asString()
        .contains("content: " + content(assessment).getFirst());
  }

  @Test
  void aScanOfMorePagesThanTheFormIsRefusedInOneLine() throws Exception {
    Packets.source(folder.resolve("scan.pdf"), "SIGNED", 3, PageSize.A4);
    assertThat(problem(with(Packets.dossier(""), signed("scan.pdf"))))
        .contains("scan.pdf", "3 页", "1 页", "pages");
    assertThat(problem(with(Packets.dossier(""), signed("scan.pdf", "4", "1"))))
        .contains("只有 3 页", "没有第 4 页");
  }

  @Test
  void aDamagedScanIsRefusedInOneLine() throws Exception {
    Files.writeString(folder.resolve("scan.pdf"), "%PDF-1.7\n???");
    assertThat(problem(with(Packets.dossier(""), signed("scan.pdf"))))
        .contains("scan.pdf", "已损坏")
        .doesNotContain("\n");
  }

  @Test
  void theZipHasTheScanAsItIs() throws Exception {
    Path scan = Packets.source(folder.resolve("scan.pdf"), "SIGNED", 1, PageSize.A4);
    assertThat(zip(with(Packets.dossier(""), signed("scan.pdf"))))
        .containsEntry("c1/signed/01.pdf", Files.readAllBytes(scan));
  }

  /** What nobody signed as it stands must not lie among the signed forms. */
  @Test
  void theZipHasNoScanOfWhatHasChangedSince() throws Exception {
    Packets.source(folder.resolve("old.pdf"), "OLD", 1, PageSize.A4);
    Packets.source(folder.resolve("new.pdf"), "NEW", 1, PageSize.A4);
    Assessment before = twoPages();
    SignedForm old = signed("old.pdf", "1", "1").withContent(content(before).subList(0, 1));
    Assessment changed = ownText(before, OWN_TEXT.repeat(80) + "补充一句。");
    SignedForm other = signed("new.pdf", "1", "2").withContent(content(changed).subList(1, 2));

    assertThat(scans(with(before, old))).containsExactly("c1/signed/01.pdf");
    assertThat(scans(with(changed, old))).isEmpty();
    assertThat(scans(with(changed, old, other))).containsExactly("c1/signed/01.pdf");
    assertThat(new String(zip(with(changed, old, other)).get("manifest.json"), UTF_8))
        .contains("new.pdf")
        .doesNotContain("old.pdf");
  }

  private List<String> scans(Assessment assessment) throws Exception {
    return zip(assessment).keySet().stream().filter(name -> name.contains("/signed/")).toList();
  }

  private Map<String, byte[]> zip(Assessment assessment) throws Exception {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (SourceReader reader = reader()) {
      prepared(assessment, reader, "c1").writeZipTo(zip);
    }
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  @Test
  void aZipForPeopleCallsFoldersByProjectAndScansByForm() throws Exception {
    Packets.source(folder.resolve("scan.pdf"), "SIGNED", 1, PageSize.A4);
    Assessment assessment = with(Packets.dossier(""), signed("scan.pdf"));
    PacketSettings settings = FORMS.with(draft -> draft.chineseNames = true);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (SourceReader reader = reader()) {
      prepared(assessment, settings, reader, "c1", "c2").writeZipTo(zip);
    }
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names)
        .anyMatch(name -> name.matches("01-示例新药Ⅱ期临床/签字页/01 .*申请表.*\\.pdf"))
        .anyMatch(name -> name.startsWith("02-首次升规/申请表/"))
        .noneMatch(name -> name.startsWith("c1/"));
  }

  @Test
  void theSheetsTellEachOfThemWhereToSign() throws Exception {
    Assessment assessment =
        with(
            Packets.dossier(""),
            new Signing(
                List.of(new Signature(FORM, "applicantSeal", DAY, Optional.empty())), List.of()));
    List<String> sheets = sheets(assessment, "c1", "c2");
    String summary =
        sheets.stream().filter(sheet -> sheet.startsWith("签字盖章单")).findFirst().orElseThrow();
    assertThat(summary)
        .contains(
            "法定代表人",
            "项目负责人",
            "单位公章",
            "单位法人代表承诺签字",
            "项目负责人承诺签字",
            "申报单位(盖章)",
            "2026-03-10 已完成",
            "骑缝章");
    String legal = starting(sheets, "请签字：法定代表人");
    assertThat(legal)
        .contains("示例新药Ⅱ期临床", "首次升规", "单位法人代表承诺签字", "签字", "第 4 页")
        .doesNotContain("项目负责人承诺签字”");
    // Of the seals the first is done, and the other claim's is still owed.
    assertThat(starting(sheets, "请盖章：单位公章")).contains("首次升规", "骑缝章");
  }

  @Test
  void whatTheAuthorityWritesIsAskedOfNobody() throws Exception {
    Assessment assessment = Packets.platform();
    List<String> sheets = sheets(assessment, "c1");
    assertThat(starting(sheets, "签字盖章单")).contains("区科委意见", "请留空");
    assertThat(sheets).noneMatch(sheet -> sheet.contains("：受理部门"));
  }

  @Test
  void whatIsDoneNeedsNoSheet() throws Exception {
    Assessment open = Packets.dossier("");
    SigningRound round = round(open);
    Signing all =
        Signing.NONE.withAll(
            round.owed().stream().map(duty -> round.signature(duty, DAY)).toList());
    List<String> sheets = sheets(with(open, all), "c1");
    assertThat(starting(sheets, "签字盖章单")).contains("签字、盖章都已完成");
    assertThat(sheets).noneMatch(sheet -> sheet.startsWith("请"));
    // Until the form changes.
    sheets = sheets(named(with(open, all), "上海更名生物医药有限公司"), "c1");
    assertThat(starting(sheets, "签字盖章单")).contains("签过之后内容有变更");
    assertThat(starting(sheets, "请签字：法定代表人")).contains("单位法人代表承诺签字");
  }

  private static String starting(List<String> sheets, String words) {
    return sheets.stream().filter(sheet -> sheet.startsWith(words)).findFirst().orElseThrow();
  }

  private List<String> sheets(Assessment assessment, String... claims) throws Exception {
    try (SourceReader reader = reader()) {
      byte[] sheets =
          prepared(assessment, PacketSettings.STANDARD, reader, claims)
              .printSheet(Words.CHINESE, Optional.empty());
      return Packets.texts(sheets);
    }
  }

  private static SourceReader reader() throws IOException {
    return new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {});
  }

  private Packet prepared(Assessment assessment, SourceReader reader, String... claims)
      throws Exception {
    return prepared(assessment, FORMS, reader, claims);
  }

  private Packet prepared(
      Assessment assessment, PacketSettings settings, SourceReader reader, String... claims)
      throws Exception {
    PacketPlan plan = PacketPlan.of(assessment, List.of(claims), settings);
    return Packet.prepare(plan, folder, Packets.documents(assessment), reader);
  }

  private byte[] packet(Assessment assessment) throws Exception {
    return Packets.pdf(assessment, folder, FORMS, (_, _) -> {}, "c1");
  }

  private List<String> remarks(Assessment assessment) throws Exception {
    try (SourceReader reader = reader()) {
      return prepared(assessment, reader, "c1").remarks().stream()
          .map((Message remark) -> Words.CHINESE.say(remark))
          .toList();
    }
  }

  private String problem(Assessment assessment) {
    return catchThrowableOfType(PacketException.class, () -> packet(assessment)).getMessage();
  }

  private static List<String> content(Assessment assessment) {
    return round(assessment).form(FORM).orElseThrow().content();
  }

  private static SigningRound round(Assessment assessment) {
    return SigningRound.of(
        assessment, "c1", Packets.documents(assessment), FileFingerprints.UNKNOWN);
  }

  private static SignedForm signed(String file) {
    Attachment scan = new Attachment(SignedForm.MATERIAL, file, Optional.empty());
    return new SignedForm(FORM, scan, Optional.empty(), List.of());
  }

  private static SignedForm signed(String file, String pages, String formPages) {
    Attachment scan =
        new Attachment(SignedForm.MATERIAL, file, Optional.empty())
            .withPages(PageChoice.parse(pages));
    return new SignedForm(FORM, scan, PageChoice.parse(formPages), List.of());
  }

  private static Assessment with(Assessment assessment, SignedForm... forms) {
    return with(assessment, new Signing(List.of(), List.of(forms)));
  }

  private static Assessment with(Assessment assessment, Signing signing) {
    List<Claim> claims = new ArrayList<>(assessment.dossier().claims());
    claims.set(0, claims.getFirst().withSigning(signing));
    return again(assessment, assessment.dossier().withClaims(claims));
  }

  private static Assessment named(Assessment assessment, String name) {
    Dossier dossier = assessment.dossier();
    return again(
        assessment, dossier.withApplicant(dossier.applicant().with(FieldCatalogue.NAME, name)));
  }

  /** An application whose 企业基本情况 goes on on a second page. */
  private static Assessment twoPages() {
    return ownText(Packets.dossier(""), OWN_TEXT.repeat(80));
  }

  private static Assessment ownText(Assessment assessment, String text) {
    Dossier dossier = assessment.dossier();
    return again(
        assessment, dossier.withApplicant(dossier.applicant().with(FieldCatalogue.OWN_TEXT, text)));
  }

  private static Assessment again(Assessment assessment, Dossier dossier) {
    return Assessment.of(assessment.library(), dossier);
  }

  /** A sheet of one colour with a mark at its upper left. */
  private static BufferedImage shot(Color colour) {
    BufferedImage image = new BufferedImage(827, 1169, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(colour);
    g.fillRect(0, 0, 827, 1169);
    g.setColor(MARK);
    g.fillRect(0, 0, 120, 120);
    g.dispose();
    return image;
  }

  private static void tiff(Path file, List<BufferedImage> pages) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage page : pages) {
        writer.writeToSequence(new IIOImage(page, null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  private static BufferedImage drawn(byte[] pdf, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(page, 72);
    }
  }

  private static boolean isLike(int rgb, Color wanted) {
    Color seen = new Color(rgb);
    return Math.abs(seen.getRed() - wanted.getRed()) < 12
        && Math.abs(seen.getGreen() - wanted.getGreen()) < 12
        && Math.abs(seen.getBlue() - wanted.getBlue()) < 12;
  }
}
