package minshen.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which a policy says a number. */
class TextFiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "按研发投入的 20% 给予 | 0.2",
        "按２０％给予 | 0.2",
        "百分之十五 | 0.15",
        "三分之一 | 0.3333",
        "1:0.5 配套 | 0.5",
        "1：0.3 | 0.3",
        "最高 1,000 万元 | 1000",
        "最高1 亿元 | 10000",
        "两亿元 | 20000",
        "三百万元 | 300",
        "五千元 | 0.5",
        "5000元 | 0.5",
        "2千万元 | 2000",
        "三成 | 0.3",
        "减半 | 0.5",
        "1.5个百分点 | 0.015",
        "万分之三 | 0.0003",
        "连续三年 | 3",
        "十二个月 | 12",
        "一千零五十万元 | 1050",
      })
  void isRead(String text, BigDecimal number) {
    assertThat(TextFigures.of(text).hold(number)).as(text).isTrue();
    assertThat(TextFigures.of(text).hold(new BigDecimal("77"))).isFalse();
  }
}
