package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A district that the program has never heard of, as data alone: from its pack to its form. */
class OwnPackTest {
  private static final Path YUNLING = Path.of("src/test/resources/minshen/packs/YL2026");
  private static final String DOSSIER =
      """
      format: minshen-dossier/1
      applicant: { name: 云岭示例医药有限公司, contact: { name: 王五, phone: 021-54321098 } }
      ledger:
        - { item: YL-01, year: 2025, amount: 100 }
      claims:
        - id: c1
          item: YL-01
          project: 新药甲
          eventDate: 2026-03-10
          applyDate: 2026-04-20
          facts: { rdCost: 1400 }
          answers: { local: yes }
      """;

  @TempDir private Path folder;

  @Test
  void isComputedAndExplainedTierByTier() throws IOException {
    Run run = Run.of("compute", dossier(DOSSIER), "--pack", YUNLING, "--json", "-");

    assertThat(run.code()).as(run.err()).isZero();
    JsonNode claim = json(run.out()).path("dossiers").path(0).path("claims").path(0);
    assertThat(claim.path("eligibility").asString()).isEqualTo("eligible");
    assertThat(claim.path("amount").asString()).isEqualTo("160.00");
    assertThat(claim.path("steps").valueStream().map(s -> s.path("text").asString()))
        .containsExactly(
            "年度研发投入超过 0 万元、不超过 200 万元的部分 200 万元 × 25% = 50 万元",
            "年度研发投入超过 200 万元、不超过 1,000 万元的部分 800 万元 × 15% = 120 万元",
            "年度研发投入超过 1,000 万元的部分 400 万元 × 5% = 20 万元",
            "YL-01、YL-02 合用，每个企业连续 2 年合计最高 260 万元，已用 100 万元，还可用 160 万元：190 万元减为 160 万元");
    assertThat(claim.path("steps").path(0).path("clause").asString()).isEqualTo("YL2026/办法/1");
  }

  @Test
  void fillsItsOwnFormAsWordAndPdf() throws IOException {
    Path out = folder.resolve("out");

    Run run = Run.of("fill", dossier(DOSSIER), "--pack", YUNLING, "--out", out);

    assertThat(out.resolve("c1-yunling-application-2026.docx")).as(run.err()).exists();
    assertThat(word(out.resolve("c1-yunling-application-2026.docx")))
        .contains("云岭区补助资金申请表", "云岭示例医药有限公司", "第一条 研发投入补助", "1,400", "160.00");
    assertThat(pdf(out.resolve("c1-yunling-application-2026.pdf")))
        .contains("云岭区补助资金申请表", "云岭示例医药有限公司", "新药甲", "1,400", "160.00", "2026年4月20日");
    assertThat(pdf(out.resolve("c1-calculation.pdf"))).contains("连续 2 年合计");
  }

  @Test
  void itsOwnFormSaysWhatMustBeFilledIn() throws IOException {
    Run run = Run.of("check", dossier(DOSSIER), "--pack", YUNLING);

    // The form has no postal address and no bank; it has a credit code, which the dossier lacks.
    assertThat(run.out()).contains("统一社会信用代码没有填写").doesNotContain("通讯地址", "开户银行", "职务");
    assertThat(run.code()).isEqualTo(1);
    String complete = DOSSIER.replace("{ name: 云岭", "{ creditCode: 91310112MA1GBK7Q5E, name: 云岭");
    assertThat(Run.of("check", dossier(complete), "--pack", YUNLING).code()).isZero();
  }

  @Test
  void isImportedFromAZipAndListedAndFound() throws IOException {
    Path data = folder.resolve("data");

    Run run = Run.of("policy", "import", zipped(YUNLING), "--data", data);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("YL2026@1").contains("11 个用例");
    assertThat(Run.of("policy", "list", "--data", data).out()).contains("云岭区").contains("MH2025");
    assertThat(Run.of("policy", "search", "设备投入的12%", "--data", data).out())
        .contains("YL2026/办法/2");
    assertThat(Run.of("policy", "show", "yl-02", "--data", data).out()).contains("产业化设备补助");
  }

