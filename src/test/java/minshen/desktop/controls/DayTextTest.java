package minshen.desktop.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-05",
        "2026-3-5",
        "2026/3/5",
        "2026.3.5",
        "2026年3月5日",
        "２０２６－０３－０５",
        "20260305"
      })
  void daysAreUnderstoodAsPeopleTypeThem(String typed) {
    assertThat(DayText.day(typed)).contains(LocalDate.of(2026, 3, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-13-01", "2026-02-30", "去年", "2026", "5/3/2026"})
  void whatIsNoDayIsNone(String typed) {
    assertThat(DayText.day(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03", "2026年3月", "2026/3", "202603"})
  void monthsToo(String typed) {
    assertThat(DayText.month(typed)).contains(YearMonth.of(2026, 3));
  }

  @Test
  void whatIsNoMonthIsNone() {
    assertThat(DayText.month("2026-13")).isEmpty();
  }
}
