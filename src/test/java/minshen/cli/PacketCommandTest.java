package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.action.PdfAction;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import minshen.form.VeraPdf;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The command from outside: its files, its exit codes, its one line. */
class PacketCommandTest {
  private static final String DOSSIER =
      """
      format: minshen-dossier/1
      applicant: { name: 上海示例生物医药有限公司, kind: enterprise }
      claims:
        - id: c1
          item: MH-11
          project: 首次升规
          eventDate: 2026-01-31
          applyDate: 2026-03-15
          answers: { scope: yes, noDouble: yes, industrial: yes, firstTime: yes }
          attachments: [ { material: m2, file: 扫描件/升规 证明.pdf } ]
        - { id: c2, item: MH-11, project: 另一项 }
      """;

  @TempDir private Path folder;

  @Test
  void attachmentsAreFoundBesideTheDossier() throws Exception {
    Path dossier = dossier(3);
    Path out = folder.resolve("输出 1").resolve("包.pdf");
    Path zip = folder.resolve("输出 1").resolve("包.zip");
    Run run = Run.of("packet", dossier, "--claim", "c1", "--out", out, "--zip", zip);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("包.pdf", "FIELD_MISSING");
    assertThat(names(out.getParent())).containsExactly("包-print.pdf", "包.pdf", "包.zip");
    // 封面, 目录, 申请表, 材料清单, 隔页 and three pages.
    assertThat(pages(out)).isEqualTo(8);
  }

  @Test
  void theCallOfThePackSaysHowManyCopies() throws Exception {
    Path guide = Files.createDirectory(folder.resolve("guide"));
    Files.writeString(
        guide.resolve("pack.yaml"), "base: MH2025@1\nversion: g\ncall: { copies: 7 }\n");
    Path asked = folder.resolve("asked/p.pdf");
    Run.of("packet", dossier(1), "--claim", "c1", "--out", asked, "--pack", guide);
    assertThat(text(folder.resolve("asked/p-print.pdf"))).contains("7 份");
    Path said = folder.resolve("said/p.pdf");
    Run.of("packet", dossier(1), "--claim", "c1", "--out", said, "--pack", guide, "--copies", 2);
    assertThat(text(folder.resolve("said/p-print.pdf"))).contains("2 份").doesNotContain("7 份");
  }

  @Test
  void whatIsMissingIsToldAndThePacketIsWrittenAllTheSame() throws Exception {
    Path out = folder.resolve("p.pdf");
    Run run = Run.of("packet", dossier(1), "--claim", "c2", "--out", out);
    assertThat(run.out()).contains("MATERIAL_MISSING");
    assertThat(out).exists();
  }

  @Test
  void aBadAttachmentIsOneLineAndNothingIsWritten() throws Exception {
    Path dossier = dossier(1);
    Files.write(folder.resolve("扫描件/升规 证明.pdf"), new byte[0]);
    Path out = folder.resolve("out/p.pdf");
    Run run = Run.of("packet", dossier, "--out", out, "--zip", folder.resolve("p.zip"));
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("升规 证明.pdf").hasLineCount(1);
    assertThat(names(folder)).containsExactly("f.minshen.yaml", "扫描件");
  }

  @Test
  void whatKeepsAPacketFromBeingAPdfAIsToldWithItsPage() throws Exception {
    Path dossier = dossier(2);
    Path out = folder.resolve("p.pdf");

    Run kept = Run.of("packet", dossier, "--claim", "c1", "--out", out, "--pdf-a");

    assertThat(kept.err()).isEmpty();
    assertThat(text(folder.resolve("p-print.pdf"))).contains("PDF/A-2b（长期保存）");
    assertThat(VeraPdf.violations(Files.readAllBytes(out), PDFAFlavour.PDFA_2_B)).isEmpty();

    try (PdfDocument pdf =
        new PdfDocument(new PdfWriter(folder.resolve("扫描件/升规 证明.pdf").toFile()))) {
      pdf.addNewPage();
      new PdfCanvas(pdf.addNewPage())
          .setFillColorCmyk(0, 1, 1, 0)
          .rectangle(100, 100, 50, 50)
          .fill();
    }
    Run plain = Run.of("packet", dossier, "--claim", "c1", "--out", out, "--pdf-a");

    assertThat(plain.err().lines())
        .singleElement()
        .asString()
        .contains("p.pdf”是普通 PDF，不是 PDF/A-2b")
        .contains("升规 证明.pdf  第 2 页用了印刷四色");
    assertThat(text(folder.resolve("p-print.pdf"))).contains("普通 PDF：1 份附件");
  }

