package minshen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands from outside: what they print, what they write, how they end. */
class CommandLineTest {
  private static final String DOSSIER =
      """
      format: minshen-dossier/1
      applicant: { name: 上海示例生物医药有限公司, kind: enterprise }
      claims:
        - id: c1
          item: MH-03
          variant: trial
          project: 示例新药Ⅱ期临床
          eventDate: 2025-09-30
          applyDate: 2026-03-15
          facts: { citySupport: 500, rdCost: 1200 }
          answers: { scope: yes, noDouble: yes, cityProject: yes, stageReached: yes }
      """;

  @TempDir private Path folder;

  @Test
  void computeWritesTheResultAsTheContractSays() throws IOException {
    Path file = dossier(DOSSIER);
    Path json = folder.resolve("结果.json");
    Run run = Run.of("compute", file, "--json", json);
    assertThat(run.code()).isZero();
    JsonNode result = JsonMapper.shared().readTree(Files.readString(json));
    JsonNode claim = result.at("/dossiers/0/claims/0");
    assertThat(result.at("/format").asString()).isEqualTo("minshen-result/1");
    assertThat(result.at("/dossiers/0/file").asString()).isEqualTo(file.toString());
    assertThat(claim.at("/eligibility").asString()).isEqualTo("eligible");
    assertThat(claim.at("/amount").asString()).isEqualTo("100.00");
    assertThat(claim.at("/exact").asString()).isEqualTo("100");
    assertThat(claim.at("/low").asString()).isEqualTo("100.00");
    assertThat(claim.at("/high").asString()).isEqualTo("100.00");
    assertThat(claim.at("/district").asString()).isEqualTo("80.00");
    assertThat(claim.at("/town").asString()).isEqualTo("20.00");
    assertThat(claim.at("/year").asInt()).isEqualTo(2026);
    assertThat(claim.at("/missing").isEmpty()).isTrue();
    assertThat(claim.at("/steps/1/clause").asString()).isEqualTo("MH2025/细则/3/2/1");
    assertThat(result.at("/dossiers/0/totals/2026").asString()).isEqualTo("100.00");
  }

  @Test
  void computeSaysOnStandardOutputWhatItWasAskedTo() throws IOException {
    Path file = dossier(DOSSIER);
    assertThat(Run.of("compute", file).out()).contains("100.00").contains("MH2025/细则/3/2/1");
    assertThat(Run.of("compute", file, "--json", "-").out()).startsWith("{").endsWith("}\n");
    assertThat(Run.of("--lang", "en", "compute", file).out()).contains("eligible");
    assertThat(Run.of("compute", file, "--lang", "en").out()).contains("eligible");
  }

