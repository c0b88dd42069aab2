package minshen.desktop.controls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllWordsTest {
  @Test
  void everyWordMustStandInTheTextInWhateverOrderAndCase() {
    AllWords typed = AllWords.of("  洁净 lx-207 ");
    assertThat(typed.in("LX-207 原液洁净车间")).isTrue();
    assertThat(typed.in("LX-207 原液车间")).isFalse();
  }

  @Test
  void nothingTypedIsFoundEverywhere() {
    assertThat(AllWords.of(" \t ").isEmpty()).isTrue();
    assertThat(AllWords.of(" \t ").in("")).isTrue();
    assertThat(AllWords.of("a").isEmpty()).isFalse();
  }

  @Test
  void aTextInSmallLettersIsComparedAsItStands() {
    assertThat(AllWords.of("MH-06").inSmall(AllWords.small("MH-06 三类医疗器械"))).isTrue();
    assertThat(AllWords.of("MH-06").inSmall("MH-06")).isFalse();
  }
}
