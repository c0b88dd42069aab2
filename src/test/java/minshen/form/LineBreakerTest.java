package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LineBreakerTest {
  private static final LineBreaker BREAKER = new LineBreaker(Typeface.alone());

  @Test
  void noClosingMarkBeginsALine() {
    assertThat(lines("闵行区生物医药，政策", 7)).containsExactly("闵行区生物医", "药，政策");
    assertThat(lines("闵行区生物医药”政策", 7)).containsExactly("闵行区生物医", "药”政策");
  }

  @Test
  void noOpeningMarkEndsALine() {
    assertThat(lines("闵行区生物医（药）政策", 7)).containsExactly("闵行区生物医", "（药）政策");
  }

  @Test
  void wordsAndNumbersStayWhole() {
    assertThat(lines("抗体药物编号HER2101", 8)).containsExactly("抗体药物编号", "HER2101");
    assertThat(lines("联系电话13800138000", 7)).containsExactly("联系电话", "13800138000");
  }

  @Test
  void wordLongerThanALineIsParted() {
    List<String> lines = lines("abcdefghijklmnopqrstuvwxyz", 7);

    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(String.join("", lines)).isEqualTo("abcdefghijklmnopqrstuvwxyz");
  }

  @Test
  void emptyTextHasOneEmptyLine() {
    assertThat(BREAKER.lines("", 10.5, false, 100)).hasSize(1);
  }

  @Property(tries = 300)
  void linesKeepEveryCharacterAndTheirWidth(
      @ForAll("texts") String text, @ForAll @DoubleRange(min = 30, max = 300) double width) {
    List<LineBreaker.Line> lines = BREAKER.lines(text, 10.5, false, width);

    int at = 0;
    for (LineBreaker.Line line : lines) {
      assertThat(line.start()).isEqualTo(at);
      assertThat(line.width()).isLessThanOrEqualTo(width + 0.011);
      at = line.end();
    }
    assertThat(at).isEqualTo(text.length());
  }

  @Property(tries = 300)
  void marksKeepToTheirEdges(@ForAll("chinese") String text) {
    List<LineBreaker.Line> lines = BREAKER.lines(text, 10.5, false, 210);

    for (LineBreaker.Line line : lines.subList(0, lines.size() - 1)) {
      String ends = text.substring(line.start(), line.end());
      // A run of marks longer than a line has no better place to be parted.
      if (LineBreaker.mayBreak(text, line.end())) {
        assertThat(LineBreaker.NOT_AT_START)
            .doesNotContain(text.substring(line.end(), line.end() + 1));
        assertThat(LineBreaker.NOT_AT_END).doesNotContain(ends.substring(ends.length() - 1));
      } else {
        assertThat(ends.chars().skip(1).filter(c -> c == '国')).isEmpty();
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("闵行区生物医药政策申报，。、；：？！（）“”《》【】…—·abcXYZ0123456789 -/.,()@%&")
        .ofMaxLength(200);
  }

  @Provide
  Arbitrary<String> chinese() {
    return Arbitraries.strings().withChars("国国国国国国国国，。、；（）“”《》…！").ofMinLength(1).ofMaxLength(200);
  }

  private static List<String> lines(String text, int characters) {
    return BREAKER.lines(text, 10.5, false, characters * 10.5).stream()
        .map(line -> text.substring(line.start(), line.end()))
        .toList();
  }
}
