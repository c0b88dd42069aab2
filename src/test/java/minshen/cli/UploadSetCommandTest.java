package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Upload sets from outside: their folders, the exit codes, what is said. */
class UploadSetCommandTest {
  private static final String DOSSIER =
      """
      format: minshen-dossier/1
      applicant: { name: 上海示例生物医药有限公司, kind: enterprise }
      claims:
        - id: c1
          item: MH-11
          project: "首次/升规"
          eventDate: 2026-01-31
          applyDate: 2026-03-15
          answers: { scope: yes, noDouble: yes, industrial: yes, firstTime: yes }
          attachments: [ { material: m2, file: proof.pdf } ]
        - { id: c2, item: MH-11, project: 另一项 }
      """;

  private static final String GUIDE =
      """
      base: MH2025@1
      version: g
      channel:
        portalName: 示例平台
        maxUpload: 5
        slots:
          - { id: form, name: 申请表, form: true }
          - { id: proof, name: 证明, rest: true }
      """;

  @TempDir private Path folder;

  @Test
  void eachClaimHasAFolderWithTheSlotsOfTheGuide() throws Exception {
    Path out = folder.resolve("上传");

    Run run = Run.of("packet", dossier(), "--upload-set", out, "--pack", guide());

    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    List<String> claims = names(out);
    assertThat(claims).hasSize(2);
    assertThat(claims.getFirst()).startsWith("01-").endsWith("-首次_升规");
    assertThat(names(out.resolve(claims.getFirst())))
        .containsExactly("01-申请表.docx", "01-申请表.pdf", "02-证明.pdf", "上传核对表.pdf");
    assertThat(names(out.resolve(claims.getLast())))
        .containsExactly("01-申请表.docx", "01-申请表.pdf", "上传核对表.pdf");
    assertThat(run.err()).contains("证明：缺：");
  }

  @Test
  void theLimitOfTheCommandCountsBeforeThatOfTheGuide() throws Exception {
    Path out = folder.resolve("out");

    Run run =
        Run.of(
            "packet",
            dossier(),
            "--claim",
            "c1",
            "--upload-set",
            out,
            "--pack",
            guide(),
            "--limit",
            "0.0001");

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("太大", "超过每个文件的 0.0001 MB");
    assertThat(out).doesNotExist();
  }

  @Test
  void whatDoesNotGoTogetherIsOneLine() throws Exception {
    Path out = folder.resolve("out");

    assertThat(Run.of("packet", dossier()).err()).contains("--out", "--upload-set");
    assertThat(Run.of("packet", dossier(), "--out", out, "--limit", "5").err())
        .contains("--upload-set");
    for (String limit : List.of("0", "NaN", "Infinity", "-1", "1e9", "2000000", "二十")) {
      Run run = Run.of("packet", dossier(), "--upload-set", out, "--limit=" + limit);
      assertThat(run.code()).isEqualTo(ExitCode.INPUT);
      assertThat(run.err()).contains("大于 0", "1000000", "“" + limit + "”").hasLineCount(1);
    }
    assertThat(
            Run.of("packet", dossier(), "--upload-set", out, "--zip", folder.resolve("a.zip"))
                .code())
        .isEqualTo(ExitCode.INPUT);
    assertThat(out).doesNotExist();
  }

  @Test
  void dossiersOfOneNameHaveFoldersOfTheirOwn() throws Exception {
    Path first = dossier();
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.copy(folder.resolve("proof.pdf"), other.resolve("proof.pdf"));
    Path second = Files.copy(first, other.resolve("F.minshen.yaml"));
    Path out = folder.resolve("out");

    Run run = Run.of("packet", first, second, "--claim", "c1", "--upload-set", out);

    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(names(out)).containsExactly("F-2", "f");
    assertThat(names(out.resolve("F-2"))).hasSize(1);
  }

  private Path dossier() throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(folder.resolve("proof.pdf").toFile()))) {
      pdf.addNewPage(PageSize.A4);
    }
    return Files.writeString(folder.resolve("f.minshen.yaml"), DOSSIER);
  }

  private Path guide() throws IOException {
    Path guide = Files.createDirectories(folder.resolve("guide"));
    Files.writeString(guide.resolve("pack.yaml"), GUIDE);
    return guide;
  }

  private static List<String> names(Path at) throws IOException {
    try (Stream<Path> files = Files.list(at)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
