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
  void digitsOfAnyWidthAndLengthAreNumbers() {
    assertSorted("附件２.pdf", "附件10.pdf", "附件１１.pdf", "附件100.pdf");
    assertSorted("9.pdf", "10.pdf", "20250101123456789012.pdf", "120250101123456789012.pdf");
    assertSorted("附件2.pdf", "附件2-1.pdf", "附件2-9.pdf", "附件2-10.pdf", "附件3.pdf");
  }

  @Test
  void chineseNumbersOfChaptersAndYearsAreNumbers() {
    assertSorted("附件一", "附件二", "附件九", "附件十", "附件十一", "附件二十", "附件二十一", "附件一百零二");
    assertSorted("二〇一九年", "二〇二〇年", "2021年", "二〇二五年");
    assertSorted("第二章", "第3章", "第十章", "第一千章");
  }

  /** 百济 is a company and not its hundredth annex. */
  @Test
  void chineseNamesStandByTheirSound() {
    assertSorted("安评报告.pdf", "百济神州.pdf", "合同.pdf", "立项.pdf", "银行回单.pdf", "章程.pdf");
    assertSorted("Ａ.pdf", "b.pdf", "C.pdf", "发票.pdf", "𠮷.pdf");
  }

  @Test
  void aCopyComesAfterWhatItIsACopyOf() {
    assertSorted("01.pdf", "01 (2).pdf", "01 (3).pdf", "01 (10).pdf", "02.pdf");
    assertSorted("合同.jpg", "合同.pdf", "合同 (2).jpg", "合同 (2).pdf");
  }

  @Test
  void aFoldersFilesComeBeforeItsFolders() {
    assertSorted("z.pdf", "a/z.pdf", "a/十/1.pdf", "a/a/1.pdf", "a/b/1.pdf", "b/1.pdf");
  }

  private static void assertSorted(String... names) {
    List<String> all = List.of(names);
    assertThat(all.reversed().stream().sorted(ORDER)).containsExactlyElementsOf(all);
  }

  @Test
  void whatComesBeforeWhatComesBeforeComesBefore() {
    List<String> parts = List.of("一", "2", "b", "Z", "合", "_", "/", "０", "十", "百", ".a", "𠮷");
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
