package minshen.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Kinds;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.ClaimInput;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas of an invented district, in which every kind stands, and how mistakes are told. */
class FormulasTest {
  private static final Path QINGXI = Path.of("src/test/resources/minshen/packs/QS2026");

  @Test
  void everyKindStandsInThePackOfTheInventedDistrict() throws IOException {
    String items = Files.readString(QINGXI.resolve("items.yaml"));
    assertThat(Kinds.words())
        .filteredOn(word -> !List.of("fixed", "fact", "reading").contains(word))
        .allMatch(word -> items.contains(word + ":"));
  }

  @Test
  void theGuideExplainsEveryKind() throws IOException {
    String guide =
        Files.readString(Path.of("src/main/resources/minshen/packs/skeleton/PACK-GUIDE.md"));
    assertThat(Kinds.words()).allMatch(word -> guide.contains("| `" + word + "` |"));
    assertThat(Kinds.testWords()).allMatch(word -> guide.contains("| `" + word + "` |"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          share: { of: rdCost, rate: 30 }                                   | 比例
          shere: { of: rdCost, rate: 30% }                                  | 是不是“share”
          share: { of: grade, rate: 30% }                                   | 没有“grade”这个数
          share: { of: rdCosts, rate: 30% }                                 | rdCost
          share: { of: rdCost }                                             | rate
          share: { of: rdCost, rate: 30%, most: 3 }                         | most
          { share: { of: rdCost, rate: 30% }, fixed: 3 }                    | 只能写一种算法
          table: { by: grade, rows: [{ is: a, value: 1 }, { is: b, value: 2 }] } | 表里缺 c
          table: { by: grade, rows: [{ is: a, value: 1 }, { is: a, value: 2 }, { is: b, value: 2 }, { is: c, value: 2 }] } | 写了两次
          table: { by: rdCost, rows: [{ is: a, value: 1 }] }                | grade
          brackets: { of: rdCost, bands: [{ upTo: 5, rate: 1% }] }          | 最后一档不写 upTo
          brackets: { of: rdCost, bands: [{ rate: 1% }, { rate: 2% }] }     | 第 1 档缺 upTo
          brackets: { of: rdCost, bands: [{ upTo: 5, rate: 1% }, { upTo: 4, rate: 2% }, { rate: 3% }] } | 比前一档大
          brackets: { of: rdCost, bands: [{ upTo: 5 }, { rate: 2% }] }      | 其中一个
          brackets: { of: rdCost, by: parts, bands: [{ upTo: 5, amount: 3 }, { rate: 2% }] } | 只能写 rate
          fromDay: { values: [{ from: 2026-01-01, value: 1 }] }             | 第 1 个值不写 from
          fromDay: { values: [{ value: 1 }, { from: 2026-02-30, value: 1 }] } | from
          fromDay: { values: [{ value: 1 }, { from: 2026-02-03, value: 1 }, { from: 2026-02-01, value: 1 }] } | 比前一个晚
          limit: { of: { perProduct: rdCost }, to: 3 }                      | 最外层
          perProduct: rdCost                                                | productFacts
          least: [rdCost]                                                   | 至少要有两项
          reading: { id: R99, standard: 1, alternative: 2 }                 | R99
          cases: [{ fact: grade, value: 1 }]                                | 一起写
          cases: [{ fact: grade, is: [d], value: 1 }]                       | d
          times: { of: [rdCost, 0.5], over: 0 }                             | over
          per: { of: rdCost, each: 0, pay: 1 }                              | each
          -3                                                                | -3
          [rdCost]                                                          | 一种算法
          """)
  void aMistakeIsOneLineWithItsPlace(String amount, String told) {
    List<String> said = mistakes(amount);
    assertThat(said).as(amount).isNotEmpty();
    assertThat(said.getFirst()).contains("items.yaml:").contains(told).hasLineCount(1);
  }

  @Test
  void allMistakesOfAFormulaAreToldAtOnce() {
    assertThat(mistakes("brackets: { of: rdCosts, bands: [{ upTo: 5 }, { upTo: 4, rate: 2% }] }"))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void eachTermOfASumLeavesWhatThereIsSoFar() {
    Pack pack =
        PackReader.read(
                written(
                    "sum: [{ share: { of: rdCost, rate: 30% } }, 20, { table: " + GRADES + " }]"))
            .pack();
    ClaimInput claim =
        new ClaimInput(
            "c1",
            "QS-01",
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 3, 1)),
            Optional.of(LocalDate.of(2026, 5, 1)),
            Optional.empty(),
            Map.of(
                "rdCost", new Value.Figure(new BigDecimal("1000")), "grade", new Value.Word("b")),
            List.of(),
            Map.of());
    assertThat(
            new Calculator(new Library(List.of(pack)))
                .compute(List.of(claim), List.of(), Readings.DEFAULT)
                .getFirst()
                .trace())
        .extracting(row -> row.kind() + " " + row.value().orElseThrow())
        .containsExactly("SHARE 300", "FIXED 320", "TABLE 322");
  }

  private static final String GRADES =
      "{ by: grade, rows: [{ is: a, value: 1 }, { is: b, value: 2 }, { is: c, value: 3 }] }";

  private static List<String> mistakes(String amount) {
    return PackReader.mistakes(written(amount)).stream().map(e -> e.say(Words.CHINESE)).toList();
  }

  private static PackFiles written(String amount) {
    Map<String, byte[]> files = new HashMap<>();
    for (String name : List.of("pack.yaml", "clauses.yaml")) {
      // What is said of other items is left out with them.
      String alone = read(name).replaceFirst("(?s)\n# One place says.*", "\n");
      files.put(name, alone.getBytes(StandardCharsets.UTF_8));
    }
    String item =
        Stream.of(read("items.yaml").split("(?m)(?=^- id: )"))
            .filter(text -> text.startsWith("- id: QS-01"))
            .collect(Collectors.joining());
    String written =
        amount.contains(":") && !amount.startsWith("{") ? "{ " + amount + " }" : amount;
    String changed =
        item.substring(0, item.indexOf("  amount:")) + "  amount: " + written.strip() + "\n";
    files.put("items.yaml", changed.getBytes(StandardCharsets.UTF_8));
    return PackFiles.of("QS", files);
  }

  private static String read(String name) {
    try {
      return Files.readString(QINGXI.resolve(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
