package minshen.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that every system can write. */
class PortableNamesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "02-市级立项材料|02-市级立项材料",
        "a/b\\c:d*e?f|a_b_c_d_e_f",
        "con|_con",
        "COM¹.申请|_COM¹.申请",
        "NUL.txt|_NUL.txt",
        "console|console",
        "名字. . .|名字",
        "...|_",
        "一\u200b\u202e二\u0000\t三|一二三",
        "《表》（一式 两份）|《表》（一式 两份）"
      })
  void whatSomeSystemCannotWriteIsReplaced(String text, String name) {
    assertThat(PortableNames.plain(text)).isEqualTo(name);
  }

  @Test
  void aLongNameIsCutBetweenCharactersAndKeepsItsEnding() {
    String name = new PortableNames().free("𠮷市级立项材料".repeat(20), "-2.pdf");

    assertThat(name).endsWith("-2.pdf").startsWith("𠮷市级立项材料𠮷");
    assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(206);
    assertThat(name.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    assertThat(PortableNames.plain("a".repeat(120))).hasSize(80);
  }

  @Test
  void noTwoNamesAreTheSameToASystemThatDoesNotTellCases() {
    PortableNames names = new PortableNames();

    assertThat(names.free("立项 A", ".pdf")).isEqualTo("立项 A.pdf");
    assertThat(names.free("立项 a", ".pdf")).isEqualTo("立项 a (2).pdf");
    assertThat(names.free("立项 Ａ", ".pdf")).isEqualTo("立项 Ａ (3).pdf");
    assertThat(names.free("立项 a", ".docx")).isEqualTo("立项 a.docx");
    assertThat(names.has("立项 A (2).PDF")).isTrue();
    assertThat(names.has("立项.pdf")).isFalse();
  }
}
