package minshen.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people paste without seeing it is put right; what they see stays. */
class TypedCharactersTest {
  @Test
  void whatNobodySeesGoes() {
    assertThat(TypedCharacters.of("上海\u200b示例\ufeff\u2060有限\u00ad公司\u202e")).isEqualTo("上海示例有限公司");
    assertThat(TypedCharacters.of("东川路\u00a02188\u2009号")).isEqualTo("东川路 2188 号");
  }

  @Test
  void whatPhonesPutAroundANumberTurnsNothing() {
    assertThat(TypedCharacters.turns("\u206813710108282\u2069")).isFalse();
    assertThat(TypedCharacters.turns("\u206713710108282\u2069")).isTrue();
  }

  @Test
  void numbersAndCodesBecomeNarrow() {
    assertThat(TypedCharacters.of("９１３１０１１２ＭＡ１ＧＢＫ７Ｑ５Ｅ")).isEqualTo("91310112MA1GBK7Q5E");
    assertThat(TypedCharacters.of("１，２００．５")).isEqualTo("1,200.5");
    assertThat(TypedCharacters.of("２０２６－０３－１５")).isEqualTo("2026-03-15");
  }

  @Test
  void chineseTextsKeepTheirWideMarks() {
    assertThat(TypedCharacters.of("上海示例（集团）有限公司，２０２６年")).isEqualTo("上海示例（集团）有限公司，２０２６年");
    assertThat(TypedCharacters.of("（）")).isEqualTo("（）");
  }
}
