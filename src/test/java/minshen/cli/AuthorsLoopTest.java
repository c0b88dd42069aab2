package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From an empty folder to a pack in use, as somebody goes who knows the policy and not Java. */
class AuthorsLoopTest {
  private static final Path PACKS = Path.of("src/test/resources/minshen/packs");

  @TempDir private Path folder;
  private Path data;
  private Path pack;

  @BeforeEach
  void copyTheInventedDistrict() throws IOException {
    data = folder.resolve("data");
    pack = copy(PACKS.resolve("QS2026"), "qs");
  }

  private Path copy(Path from, String to) throws IOException {
    Path copy = folder.resolve(to);
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(from.relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
    return copy;
  }

  private Run run(Object... arguments) {
    return Run.of(
        Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString())).toArray());
  }

  private static void replace(Path file, String what, String by) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(what);
    Files.writeString(file, text.replace(what, by));
  }

  @Test
  void theSkeletonIsWrittenAsPacksAreTodayAndNothingIsToBeSaidOfIt() throws IOException {
    Path own = folder.resolve("my");
    Run begun = run("policy", "new", own);
    Run check = run("policy", "check", own);

    assertThat(begun.out())
        .contains("policy check " + own, "--pack " + own, "policy import " + own);
    assertThat(check.code()).as(check.out() + check.err()).isZero();
    assertThat(check.out().lines()).as(check.out()).hasSize(1);
    assertThat(check.out()).contains("5 个用例全部符合", "建议 0 条");
    assertThat(Files.readString(own.resolve("pack.yaml"))).contains("format: minshen-pack/2");
  }

  @Test
  void allMistakesAreToldAtOnceInTheOrderOfFilesAndLines() throws IOException {
    replace(pack.resolve("items.yaml"), "rate: 50% }\n      - share", "rat: 50% }\n      - share");
    replace(pack.resolve("items.yaml"), "brackets:", "bracket:");
    replace(pack.resolve("items.yaml"), "{ is: b, value: 20% }, ", "");
    replace(pack.resolve("items.yaml"), "  title: 房租补贴\n", "  titel: 房租补贴\n");
    replace(pack.resolve("clauses.yaml"), "id: 措施/附则/1,", "id: 措施/附则/9,");
    replace(pack.resolve("tests.yaml"), "limitedBy: 措施/附则/1", "limitedBy: 措施/附则/7");

    Run run = run("policy", "check", pack);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    List<String> lines = run.out().lines().toList();
    assertThat(lines).allMatch(line -> line.startsWith(pack + "/") && line.contains(".yaml:"));
    assertThat(lines).as(run.out()).isSortedAccordingTo(AuthorsLoopTest::byPlace);
    assertThat(run.out())
        .contains("“rat”，是不是“rate”", "是不是“brackets”", "表里缺 b", "是不是“title”")
        .contains("措施/附则/1", "措施/附则/7");
  }

  private static int byPlace(String one, String other) {
    String[] a = one.split(":", 3);
    String[] b = other.split(":", 3);
    int file = a[0].compareTo(b[0]);
    return file != 0 ? file : Integer.compare(Integer.parseInt(a[1]), Integer.parseInt(b[1]));
  }

  @Test
  void casesThatFailAreFindingsOfAPackThatCanBeUsed() throws IOException {
    replace(pack.resolve("tests.yaml"), "amount: \"300.00\"", "amount: \"301.00\"");
    replace(
        pack.resolve("tests.yaml"), "facts: { interest: 30, loan", "facts: { intrest: 30, loan");

    Run run = run("policy", "check", pack);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("tests.yaml:1: 用例“甲级三成”", "301.00", "intrest");
  }

  @Test
  void adviceIsNoErrorAndSaysWhatNoCaseReaches() throws IOException {
    replace(pack.resolve("items.yaml"), "rate: 8% }", "rate: 9% }");
    replace(pack.resolve("tests.yaml"), "\"480.00\"", "\"540.00\"");
    Files.writeString(
        pack.resolve("clauses.yaml"),
        Files.readString(pack.resolve("clauses.yaml"))
            + "- { id: 措施/99, marker: 第九十九条, text: 另有支持。 }\n");
    Files.writeString(
        pack.resolve("readings.yaml"),
        """
        - id: R9
          question: 怎么算？
          items: [QS-01]
          quotations: [{ clause: 措施/99, words: 另有支持 }]
          standard: 这样
          alternative: 那样
          moves: true
        """);

    Run run = run("policy", "check", pack);

    assertThat(run.out())
        .contains("QS-01：没有一个用例走到“乙级”", "9%：措施/6 的原文里没有这个数")
        .contains("readings.yaml:1: 建议：R9 写了会改变结果");
    assertThat(run.out()).doesNotContain("8%：", "1.5", "50%：");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"MH2025", "SH2021", "SH2024", "SH2024ACT", "SH2026FI", "SH2023GUIDE", "MH2025@4"})
  void aPackOfTheProgramIsWrittenAsFilesThatPassTheCheck(String id) {
    Path out = folder.resolve("out");

    Run run = run("policy", "export", id, "--out", out);

    assertThat(run.code()).as(run.err()).isZero();
    Run check = run("policy", "check", out);
    assertThat(check.code()).as(check.out() + check.err()).isZero();
    assertThat(run("policy", "export", id, "--out", out).code()).isEqualTo(2);
    assertThat(run("policy", "export", out, "--out", folder.resolve("again")).code()).isZero();
  }

  @Test
  void whatWasImportedIsExportedToTheLetter() throws IOException {
    assertThat(run("policy", "import", pack).code()).isZero();
    Path out = folder.resolve("out");

    Run run = run("policy", "export", "QS2026@1", "--out", out);

    assertThat(run.code()).as(run.err()).isZero();
    for (String file : List.of("pack.yaml", "clauses.yaml", "items.yaml", "tests.yaml")) {
      assertThat(out.resolve(file)).hasSameBinaryContentAs(pack.resolve(file));
    }
    Path taken = Files.writeString(folder.resolve("taken"), "mine");
    assertThat(run("policy", "export", "QS2026", "--out", taken).code()).isEqualTo(2);
    assertThat(taken).hasContent("mine");
  }

  @Test
  void anItemIsShownAsACalculationWithAnExample() {
    Run run = run("policy", "show", "QS-01", "--pack", pack);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("金额怎么算", "研发投入的 甲级 30%", "［QS2026/措施/1］")
        .contains("每个企业每年累计最高 1,000 万元", "与本政策其他各条合用")
        .contains("甲级三成", "研发投入 1,000 万元 × 30%（甲级） = 300 万元", "= 300.00 万元");
    assertThat(run("policy", "show", "MH-03").out()).contains("没答就当符合", "不支持：只有Ⅲ期", "另一读法", "例子");
  }

  @Test
  void aDraftIsUsedInEveryCommandWithoutBeingImported() throws IOException {
    Path draft = copy(PACKS.resolve("YL2026"), "yl");
    Path dossier =
        Files.writeString(
            folder.resolve("d.minshen.yaml"),
            """
            format: minshen-dossier/1
            applicant: { name: 云岭示例医药有限公司 }
            claims:
              - id: c1
                item: YL-01
                project: 新药甲
                eventDate: 2026-03-10
                applyDate: 2026-04-20
                facts: { rdCost: 1400 }
                answers: { local: yes }
            """);

    for (String command : List.of("compute", "match", "optimise")) {
      Run run = run(command, dossier, "--pack", draft);
      assertThat(run.out()).as(command + run.err()).contains("YL-01").contains("190");
    }
    assertThat(run("check", dossier, "--pack", draft).out()).contains("没有填写");
    run("fill", dossier, "--pack", draft, "--out", folder.resolve("o"));
    assertThat(folder.resolve("o/c1-yunling-application-2026.pdf")).exists();
    Run packet = run("packet", dossier, "--pack", draft, "--out", folder.resolve("p.pdf"));
    assertThat(folder.resolve("p.pdf")).as(packet.out() + packet.err()).exists();
    assertThat(run("policy", "list", "--pack", draft).out()).contains("YL2026");
    assertThat(run("policy", "show", "YL-01", "--pack", draft).out()).contains("研发投入");
    assertThat(run("policy", "search", "设备投入的12%", "--pack", draft).out()).contains("YL2026");
    assertThat(run("policy", "diff", "YL2026", draft, "--pack", draft).code()).isZero();
    assertThat(run("policy", "list").out()).doesNotContain("YL2026");
  }

  /** The file, what stands there, what is put there, and what is told. */
  @ParameterizedTest(name = "{0} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pack|id: QS2026|`id: QS2026\nbase: QS2026@1`|绕回来了：QS2026@1 → QS2026@1",
        "pack|id: QS2026|`id: QS2026\nbase: QS2025@1`|找不到所依据的政策包",
        "pack|id: QS2026|`id: QS2026\nbase: QS2025`|MH2025@1",
        "pack|format: minshen-pack/2|format: minshen-pack/9|minshen-pack/2",
        "pack|issuers: [清溪区科学技术委员会]|`issuers: &a [*a]`|*a",
        "items|per: { of: { difference|`perr: { of: { difference`|是不是“per”",
        "items|rate: 50% }|rate: 150% }|150%",
        "items|value: 30% }, { is: b|value: 130% }, { is: b|130%",
        "items|rate: 8% }|rate: 108% }|times",
        "items|{ is: [second], value: 50 }, ||表里缺",
        "pack|to: 1000, over|over|to",
        "pack|over: enterprise-year, items: all|over: enterprise-year|items",
        "pack|items: [QS-13]|items: []|items",
        "pack|items: [QS-15, QS-16], clause|items: [QS-15, QS-61], clause|QS-61",
        "pack|{ of: tax, rate|{ of: taxes, rate|tax",
        "pack|to: 2, counts: years, over: project|to: 2, counts: years, over: once|over 写 project",
        "items|{ growth: { of: sales|{ grow: { of: sales|是不是“growth”",
        "items|any: [first, second]|any: [first, secnd]|是不是“second”",
        "items|any: [first, second]|any: [first]|至少要有两项",
        "items|years: { least: 3, most: 10 }|years: { on: event }|least",
        "items|title: 大赛奖励|`title: 大赛奖励\n  forms: [qs-form]`|qs-form",
      })
  void aBadPackIsToldInOneLineWithItsPlace(String file, String there, String put, String says)
      throws IOException {
    Path changed = pack.resolve(file + ".yaml");
    replace(changed, there, put == null ? "" : put);

    Run check = run("policy", "check", pack);

    assertThat(check.code()).as(check.out() + check.err()).isEqualTo(2);
    assertThat(check.err().lines()).hasSize(1);
    assertThat(check.out().lines())
        .as(check.out())
        .anyMatch(
            line ->
                line.matches(Pattern.quote(changed.toString()) + ":\\d+: .*")
                    && line.contains(says));
  }

  @Test
  void thePackInUseStaysInUseWhenABadOneComes() throws IOException {
    assertThat(run("policy", "import", pack).code()).isZero();
    String listed = run("policy", "list").out();
    replace(pack.resolve("pack.yaml"), "version: \"1\"", "version: \"2\"");
    replace(pack.resolve("items.yaml"), "rate: 8% }", "rate: 108% }");

    Run run = run("policy", "import", pack);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run("policy", "list").out()).isEqualTo(listed);
  }

  @Test
  void aFormWithoutTheFieldThatContinuationsNameIsToldWithItsLine() throws IOException {
    Path yunling = copy(PACKS.resolve("YL2026"), "yl");
    Path form = yunling.resolve("forms/yunling-application-2026/form.yaml");
    replace(form, "{ field: name", "{ field: nam");

    Run run = run("policy", "check", yunling);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains(form + ":").contains("name");
  }

  @Test
  void anOverlayOntoWhatIsGoneIsTold() throws IOException {
    assertThat(run("policy", "import", pack).code()).isZero();
    Path overlay = overlay("- { id: QS-99, ceiling: true }\n");

    Run run = run("policy", "check", overlay);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("items.yaml:1: 原包里没有“QS-99”");
  }

  /** The base writes QS-07 under amount, the overlay under steps; and a formula of another kind. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "steps: [{ op: fixed, amount: 25, clause: 措施/7 }] | 25.00",
        "amount: 25 | 25.00",
        "amount: { sum: [seniors, 25] } | 27.00",
        "amount: { per: { pay: 2 } } | 4.00",
      })
  void theAmountOfAnOverlayTakesThePlaceOfTheBases(String change, String amount)
      throws IOException {
    assertThat(run("policy", "import", pack).code()).isZero();
    Path overlay = overlay("- id: QS-07\n  " + change + "\n");

    Run run = run("compute", claim(), "--pack", overlay, "--json", "-");

    assertThat(run.out()).as(run.err()).contains("\"amount\" : \"" + amount + "\"");
  }

  @Test
  void anAmountOfAnOverlayTakesThePlaceOfStepsThatBringOne() throws IOException {
    replace(
        pack.resolve("items.yaml"),
        "  amount:\n    per: { of: { limit: { of: seniors, to: 3 } }, pay: 1 }\n",
        """
          steps:
            - { op: fixed, amount: 5, clause: 措施/7 }
            - { op: cap, limit: 20, scope: project, clause: 措施/7 }
        """);
    replace(pack.resolve("pack.yaml"), "items: all", "items: [QS-01]");
    Files.delete(pack.resolve("tests.yaml"));
    assertThat(run("policy", "import", pack).code()).isZero();

    Run run =
        run("compute", claim(), "--pack", overlay("- { id: QS-07, amount: 25 }\n"), "--json", "-");

    assertThat(run.out()).as(run.err()).contains("\"amount\" : \"20.00\"");
  }

  private Path overlay(String items) throws IOException {
    Path overlay = Files.createDirectory(folder.resolve("overlay"));
    Files.writeString(overlay.resolve("pack.yaml"), "base: QS2026@1\nversion: \"2027\"\n");
    Files.writeString(overlay.resolve("items.yaml"), items);
    return overlay;
  }

  private Path claim() throws IOException {
    return Files.writeString(
        folder.resolve("c.minshen.yaml"),
        """
        format: minshen-dossier/1
        applicant: { name: 某公司 }
        claims:
          - { id: c1, item: QS-07, project: 甲, eventDate: 2026-02-01, facts: { seniors: 2 } }
        """);
  }
}