  @Test
  void isNotImportedIfACaseOfItsOwnFails() throws IOException {
    Path wrong = copy("clauses.yaml", "", "");
    Files.writeString(
        wrong.resolve("tests.yaml"),
        Files.readString(wrong.resolve("tests.yaml")).replace("\"190.00\"", "\"191.00\""));
    Path data = folder.resolve("data");

    Run run = Run.of("policy", "import", wrong, "--data", data);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("tests.yaml:1").contains("191.00").contains("190.00");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(Run.of("policy", "list", "--data", data).out()).doesNotContain("YL2026");
  }

  @Test
  void keepsBothVersionsAndShowsWhatChanged() throws IOException {
    Path data = folder.resolve("data");
    Run.of("policy", "import", YUNLING, "--data", data);
    Path next = copy("pack.yaml", "version: \"1\"", "version: \"2\"");
    replace(next.resolve("items.yaml"), "limit: 90", "limit: 110");
    replace(next.resolve("clauses.yaml"), "每个项目不超过 90 万元", "每个项目不超过 110 万元");
    replace(next.resolve("tests.yaml"), "c2: { amount: \"90.00\" }", "c2: { amount: \"110.00\" }");
    replace(next.resolve("tests.yaml"), "c3: { amount: \"170.00\"", "c3: { amount: \"150.00\"");
    replace(
        next.resolve("tests.yaml"),
        "2026: \"170.00\", 2027: \"90.00\"",
        "2026: \"150.00\", 2027: \"110.00\"");

    Run run = Run.of("policy", "import", next, "--data", data);

    assertThat(run.code()).as(run.err() + run.out()).isZero();
    assertThat(run.out()).contains("YL2026@1 → YL2026@2").contains("[-90-]{+110+}");
    assertThat(Run.of("policy", "list", "--data", data).out())
        .contains("YL2026@1（各年度）")
        .contains("YL2026@2（各年度）← 未指明年度时用它");
    assertThat(Run.of("policy", "import", copy("pack.yaml", "云岭", "云山"), "--data", data).err())
        .contains("YL2026");
  }

  @Test
  void aFormWithNamesOfItsOwnFindsItsApplicantInTheStore() throws IOException {
    Path own =
        copy(
            "forms/yunling-application-2026/form.yaml",
            "{ field: name }",
            "{ field: firm, shows: applicant.name }");
    Path form = own.resolve("forms/yunling-application-2026/form.yaml");
    replace(form, "{ field: creditCode }", "{ field: code, shows: applicant.creditCode }");
    replace(form, "field: name,", "field: firm,");
    Path data = folder.resolve("data");
    Path dossier =
        dossier(DOSSIER.replace("{ name: 云岭", "{ creditCode: 91310112MA1GBK7Q5E, name: 云岭"));
    assertThat(Run.of("policy", "import", own, "--data", data).err()).isEmpty();
    assertThat(Run.of("import", dossier, "--data", data).out()).contains("已导入");
    Path out = folder.resolve("out");
    Run.of("fill", dossier, "--pack", own, "--out", out);

    Run run = Run.of("import", out.resolve("c1-yunling-application-2026.docx"), "--data", data);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("“云岭示例医药有限公司”已在数据库里，补进 0 处，改动 0 处");
  }