  @Test
  void aBatchGoesThroughOneProcess() throws IOException {
    Path file = dossier(DOSSIER);
    Object[] arguments = new Object[203];
    Arrays.fill(arguments, file);
    arguments[0] = "compute";
    arguments[201] = "--json";
    arguments[202] = "-";
    Run run = Run.of(arguments);
    assertThat(run.code()).isZero();
    assertThat(JsonMapper.shared().readTree(run.out()).at("/dossiers").size()).isEqualTo(200);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aDossierThatCannotBeReadDoesNotStopTheOthers() throws IOException {
    Path good = dossier(DOSSIER);
    Path bad = Files.writeString(folder.resolve("bad.minshen.yaml"), "format: [");
    Path gone = folder.resolve("gone.minshen.yaml");
    Path json = folder.resolve("result.json");
    Run run = Run.of("compute", good, bad, gone, good, "--json", json);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(2);
    assertThat(run.err()).contains("bad.minshen.yaml").contains("gone.minshen.yaml");
    JsonNode result = JsonMapper.shared().readTree(Files.readString(json));
    assertThat(result.at("/dossiers").size()).isEqualTo(2);
    assertThat(Run.of("check", bad, good).out()).contains("上海示例生物医药有限公司");
    assertThat(Run.of("check", bad, good).code()).isEqualTo(2);
  }

  @Test
  void nothingIsWrittenWhereNoDossierCanBeRead() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.minshen.yaml"), "format: [");
    Path json = folder.resolve("result.json");
    Run run = Run.of("compute", bad, folder.resolve("gone.minshen.yaml"), "--json", json);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(2);
    assertThat(json).doesNotExist();
  }

  @Test
  void checkEndsWithOneIfThereAreErrors() throws IOException {
    Run run = Run.of("check", dossier(DOSSIER));
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("FIELD_MISSING").contains("MATERIAL_MISSING");
  }

  @Test
  void fillWritesTheFormsEvenWithErrors() throws IOException {
    Path out = folder.resolve("输出 文件夹");
    Run run = Run.of("fill", dossier(DOSSIER), "--out", out);
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(names(out))
        .containsExactly(
            "c1-calculation.pdf",
            "c1-minhang-application-2025.docx",
            "c1-minhang-application-2025.pdf");
  }

  @Test
  void fillCallsFilesByNamesForPeopleAndReplacesNoneUnasked() throws IOException {
    Path out = folder.resolve("给人看");
    Path file = dossier(DOSSIER);
    Run first = Run.of("fill", file, "--out", out, "--names", "chinese");
    List<String> names = names(out);
    assertThat(first.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(names).hasSize(3).allMatch(name -> name.matches("(申请表|测算说明)-上海示例.*\\.(docx|pdf)"));

    Run again = Run.of("fill", file, "--out", out, "--names", "chinese");
    assertThat(again.code()).isEqualTo(ExitCode.INPUT);
    assertThat(again.err()).hasLineCount(1).contains("--overwrite");
    assertThat(Run.of("fill", file, "--out", out, "--names", "chinese", "--overwrite").code())
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(names(out)).isEqualTo(names);

    Run.of("fill", file, "--out", folder.resolve("own"), "--names", "{编号} {表}.docx");
    assertThat(names(folder.resolve("own")))
        .containsExactly("c1 测算说明.pdf", "c1 申请表.docx", "c1 申请表.pdf");
    Run wrong = Run.of("fill", file, "--out", folder.resolve("no"), "--names", "{科室}");
    assertThat(wrong.code()).isEqualTo(ExitCode.INPUT);
    assertThat(wrong.err()).hasLineCount(1).contains("--names", "科室", "{单位}");
  }

  @Test
  void fillWritesTheSameBytesForTheSameDossier() throws IOException {
    Path file = dossier(DOSSIER);
    Run.of("fill", file, "--out", folder.resolve("a"));
    Run.of("fill", file, "--out", folder.resolve("b"));
    for (String name : names(folder.resolve("a"))) {
      assertThat(folder.resolve("a").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("b").resolve(name));
    }
  }

  @Test
  void fillGivesNoFormToAClaimThatIsNotEligible() throws IOException {
    Path out = folder.resolve("out");
    Run run =
        Run.of(
            "fill", dossier(DOSSIER.replace("cityProject: yes", "cityProject: no")), "--out", out);
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("NO_FORM");
    assertThat(names(out)).containsExactly("c1-calculation.pdf");
  }

  @Test
  void requestedAboveTheAmountCitesTheStepThatLimitsIt() throws IOException {
    Run run =
        Run.of(
            "compute",
            dossier(DOSSIER.replace("    facts:", "    requestedAmount: 100.01\n    facts:")),
            "--json",
            "-");
    JsonNode finding =
        JsonMapper.shared().readTree(run.out()).at("/dossiers/0/claims/0/findings/0");
    assertThat(finding.at("/code").asString()).isEqualTo("OVER_CLAIM");
    assertThat(finding.at("/severity").asString()).isEqualTo("error");
    assertThat(finding.at("/clause").asString()).isEqualTo("MH2025/细则/3/2/1");
  }

  /** Ten lists of ten of the one before: ten thousand million values. */
  private static String bomb() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      text.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
    }
    return text.toString();
  }

