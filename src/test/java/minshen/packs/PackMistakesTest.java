package minshen.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import minshen.files.InputException;
import minshen.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a pack is told with its file, its line and the way to mend it. */
class PackMistakesTest {
  @TempDir Path folder;

  @BeforeEach
  void copySmallPack() throws IOException {
    for (String file : List.of("pack", "clauses", "items", "readings", "tests")) {
      try (InputStream in =
          PackMistakesTest.class.getResourceAsStream("/minshen/store/small/" + file + ".yaml")) {
        Files.copy(in, folder.resolve(file + ".yaml"));
      }
    }
  }

  @Test
  void theSmallPackItselfHasNone() {
    assertThat(PackReader.mistakes(PackFiles.of(folder))).isEmpty();
  }

  /** File, line, what stands there, what is put there, what the complaint must say. */
  @ParameterizedTest(name = "{0}:{1} {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pack|1|id: SM1|ident: SM1|“ident”",
        "pack|1|id: SM1|other: x|id",
        "pack|3|title: 小政策|title: 12|title",
        "pack|4|2025-07-01|2025-7-1|from",
        "pack|4|to: 2030-06-30|to: 2020-06-30|to",
        "pack|4|to: 2030-06-30|until: 2030-06-30|“until”，这里可以用：from、to",
        "pack|5|clause: 意/2|clause: 意/9|意/9",
        "pack|6|source: document|source: rumour|document、secondary",
        "pack|8|clause: 意/2|clause: 意/3|意/3",
        "pack|9|[S-1, S-2]|[S-1, S-3]|S-3",
        "clauses|6|within: 意|within: 音|“音”",
        "clauses|9|id: 意/2|id: 意/1|重复",
        "clauses|10|within:|inside:|inside",
        "readings|3|items: [S-1]|items: [S-9]|S-9",
        "readings|5|words: 按投资的 30%|words: 按投资的30%|一字不差",
        "readings|5|clause: 意/1|clause: 意/7|意/7",
        "readings|6|words: 最高 100 万元|words: 最高 200 万元|一字不差",
        "items|1|id: S-1|id: 一号|id",
        "items|3|[意/1]|[意/8]|意/8",
        "items|4|[enterprise]|[enterprises]|enterprise",
        "items|5|clause: 意/1|clause: 意/6|意/6",
        "items|7|kind: amount|kind: money|amount、count",
        "items|7|variants: [a]|variants: [z]|z",
        "items|8|most: 3|most: many|most",
        "items|8|most: 3|most: -3|most",
        "items|8|clause: 意/1|claus: 意/1|“claus”，是不是“clause”",
        "items|10|op: share|op: shares|share、tiers、jointCeiling",
        "items|10|fact: cost|fact: costs|是不是“cost”",
        "items|10|rate: 0.3|rate: 30|rate",
        "items|10|rate: 0.3|rate: 130%|rate",
        "items|10|rate: 0.3, clause|clause|rate",
        "items|11|scope: enterprise-year|scope: year|enterprise-year",
        "items|11|reading: R1|reading: R2|是不是“R1”",
        "items|11|alternative: true|alternative: maybe|alternative",
        "items|11|items: [S-1, S-2]|items: [S-1, S-4]|S-4",
        "items|11|limit: 100|limt: 100|“limt”，是不是“limit”",
        "items|12|least: 0|least: 90|least",
        "items|14|clause: 意/2|clause: 意/5|意/5",
        "items|15|hard: false|hard: maybe|hard",
        "items|15|id: y|id: x|重复",
        "items|15|id: y|id: a-condition-that-somebody-named-far-too-well|最多 40 个字符",
        "items|17|marks: [seal]|marks: [stamp]|seal",
        "items|17|name: 申请表|nme: 申请表|“nme”，是不是“name”",
        "items|18|secondClaim: R1|secondClaim: R4|R4",
        "items|25|id: q|id: p|重复",
        "items|27|op: perProduct|op: perproduct|perProduct",
        "items|27|by: kind|by: kin|是不是“kind”",
        "items|27|q: 20|r: 20|“r”",
        "items|28|kinds: [p]|kinds: [w]|w",
        "tests|4|item: S-1|itm: S-1|item",
        "tests|5|eligible|eligble|eligible、undecided",
        "tests|5|c1:|c9:|是不是“c1”",
        "tests|5|amount: \"30.00\"|amount: 30|amount",
        "tests|5|limitedBy: 意/1|limitedBy: 意/4|意/4",
      })
  void isToldWithFileAndLine(String file, int line, String there, String put, String says)
      throws IOException {
    Path path = folder.resolve(file + ".yaml");
    List<String> lines = Files.readAllLines(path);
    assertThat(lines.get(line - 1)).contains(there);
    lines.set(line - 1, lines.get(line - 1).replace(there, put == null ? "" : put));
    Files.write(path, lines);

    List<InputException> mistakes = PackReader.mistakes(PackFiles.of(folder));

    assertThat(mistakes)
        .anySatisfy(
            mistake -> {
              assertThat(mistake.place()).hasToString(path + ":" + line);
              assertThat(mistake.say(Words.CHINESE)).contains(says);
              assertThat(mistake.say(Words.ENGLISH)).startsWith(path + ":" + line + ": ");
            });
    assertThatThrownBy(() -> PackReader.read(PackFiles.of(folder)))
        .isInstanceOf(InputException.class);
  }

  /** The same for what the small pack does not have: measures, a guide, choices, a call. */
  @ParameterizedTest(name = "{0}:{1} {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "measures|1|clause: 意/1|clause: 意/7|意/7",
        "measures|1|all: [local]|all: [locale]|是不是“local”",
        "measures|1|all: [local]|al: [local]|“al”，是不是“all”",
        "measures|2|id: M-2|id: M-1|重复",
        "measures|2|any: [local]|any: local|any",
        "measures|2|clause: 意/2, ||clause",
        "guide|3|title: 进口|titel: 进口|“titel”，是不是“title”",
        "guide|6|origin: domestic|origin: local|domestic、foreign",
        "guide|6|id: cn-1|id: 国内一|id",
        "guide|7|id: cn-2|id: cn-1|重复",
        "guide|6|date: \"2026-01\"|date: \"2026-13\"|date",
        "items|35|fact: phase, is|fact: phases, is|是不是“phase”",
        "items|35|is: [I]|is: [IV]|“IV”",
        "items|35|is: [I]|in: [I]|“in”，是不是“is”",
        "items|35|is: [I]|is: [I], not: [II]|not",
        "items|36|upTo: 200|upTo: 1200|upTo",
        "items|36|rate: 0.1 }|rate: 10 }|rate",
        "items|37|years: 2|years: 20|years",
        "items|37|years: 2, ||years",
        "pack|10|closes: 2026-05-31|closes: 2026-02-31|closes",
        "pack|10|closes: 2026-05-31|closes: 2026-03-31|closes",
        "pack|10|copies: 2|copies: 0|copies",
        "pack|10|years: [2026]|years: 2026|years",
        "pack|10|years: [2026]|years: [999]|四位",
        "pack|10|years: [2026]|years: [10000]|四位",
        "pack|10|years: [2026]|years: [2026.5]|years",
        "pack|12|id: local|id: 本地|id",
      })
  void isToldInMeasuresGuideChoicesAndCall(
      String file, int line, String there, String put, String says) throws IOException {
    more();
    assertThat(PackReader.mistakes(PackFiles.of(folder))).isEmpty();

    isToldWithFileAndLine(file, line, there, put, says);
  }

  @Test
  void aYearOfTheCallMayBeAnyOfFourDigits() throws IOException {
    more();
    Path pack = folder.resolve("pack.yaml");
    Files.writeString(
        pack, Files.readString(pack).replace("years: [2026]", "years: [1000, 1999, 2101, 9999]"));
    assertThat(PackReader.read(PackFiles.of(folder)).pack().call().years())
        .containsExactly(1000, 1999, 2101, 9999);
  }

  private void more() throws IOException {
    Files.writeString(
        folder.resolve("measures.yaml"),
        """
        - { id: M-1, clause: 意/1, all: [local] }
        - { id: M-2, clause: 意/2, any: [local] }
        """);
    Files.writeString(
        folder.resolve("guide.yaml"),
        """
        pathways:
          - id: imports
            title: 进口
            text: 从境外引进。
        entries:
          - { id: cn-1, origin: domestic, date: "2026-01", issuer: null, title: 某方案 }
          - { id: cn-2, origin: foreign, date: "2026", place: 法国, title: 某战略 }
        """);
    Files.writeString(
        folder.resolve("items.yaml"),
        """
        - id: S-3
          title: 分档
          clauses: [意/1]
          applicants: [enterprise]
          facts: [{ name: cost, label: 投入, unit: 万元, question: 多少？, kind: amount }, { name: phase, label: 分期, question: 哪一期？, kind: choice, choices: [{ id: I, label: Ⅰ期 }, { id: II, label: Ⅱ期 }] }]
          steps:
            - { op: cap, limit: 100, scope: project, when: { fact: phase, is: [I] }, clause: 意/1 }
            - { op: tiers, fact: cost, tiers: [{ upTo: 200, rate: 0.2 }, { upTo: 1000, rate: 0.1 }, { rate: 0.05 }], clause: 意/1 }
            - { op: cap, limit: 300, scope: enterprise-years, years: 2, clause: 意/1 }
        """,
        StandardOpenOption.APPEND);
    Files.writeString(
        folder.resolve("pack.yaml"),
        """
        call: { years: [2026], opens: 2026-04-01, closes: 2026-05-31, copies: 2 }
        questions:
          - { id: local, text: 是否在本区？ }
        """,
        StandardOpenOption.APPEND);
  }

  @Test
  void everyMistakeOfOneRunIsTold() throws IOException {
    Path items = folder.resolve("items.yaml");
    Files.writeString(items, Files.readString(items).replace("clause: 意/", "clause: 音/"));

    assertThat(PackReader.mistakes(PackFiles.of(folder))).hasSizeGreaterThan(5);
  }

  @Test
  void aKindWithoutAnAmountIsToldBecauseItWouldBeWorthNothing() throws IOException {
    Path items = folder.resolve("items.yaml");
    Files.writeString(items, Files.readString(items).replace(", q: 20", ""));

    assertThat(PackReader.mistakes(PackFiles.of(folder)))
        .singleElement()
        .asString()
        .contains("items.yaml:27", "“q”");
  }

  @Test
  void aFileThatNoPackHasIsNotPassedOver() throws IOException {
    Files.move(folder.resolve("readings.yaml"), folder.resolve("reading.yaml"));

    assertThatThrownBy(() -> PackFiles.of(folder)).hasMessageContaining("readings.yaml");
  }

  @Test
  void aPackWithoutClausesIsNone() throws IOException {
    Files.delete(folder.resolve("clauses.yaml"));

    assertThatThrownBy(() -> PackFiles.of(folder)).hasMessageContaining("clauses.yaml");
  }

  @Test
  void sealDoesNotDependOnLineEnds() throws IOException {
    String before = PackFiles.of(folder).sha256();
    Path items = folder.resolve("items.yaml");
    Files.write(
        items, Files.readString(items).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));

    assertThat(PackFiles.of(folder).sha256()).isEqualTo(before);
  }

  @Test
  void sealChangesWithOneCharacter() throws IOException {
    String before = PackFiles.of(folder).sha256();
    Path items = folder.resolve("items.yaml");
    Files.writeString(items, Files.readString(items).replace("rate: 0.3", "rate: 0.4"));

    assertThat(PackFiles.of(folder).sha256()).isNotEqualTo(before);
  }
}
