package minshen.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures and days as people write them on forms. */
class TypedValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          800 | 800
          804.00 | 804
          800万元 | 800
          800 万 | 800
          人民币800万元整 | 800
          人民币捌佰万元整 | 800
          ￥8,000,000.00元 | 800
          8,000,000元 | 800
          ８００ 万元 | 800
          12,345.67万元 | 12345.67
          500元 | 0.05
          0.08亿元 | 800
          1亿2000万元 | 12000
          三千五百万元 | 3500
          十五万元 | 15
          一千零二十万元 | 1020
          """)
  void amountsAreInTenThousands(String written, String read) {
    assertThat(TypedValues.amount(written)).contains(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "约800万元",
        "800万美元",
        "待定",
        "800-900万元",
        "整",
        "-5",
        "500\n200",
        "500 200",
        "100，50",
        "2024 500万元",
        "1,5万",
        "(500)",
        "（500）",
        "五百\n二百",
        "1,0000",
        "500,200,1"
      })
  void whatIsNoAmountIsNotTakenForOne(String written) {
    assertThat(TypedValues.amount(written)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 5%", "1,5%", "(15%)"})
  void twoFiguresAreNoPercentage(String written) {
    assertThat(TypedValues.percent(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026年3月16日, 2026-03-16
          2026 年 3 月 16 日, 2026-03-16
          2026.3.16, 2026-03-16
          2026/03/16, 2026-03-16
          2026-3-16, 2026-03-16
          20260316, 2026-03-16
          二〇二六年三月十六日, 2026-03-16
          二零二六年十一月三十日, 2026-11-30
          ２０２６年３月１６日, 2026-03-16
          2026年3月16号, 2026-03-16
          """)
  void daysAreRead(String written, String read) {
    assertThat(TypedValues.day(written)).contains(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026年3月", "2026-3", "2026年2月30日", "26年3月16日", "三月十六日"})
  void halfADayIsNone(String written) {
    assertThat(TypedValues.day(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2025年3月 - 2026年2月", "2025.3-2026.2", "2025-3 至 2026-2", "二〇二五年三月至二〇二六年二月"})
  void aPeriodIsTwoMonths(String written) {
    assertThat(TypedValues.months(written)).isEqualTo(List.of("2025-03", "2026-02"));
  }
}
