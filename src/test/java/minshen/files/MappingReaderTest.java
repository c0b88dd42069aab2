package minshen.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingReaderTest {
  @ParameterizedTest
  @CsvSource({
    "100, 100",
    "100.00, 100",
    "1e3, 1000",
    "0.000001, 0.000001",
    "'\"12.5\"', 12.5",
    "-0, 0",
    "999999999999.999999, 999999999999.999999",
    "+5, 5",
    "012, 12",
    ".5, 0.5"
  })
  void amountsAreExactDecimals(String typed, BigDecimal number) {
    assertThat(fields("a: " + typed).decimal("a")).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "1e999999999", "1000000000000", "0.0000001", "1e-999999999"})
  void numbersWithTooManyDigitsAreRefused(String typed) {
    assertThatThrownBy(() -> fields("a: " + typed).decimal("a"))
        .hasMessageContaining("a 的整数最多 12 位、小数最多 6 位");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        ".nan",
        ".inf",
        "-.inf",
        "Infinity",
        "0x10",
        "0o17",
        "1_000",
        "'1,000'",
        "100万元",
        "１００",
        "true",
        "1e",
        "--1"
      })
  void whatIsNoNumberIsRefused(String typed) {
    assertThatThrownBy(() -> fields("a: " + typed).decimal("a")).hasMessageContaining("应当是数字");
  }

  @Test
  void negativeNumbersAreRefused() {
    assertThatThrownBy(() -> fields("x: 1\na: -1").decimal("a")).hasMessage("f:2: a 不能是负数：-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "2025-02-29", "2026-3-5", "20260305", "+12026-01-01", "明天"})
  void impossibleDatesAreRefused(String typed) {
    assertThatThrownBy(() -> fields("a: '" + typed + "'").date("a"))
        .hasMessageContaining("应当是存在的日期");
  }

  @Test
  void datesMayBeQuoted() {
    LocalDate day = LocalDate.of(2024, 2, 29);
    assertThat(fields("a: 2024-02-29").date("a")).contains(day);
    assertThat(fields("a: '2024-02-29'").date("a")).contains(day);
  }

  @Test
  void textsKeepTheirDigits() {
    assertThat(fields("a: 00123456789012345678901234567890").text("a"))
        .contains("00123456789012345678901234567890");
    assertThat(fields("a: 1e5").text("a")).contains("1e5");
    assertThatThrownBy(() -> fields("a: true").text("a")).hasMessageContaining("应当是文字");
  }

  @Test
  void aMistypedKeyIsNamedWithTheOneMeant() {
    MappingReader fields = fields("item: x\nprojct: y");
    fields.text("item");
    fields.text("project");
    assertThatThrownBy(fields::end).hasMessage("f:2: 不认识的键“projct”，是不是“project”？");
  }

  @Test
  void aMissingKeyThatStandsMistypedIsNamedAsTyped() {
    assertThatThrownBy(() -> fields("a: 1\nitme: x").requiredText("item"))
        .hasMessage("f:2: 不认识的键“itme”，是不是“item”？");
    assertThatThrownBy(() -> fields("a: 1").requiredText("item")).hasMessage("f:1: 缺少 item，请补上");
  }

  @Test
  void aStrangeKeyIsShownShortWithWhatIsKnown() {
    MappingReader fields = fields("k" + "z".repeat(500) + ": 1");
    fields.text("item");
    assertThatThrownBy(fields::end).hasMessageContaining("…”，这里可以用：item");
  }

  @Test
  void nearestNeedsLikeness() {
    assertThat(NearestWord.to("zz", java.util.List.of("m1", "m2"))).isEmpty();
    assertThat(NearestWord.to("m9", java.util.List.of("m1", "id"))).contains("m1");
    assertThat(NearestWord.to("MH-3", java.util.List.of("MH-13", "MH-03"))).isPresent();
    assertThat(NearestWord.to("", java.util.List.of("abcdef"))).isEmpty();
  }

  @Test
  void swappedLettersAreOneSlip() {
    assertThat(NearestWord.to("dpf", java.util.List.of("dps", "ofd", "pdf"))).contains("pdf");
    assertThat(NearestWord.to("itme", java.util.List.of("time2", "item"))).contains("item");
    assertThat(NearestWord.to("2m", java.util.List.of("m2"))).contains("m2");
  }

  private static MappingReader fields(String yaml) {
    return MappingReader.of(Documents.parse(yaml.getBytes(StandardCharsets.UTF_8), "f"), "root");
  }
}
