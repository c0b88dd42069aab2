package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import minshen.form.PrintedSheet.Bar;
import minshen.form.PrintedSheet.Bars;
import minshen.form.PrintedSheet.Column;
import minshen.form.PrintedSheet.Figure;
import minshen.form.PrintedSheet.Figures;
import minshen.form.PrintedSheet.Length;
import minshen.form.PrintedSheet.Rows;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PrintedSheetPdfTest {
  private static final FormStamp STAMP = new FormStamp(LocalDate.of(2026, 3, 15), "a");

  private static final PrintedSheet SHEET =
      new PrintedSheet(
          "报告",
          "2026 年度",
          "上海𠮷生物医药有限公司",
          "仅供参考",
          List.of(
              new Figures(List.of(new Figure("申请", "1.00", "万元"), new Figure("还缺", "2", "件"))),
              new Bars(
                  "比较",
                  List.of(
                      new Bar("甲", List.of(new Length(1, "1.00"), new Length(0, "0.00"))),
                      new Bar("乙", List.of(new Length(0.001, "0.001"))))),
              new Rows(
                  "单位",
                  List.of(new Column("单位", 70, false), new Column("万元", 30, true)),
                  Collections.nCopies(60, List.of("甲公司", "1.00")),
                  Optional.of(List.of("合计", "60.00")))));

  @Test
  void itIsKeptForGoodAndCanBeReadAloud() throws Exception {
    byte[] pdf = PrintedSheetPdf.render(SHEET, Words.CHINESE, STAMP);
    assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void theSameSheetGivesTheSameBytes() {
    assertThat(PrintedSheetPdf.render(SHEET, Words.CHINESE, STAMP))
        .isEqualTo(PrintedSheetPdf.render(SHEET, Words.CHINESE, STAMP));
  }
}
