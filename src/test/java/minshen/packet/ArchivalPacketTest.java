package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import minshen.dossier.finding.Assessment;
import minshen.form.PdfInk;
import minshen.form.Typeface;
import minshen.form.VeraPdf;
import minshen.packet.PdfAVerdict.Verdict;
import minshen.packet.odd.Hindering;
import minshen.packet.odd.OddFile;
import minshen.packet.odd.OddFiles;
import minshen.packet.source.Passwords;
import minshen.packet.source.SourceReader;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** PDF/A-2b: packets are one where every attachment allows it, and never say so otherwise. */
class ArchivalPacketTest {
  private static final PacketSettings WANTED =
      PacketSettings.STANDARD.with(PacketFormat.PDF_A, true);

  @TempDir private Path folder;

  @Test
  void ownPagesPicturesAndSoundPdfsAreKept() throws Exception {
    soundFiles();
    String all =
        "{ material: m2, file: a.pdf, pages: '2-3', rotate: 90, note: 备注 },"
            + "{ material: m2, file: b.jpg }, { material: m3, file: c.png },"
            + "{ material: m4, file: d.tif }, { material: m4, file: e.txt },"
            + "{ material: m5, file: f.csv }, { material: extra, title: 申请表, file: form.pdf }";
    PacketSettings full =
        WANTED
            .withCalculation()
            .with(PacketPrinting.DOUBLE_SIDED, true)
            .with(PacketPrinting.TWO_ON_SHEET, true)
            .with(PacketNumbering.SHEET_LABELS, true);
    for (PacketSettings settings :
        List.of(
            full, full.with(PacketImages.BLACK_AND_WHITE, true).with(PacketImages.QUALITY, 40))) {
      Made made = make(Packets.dossier(all), settings, "c1", "c2");
      assertThat(made.hindrances()).isEmpty();
      assertThat(made.isClaimed()).isTrue();
      assertThat(VeraPdf.violations(made.pdf(), PDFAFlavour.PDFA_2_B)).isEmpty();
    }
  }

  @Test
  void whoDoesNotWantItHasAPlainPdf() throws Exception {
    soundFiles();
    Made made =
        make(Packets.dossier("{ material: m2, file: b.jpg }"), PacketSettings.STANDARD, "c1");
    assertThat(made.isClaimed()).isFalse();
    assertThat(made.sheet()).doesNotContain("PDF/A");
  }

  static Stream<Hindering> hindering() {
    return Hindering.all().stream();
  }

  @ParameterizedTest
  @MethodSource("hindering")
  void whatHindersItIsNamedWithItsPageAndCause(Hindering file) throws Exception {
    soundFiles();
    Files.write(folder.resolve(file.name()), file.bytes());
    Assessment assessment =
        Packets.dossier(
            "{ material: m2, file: a.pdf }, { material: m3, file: \"" + file.name() + "\" }");
    Made made = make(assessment, WANTED, "c1");
    assertThat(made.isClaimed()).isFalse();
    assertThat(made.hindrances()).hasSize(1);
    PacketProblem hindrance = made.hindrances().getFirst();
    assertThat(hindrance.place().orElseThrow().attachment().file()).isEqualTo(file.name());
    assertThat(Words.CHINESE.say(hindrance.problemByName()))
        .startsWith(file.name() + "  第 1 页" + file.cause())
        .endsWith("，不能存为 PDF/A-2b");
    assertThat(made.sheet().replaceAll("\\s", ""))
        .contains("普通PDF：1份附件不能存为PDF/A-2b", file.name() + "第1页");
  }

  @Test
  void whatWasReadInAScanNeedsNoFontAsNobodySeesIt() throws Exception {
    for (OddFile scan : Hindering.readScans(3)) {
      PdfAVerdict kept =
          PdfAVerdict.of(Files.write(folder.resolve(scan.name()), scan.bytes()), folder);
      assertThat(kept.verdict()).as(scan.name() + " " + kept.why()).isEqualTo(Verdict.KEPT);
    }
    for (OddFile seen : Hindering.readScans(0)) {
      PdfAVerdict hindered =
          PdfAVerdict.of(Files.write(folder.resolve(seen.name()), seen.bytes()), folder);
      assertThat(hindered.verdict()).as(hindered.why()).isEqualTo(Verdict.HINDERED);
    }
  }