  @Test
  void whatActsInAnAttachmentIsLeftBehindAndToldOnStandardError() throws Exception {
    Path dossier = dossier(1);
    Path scan = folder.resolve("扫描件/升规 证明.pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(scan.toFile()))) {
      pdf.addNewPage();
      pdf.getCatalog().setOpenAction(PdfAction.createJavaScript("app.alert(1)"));
      pdf.addFileAttachment(
          "内附.txt", PdfFileSpec.createEmbeddedFileSpec(pdf, new byte[5], "", "a.txt", null, null));
    }
    Path out = folder.resolve("p.pdf");
    Run run = Run.of("packet", dossier, "--claim", "c1", "--out", out);
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.contains("升规 证明.pdf"));
    assertThat(run.err()).contains("1 段脚本", "内嵌 1 个文件");
    assertThat(Files.readString(out, StandardCharsets.ISO_8859_1))
        .doesNotContain("JavaScript", "EmbeddedFile");
  }

  @Test
  void aSignedScanOfAFormThatHasChangedSinceIsTold() throws Exception {
    Path dossier = dossier(1);
    String item = "    item: MH-11\n    project: 首次";
    String signed =
        "    signed: [ { form: minhang-application-2025,"
            + " file: 扫描件/升规 证明.pdf, content: 0123456789abcdef } ]\n";
    Files.writeString(dossier, Files.readString(dossier).replace(item, signed + item));
    Path out = folder.resolve("p.pdf");
    Run run = Run.of("packet", dossier, "--claim", "c1", "--out", out, "--hand-in");
    assertThat(run.err()).contains("第 1 页签字后内容有变更").hasLineCount(1);
    assertThat(text(folder.resolve("p-hand-in.pdf"))).contains("交件单", "签字还差 2 处");
    assertThat(Run.of("check", dossier).out()).contains("SIGNED_OUTDATED");
  }

  @Test
  void intoAFolderEachClaimHasItsOwnPacket() throws Exception {
    Path out = folder.resolve("out");
    Run run = Run.of("packet", dossier(1), "--out", out, "--double-sided");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(names(out))
        .containsExactly("f-c1-print.pdf", "f-c1.pdf", "f-c2-print.pdf", "f-c2.pdf");
  }

  @Test
  void eachClaimIsPutTogetherAsItsYearWantsIt() throws Exception {
    Path plain = settings("plain.yaml", "parts: [forms]");
    Path bound = settings("bound.yaml", "parts: [cover, forms]");
    Path dossier =
        Files.writeString(
            folder.resolve("years.yaml"),
            """
            format: minshen-dossier/1
            applicant: { name: 上海示例生物医药有限公司 }
            claims:
              - { id: c1, item: MH-11, project: 甲, year: 2026 }
              - { id: c2, item: MH-11, project: 乙, applyDate: 2027-03-15 }
              - { id: c3, item: MH-11, project: 丙 }
            """);
    Path out = folder.resolve("out");
    Run.of("packet", dossier, "--out", out, "--settings", "2027=" + bound, "--settings", plain);
    int form = pages(out.resolve("years-c1.pdf"));
    assertThat(pages(out.resolve("years-c2.pdf"))).isEqualTo(form + 1);
    assertThat(pages(out.resolve("years-c3.pdf"))).isEqualTo(form);
  }

  private Path settings(String name, String line) throws IOException {
    return Files.writeString(folder.resolve(name), "format: minshen-packet/1\n" + line + "\n");
  }

  @Test
  void aLargePacketIsCutIntoPartsThatArePacketsOfThePages() throws Exception {
    Path dossier = dossier(1);
    noise(folder.resolve("扫描件/升规 证明.pdf"), 12, 200_000);
    Path out = folder.resolve("out/p.pdf");
    Run run = Run.of("packet", dossier, "--claim", "c1", "--out", out, "--max-part", "1");
    assertThat(run.err()).isEmpty();
    List<String> parts =
        names(out.getParent()).stream()
            .filter(name -> name.startsWith("p-") && !name.contains("print"))
            .toList();
    assertThat(parts).hasSizeGreaterThan(2);
    int pages = 0;
    for (String part : parts) {
      Path file = out.resolveSibling(part);
      assertThat(Files.size(file)).isLessThanOrEqualTo(1024 * 1024);
      pages += pages(file);
    }
    assertThat(pages).isEqualTo(pages(out));
    assertThat(Run.of("packet", dossier, "--out", out, "--max-part", "0").code())
        .isEqualTo(ExitCode.INPUT);
  }

  @Test
  void wrongUseIsSaidInOneLine() throws Exception {
    Path dossier = dossier(1);
    for (List<Object> use :
        List.of(
            List.<Object>of("packet", dossier, dossier, "--out", "p.pdf"),
            List.<Object>of("packet", dossier, "--out", folder.resolve("d"), "--zip", "p.zip"),
            List.<Object>of("packet", dossier, "--out", "p.pdf", "--claim", "c9"),
            List.<Object>of("packet", dossier, "--out", "p.pdf", "--binding", "99"),
            List.<Object>of("packet", dossier, "--out", "p.pdf", "--copies", "x"))) {
      Run run = Run.of(use.toArray());
      assertThat(run.code()).as(use.toString()).isEqualTo(ExitCode.INPUT);
      assertThat(run.err()).hasLineCount(1);
    }
  }

  @Test
  void qpdfFindsNothingWrong() throws Exception {
    Path qpdf = Path.of("/usr/bin/qpdf");
    if (!Files.isExecutable(qpdf)) {
      System.out.println("SKIPPED: no qpdf");
    }
    Assumptions.assumeTrue(Files.isExecutable(qpdf), "no qpdf");
    Path locked = folder.resolve("locked.pdf");
    Path dossier = dossier(2);
    Path scan = folder.resolve("扫描件/升规 证明.pdf");
    run(qpdf, "--encrypt", "secret", "owner", "256", "--", scan, locked);
    Files.move(locked, scan, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Path out = folder.resolve("p.pdf");
    Object password = "扫描件/升规 证明.pdf=secret";
    Run run = Run.of("packet", dossier, "--out", out, "--black-and-white", "--password", password);
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run(qpdf, "--check", out)).isZero();
  }

  private static int run(Object... command) throws Exception {
    List<String> words = Stream.of(command).map(Object::toString).toList();
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private Path dossier(int pages) throws IOException {
    Files.createDirectories(folder.resolve("扫描件"));
    noise(folder.resolve("扫描件/升规 证明.pdf"), pages, 0);
    return Files.writeString(folder.resolve("f.minshen.yaml"), DOSSIER);
  }

  /** A PDF whose pages are as large as they are told to be. */
  static void noise(Path file, int pages, int bytes) throws IOException {
    java.util.Random random = new java.util.Random(1);
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      for (int i = 0; i < pages; i++) {
        PdfCanvas canvas = new PdfCanvas(pdf.addNewPage());
        canvas.rectangle(100, 100, 50, 50).fill();
        StringBuilder comment = new StringBuilder();
        while (comment.length() < bytes * 4 / 3) {
          comment.append("% ").append(Long.toString(random.nextLong(), 36)).append('\n');
        }
        canvas.getContentStream().getOutputStream().writeString("\n" + comment);
      }
    }
  }

  private static String text(Path file) throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfReader(file.toFile()))) {
      return PdfTextExtractor.getTextFromPage(pdf.getFirstPage());
    }
  }

  private static int pages(Path file) throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfReader(file.toFile()))) {
      return pdf.getNumberOfPages();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
