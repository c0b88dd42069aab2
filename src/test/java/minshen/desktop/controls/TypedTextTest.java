package minshen.desktop.controls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTest {
  @Test
  void aTextOfMegabytesIsCut() {
    assertThat(TypedText.plain("字".repeat(10_000_000), 500, false)).hasSize(500);
  }

  @Test
  void aCharacterOfTwoHalvesIsNotCutInTwo() {
    assertThat(TypedText.plain("ab😀", 3, false)).isEqualTo("ab");
    assertThat(TypedText.plain("ab😀", 4, false)).isEqualTo("ab😀");
  }

  @Test
  void whatNobodySeesDoesNotComeIn() {
    assertThat(TypedText.plain("\uFEFF上\u200B海\u202E\u0007", 99, false)).isEqualTo("上海");
    assertThat(TypedText.plain("a\u00A0b\tc", 99, false)).isEqualTo("a b c");
  }

  @Test
  void lineBreaksStayWhereThereAreLines() {
    assertThat(TypedText.plain("一\r\n二\r三\u2028四", 99, true)).isEqualTo("一\n二\n三\n四");
    assertThat(TypedText.plain("一\r\n二", 99, false)).isEqualTo("一 二");
  }
}
