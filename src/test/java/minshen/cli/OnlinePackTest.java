package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A district where everything is applied for online, as data alone, beside the bundled packs. */
class OnlinePackTest {
  private static final Path SHILI = Path.of("src/test/resources/minshen/packs/ZX2026");
  private static final String HEAD =
      """
      format: minshen-dossier/1
      applicant: { name: 示例生物科技有限公司, creditCode: "91310112MA1GBK7Q5E", kind: enterprise, town: 甲镇 }
      """;
  private static final String RESEARCH =
      """
        - id: c1
          item: ZX-01
          project: 新药甲
          eventDate: 2026-02-01
          applyDate: 2026-04-02
          facts: { rdCost: 600 }
          answers: { settled: yes }
      """;
  private static final String FILES =
      """
          attachments:
            - { material: licence, file: files/licence.pdf }
            - { material: promise, file: files/promise.pdf }
            - { material: accounts, file: files/accounts.pdf }
            - { material: ledger, file: files/ledger.pdf }
      """;
  private static final String MINHANG =
      """
        - id: c2
          item: MH-11
          project: 首次升规
          eventDate: 2026-02-01
          applyDate: 2026-03-15
          answers: { scope: yes, noDouble: yes, industrial: yes, firstTime: yes }
      """;

  @TempDir private Path folder;

  @Test
  void isImportedAndShownWithItsRegionPortalPhoneAndWindow() {
    Path data = folder.resolve("data");

    Run run = Run.of("policy", "import", SHILI, "--data", data);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("ZX2026@1").contains("6 个用例");
    Run shown = Run.of("policy", "show", "ZX2026", "--data", data);
    assertThat(shown.out())
        .contains("地区：示例区", "网上申报：https://sb.shili.example/yiyao", "咨询电话：021-50001000")
        .contains("办理地点：示例区企业服务中心 8 号窗口", "受理部门：示例区科委产业科 021-50001234 行政中心 3 号楼 201 室")
        .contains("申报截止：2026-04-30", "每个附件不超过 2 MB", "附件格式：pdf、jpg")
        .doesNotContain("闵行");
    assertThat(Run.of("policy", "show", "ZX-02", "--data", data).out())
        .contains("网上申报：https://sb.shili.example/yiyao", "信用承诺书", "产品注册证")
        .doesNotContain("暂无", "闵行");
    assertThat(Run.of("policy", "show", "MH2025").out()).contains("地区：闵行区", "受理部门：闵行区科委");
    assertThat(Run.of("policy", "show", "SH2021").out()).contains("地区：上海市");
  }

  @Test
  void isComputedAndCountedAndSharedSevenToThree() throws IOException {
    Path dossier = dossier(HEAD + "claims:\n" + RESEARCH);

    Run page = Run.of("compute", dossier, "--pack", SHILI);
    assertThat(page.out())
        .contains("区级 84.00、园区 36.00", "2026 年合计：120.00 万元")
        .doesNotContain("闵行", "估算");
    JsonNode json = json(Run.of("compute", dossier, "--pack", SHILI, "--json", "-"));
    assertThat(json.path("totals").path("2026").asString()).isEqualTo("120.00");
    assertThat(json.has("totalsByRegion")).isFalse();
    assertThat(json.path("claims").path(0).path("pack").path("region").asString()).isEqualTo("示例区");
    assertThat(Run.of("optimise", dossier, "--pack", SHILI).out())
        .contains("120.00 万元")
        .doesNotContain("闵行");
  }

