package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with the packets of many dossiers is told at once. */
class PacketProblemsTest {
  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void files() throws IOException {
    out = folder.resolve("out");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(folder.resolve("good.pdf").toFile()))) {
      pdf.addNewPage();
    }
    Files.write(folder.resolve("empty.pdf"), new byte[0]);
    Files.writeString(folder.resolve("bad.pdf"), "%PDF-1.7\n?");
    Files.write(folder.resolve("what.bin"), new byte[] {0, 1, 2, (byte) 0xfe, 0, 3});
  }

  private Path dossier(String name, String attachments) throws IOException {
    return Files.writeString(
        folder.resolve(name),
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
            attachments: [ %s ]
          - id: c2
            item: MH-11
            project: 另一项
            attachments: [ { material: m2, file: good.pdf } ]
        """
            .formatted(attachments));
  }

  private Path bad() throws IOException {
    return dossier(
        "a.yaml",
        """
        { material: m2, file: empty.pdf }, { material: m2, file: gone.pdf },
        { material: m1, file: bad.pdf }, { material: m2, file: good.pdf, pages: '2-3' },
        { material: extra, title: "证\\u0378明", file: good.pdf },
        { material: extra, title: 合同, file: what.bin, note: "见\\u0378注" },
        { material: m2, file: ../elsewhere.pdf }
        """
            .replace("\n", " "));
  }

  @Test
  void everythingOfEveryDossierIsToldInOneListAndNothingIsWritten() throws Exception {
    Path other = dossier("b.yaml", "{ material: m2, file: what.bin }");
    Path unreadable =
        Files.writeString(folder.resolve("c.yaml"), "format: minshen-dossier/1\nx: 1");
    Run run = Run.of("packet", bad(), unreadable, other, "--out", out, "--lang", "en");
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    List<String> lines = run.err().lines().toList();
    assertThat(lines).allMatch(line -> line.startsWith("minshen: ")).doesNotHaveDuplicates();
    assertThat(lines.stream().filter(line -> line.contains("a.yaml: claim c1, material ")))
        .hasSize(8);
    assertThat(lines).anyMatch(line -> line.contains("c.yaml:2") && line.contains("x"));
    assertThat(lines).anyMatch(line -> line.contains("b.yaml: claim c1, material m2"));
    assertThat(run.err())
        .contains(
            "empty.pdf",
            "gone.pdf",
            "bad.pdf",
            "has only 1 page,",
            "U+0378",
            "what.bin",
            "elsewhere.pdf");
    assertThat(run.out()).isEmpty();
    assertThat(out).doesNotExist();
  }

  @Test
  void whoeverKeepsGoingGetsThePacketsThatCanBeMade() throws Exception {
    Run run = Run.of("packet", bad(), "--out", out, "--keep-going", "--lang", "en");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err()).contains("gone.pdf", "what.bin");
    assertThat(names()).containsExactly("a-c2-print.pdf", "a-c2.pdf");
    assertThat(run.out()).contains("a-c2.pdf").doesNotContain("a-c1");
  }

  @Test
  void whereNoneCanBeMadeNothingIsWrittenHoweverOneGoesOn() throws Exception {
    Path pdf = out.resolve("p.pdf");
    Run run = Run.of("packet", bad(), "--claim", "c1", "--out", pdf, "--keep-going");
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(out).doesNotExist();
  }

  @Test
  void anUnreadableDossierEndsTheRunWithTwoAndTheOthersAreMade() throws Exception {
    Path good = dossier("b.yaml", "");
    Path gone = folder.resolve("gone.yaml");
    Run run = Run.of("packet", gone, good, "--out", out, "--keep-going");
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("gone.yaml").hasLineCount(1);
    assertThat(names()).contains("b-c1.pdf", "b-c2.pdf");
  }

  @Test
  void findingsOfManyDossiersNameTheDossier() throws Exception {
    Path first = dossier("a.yaml", "");
    Path second = dossier("b.yaml", "");
    Run packets = Run.of("packet", first, second, "--out", out);
    assertThat(packets.out().lines().filter(line -> line.contains("FIELD_MISSING")))
        .isNotEmpty()
        .allMatch(line -> line.contains("a.yaml: ") || line.contains("b.yaml: "));
    Run forms = Run.of("fill", first, second, "--out", folder.resolve("forms"));
    assertThat(forms.out().lines().filter(line -> line.contains("FIELD_MISSING")))
        .isNotEmpty()
        .allMatch(line -> line.contains("a.yaml: ") || line.contains("b.yaml: "));
  }

  @Test
  void dossiersOfOneNameDoNotOverwriteEachOther() throws Exception {
    Path first = dossier("a.yaml", "");
    Path second = Files.createDirectory(folder.resolve("b")).resolve("A.minshen.yaml");
    Files.writeString(second, Files.readString(first).replace("good.pdf", "../good.pdf"));
    Run run = Run.of("packet", first, second, "--out", out, "--allow-outside");
    assertThat(run.err()).isEmpty();
    assertThat(names()).contains("a-c1.pdf", "a-c2.pdf", "A-c1-2.pdf", "A-c2-2.pdf");
    Path forms = folder.resolve("forms");
    Run.of("fill", first, first, "--out", forms);
    assertThat(forms.resolve("a")).isDirectoryContaining("glob:**c1-*.pdf");
    assertThat(forms.resolve("a-2")).isDirectoryContaining("glob:**c1-*.pdf");
  }

  @Test
  void formsOfManyDossiersAreFilledAlthoughOneCannotBeRead() throws Exception {
    Path good = dossier("b.yaml", "");
    Path forms = folder.resolve("forms");
    Run run = Run.of("fill", folder.resolve("gone.yaml"), good, "--out", forms);
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).hasLineCount(1);
    assertThat(forms.resolve("b")).isDirectoryContaining("glob:**c1-*.pdf");
  }

  @Test
  void theFieldsOfAFormThatCannotBePrintedAreToldTogether() throws Exception {
    Path dossier = dossier("a.yaml", "");
    Files.writeString(
        dossier,
        Files.readString(dossier)
            .replace("首次升规", "\"首次\\u0378\"")
            .replace("上海示例生物医药有限公司", "\"上海\\u0379\""));
    Run run = Run.of("packet", dossier, "--claim", "c1", "--out", out.resolve("p.pdf"));
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("U+0378", "U+0379");
    assertThat(Run.of("check", dossier).out()).contains("U+0378", "U+0379");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
