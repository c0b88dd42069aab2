package minshen.policy.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.packs.PackFiles;
import minshen.packs.PackReader;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Eligibility;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackDiffTest {
  private static final Path SMALL = Path.of("src/test/resources/minshen/store/small");

  @TempDir private Path folder;

  @Test
  void aPackDoesNotDifferFromItself() throws IOException {
    assertThat(PackDiff.between(changed(), changed()).changes()).isEmpty();
  }

  @Test
  void changesAreToldByTopicWithWhatWasAndWhatIs() throws IOException {
    Pack before = changed();
    Pack after =
        changed(
            "pack.yaml",
            "to: 2030-06-30",
            "to: 2031-12-31",
            "clauses.yaml",
            "同一项目不重复",
            "同一企业不重复",
            "items.yaml",
            "rate: 0.3",
            "rate: 0.4",
            "items.yaml",
            "limit: 100, scope: enterprise-year",
            "limit: 150, scope: once",
            "items.yaml",
            "marks: [seal]",
            "marks: [seal, original]",
            "items.yaml",
            "amounts: { p: 10, q: 20 }",
            "amounts: { p: 10, q: 25 }");

    assertThat(told(PackDiff.between(before, after)))
        .containsExactly(
            "DATES dates 有效期至 2030-06-30 → 2031-12-31",
            "CLAUSES 意/2 正文 同一项目不重复。 → 同一企业不重复。",
            "AMOUNTS S-1 amount @[a] 算法 投资的 30% → 投资的 40%",
            "AMOUNTS S-2 amount 算法 每个品种甲类 10 万元、乙类 20 万元 → 每个品种甲类 10 万元、乙类 25 万元",
            "CAPS S-1 cap R1' 限额 100 万元 → 150 万元",
            "CAPS S-1 cap R1' 计算范围 每个企业每年累计 → 每个企业合计",
            "MATERIALS S-1 m1 形式要求 盖章 → 原件、盖章");
  }

  @Test
  void whatCameAndWhatWentIsToldWhole() throws IOException {
    Pack before = changed();
    Pack after =
        changed(
            "items.yaml",
            "    - { id: y, question: 也行吗？, clause: 意/2, hard: false }",
            "    - { id: z, question: 新的？, clause: 意/2 }",
            "pack.yaml",
            "exclusions: [{ items: [S-1, S-2], clause: 意/2 }]",
            "");

    assertThat(PackDiff.between(before, after).changes())
        .extracting(c -> c.topic() + " " + c.kind() + " " + c.id())
        .containsExactly(
            "CONDITIONS REMOVED y", "CONDITIONS ADDED z", "EXCLUSIONS REMOVED S-1 S-2");
  }

  @Test
  void aClaimIsTouchedIfItComesOutOtherwise() throws IOException {
    Pack before = changed();
    Pack after = changed("items.yaml", "rate: 0.3", "rate: 0.4");
    PackDiff diff = PackDiff.between(before, after);
    List<ClaimInput> claims = List.of(claim("c1", "a"), claim("c2", "b"));

    List<ClaimEffect> effects =
        ClaimEffect.of(new Library(List.of(before)), diff, claims, List.of(), Readings.DEFAULT);

    assertThat(effects).hasSize(1);
    assertThat(effects.getFirst().claim().id()).isEqualTo("c1");
    assertThat(effects.getFirst().before().orElseThrow())
        .isEqualTo(result(Eligibility.Verdict.UNDECIDED, "30.00"));
    assertThat(effects.getFirst().after().orElseThrow())
        .isEqualTo(result(Eligibility.Verdict.UNDECIDED, "40.00"));
  }

  @Test
  void aClaimWhoseItemIsGoneIsTouched() throws IOException {
    Pack before = changed();
    Pack after =
        changed(
            "items.yaml",
            "- id: S-1",
            "- id: S-3",
            "items.yaml",
            "[S-1, S-2]",
            "[S-3, S-2]",
            "pack.yaml",
            "S-1",
            "S-3",
            "readings.yaml",
            "S-1",
            "S-3");

    List<ClaimEffect> effects =
        ClaimEffect.of(
            new Library(List.of(before)),
            PackDiff.between(before, after),
            List.of(claim("c1", "a")),
            List.of(),
            Readings.DEFAULT);

    assertThat(effects).extracting(ClaimEffect::after).containsExactly(Optional.empty());
  }

  private static ClaimEffect.Result result(Eligibility.Verdict verdict, String amount) {
    return new ClaimEffect.Result(verdict, Optional.of(Amount.of(amount)));
  }

  private static ClaimInput claim(String id, String variant) {
    return new ClaimInput(
        id,
        "S-1",
        Optional.of(variant),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(2026),
        Map.of("cost", new Value.Figure(new BigDecimal(100)), "nth", figure(1)),
        List.of(),
        Map.of("x", Answer.YES));
  }

  private static Value figure(int number) {
    return new Value.Figure(BigDecimal.valueOf(number));
  }

  private static List<String> told(PackDiff diff) {
    return diff.changes().stream().map(PackDiffTest::told).toList();
  }

  private static String told(DiffChange change) {
    Words words = Words.CHINESE;
    return change.topic()
        + change.item().map(i -> " " + i).orElse("")
        + " "
        + change.id()
        + change.aspectName().map(a -> " " + words.say(a)).orElse("")
        + " "
        + change.before().map(words::say).orElse("")
        + " → "
        + change.after().map(words::say).orElse("");
  }

  /** The small pack with some of its words replaced: file, what, by what, again and again. */
  private Pack changed(String... edits) throws IOException {
    Path copy = Files.createTempDirectory(folder, "pack");
    try (Stream<Path> files = Files.list(SMALL)) {
      for (Path file : files.filter(f -> !f.endsWith("tests.yaml")).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    for (int i = 0; i < edits.length; i += 3) {
      Path file = copy.resolve(edits[i]);
      String text = Files.readString(file);
      assertThat(text).contains(edits[i + 1]);
      Files.writeString(file, text.replace(edits[i + 1], edits[i + 2]));
    }
    return PackReader.read(PackFiles.of(copy)).pack();
  }
}
