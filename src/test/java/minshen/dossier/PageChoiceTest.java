package minshen.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageChoiceTest {
  @Test
  void pagesComeInTheOrderInWhichTheyAreWritten() {
    PageChoice choice = PageChoice.parse(" 5, 1 - 3，9").orElseThrow();
    assertThat(choice.pages()).containsExactly(5, 1, 2, 3, 9);
    assertThat(choice.last()).isEqualTo(9);
    assertThat(choice).hasToString("5,1-3,9");
    assertThat(PageChoice.parse(choice.toString())).contains(choice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ",", "1,", "0", "0-2", "3-1", "1,1", "1-3,2", "a", "1.5", "-1", "100000"})
  void whatNamesNoPagesIsRefused(String text) {
    assertThat(PageChoice.parse(text)).isEmpty();
  }
}
