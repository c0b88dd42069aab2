package minshen.policy;

import static org.assertj.core.api.Assertions.assertThat;

import minshen.packs.PackLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseNamesTest {
  private static final Pack PACK = PackLoader.bundled().pack("MH2025").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "MH2025/细则/3, 细则三",
    "MH2025/细则/3/2, 细则三、2",
    "MH2025/细则/3/2/1, 细则三、2(1)",
    "MH2025/意见/16, 意见十六",
    "MH2025/细则/99, 细则",
  })
  void aClauseIsCitedAsPeopleCiteIt(String id, String name) {
    assertThat(ClauseNames.of(PACK, id)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "SH2021/意见/3, 意见三",
    "SH2021/意见/3/1, 意见三(一)",
    "SH2021/意见/5/1, 意见五(一)",
    "SH2021/意见/6/2, 意见六(二)",
  })
  void aNumberWithinANumberKeepsItsBrackets(String id, String name) {
    Pack city = PackLoader.bundled().pack("SH2021").orElseThrow();
    assertThat(ClauseNames.of(city, id)).isEqualTo(name);
  }
}
