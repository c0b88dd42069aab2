package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import minshen.files.SystemClock;
import minshen.policy.Notice;
import minshen.store.UserStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notice that was typed, imported or named counts on the command line as in the window. */
class NoticeCommandTest {
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
          attachments: [ { material: m2, file: proof.pdf } ]
      """;

  private static final String NOTICE =
      """
      format: minshen-notice/1
      pack: MH2025
      year: 2026
      call: { closes: 2026-03-10, copies: 3 }
      channel:
        portalName: 示例平台
        maxUpload: 5
        slots:
          - { id: proof, name: "附件{number}-证明", rest: true, maxUpload: 2 }
          - { id: form, name: 申请表, form: true }
      """;

  @TempDir private Path folder;

  @Test
  void whatWasTypedInTheStoreCountsAndNothingOfItWithoutTheStore() throws Exception {
    Path data = folder.resolve("data");
    assertThat(Run.of("--data", data, "import", notice()).code()).isEqualTo(ExitCode.DONE);
    try (UserStore store = UserStore.open(data)) {
      assertThat(store.notices()).hasSize(1);
    }

    Run run = packet(folder.resolve("with"), "--data", data);

    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(uploaded("with"))
        .containsExactly("02-申请表.docx", "02-申请表.pdf", "上传核对表.pdf", "附件1-证明.pdf");
    assertThat(text("with/p-hand-in.pdf")).contains("2026-03-10", "示例平台", "3 份");
    assertThat(text(claim("with").resolve("上传核对表.pdf"))).contains("每个附件不超过 2 MB");

    packet(folder.resolve("without"), "--data", data, "--no-imported");

    assertThat(uploaded("without")).doesNotContain("附件1-证明.pdf");
    assertThat(text("without/p-hand-in.pdf")).doesNotContain("2026-03-10");
  }

  @Test
  void aNoticeThatIsNamedGoesBeforeOneThatWasTyped() throws Exception {
    Path data = folder.resolve("data");
    Run.of("--data", data, "import", notice());
    Path other =
        Files.writeString(
            folder.resolve("other.yaml"),
            "format: minshen-notice/1\npack: MH2025\nyear: 2026\ncall: { closes: 2026-05-31 }\n");

    Run typed = Run.of("--data", data, "compute", dossier());
    Run named = Run.of("--data", data, "compute", dossier(), "--notice", other);

    assertThat(typed.out()).contains("CALL_CLOSED");
    assertThat(named.out()).doesNotContain("CALL_CLOSED");
  }

  @Test
  void anImportedNoticeAddsToTheTypedOneAndReplacesNothingUnlessToldTo() throws Exception {
    Path data = folder.resolve("data");
    Run.of("--data", data, "import", notice());
    Path other =
        Files.writeString(
            folder.resolve("other.yaml"),
            """
            format: minshen-notice/1
            pack: MH2025
            year: 2026
            call: { closes: 2026-05-31 }
            channel: { phone: '021-1' }
            """);

    Run added = Run.of("--data", data, "import", other);

    assertThat(added.code()).isEqualTo(ExitCode.DONE);
    assertThat(added.out())
        .contains("补进 1 处，改动 0 处", "咨询电话：021-1", "--overwrite", "2026-03-10", "2026-05-31");
    Notice kept = kept(data);
    assertThat(kept.call().closes()).contains(LocalDate.of(2026, 3, 10));
    assertThat(kept.call().copies()).contains(3);
    assertThat(kept.submission().portal().slots()).hasSize(2);
    assertThat(kept.submission().phone()).contains("021-1");

    Run replaced = Run.of("--data", data, "import", other, "--overwrite");

    assertThat(replaced.out()).contains("补进 0 处，改动 1 处", "原来“申报截止：2026-03-10”");
    assertThat(kept(data).call().closes()).contains(LocalDate.of(2026, 5, 31));
    assertThat(kept(data).submission().portal().slots()).hasSize(2);
  }

  @Test
  void whatALaterNoticeSaysOfTheSlotsAloneLeavesTheRest() throws Exception {
    Path data = folder.resolve("data");
    Run.of("--data", data, "import", notice());
    Path slots =
        Files.writeString(
            folder.resolve("slots.yaml"),
            NOTICE
                .replaceAll("(?m)^(call:|  portalName:|  maxUpload:).*\n", "")
                .replace("maxUpload: 2", "maxUpload: 3"));

    Run run = Run.of("--data", data, "import", slots, "--overwrite");

    assertThat(run.out()).contains("补进 0 处，改动 1 处", "上限或适用的条款不同");
    assertThat(kept(data).call().closes()).contains(LocalDate.of(2026, 3, 10));
    assertThat(kept(data).submission().portal().slots().getFirst().maxUpload())
        .contains(new BigDecimal("3"));
  }

  @Test
  void aClaimWithoutADateGoesByThisYearsNotice() throws Exception {
    Path data = folder.resolve("data");
    int year = LocalDate.now(SystemClock.get()).getYear();
    Path ofThisYear =
        Files.writeString(folder.resolve("n.yaml"), NOTICE.replace("2026\n", year + "\n"));
    Run.of("--data", data, "import", ofThisYear);
    dossier();
    Path undated =
        Files.writeString(
            folder.resolve("f.minshen.yaml"), DOSSIER.replaceAll("    (event|apply)Date.*\n", ""));

    packet(undated, folder.resolve("out"), "--data", data);

    assertThat(uploaded("out")).contains("附件1-证明.pdf");
    assertThat(text("out/p-hand-in.pdf")).contains("示例平台", "3 份");
  }

  @Test
  void theLibraryShowsWhereAnItemIsHandedInThisYear() throws Exception {
    Path data = folder.resolve("data");
    int year = LocalDate.now(SystemClock.get()).getYear();
    Path ofThisYear =
        Files.writeString(folder.resolve("n.yaml"), NOTICE.replace("2026\n", year + "\n"));

    assertThat(Run.of("--data", data, "policy", "show", "MH-11").out()).doesNotContain("示例平台");
    assertThat(Run.of("--data", data, "policy", "show", "MH-11", "--notice", ofThisYear).out())
        .contains("示例平台", "2026-03-10");

    Run.of("--data", data, "import", ofThisYear);

    assertThat(Run.of("--data", data, "policy", "show", "MH-11").out())
        .contains("示例平台", "2026-03-10");
    assertThat(Run.of("--data", data, "policy", "show", "MH2025").out()).contains("示例平台");
    assertThat(Run.of("--data", data, "policy", "show", "MH2025", "--no-imported").out())
        .doesNotContain("示例平台");
  }

  @Test
  void aNoticeThatCannotBeReadIsOneLineAndNothingIsWritten() throws Exception {
    Path bad = Files.writeString(folder.resolve("bad.yaml"), NOTICE.replace("2026-03-10", "三月"));

    Run run = packet(folder.resolve("out"), "--notice", bad);

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("bad.yaml:4", "closes");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aNoticeUnderWhichNothingIsHandedInIsToldInOneLine() throws Exception {
    Path late = Files.writeString(folder.resolve("late.yaml"), NOTICE.replace("2026\n", "2031\n"));

    for (String command : List.of("compute", "check")) {
      assertThat(Run.of(command, dossier(), "--notice", late).err())
          .contains("late.yaml", "2031", "MH2025")
          .hasLineCount(1);
      assertThat(Run.of(command, dossier(), "--notice", notice()).err()).isEmpty();
    }
    assertThat(packet(folder.resolve("out"), "--notice", late).err()).contains("late.yaml", "2031");
    Path all = folder.resolve("all");
    assertThat(Run.of("batch", "--from", dossier(), "--out", all, "--notice", late).err())
        .contains("late.yaml", "2031");
    assertThat(Run.of("policy", "show", "MH-11", "--notice", late).err()).contains("2031");
  }

  @Test
  void aFormatThatNoFileHasIsRefusedWithTheOneThatIsMeant() throws Exception {
    Path bad =
        Files.writeString(
            folder.resolve("bad.yaml"),
            NOTICE.replace("  maxUpload: 5\n", "  maxUpload: 5\n  formats: [PDF, pdff]\n"));

    Run run = packet(folder.resolve("out"), "--notice", bad);

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("bad.yaml:8", "pdff", "“pdf”").hasLineCount(1);
  }

  private static Notice kept(Path data) {
    try (UserStore store = UserStore.open(data)) {
      return store.library().typed("MH2025", 2026).orElseThrow();
    }
  }

  private Run packet(Path out, Object... more) throws IOException {
    return packet(dossier(), out, more);
  }

  private static Run packet(Path dossier, Path out, Object... more) {
    return Run.of(
        Stream.concat(
                Stream.of(
                    "packet",
                    dossier,
                    "--out",
                    out.resolve("p.pdf"),
                    "--hand-in",
                    "--upload-set",
                    out.resolve("upload")),
                Stream.of(more))
            .toArray());
  }

  private Path notice() throws IOException {
    return Files.writeString(folder.resolve("n.yaml"), NOTICE);
  }

  private Path dossier() throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(folder.resolve("proof.pdf").toFile()))) {
      pdf.addNewPage(PageSize.A4);
    }
    return Files.writeString(folder.resolve("f.minshen.yaml"), DOSSIER);
  }

  private Path claim(String out) throws IOException {
    try (Stream<Path> claims = Files.list(folder.resolve(out).resolve("upload"))) {
      return claims.findFirst().orElseThrow();
    }
  }

  private List<String> uploaded(String out) throws IOException {
    try (Stream<Path> files = Files.list(claim(out))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String text(String name) throws IOException {
    return text(folder.resolve(name));
  }

  private static String text(Path file) throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfReader(file.toFile()))) {
      return PdfTextExtractor.getTextFromPage(pdf.getFirstPage());
    }
  }
}
