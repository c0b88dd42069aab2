package minshen.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The names of one folder. */
class PortableNamesTest {
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
