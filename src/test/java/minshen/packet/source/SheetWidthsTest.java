package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWidthsTest {
  private static final int COLUMNS = 26;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void everySheetIsOnePageWideAndKeepsItsCells(String format) throws Exception {
    Path file = workbook(format, sheet -> sheet.setColumnBreak(3));
    SheetWidths.fit(file);
    try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
      for (Sheet sheet : workbook) {
        assertThat(format.equals("xls") ? sheet.getAutobreaks() : sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
        assertThat(sheet.getRow(1).getCell(COLUMNS - 1).getStringCellValue())
            .isEqualTo("第 1 行 26 列 & <");
      }
    }
  }

  @Test
  void whoFitsTheHeightKeepsIt() throws Exception {
    Path file =
        workbook(
            "xlsx",
            sheet -> {
              sheet.setFitToPage(true);
              sheet.getPrintSetup().setFitHeight((short) 2);
              sheet.getPrintSetup().setLandscape(true);
            });
    SheetWidths.fit(file);
    try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
      assertThat(workbook.getSheetAt(0).getPrintSetup().getFitHeight()).isEqualTo((short) 2);
      assertThat(workbook.getSheetAt(0).getPrintSetup().getLandscape()).isTrue();
    }
  }

  @Test
  void whatIsNoWorkbookStaysAsItIs() throws Exception {
    for (String content : new String[] {"", "PK\u0003\u0004 no zip", "%PDF-1.7"}) {
      Path file = Files.writeString(folder.resolve("other"), content, StandardCharsets.ISO_8859_1);
      SheetWidths.fit(file);
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).isEqualTo(content);
    }
  }

  @Test
  void theSheetsStayWithinTheirSchema() throws Exception {
    Path file = workbook("xlsx", sheet -> sheet.createFreezePane(1, 1));
    SheetWidths.fit(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String xml =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(xml).containsOnlyOnce("<pageSetup").containsOnlyOnce("fitToPage");
      assertThat(xml.indexOf("<sheetPr")).isLessThan(xml.indexOf("<dimension"));
      assertThat(xml.indexOf("<pageSetup")).isGreaterThan(xml.indexOf("<pageMargins"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void noColumnFallsOntoAnotherPage(String format) throws Exception {
    Assumptions.assumeTrue(OfficeProgram.installed().isPresent(), "LibreOffice is not here");
    Path file = workbook(format, sheet -> {});
    try (SourceReader reader =
        new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {})) {
      assertThat(reader.read(file).pages()).isEqualTo(2);
    }
  }

  /** What is set about a sheet. */
  @FunctionalInterface
  private interface Setting {
    void on(Sheet sheet);
  }

  private Path workbook(String format, Setting setting) throws IOException {
    Path file = folder.resolve("wide." + format);
    try (Workbook workbook = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      for (String name : new String[] {"一", "二"}) {
        Sheet sheet = workbook.createSheet(name);
        for (int i = 0; i < 10; i++) {
          Row row = sheet.createRow(i);
          for (int j = 0; j < COLUMNS; j++) {
            row.createCell(j).setCellValue("第 " + i + " 行 " + (j + 1) + " 列 & <");
          }
        }
        setting.on(sheet);
      }
      workbook.write(out);
    }
    return file;
  }
}