  /** Rules that are hard to write down, each with its cases beside it. */
  @Test
  void everyCaseOfARegionWithManyKindsOfFormulaHolds() {
    Path qingxi = Path.of("src/test/resources/minshen/packs/QS2026");
    Run run = Run.of("policy", "import", qingxi, "--data", folder.resolve("data"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("个用例全部符合");
  }

  @Test
  void theDifferenceTellsTheClaimsItTouches() throws IOException {
    Path next = copy("pack.yaml", "version: \"1\"", "version: \"2\"");
    replace(next.resolve("items.yaml"), "upTo: 200, rate: 0.25", "upTo: 200, rate: 0.2");

    Run run =
        Run.of(
            "policy",
            "diff",
            YUNLING,
            next,
            "--dossier",
            dossier(DOSSIER.replace("amount: 100", "amount: 10")),
            "--json",
            "-",
            "--data",
            folder.resolve("none"));

    assertThat(run.code()).as(run.err()).isZero();
    JsonNode diff = json(run.out());
    assertThat(diff.path("from").asString()).isEqualTo("YL2026@1");
    assertThat(diff.path("changes").valueStream().map(c -> c.path("aspect").asString()))
        .containsExactly("formula");
    assertThat(diff.path("claims").path(0).path("before").path("amount").asString())
        .isEqualTo("190.00");
    assertThat(diff.path("claims").path(0).path("after").path("amount").asString())
        .isEqualTo("180.00");
  }

  @Test
  void anOverlayChangesOnlyWhatItSaysAndOnlyInItsYear() throws IOException {
    Path data = folder.resolve("data");
    Path overlay = Files.createDirectory(folder.resolve("guide"));
    Files.writeString(
        overlay.resolve("pack.yaml"),
        """
        base: MH2025@1
        version: "2027"
        call: { years: [2027], opens: 2027-03-01, closes: 2027-04-15, copies: 3 }
        """);
    Files.writeString(
        overlay.resolve("items.yaml"),
        """
        - id: MH-11
          steps:
            - { op: fixed, amount: 25, clause: 细则/11/2 }
            - { op: cap, limit: 25, scope: once, clause: 细则/11/2 }
        """);
    String claims =
        """
        format: minshen-dossier/1
        applicant: { name: 某公司 }
        claims:
          - { id: a, item: MH-11, year: 2027, eventDate: 2026-02-01 }
        """;

    Run imported = Run.of("policy", "import", overlay, "--data", data);
    Run chosen = Run.of("compute", dossier(claims), "--pack", overlay, "--json", "-");

    assertThat(imported.code()).as(imported.err()).isZero();
    assertThat(imported.out()).contains("[-20-]{+25+}").contains("2027-04-15");
    assertThat(Run.of("policy", "list", "--data", data).out())
        .contains("MH2025@4（各年度）← 未指明年度时用它")
        .contains("MH2025@2027（2027 申报年度）");
    assertThat(json(chosen.out()).at("/dossiers/0/claims/0/amount").asString()).isEqualTo("25.00");
  }

  @Test
  void aGuideForAYearTouchesTheClaimsOfThatYearAlone() throws IOException {
    Path guide = Files.createDirectory(folder.resolve("guide"));
    Files.writeString(
        guide.resolve("pack.yaml"), "base: MH2025@1\nversion: \"2027\"\ncall: { years: [2027] }\n");
    Files.writeString(
        guide.resolve("items.yaml"),
        """
        - id: MH-11
          steps: [{ op: fixed, amount: 15, clause: 细则/11/2 }]
        """);
    String claims =
        """
        format: minshen-dossier/1
        applicant: { name: 某公司 }
        claims:
          - { id: a, item: MH-11, year: 2026, eventDate: 2026-02-01 }
          - { id: b, item: MH-11, year: 2027, eventDate: 2026-02-01 }
        """;

    Run run = Run.of("policy", "diff", "MH2025", guide, "--dossier", dossier(claims));

    assertThat(run.out()).contains("1 项申报的结果会变").contains("  b  MH-11");
    assertThat(Run.of("policy", "diff", guide, "MH2025", "--dossier", dossier(claims)).out())
        .contains("1 项申报的结果会变");
  }

  @Test
  void theSkeletonIsImportedAsItIs() {
    Path skeleton = folder.resolve("my");

    assertThat(Run.of("policy", "new", skeleton).code()).isZero();
    Run run = Run.of("policy", "import", skeleton, "--data", folder.resolve("data"));

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("MY2026@1");
    assertThat(Run.of("policy", "new", skeleton).code()).isEqualTo(2);
  }

  private Path dossier(String yaml) throws IOException {
    return Files.writeString(folder.resolve("d.minshen.yaml"), yaml);
  }

  private Path copy(String file, String what, String by) throws IOException {
    Path copy = Files.createTempDirectory(folder, "pack");
    for (Path path : files(YUNLING)) {
      Path target = copy.resolve(YUNLING.relativize(path).toString());
      Files.createDirectories(target.getParent());
      Files.copy(path, target);
    }
    replace(copy.resolve(file), what, by);
    return copy;
  }

  private static void replace(Path file, String what, String by) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(what);
    Files.writeString(file, text.replace(what, by));
  }

  private Path zipped(Path pack) throws IOException {
    Path zip = folder.resolve("pack.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (Path path : files(pack)) {
        String name = pack.relativize(path).toString().replace('\\', '/');
        entries.putNextEntry(new ZipEntry("云岭/" + name));
        entries.write(Files.readAllBytes(path));
      }
    }
    return zip;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static String word(Path docx) throws IOException {
    try (ZipFile zip = new ZipFile(docx.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("word/document.xml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
    }
  }

  private static String pdf(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
