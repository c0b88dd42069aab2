package minshen.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names stand in the order in which people count, and that is one order for all of them. */
class NaturalOrderTest {
  private static final NaturalOrder ORDER = new NaturalOrder();

  @Test
  void numbersOfEitherKindAreCounted() {
    List<String> counted =
        List.of("附件.pdf", "附件一.pdf", "附件2.pdf", "附件十.pdf", "附件11.pdf", "附件B.pdf", "a/1.pdf");
    assertThat(counted.reversed().stream().sorted(ORDER)).containsExactlyElementsOf(counted);
  }

  @Test
  void whatComesBeforeWhatComesBeforeComesBefore() {
    List<String> parts = List.of("一", "2", "b", "Z", "合", "_", "/", "０", "十");
    List<String> names =
        parts.stream()
            .flatMap(first -> Stream.concat(Stream.of(first), parts.stream().map(first::concat)))
            .toList();
    for (String a : names) {
      for (String b : names) {
        for (String c : names) {
          if (ORDER.compare(a, b) < 0 && ORDER.compare(b, c) < 0) {
            assertThat(ORDER.compare(a, c)).as(a + " " + b + " " + c).isNegative();
          }
        }
      }
    }
  }
}
