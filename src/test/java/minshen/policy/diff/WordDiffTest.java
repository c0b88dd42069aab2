package minshen.policy.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import minshen.policy.diff.TextPiece.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordDiffTest {
  @Test
  void aFigureChangesAsOne() {
    assertThat(WordDiff.of("给予研发投入的 20%，最高 100 万元", "给予研发投入的 25%，最高 150 万元"))
        .containsExactly(
            new TextPiece(Kind.SAME, "给予研发投入的 "),
            new TextPiece(Kind.REMOVED, "20%"),
            new TextPiece(Kind.ADDED, "25%"),
            new TextPiece(Kind.SAME, "，最高 "),
            new TextPiece(Kind.REMOVED, "100"),
            new TextPiece(Kind.ADDED, "150"),
            new TextPiece(Kind.SAME, " 万元"));
  }

  @Test
  void aNewSentenceStandsAloneBetweenThoseThatStay() {
    assertThat(WordDiff.of("第一句。第三句。", "第一句。另外的话都在这里。第三句。"))
        .containsExactly(
            new TextPiece(Kind.SAME, "第一句。"),
            new TextPiece(Kind.ADDED, "另外的话都在这里。"),
            new TextPiece(Kind.SAME, "第三句。"));
  }

  @Test
  void sentencesWithLittleInCommonAreReplacedWhole() {
    assertThat(WordDiff.of("支持企业建设洁净车间。", "引进外资研发中心的按照规定办理。"))
        .containsExactly(
            new TextPiece(Kind.REMOVED, "支持企业建设洁净车间。"),
            new TextPiece(Kind.ADDED, "引进外资研发中心的按照规定办理。"));
  }

  @Test
  void textsTooLongToAlignAreReplacedWhole() {
    String before = "甲。".repeat(2500) + "乙";
    String after = "丙。".repeat(2500) + "丁";

    assertThat(WordDiff.of(before, after))
        .containsExactly(new TextPiece(Kind.REMOVED, before), new TextPiece(Kind.ADDED, after));
  }

  @Property(tries = 500)
  void bothTextsCanBePutTogetherAgain(
      @ForAll("texts") String before, @ForAll("texts") String after) {
    List<TextPiece> pieces = WordDiff.of(before, after);

    assertThat(joined(pieces, Kind.REMOVED)).isEqualTo(before);
    assertThat(joined(pieces, Kind.ADDED)).isEqualTo(after);
    assertThat(before.equals(after))
        .isEqualTo(pieces.stream().allMatch(p -> p.kind() == Kind.SAME));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("支持", "企业", "20%", "1000", "。", "；", "\n", "mRNA", "𠮷", " ")
        .list()
        .ofMaxSize(12)
        .map(words -> String.join("", words));
  }

  private static String joined(List<TextPiece> pieces, Kind kind) {
    return pieces.stream()
        .filter(p -> p.kind() == Kind.SAME || p.kind() == kind)
        .map(TextPiece::text)
        .collect(Collectors.joining());
  }
}