  static Stream<Arguments> badInput() {
    Charset gb = Charset.forName("GB18030");
    return Stream.of(
        Arguments.of("", "空"),
        Arguments.of(DOSSIER.replace("item: MH-03", "item: MH-33"), ":5:"),
        Arguments.of(DOSSIER.replace("    variant: trial\n", ""), "variant"),
        Arguments.of(DOSSIER.replace("citySupport", "citySuport"), "citySupport"),
        Arguments.of(DOSSIER.replace("rdCost: 1200", "rdCost: -1"), ":10:"),
        Arguments.of(DOSSIER.replace("rdCost: 1200", "rdCost: 1e400"), ":10:"),
        Arguments.of(DOSSIER.replace("rdCost: 1200", "rdCost: NaN"), ":10:"),
        Arguments.of(DOSSIER.replace("rdCost: 1200", "rdCost: .inf"), ":10:"),
        Arguments.of(DOSSIER.replace("rdCost: 1200", "rdCost: [1]"), ":10:"),
        Arguments.of(DOSSIER.replace("2025-09-30", "2025-02-30"), ":8:"),
        Arguments.of(DOSSIER.replace("scope: yes", "scope: yes, scope: no"), ":11:"),
        Arguments.of(DOSSIER.replace("minshen-dossier/1", "minshen-dossier/9"), ":1:"),
        Arguments.of(DOSSIER + DOSSIER.substring(DOSSIER.indexOf("  - id")), "c1"),
        Arguments.of(bomb(), "别名"),
        Arguments.of(DOSSIER + "readings: { R2: alternative }\n", "R2"),
        Arguments.of(
            "GB:" + new String(DOSSIER.getBytes(gb), StandardCharsets.ISO_8859_1), "UTF-8"));
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void badInputEndsWithTwoAndOneLineAndNothingWritten(String text, String told) throws IOException {
    Path file = folder.resolve("坏的.yaml");
    Files.write(
        file,
        text.startsWith("GB:")
            ? text.substring(3).getBytes(StandardCharsets.ISO_8859_1)
            : text.getBytes(StandardCharsets.UTF_8));
    for (List<Object> command :
        List.<List<Object>>of(
            List.of("compute", file),
            List.of("check", file),
            List.of("fill", file, "--out", folder.resolve("out")))) {
      Run run = Run.of(command.toArray());
      assertThat(run.code()).isEqualTo(ExitCode.INPUT);
      assertThat(run.err().strip().lines()).hasSize(1);
      assertThat(run.err()).contains("坏的.yaml").contains(told).doesNotContain("Exception");
      assertThat(run.out()).isEmpty();
      assertThat(folder.resolve("out")).doesNotExist();
    }
  }

  @Test
  void wrongUseEndsWithTwoAndOneLine() {
    for (String[] arguments :
        List.of(
            new String[] {"comput", "x"},
            new String[] {"compute"},
            new String[] {"fill", "x.yaml"},
            new String[] {"compute", "nowhere.yaml"},
            new String[] {"compute", "x.yaml", "--nonsense"},
            new String[] {"--lang", "fr", "policy", "list"},
            new String[] {"policy"},
            new String[] {"policy", "show", "MH-99"})) {
      Run run = Run.of((Object[]) arguments);
      assertThat(run.code()).as(String.join(" ", arguments)).isEqualTo(ExitCode.INPUT);
      assertThat(run.err().strip().lines()).hasSize(1);
      assertThat(run.err()).doesNotContain("Exception");
    }
  }

  @Test
  void anOutputFolderThatIsAFileEndsWithThreeAndNothingWritten() throws IOException {
    Path file = dossier(DOSSIER);
    Path blocked = Files.writeString(folder.resolve("blocked"), "x");
    Run run = Run.of("fill", file, "--out", blocked);
    assertThat(run.code()).isEqualTo(ExitCode.MACHINE);
    assertThat(run.err().strip().lines()).hasSize(1);
    assertThat(names(folder)).containsExactly("blocked", "档案.minshen.yaml");
  }

  @Test
  void aFullDiskEndsWithThreeAndNothingWritten() throws IOException, InterruptedException {
    Path file = dossier(DOSSIER);
    Path small = Files.createDirectory(folder.resolve("small"));
    if (!succeeds("mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", small)) {
      System.out.println("SKIPPED: a small disk cannot be mounted here");
      Assumptions.abort();
    }
    try {
      Run run = Run.of("fill", file, "--out", small.resolve("out"));
      assertThat(run.code()).isEqualTo(ExitCode.MACHINE);
      assertThat(run.err().strip().lines()).hasSize(1);
      assertThat(names(small)).isEmpty();
    } finally {
      succeeds("umount", small);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenEndsWithThree() throws IOException, InterruptedException {
    Path file = dossier(DOSSIER);
    Path shut = Files.createDirectory(folder.resolve("shut"));
    if (!succeeds("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", shut)) {
      System.out.println("SKIPPED: a read-only folder cannot be mounted here");
      Assumptions.abort();
    }
    try {
      Run run = Run.of("fill", file, "--out", shut);
      assertThat(run.code()).isEqualTo(ExitCode.MACHINE);
      assertThat(run.err().strip().lines()).hasSize(1);
    } finally {
      succeeds("umount", shut);
    }
  }

  @Test
  void outputThatCannotBePrintedEndsWithThree() throws IOException {
    Path full = Path.of("/dev/full");
    if (!Files.exists(full)) {
      System.out.println("SKIPPED: there is no /dev/full here");
      Assumptions.abort();
    }
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(Files.newOutputStream(full), false, UTF_8)) {
      int code =
          Minshen.run(new String[] {"policy", "list"}, out, new PrintStream(err, true, UTF_8));
      assertThat(code).isEqualTo(ExitCode.MACHINE);
      assertThat(err.toString(UTF_8).strip().lines()).hasSize(1);
    }
  }

  @Test
  void theOrderOfKeysPlaysNoPart() throws IOException {
    List<String> keys =
        new ArrayList<>(
            List.of(
                "id: c1",
                "item: MH-03",
                "variant: trial",
                "project: 甲",
                "eventDate: 2025-09-30",
                "applyDate: 2026-03-15",
                "facts: { rdCost: 1200, citySupport: 500 }",
                "answers: { stageReached: yes, noDouble: yes, cityProject: yes }"));
    JsonNode first = null;
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(keys, new Random(seed));
      String claim = String.join(", ", keys);
      Path file = dossier("{ claims: [ { " + claim + " } ], format: minshen-dossier/1 }\n");
      JsonNode claims =
          JsonMapper.shared()
              .readTree(Run.of("compute", file, "--json", "-").out())
              .at("/dossiers/0/claims");
      first = first == null ? claims : first;
      assertThat(claims).isEqualTo(first);
    }
    assertThat(first.at("/0/amount").asString()).isEqualTo("100.00");
  }

  @Test
  void aCharacterThatNoFontHasStopsFillWithItsNameAndField() throws IOException {
    System.setProperty("minshen.systemFonts", "none");
    try {
      Path out = folder.resolve("out");
      Run run = Run.of("fill", dossier(DOSSIER.replace("上海示例", "上海\uD840\uDE0C")), "--out", out);
      assertThat(run.code()).isEqualTo(ExitCode.INPUT);
      assertThat(run.err()).contains("\uD840\uDE0C").contains("U+2020C").contains("单位名称");
      assertThat(out).doesNotExist();
      assertThat(Run.of("check", folder.resolve("档案.minshen.yaml")).out()).contains("U+2020C");
    } finally {
      System.clearProperty("minshen.systemFonts");
    }
  }

  @Test
  void policyShowsBothTextsOfAReading() {
    Run run = Run.of("policy", "show", "mh-06");
    assertThat(run.out()).contains("MH2025/意见/4").contains("最高 100 万元支持").contains("最高不超过 50 万元支持");
  }

  @Test
  void policySearchFindsClausesThatHoldEveryWord() {
    Run run = Run.of("policy", "search", "洁净车间", "30%");
    assertThat(run.out()).contains("MH2025/意见/12").doesNotContain("MH2025/细则/2/2");
  }

  @Test
  void checkLooksAtTheAttachedFiles() throws IOException {
    Files.writeString(folder.resolve("有.pdf"), "x");
    String attached =
        "    attachments: [ { material: m2, file: 有.pdf }, { material: m3, file: 无.pdf } ]\n";
    Run run = Run.of("check", dossier(DOSSIER + attached));
    assertThat(run.out()).contains("ATTACHMENT_GONE").contains("无.pdf").doesNotContain("有.pdf");
  }

  @Test
  void claimIdsNeverLeaveTheFolder() throws IOException {
    Path out = folder.resolve("out");
    Run.of("fill", dossier(DOSSIER.replace("id: c1", "id: ../申报 一")), "--out", out);
    assertThat(names(out)).hasSize(3).allMatch(name -> name.matches("[A-Za-z0-9._~-]+"));
  }

  private static boolean succeeds(Object... command) throws IOException, InterruptedException {
    List<String> words = Arrays.stream(command).map(Object::toString).toList();
    try {
      return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private Path dossier(String text) throws IOException {
    return Files.writeString(folder.resolve("档案.minshen.yaml"), text);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
