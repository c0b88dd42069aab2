package minshen.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import minshen.files.Documents;
import minshen.files.InputException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Sheets are read from every kind of file, and none of them takes more memory than there is. */
class TableFileTest {
  @Test
  void theSameCellsStandInBothKindsOfExcel() throws IOException {
    Table xlsx = only(filled(new XSSFWorkbook()), TableFile.Kind.XLSX);
    Table xls = only(filled(new HSSFWorkbook()), TableFile.Kind.XLS);

    assertThat(xlsx.rows()).isEqualTo(xls.rows());
    assertThat(xlsx.rows().getFirst().cells().values())
        .containsExactly(
            new TableCell.Text("甲", "\u200B 甲"),
            new TableCell.Figure(new BigDecimal("12.5")),
            new TableCell.Day(LocalDate.of(2015, 6, 1)),
            new TableCell.Truth(true),
            new TableCell.Failed("#DIV/0!"),
            new TableCell.Figure(new BigDecimal("25")));
    assertThat(xlsx.place(1, 27).file()).isEqualTo("t Sheet0!AB1");
  }

  /** As large as Excel allows: 1,048,576 rows, small enough to be taken as a file. */
  @Test
  void aWorkbookOfAMillionRowsIsRefusedWithinSeconds() throws IOException {
    byte[] file = million();
    assertThat(file).hasSizeLessThan(Documents.MOST_BYTES);

    long start = System.nanoTime();
    assertThatThrownBy(() -> TableFile.read(file, TableFile.Kind.XLSX, "百万.xlsx"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("百万.xlsx: 超过 100000 行");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  /** As LibreOffice keeps them: a style hides the sheet, a group hides the rows it folds up. */
  @Test
  void whatASpreadsheetHidesIsHidden() throws IOException {
    String row =
        "<table:table-row><table:table-cell office:value-type=\"string\">"
            + "<text:p>甲</text:p></table:table-cell></table:table-row>";
    byte[] file =
        zip(
            "content.xml",
            """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>
            <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
            <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
            </office:automatic-styles><office:body><office:spreadsheet>
            <table:table table:name="one" table:style-name="ta1">ROW<table:table-row-group><table:table-row-group table:display="false">ROW</table:table-row-group>ROW</table:table-row-group>ROW</table:table>
            <table:table table:name="two" table:style-name="ta2">ROW</table:table>
            </office:spreadsheet></office:body></office:document-content>
            """
                .replace("ROW", row));

    List<Table> tables = TableFile.read(file, TableFile.Kind.ODS, "t.ods");

    assertThat(tables).extracting(Table::hidden).containsExactly(false, true);
    assertThat(tables.getFirst().rows())
        .extracting(Table.Row::hidden)
        .containsExactly(false, true, false, false);
  }

  @Test
  void aSpreadsheetThatRepeatsARowAMillionTimesIsRefused() throws IOException {
    byte[] file =
        ods(
            """
            <table:table table:name="t"><table:table-row table:number-rows-repeated="1048576">
            <table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>甲</text:p></table:table-cell>
            </table:table-row></table:table>
            """);

    assertThatThrownBy(() -> TableFile.read(file, TableFile.Kind.ODS, "t.ods"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("t.ods");
  }

  @Test
  void aSpreadsheetWhoseFormatReachesToTheEdgeIsRead() throws IOException {
    byte[] file =
        ods(
            """
            <table:table table:name="t"><table:table-row>
            <table:table-cell office:value-type="string"><office:annotation><text:p>批注</text:p></office:annotation><text:p>甲<text:s/>乙</text:p><text:p>丙</text:p></table:table-cell>
            <table:table-cell office:value-type="float" office:value="12.5"><text:p>12.50</text:p></table:table-cell>
            <table:table-cell office:value-type="date" office:date-value="2015-06-01"><text:p>1.6.15</text:p></table:table-cell>
            <table:table-cell table:number-columns-repeated="16381"/></table:table-row>
            <table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            </table:table>
            """);

    Table table = only(file, TableFile.Kind.ODS);
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().getFirst().cells().values())
        .containsExactly(
            new TableCell.Text("甲 乙\n丙"),
            new TableCell.Figure(new BigDecimal("12.5")),
            new TableCell.Day(LocalDate.of(2015, 6, 1)));
  }

  @Test
  void moneyOfAnotherCountryKeepsItsCurrency() throws IOException {
    byte[] file =
        ods(
            """
            <table:table table:name="t"><table:table-row>
            <table:table-cell office:value-type="currency" office:currency="USD" office:value="5000000"><text:p>$5,000,000</text:p></table:table-cell>
            <table:table-cell office:value-type="currency" office:currency="CNY" office:value="12.5"><text:p>￥12.5</text:p></table:table-cell>
            </table:table-row></table:table>
            """);
    assertThat(only(file, TableFile.Kind.ODS).rows().getFirst().cells().values())
        .containsExactly(
            new TableCell.Text("5000000 USD"), new TableCell.Figure(new BigDecimal("12.5")));

    List<String> formats =
        List.of(
            "[$€-407]#,##0.00",
            "\"US$\"#,##0;[Red]\\-\"US$\"#,##0",
            "[$$-C04]#,##0",
            "\\$#,##0",
            "\"¥\"#,##0",
            "[$¥-804]#,##0",
            "[$-804]#,##0.0",
            "[$¥-411]#,##0",
            "0.00_ ");
    for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
      byte[] shown = formatted(workbook, formats);
      TableFile.Kind kind =
          workbook instanceof XSSFWorkbook ? TableFile.Kind.XLSX : TableFile.Kind.XLS;
      assertThat(only(shown, kind).rows().getFirst().cells().values())
          .extracting(TableCell::shown)
          .containsExactly(
              "500 EUR", "500 USD", "500 HKD", "500 USD", "500", "500", "500", "500 JPY", "500");
    }
  }

  @Test
  void mergedCellsThatOverlapAThousandTimesAreRefusedSoon() throws IOException {
    StringBuilder rows = new StringBuilder("<table:table table:name=\"t\">");
    for (int i = 0; i < 4000; i++) {
      rows.append(
              "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1\"")
          .append(" table:number-rows-spanned=\"1000000\"/></table:table-row>");
    }
    byte[] file = ods(rows.append("</table:table>").toString());

    assertThatThrownBy(() -> TableFile.read(file, TableFile.Kind.ODS, "t.ods"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("内容太多");
  }

  @Test
  void aTextThatIsNoTableSaysWhat() {
    assertThatThrownBy(() -> text("甲" + ",".repeat(600)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("500 列");
    assertThatThrownBy(() -> text("甲,\"" + "乙".repeat(30_000)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("引号");
  }

  @Test
  void aTitleAboveATextDoesNotHideWhatStandsBetweenItsCells() {
    for (String between : List.of(",", "\t", ";")) {
      Table table =
          text(
              "企业名单（2026年3月，公示系统导出）\n\n名称|代码|地址\n甲|1|东川路，2 号，3 楼\n乙|2|虹梅路，1 号，2 楼\n"
                  .replace("|", between));
      assertThat(table.rows().get(1).cells()).as(between).hasSize(3);
    }
  }

  private static Table text(String text) {
    return TableFile.read(text.getBytes(StandardCharsets.UTF_8), TableFile.Kind.TEXT, "t.csv")
        .getFirst();
  }

  private static byte[] formatted(Workbook workbook, List<String> formats) throws IOException {
    try (workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Row row = workbook.createSheet().createRow(0);
      for (int i = 0; i < formats.size(); i++) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(formats.get(i)));
        row.createCell(i).setCellValue(500);
        row.getCell(i).setCellStyle(style);
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void xmlThatBringsEntitiesOfItsOwnIsRefused() throws IOException {
    byte[] file =
        zip("content.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");

    assertThatThrownBy(() -> TableFile.read(file, TableFile.Kind.ODS, "t.ods"))
        .isInstanceOf(InputException.class);
  }

  private static Table only(byte[] file, TableFile.Kind kind) {
    List<Table> tables = TableFile.read(file, kind, "t");
    assertThat(tables).hasSize(1);
    return tables.getFirst();
  }

  private static byte[] filled(Workbook workbook) throws IOException {
    try (workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Row row = workbook.createSheet().createRow(0);
      CellStyle day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
      row.createCell(0).setCellValue("\u200B 甲\u00A0");
      row.createCell(1).setCellValue(12.5);
      row.createCell(2).setCellValue(LocalDate.of(2015, 6, 1));
      row.getCell(2).setCellStyle(day);
      row.createCell(3).setCellValue(true);
      row.createCell(4).setCellFormula("1/0");
      row.createCell(6).setCellFormula("B1*2");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] million() throws IOException {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XSSFWorkbook empty = new XSSFWorkbook()) {
      empty.createSheet("名单");
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      empty.write(plain);
      try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(plain.toByteArray()));
          ZipOutputStream out = new ZipOutputStream(bytes)) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
            rows(out);
          } else {
            in.transferTo(out);
          }
        }
      }
      return bytes.toByteArray();
    }
  }

  private static void rows(OutputStream out) throws IOException {
    out.write(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            .getBytes(StandardCharsets.UTF_8));
    Random random = new Random(1);
    StringBuilder some = new StringBuilder();
    for (int row = 1; row <= 1_048_576; row++) {
      some.append("<row r=\"").append(row).append("\"><c r=\"A").append(row).append("\"><v>");
      some.append(random.nextInt()).append("</v></c></row>");
      if (some.length() > 1 << 16) {
        out.write(some.toString().getBytes(StandardCharsets.UTF_8));
        some.setLength(0);
      }
    }
    out.write((some + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] ods(String tables) throws IOException {
    return zip(
        "content.xml",
        """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
        """
            + tables
            + "</office:spreadsheet></office:body></office:document-content>");
  }

  private static byte[] zip(String name, String text) throws IOException {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      try (ZipOutputStream out = new ZipOutputStream(bytes)) {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.strip().getBytes(StandardCharsets.UTF_8));
      }
      return bytes.toByteArray();
    }
  }
}
