package minshen.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {
  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "11010519491231002x", "440524188001010014"})
  void aNumberWithItsCheckCharacterIsOne(String number) {
    assertThat(IdentityNumber.isOne(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021",
        "11010519491331002X",
        "1101051949123100",
        "01010519491231002X",
        "91310112MA1GBK7Q5E",
        "１10105194912310021",
        ""
      })
  void anythingElseIsNone(String text) {
    assertThat(IdentityNumber.isOne(text)).isFalse();
  }
}
