package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report}: what was asked, granted and paid, and what is lacking. */
class ReportCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void twoCompanies() throws IOException {
    Files.writeString(
        folder.resolve("a.minshen.yaml"),
        """
        format: minshen-dossier/1
        applicant: { name: 上海甲生物医药有限公司, creditCode: 91310112MA1GBK7Q5E, kind: enterprise }
        claims:
          - { id: c1, item: MH-12, project: 委托生产, eventDate: 2025-09-30, applyDate: 2026-03-15, facts: { citySupport: 500 }, answers: { scope: yes, noDouble: yes, cmo: yes, unrelated: yes, cityProject: yes } }
          - { id: c2, item: MH-11, project: 升规, eventDate: 2025-09-30, applyDate: 2026-03-15, decision: { state: approved, amount: 18.5, on: 2026-06-01 } }
          - { id: c3, item: MH-08, project: 产业化, eventDate: 2026-09-30, applyDate: 2027-03-15, facts: { citySupport: 100 } }
        """);
    Files.writeString(
        folder.resolve("b.minshen.yaml"),
        """
        format: minshen-dossier/1
        applicant: { name: 上海乙生物医药有限公司, creditCode: 91310112MA1G7K3Q82, kind: enterprise }
        claims:
          - { id: c1, item: MH-12, project: 原液, eventDate: 2025-09-30, applyDate: 2026-03-15, facts: { citySupport: 60 }, decision: { state: paid, amount: 55, on: 2026-09-01 } }
        """);
  }

  @Test
  void aPdfSaysWhatWasAskedGrantedAndPaidOfEachCompanyAndInAll() throws IOException {
    Path out = folder.resolve("报告.pdf");
    Run run =
        Run.of(
            "report",
            folder.resolve("a.minshen.yaml"),
            folder.resolve("b.minshen.yaml"),
            "--year",
            "2026",
            "--out",
            out,
            "--no-imported");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("2 家单位", "3 项申报");
    assertThat(text(out))
        .contains(
            "申报情况报告",
            "2026 年度 · 2 家单位 · 3 项申报",
            "上海甲生物医药有限公司 2 520.00 18.50 0.00 3",
            "上海乙生物医药有限公司 1 60.00 55.00 55.00 0",
            "合计 3 580.00 73.50 55.00 3",
            "材料：市级立项材料")
        .doesNotContain("产业化");
  }

  @Test
  void aWorkbookHasFiguresThatCanBeAddedUpAndAChartOfThem() throws IOException {
    Path out = folder.resolve("报告.xlsx");
    Run run = Run.of("report", folder, "--out", out, "--no-imported");
    assertThat(run.code()).isZero();
    try (InputStream in = Files.newInputStream(out);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet companies = workbook.getSheetAt(0);
      assertThat(row(companies, 1)).startsWith("上海甲生物医药有限公司", "3", "570.00", "18.50", "0.00");
      assertThat(row(companies, 2)).startsWith("上海乙生物医药有限公司", "1", "60.00", "55.00", "55.00", "0");
      assertThat(companies.getDrawingPatriarch().getCharts()).hasSize(1);
      XSSFSheet claims = workbook.getSheetAt(1);
      assertThat(row(claims, 2))
          .startsWith("上海甲生物医药有限公司", "c2", "MH-11 生物医药企业首次升规达标资金支持", "升规", "2026", "已获批");
      assertThat(row(claims, 4)).contains("已拨付", "60.00", "是", "55.00");
      XSSFSheet lacking = workbook.getSheetAt(2);
      assertThat(lacking).anyMatch(row -> cells(row).contains("市级支持资金到账证明"));
      // What was decided lacks nothing any more.
      assertThat(lacking).noneMatch(row -> cells(row).contains("升规"));
    }
  }

  @Test
  void oneCompanyAndOneClaimCanBeAskedFor() throws IOException {
    Path out = folder.resolve("one.pdf");
    Run run =
        Run.of(
            "report", folder, "--applicant", "91310112MA1GBK7Q5E", "--claim", "c2", "--out", out);
    assertThat(run.code()).isZero();
    assertThat(text(out)).contains("上海甲生物医药有限公司", "升规", "18.50").doesNotContain("委托生产", "上海乙");
  }

  @Test
  void whatIsNotThereIsToldAndNothingIsWritten() {
    Path out = folder.resolve("none.pdf");
    Run none = Run.of("report", folder, "--year", "2031", "--out", out);
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("--year").hasLineCount(1);
    Run kind = Run.of("report", folder, "--out", folder.resolve("none.doc"));
    assertThat(kind.code()).isEqualTo(2);
    assertThat(kind.err()).contains(".pdf", ".xlsx").hasLineCount(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void whatBecameOfClaimsOfTheStoreIsToldAsItWasNotedThere() throws IOException {
    Path data = folder.resolve("data");
    assertThat(Run.of("import", folder.resolve("b.minshen.yaml"), "--data", data).code()).isZero();
    Path out = folder.resolve("store.pdf");
    Run run = Run.of("report", "--data", data, "--out", out);
    assertThat(run.err()).isEmpty();
    assertThat(text(out)).contains("上海乙生物医药有限公司", "已拨付", "55.00");
  }

  /** The words of a page, with one blank wherever there is space between them. */
  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static List<String> row(XSSFSheet sheet, int number) {
    return cells(sheet.getRow(number));
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (Cell cell : row) {
      cells.add(new DataFormatter().formatCellValue(cell));
    }
    return cells;
  }
}