  static Stream<OddFile> odd() {
    return OddFiles.all().stream().filter(file -> file.refusal().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("odd")
  void noOddFileMakesAFalseClaim(OddFile file) throws Exception {
    Path source = Files.write(folder.resolve(file.name()), file.bytes());
    PdfAVerdict archived = PdfAVerdict.of(source, folder);
    assertThat(archived.verdict()).as(archived.why()).isNotIn(Verdict.FALSE, Verdict.REFUSED);
    assertThat(archived.why()).doesNotContain("nothing said");
  }

  @Test
  void partsForAnUploadAreKeptTooAndEachByItself() throws Exception {
    soundFiles();
    Files.write(folder.resolve("bad.pdf"), Hindering.all().getFirst().bytes());
    PacketPlan plan =
        plan("{ material: m2, file: a.pdf }, { material: m3, file: bad.pdf }", WANTED);
    try (SourceReader reader = reader(WANTED)) {
      Packet packet = Packet.prepare(plan, folder, Packets.documents(plan.assessment()), reader);
      ByteArrayOutputStream first = new ByteArrayOutputStream();
      ByteArrayOutputStream last = new ByteArrayOutputStream();
      packet.writeTo(first, new Packet.Pages(1, packet.pages() - 1), (_, _) -> {});
      packet.writeTo(last, new Packet.Pages(packet.pages(), packet.pages()), (_, _) -> {});
      assertThat(PdfAVerdict.isClaimed(first.toByteArray())).isTrue();
      assertThat(VeraPdf.violations(first.toByteArray(), PDFAFlavour.PDFA_2_B)).isEmpty();
      assertThat(PdfAVerdict.isClaimed(last.toByteArray())).isFalse();
    }
  }

  /** A packet, what was said of it, and the words of its print sheet. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Made(byte[] pdf, List<PacketProblem> hindrances, String sheet) {
    boolean isClaimed() throws IOException {
      return PdfAVerdict.isClaimed(pdf);
    }
  }

  private Made make(Assessment assessment, PacketSettings settings, String... claims)
      throws IOException, PacketException {
    PacketPlan plan = PacketPlan.of(assessment, List.of(claims), settings);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SourceReader reader = reader(settings)) {
      Packet packet = Packet.prepare(plan, folder, Packets.documents(assessment), reader);
      packet.writeTo(out, (_, _) -> {});
      String sheet =
          String.join("\n", Packets.texts(packet.printSheet(Words.CHINESE, Optional.empty())));
      return new Made(out.toByteArray(), packet.hindrances(), sheet);
    }
  }

  private static SourceReader reader(PacketSettings settings) throws IOException {
    return new SourceReader(settings.sourceLimits(), Passwords.none(), () -> {});
  }

  private static PacketPlan plan(String attachments, PacketSettings settings) {
    return PacketPlan.of(
        Packets.dossier(attachments),
        List.of("c1"),
        settings.withParts(List.of(PacketPart.MATERIALS)).with(PacketNumbering.DIVIDERS, false));
  }

  private void soundFiles() throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(folder.resolve("a.pdf").toFile()))) {
      PdfInk ink = PdfInk.of(Typeface.standard());
      for (int page = 1; page <= 3; page++) {
        PdfCanvas canvas = new PdfCanvas(pdf.addNewPage(PageSize.A5));
        canvas.beginText().moveText(40, 300);
        ink.show(canvas, "检测报告 第 " + page + " 页 OK", 14, true);
        canvas.endText();
      }
    }
    BufferedImage picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    picture.createGraphics().fillRect(20, 20, 100, 50);
    ImageIO.write(picture, "jpg", folder.resolve("b.jpg").toFile());
    BufferedImage clear = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
    clear.setRGB(5, 5, 0x80ff0000);
    ImageIO.write(clear, "png", folder.resolve("c.png").toFile());
    BufferedImage fax = new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_BINARY);
    ImageIO.write(fax, "tif", folder.resolve("d.tif").toFile());
    Files.writeString(folder.resolve("e.txt"), "说明\n第二行", StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("f.csv"), "名称,金额\n设备,12\n", StandardCharsets.UTF_8);
    Assessment assessment = Packets.dossier("");
    byte[] form =
        Packets.documents(assessment).of("c1").entrySet().stream()
            .filter(document -> document.getKey().endsWith(".pdf"))
            .findFirst()
            .orElseThrow()
            .getValue();
    Files.write(folder.resolve("form.pdf"), form);
  }
}