  @Test
  void nothingIsWrongForLackOfAForm() throws IOException {
    attach("licence.pdf", "promise.pdf", "accounts.pdf", "ledger.pdf");
    Path dossier = dossier(HEAD + "claims:\n" + RESEARCH + FILES);

    Run run = Run.of("check", dossier, "--pack", SHILI);

    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out()).contains("0 个错误，0 个警告").doesNotContain("NO_FORM", "没有填写", "闵行");
  }

  @Test
  void filesThatThePortalDoesNotTakeAreWarnedOf() throws IOException {
    attach("licence.pdf", "accounts.pdf", "ledger.pdf");
    Files.writeString(folder.resolve("files/promise.docx"), "x");
    try (RandomAccessFile large =
        new RandomAccessFile(folder.resolve("files/ledger.pdf").toFile(), "rw")) {
      large.setLength(3 * 1024 * 1024 + 1);
    }
    Path dossier =
        dossier(HEAD + "claims:\n" + RESEARCH + FILES.replace("promise.pdf", "promise.docx"));

    Run run = Run.of("check", dossier, "--pack", SHILI);

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("ATTACHMENT_TOO_LARGE：附件“ledger.pdf”有 3.1 MB，超过网上申报每个附件 2 MB 的限制")
        .contains("ATTACHMENT_FORMAT：附件“promise.docx”的格式网上申报不收，请转成 pdf、jpg")
        .contains("0 个错误，2 个警告");
  }

  @Test
  void whoMayNotApplyIsToldSo() throws IOException {
    Path dossier = dossier(HEAD + "claims:\n" + RESEARCH.replace("settled: yes", "settled: no"));
    assertThat(Run.of("check", dossier, "--pack", SHILI).out())
        .contains("不符合申报条件，不能申报")
        .doesNotContain("申请表");
    assertThat(Run.of("fill", dossier, "--pack", SHILI, "--out", folder.resolve("no")).out())
        .doesNotContain("网上申报：");
  }

  @Test
  void theCalculationIsWrittenAndTheLineSaysWhereToApply() throws IOException {
    Path out = folder.resolve("out");
    Path dossier = dossier(HEAD + "claims:\n" + RESEARCH);

    Run run = Run.of("fill", dossier, "--pack", SHILI, "--out", out);

    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out())
        .contains("c1 ZX-01：网上申报：https://sb.shili.example/yiyao；材料：营业执照、信用承诺书、上年度审计报告、研发费用辅助账");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactly("c1-calculation.pdf");
    }
    assertThat(pdf(out.resolve("c1-calculation.pdf")))
        .contains("网上申报", "sb.shili.example", "区级承担 84.00", "园区承担 36.00", "120.00")
        .doesNotContain("闵行", "镇");
  }

  @Test
  void thePacketNeedsNoForm() throws IOException {
    attach("licence.pdf", "promise.pdf", "accounts.pdf", "ledger.pdf");
    Path dossier = dossier(HEAD + "claims:\n" + RESEARCH + FILES);
    Path packet = folder.resolve("packet.pdf");

    Run run = Run.of("packet", dossier, "--pack", SHILI, "--out", packet);

    assertThat(run.code()).as(run.out()).isZero();
    assertThat(pdf(packet))
        .contains("示例区支持创新医药产业若干措施", "材料清单", "营业执照", "研发费用辅助账")
        .doesNotContain("闵行", "申请表");
    assertThat(pdf(folder.resolve("packet-print.pdf"))).contains("网上申报").doesNotContain("闵行");
  }

  @Test
  void totalsOfTwoRegionsAreNotMixed() throws IOException {
    Path dossier = dossier(HEAD + "claims:\n" + RESEARCH + MINHANG);

    assertThat(Run.of("compute", dossier, "--pack", SHILI).out())
        .contains("2026 年示例区合计：120.00 万元", "2026 年闵行区合计：20.00 万元")
        .doesNotContain("140.00");
    JsonNode json = json(Run.of("compute", dossier, "--pack", SHILI, "--json", "-"));
    assertThat(json.path("totals").path("2026").asString()).isEqualTo("140.00");
    assertThat(json.path("totalsByRegion").path("示例区").path("2026").asString()).isEqualTo("120.00");
    assertThat(json.path("totalsByRegion").path("闵行区").path("2026").asString()).isEqualTo("20.00");
    assertThat(Run.of("optimise", dossier, "--pack", SHILI).out())
        .contains("其中示例区 120.00 万元", "其中闵行区 20.00 万元");
  }

  @Test
  void onlyPacksOfTheApplicantsRegionAreMatched() throws IOException {
    Path here = dossier(HEAD);
    Run run = Run.of("match", here, "--pack", SHILI);
    assertThat(run.out())
        .contains("■ ZX2026 示例区支持创新医药产业若干措施（示例区）", "ZX-04", "（上海市）", "只列出示例区可以申报的政策")
        .doesNotContain("MH-", "MH2025");
    String own =
        run.out().lines().dropWhile(l -> !l.contains("■ ZX2026")).collect(Collectors.joining());
    assertThat(own).doesNotContain("闵行");
    assertThat(Run.of("match", here, "--pack", SHILI, "--all-regions").out())
        .contains("MH-11", "（闵行区）", "ZX-01");

    Path there = dossier(HEAD.replace("甲镇", "浦江镇"));
    assertThat(Run.of("match", there, "--pack", SHILI).out())
        .contains("MH-11", "SH2026FI", "只列出闵行区可以申报的政策")
        .doesNotContain("ZX-0");
    JsonNode json =
        JsonMapper.shared().readTree(Run.of("match", there, "--pack", SHILI, "--json", "-").out());
    assertThat(json.path("region").asString()).isEqualTo("闵行区");
    assertThat(json.path("leftOut").valueStream().map(JsonNode::asString))
        .containsExactly("ZX2026");

    Path nowhere = dossier(HEAD.replace("甲镇", "某某高新区"));
    assertThat(Run.of("match", nowhere, "--pack", SHILI).out())
        .contains("MH-11", "ZX-01", "（闵行区）", "（示例区）")
        .doesNotContain("只列出");
  }

  @Test
  void aClaimOfAnotherRegionIsMatchedAllTheSame() throws IOException {
    Path dossier = dossier(HEAD.replace("甲镇", "浦江镇") + "claims:\n" + RESEARCH);
    assertThat(Run.of("match", dossier, "--pack", SHILI).out()).contains("ZX-01", "MH-11");
  }

  private Path dossier(String yaml) throws IOException {
    return Files.writeString(folder.resolve("d.minshen.yaml"), yaml);
  }

  private void attach(String... names) throws IOException {
    Files.createDirectories(folder.resolve("files"));
    for (String name : List.of(names)) {
      try (PDDocument page = new PDDocument()) {
        page.addPage(new PDPage(PDRectangle.A4));
        page.save(folder.resolve("files").resolve(name).toFile());
      }
    }
  }

  private static JsonNode json(Run run) {
    assertThat(run.code()).as(run.err()).isZero();
    return JsonMapper.shared().readTree(run.out()).path("dossiers").path(0);
  }

  private static String pdf(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
