package minshen.desktop.controls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Chinese found by Latin letters. */
class PinyinTest {
  @Test
  void aNameIsFoundByItsFullSpellingItsInitialsAndWhatIsBetween() {
    for (String typed :
        new String[] {
          "xinzhuang", "shenzhuang", "xz", "szgyq", "zhuanggong", "xinzh", "gongyequ"
        }) {
      assertThat(AllWords.of(typed).spelled("莘庄工业区")).as(typed).isTrue();
    }
    assertThat(AllWords.of("lvy").spelled("旅游业")).isTrue();
    assertThat(AllWords.of("2761 sheng").spelled("2761  生物药品制造")).isTrue();
    assertThat(AllWords.of("SWYP").spelled("2761  生物药品制造")).isTrue();
  }

  @Test
  void whatDoesNotFollowEachOtherOrIsNoneOfItIsNotFound() {
    for (String typed : new String[] {"xg", "zhx", "xinzhuangg0", "zzz", "莘zhuang"}) {
      assertThat(AllWords.of(typed).spelled("莘庄工业区")).as(typed).isFalse();
    }
    assertThat(AllWords.of("").spelled("莘庄")).isTrue();
    assertThat(AllWords.of("yq").spelled("2761  生物药品制造")).isFalse();
  }
}
