package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import minshen.words.Language;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalculationPdfTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void sheetIsArchivableAndAccessible(Language language) throws Exception {
    assertThat(Pdfs.violations(render(Samples.calculation(), Words.in(language)))).isEmpty();
  }

  @Test
  void everyPageSaysItIsForReferenceAndHowManyThereAre() throws IOException {
    List<String> pages = Pdfs.pages(render(Samples.calculation(), Words.CHINESE));

    assertThat(pages).hasSizeGreaterThan(1);
    for (int i = 0; i < pages.size(); i++) {
      assertThat(pages.get(i))
          .contains("本测算仅供参考，以年度申报指南和主管部门审核为准", "第 " + (i + 1) + " 页 共 " + pages.size() + " 页");
    }
  }

  @Test
  void sheetTellsAmountStepsQuotationsAndFindings() throws IOException {
    String text =
        Pdfs.squeezed(String.join("", Pdfs.pages(render(Samples.calculation(), Words.CHINESE))));

    assertThat(text)
        .contains("100.00万元", "80.00万元", "无法确定", "第30步", "给予最高100万元的一次性资金支持", "尚未上传", "市级立项文号");
  }

  @Test
  void openAmountIsSaidInWords() throws Exception {
    CalculationSheet.Amount open =
        new CalculationSheet.Amount(Optional.empty(), Optional.empty(), List.of());
    CalculationSheet sheet =
        new CalculationSheet(
            "MH-09", "示例", List.of(), open, List.of(), List.of(), List.of(), List.of(), List.of());

    byte[] pdf = render(sheet, Words.CHINESE);

    assertThat(Pdfs.pages(pdf).getFirst()).contains("待定");
    assertThat(Pdfs.violations(pdf)).isEmpty();
  }

  @Test
  void lineNeverBeginsWithAClosingMark() throws IOException {
    for (String page : Pdfs.pages(render(Samples.calculation(), Words.CHINESE))) {
      assertThat(page.lines()).noneMatch(line -> line.matches("^[。，、；：？！）》”’】…].*"));
    }
  }

  @Test
  void sameInputGivesTheSameBytes() {
    byte[] first = render(Samples.calculation(), Words.CHINESE);

    // Several times: iText's own order of fonts changes from file to file.
    for (int i = 0; i < 5; i++) {
      assertThat(render(Samples.calculation(), Words.CHINESE)).isEqualTo(first);
    }
  }

  @Test
  void characterThatNoFontHasStops() {
    CalculationSheet.Amount open =
        new CalculationSheet.Amount(Optional.empty(), Optional.empty(), List.of());
    CalculationSheet sheet =
        new CalculationSheet(
            "𠈌", "示例", List.of(), open, List.of(), List.of(), List.of(), List.of(), List.of());

    assertThatThrownBy(() -> render(sheet, Words.CHINESE))
        .isInstanceOf(UnprintableCharacterException.class);
  }

  @Test
  void controlCharacterAnywhereIsNamed() {
    CalculationSheet.Reading reading =
        new CalculationSheet.Reading(
            "R1", "？", List.of(), "甲\u0085乙", Optional.empty(), Optional.empty());
    CalculationSheet.Amount open =
        new CalculationSheet.Amount(Optional.empty(), Optional.empty(), List.of());
    CalculationSheet sheet =
        new CalculationSheet(
            "MH-09",
            "示例",
            List.of(),
            open,
            List.of(),
            List.of(),
            List.of(reading),
            List.of(),
            List.of());

    assertThatThrownBy(() -> render(sheet, Words.CHINESE))
        .isInstanceOfSatisfying(
            UnprintableCharacterException.class, e -> assertThat(e.fieldLabel()).isEqualTo("甲乙"));
  }

  @Test
  void fontsAreNumberedInTheOrderOfTheirUse() {
    String pdf =
        new String(
            render(Samples.calculation(), Words.CHINESE),
            java.nio.charset.StandardCharsets.ISO_8859_1);

    assertThat(pdf).contains("/MSFAAA+", "/MSFAAB+");
  }

  private static byte[] render(CalculationSheet sheet, Words words) {
    return CalculationPdf.render(sheet, words, Typeface.alone(), Samples.STAMP);
  }
}
