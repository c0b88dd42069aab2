package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import minshen.words.Message;
import minshen.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
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
  private static final int COLUMNS = 16;

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
            .isEqualTo("第 1 行 16 列 & <");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void aSheetThatWouldBecomeTinyIsPrintedOnSeveralPagesAcross(String format) throws Exception {
    Path file = wide(format);

    assertThat(SheetWidths.fit(file))
        .containsExactly(Message.of("packet.source.wide-sheet", "明细", "50"));

    try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
      Sheet wide = workbook.getSheetAt(0);
      assertThat(format.equals("xls") ? wide.getAutobreaks() : wide.getFitToPage()).isFalse();
      assertThat(wide.getPrintSetup().getScale()).isEqualTo((short) 50);
      assertThat(workbook.getSheetAt(1).getPrintSetup().getFitWidth()).isEqualTo((short) 1);
    }
  }

  @Test
  void whatIsNotPrintedMakesNoSheetWide() throws Exception {
    Path file =
        workbook(
            "xlsx",
            sheet -> {
              sheet.createRow(20).createCell(280).setCellValue("aside");
              if (sheet.getSheetName().equals("一")) {
                sheet.getWorkbook().setPrintArea(0, 0, 5, 0, 9);
              } else {
                for (int column = COLUMNS; column <= 280; column++) {
                  sheet.setColumnHidden(column, true);
                }
              }
            });
    assertThat(SheetWidths.fit(file)).isEmpty();
  }

  /** Rows to be printed say nothing of columns. */
  @Test
  void anAreaOfWholeRowsDoesNotKeepTheOtherSheetsAsTheyWere() throws Exception {
    Path file =
        workbook(
            "xlsx",
            sheet -> {
              if (sheet.getSheetName().equals("一")) {
                sheet.getWorkbook().setPrintArea(0, "$1:$40");
              }
            });
    assertThat(SheetWidths.fit(file)).isEmpty();
    try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
      for (Sheet sheet : workbook) {
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void aWideSheetThatItsAuthorFittedToPagesStaysSo(String format) throws Exception {
    Path file = wide(format);
    try (Workbook workbook =
            WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)));
        OutputStream out = Files.newOutputStream(file)) {
      for (Sheet sheet : workbook) {
        if (format.equals("xls")) {
          sheet.setAutobreaks(true);
        } else {
          sheet.setFitToPage(true);
        }
        sheet.getPrintSetup().setFitHeight((short) 1);
        sheet.getPrintSetup().setFitWidth((short) 2);
      }
      workbook.write(out);
    }

    assertThat(SheetWidths.fit(file)).isEmpty();

    try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
      Sheet fitted = workbook.getSheetAt(0);
      assertThat(format.equals("xls") ? fitted.getAutobreaks() : fitted.getFitToPage()).isTrue();
      assertThat(fitted.getPrintSetup().getFitWidth()).isEqualTo((short) 2);
      assertThat(fitted.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls", "ods"})
  void aWideSheetIsLegibleOnPaperAndTheClerkIsTold(String format) throws Exception {
    Assumptions.assumeTrue(OfficeProgram.installed().isPresent(), "LibreOffice is not here");
    Path file = format.equals("ods") ? openDocument(wide("xlsx")) : wide(format);
    try (SourceReader reader =
        new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {})) {
      ReadySource ready = reader.read(file);
      assertThat(ready.remarks().stream().map(Words.CHINESE::say))
          .anyMatch(said -> said.startsWith("工作表“明细”太宽"));
      try (PDDocument pdf = Loader.loadPDF(ready.pdf().toFile())) {
        float[] smallest = {Float.MAX_VALUE};
        PDFTextStripper letters =
            new PDFTextStripper() {
              @Override
              protected void processTextPosition(TextPosition letter) {
                smallest[0] = Math.min(smallest[0], letter.getFontSizeInPt());
              }
            };
        letters.getText(pdf);
        // Half of the ten or eleven points that they have in the workbook.
        assertThat(smallest[0]).isGreaterThan(4.9f);
      }
    }
  }

  private Path openDocument(Path workbook) throws Exception {
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "ods",
                "--outdir",
                folder.toString(),
                workbook.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(office.waitFor()).isZero();
    return folder.resolve("wide.ods");
  }

  @Test
  void ofOpenDocumentSheetsTheWideOneIsTold() throws Exception {
    Path file = folder.resolve("shared.ods");
    String styles =
        """
        <s xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="fo"><style:page-layout style:name="p">
        <style:page-layout-properties fo:page-width="21cm" fo:margin="2cm"/></style:page-layout>
        <style:master-page style:name="Default" style:page-layout-name="p"/></s>""";
    String table =
        """
        <table:table table:name="%s"><table:table-column table:style-name="co" table:number-columns-repeated="1024"/>
        <table:table-row><table:table-cell table:number-columns-repeated="%d"><text:p>1</text:p></table:table-cell>
        <table:table-cell table:number-columns-repeated="900"/></table:table-row></table:table>""";
    String content =
        """
        <c xmlns:style="style" xmlns:table="table" xmlns:text="text"><style:style style:name="co">
        <style:table-column-properties style:column-width="2cm"/></style:style>%s%s</c>"""
            .formatted(table.formatted("宽", 34), table.formatted("窄", 5));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
      entry(zip, "styles.xml", styles);
      entry(zip, "content.xml", content);
    }

    assertThat(SheetWidths.fit(file))
        .containsExactly(Message.of("packet.source.wide-sheet", "宽", "50"));
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A sheet of many columns, and one of few. */
  private Path wide(String format) throws IOException {
    Path file = folder.resolve("wide." + format);
    try (Workbook workbook = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet many = workbook.createSheet("明细");
      Row row = many.createRow(0);
      for (int column = 0; column < (format.equals("xls") ? 250 : 300); column++) {
        row.createCell(column).setCellValue("列" + column);
      }
      workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("好");
      workbook.write(out);
    }
    return file;
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
