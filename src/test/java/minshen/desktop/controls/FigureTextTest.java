package minshen.desktop.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import minshen.dossier.DossierField.Unit;
import minshen.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1200|1200",
        "１２００．５|1200.5",
        "1,200.50|1200.5",
        "１，２００|1200",
        "12 000|12000",
        "326.5万元|326.5",
        "￥ 80|80",
        ".5|0.5",
        "007|7",
        "0.000001|0.000001",
        "999999999999.999999|999999999999.999999",
      })
  void whatPeopleTypeIsUnderstood(String typed, String figure) {
    assertThat(FigureText.of(typed)).isEqualTo(new FigureText.Figure(new BigDecimal(figure)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "-5",
        "－5",
        "1.2.3",
        "1e5",
        "壹佰",
        "😀",
        "1234567890123",
        "0.1234567",
        "5元",
        "."
      })
  void whatIsNoFigureIsSaidToBeNone(String typed) {
    assertThat(FigureText.of(typed)).isInstanceOf(FigureText.Wrong.class);
  }

  @Test
  void aVeryLongTextIsNoFigure() {
    assertThat(FigureText.of("1".repeat(10_000_000))).isInstanceOf(FigureText.Wrong.class);
  }

  @ParameterizedTest
  @CsvSource({
    "999,false",
    "1000,true",
    "1999,true",
    "２０２６年,true",
    "2101,true",
    "9999,true",
    "10000,false",
    "2026.5,false"
  })
  void aYearHasFourDigits(String typed, boolean year) {
    assertThat(FigureText.year(typed) instanceof FigureText.Figure).isEqualTo(year);
  }

  @Test
  void nothingIsNotZero() {
    assertThat(FigureText.of(" 　")).isInstanceOf(FigureText.Nothing.class);
  }

  @Test
  void aCountIsWhole() {
    assertThat(FigureText.whole("2.5")).isInstanceOf(FigureText.Wrong.class);
    assertThat(FigureText.whole("2.0")).isEqualTo(new FigureText.Figure(new BigDecimal("2")));
  }

  @Test
  void aCountIsNoMoreThanAnIntegerHolds() {
    assertThat(FigureText.count("2147483647 人", Unit.PEOPLE))
        .isEqualTo(new FigureText.Figure(new BigDecimal("2147483647")));
    assertThat(FigureText.count("2147483648", Unit.PEOPLE))
        .isEqualTo(new FigureText.Wrong(Message.of("desktop.figure.count")));
    assertThat(FigureText.count("99999999999", Unit.NONE)).isInstanceOf(FigureText.Wrong.class);
    assertThat(FigureText.count("12", Unit.YEAR))
        .isEqualTo(new FigureText.Wrong(Message.of("desktop.figure.year")));
  }

  @Test
  void aFigureIsShownForTypingWithoutSeparators() {
    assertThat(FigureText.typed(Optional.of(new BigDecimal("1200.5")))).isEqualTo("1200.5");
  }
}
