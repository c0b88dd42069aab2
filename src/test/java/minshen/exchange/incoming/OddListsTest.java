package minshen.exchange.incoming;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.list.CompanyList;
import minshen.exchange.list.ListMapping;
import minshen.exchange.workbook.WorkbookContent;
import minshen.files.InputException;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.policy.amount.Amount;
import minshen.words.Words;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/** Lists as clerks have them: each is read right, or refused with one line that says the cure. */
class OddListsTest {
  private static final Library LIBRARY = PackLoader.bundled();
  private static final String CODE = "91310112MA1G7K3Q82";
  private static final String LIST = "单位名称,统一社会信用代码,注册资本\n上海甲有限公司," + CODE + ",800万元\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "，"})
  void whateverStandsBetweenTheCells(String between) throws IOException {
    Dossier dossier = only(csv(LIST.replace(",", between), UTF_8));
    assertThat(dossier.applicant().creditCode()).contains(CODE);
  }

  /** The line is the one that an editor shows, whatever breaks stand in cells above it. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aQuotationMarkWithoutASecondOneIsToldByItsLine(String end) {
    String text = "单位名称,注册地址\n甲,\"一号\n二楼\"\n\n乙,三号\n丙,\"四号\n丁,五号\n";

    assertRefused(csv(text.replace("\n", end), UTF_8), "名单.csv", "第 6 行");
  }

  @Test
  void whateverTheTextIsWrittenIn() throws IOException {
    for (Charset charset : List.of(UTF_8, Charset.forName("GB18030"), UTF_16LE, UTF_16BE)) {
      String mark =
          charset.equals(UTF_8) || charset.equals(Charset.forName("GB18030")) ? "" : "\uFEFF";
      assertThat(only(csv(mark + LIST, charset)).applicant().name()).contains("上海甲有限公司");
    }
    assertThat(only(csv("\uFEFF" + LIST, UTF_8)).applicant().name()).contains("上海甲有限公司");
  }

  @Test
  void quotedCellsMayHaveLinesAndQuotesInThem() throws IOException {
    Dossier dossier = only(csv("单位名称,通讯地址\r\n\"上海\"\"甲\"\"有限公司\",\"东川路\r\n1 号, 2 楼\"\r\n", UTF_8));
    assertThat(dossier.applicant().name()).contains("上海\"甲\"有限公司");
    assertThat(dossier.applicant().get(FieldCatalogue.POSTAL_ADDRESS).orElseThrow())
        .contains("东川路", "1 号, 2 楼");
  }

  @Test
  void wideFiguresAndLettersAreNarrow() throws IOException {
    Dossier dossier =
        only(csv(LIST.replace(CODE, "９１３１０１１２ＭＡ１Ｇ７Ｋ３Ｑ８２").replace("800", "８００"), UTF_8));
    assertThat(dossier.applicant().creditCode()).contains(CODE);
    assertThat(dossier.applicant().get(FieldCatalogue.REGISTERED_CAPITAL))
        .contains(Amount.of("800"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.38E+10", "1.38E10", "9.13E+17"})
  void aNumberThatExcelHasShortenedIsRefusedWithTheCure(String shortened) throws IOException {
    WorkbookContent content = read(csv("单位名称,联系人,联系人手机\n甲公司,李四," + shortened + "\n", UTF_8));
    assertThat(content.faults()).hasSize(1);
    assertThat(Words.CHINESE.say(content.faults().getFirst().line())).contains("C2", "文本");
  }

  @Test
  void unitsThatStandInTheCellsCountEachForItself() throws IOException {
    WorkbookContent content =
        read(
            csv("单位名称,注册资本\n甲公司,800万元\n乙公司,8000000元\n丙公司,\"8,000,000.00 元\"\n丁公司,0.08亿元\n", UTF_8));
    assertThat(content.faults()).isEmpty();
    assertThat(content.dossiers())
        .allMatch(
            one ->
                one.applicant()
                    .get(FieldCatalogue.REGISTERED_CAPITAL)
                    .equals(java.util.Optional.of(Amount.of("800"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"￥126,000,000.00", "¥126000000", "RMB 126,000,000", "CNY126000000.00"})
  void aSignOfYuanSaysYuanWhateverTheHeadingSays(String written) throws IOException {
    Dossier dossier = only(csv("单位名称,注册资本（万元）\n甲公司,\"" + written + "\"\n", UTF_8));

    assertThat(dossier.applicant().get(FieldCatalogue.REGISTERED_CAPITAL))
        .contains(Amount.of("12600"));
  }

  @Test
  void aSmallAmountWhoseSignAndHeadingDisagreeIsRefused() throws IOException {
    WorkbookContent content = read(csv("单位名称,注册资本（万元）\n甲公司,\"￥5,000\"\n", UTF_8));

    assertThat(content.faults()).hasSize(1);
    assertThat(Words.CHINESE.say(content.faults().getFirst().line()))
        .contains("B2", "￥5,000", "12600万元");
  }

  @Test
  void aBareFigureOfMoreThanACompanyHasIsToldAndTaken() throws IOException {
    WorkbookContent content = read(csv("单位名称,注册资本（万元）\n甲公司,126000000\n乙公司,12600\n", UTF_8));

    assertThat(content.dossiers()).hasSize(2);
    assertThat(content.remarks()).hasSize(1);
    assertThat(Words.CHINESE.say(content.remarks().getFirst().line()))
        .contains("B2", "100 亿元", "请核对");
  }

  @ParameterizedTest
  @ValueSource(strings = {"约120人", "约 120", "120人左右"})
  void anEstimateIsTakenAndTold(String written) throws IOException {
    WorkbookContent content = read(csv("单位名称,员工人数\n甲公司," + written + "\n", UTF_8));

    assertThat(content.dossiers().getFirst().applicant().get(FieldCatalogue.EMPLOYEES))
        .contains(120);
    assertThat(content.remarks()).hasSize(1);
    assertThat(Words.CHINESE.say(content.remarks().getFirst().line())).contains("B2", "约数");
  }

  @Test
  void blankRowsAndColumnsTotalsAndNotesAreNoCompanies() throws IOException {
    WorkbookContent content =
        read(
            xlsx(
                book -> {
                  Sheet sheet = book.createSheet("名单");
                  row(sheet, 0, "二〇二六年度单位名单");
                  row(sheet, 3, null, "序号", "单位名称", null, "注册资本（万元）");
                  row(sheet, 4, null, 1, "甲公司", null, 800);
                  row(sheet, 6, null, 2, "乙公司", null, 900);
                  row(sheet, 7, null, "合计", null, null, 1700);
                  row(sheet, 9, "注：以上数据截至 2025 年底。");
                }));
    assertThat(content.dossiers()).hasSize(2);
    assertThat(content.faults()).isEmpty();
  }

  @Test
  void headingsMergedOverTwoRowsAreOneEach() throws IOException {
    Dossier dossier =
        only(
            xlsx(
                book -> {
                  Sheet sheet = book.createSheet();
                  row(sheet, 0, "单位名称", "联系人", null);
                  row(sheet, 1, null, "姓名", "手机");
                  row(sheet, 2, "甲公司", "李四", "13801000118");
                  sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
                  sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
                }));
    assertThat(dossier.applicant().get(FieldCatalogue.CONTACT_NAME)).contains("李四");
  }

  @Test
  void daysCountFromWhereTheirWorkbookCounts() throws IOException {
    for (boolean from1904 : List.of(false, true)) {
      Dossier dossier =
          only(
              xlsx(
                  book -> {
                    ((XSSFWorkbook) book).getCTWorkbook().getWorkbookPr().setDate1904(from1904);
                    Sheet sheet = book.createSheet();
                    row(sheet, 0, "单位名称", "成立日期");
                    row(sheet, 1, "甲公司", null);
                    CellStyle style = book.createCellStyle();
                    style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
                    var cell = sheet.getRow(1).createCell(1);
                    cell.setCellValue(java.time.LocalDate.of(2015, 6, 1));
                    cell.setCellStyle(style);
                  }));
      assertThat(dossier.applicant().get(FieldCatalogue.FOUNDED_ON))
          .contains(java.time.LocalDate.of(2015, 6, 1));
    }
  }

  /** A column of days that somebody has set to be shown as numbers; in both kinds of workbook. */
  @Test
  void daysThatAreShownAsNumbersCountFromThereAsWell() throws IOException {
    for (boolean from1904 : List.of(false, true)) {
      XSSFWorkbook xlsx = new XSSFWorkbook();
      xlsx.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
      HSSFWorkbook xls = new HSSFWorkbook();
      if (from1904) {
        setFrom1904(xls);
      }
      for (Workbook book : List.of(xlsx, xls)) {
        Sheet sheet = book.createSheet();
        row(sheet, 0, "单位名称", "成立日期");
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        for (int i = 1; i <= 2; i++) {
          row(sheet, i, "甲公司" + i, null);
          var cell = sheet.getRow(i).createCell(1);
          cell.setCellValue(DateUtil.getExcelDate(LocalDate.of(2015, 6, 1), from1904));
          if (i == 1) {
            cell.setCellStyle(style);
          }
        }
        assertThat(read(written(book)).dossiers())
            .hasSize(2)
            .allSatisfy(
                dossier ->
                    assertThat(dossier.applicant().get(FieldCatalogue.FOUNDED_ON))
                        .as(book.getClass().getSimpleName() + " " + from1904)
                        .contains(LocalDate.of(2015, 6, 1)));
      }
    }
  }

  /** The library has no door for it: the record is put in where Excel writes it. */
  private static void setFrom1904(HSSFWorkbook book) {
    for (var record : book.getInternalWorkbook().getRecords()) {
      if (record instanceof DateWindow1904Record window) {
        window.setWindowing((short) 1);
      }
    }
  }

  @Test
  void codesThatAreShownWithZerosBeforeThemKeepThem() throws IOException {
    Dossier dossier =
        only(
            xlsx(
                book -> {
                  Sheet sheet = book.createSheet();
                  row(sheet, 0, "单位名称", "行业代码");
                  row(sheet, 1, "甲公司", 149);
                  CellStyle zeros = book.createCellStyle();
                  zeros.setDataFormat(book.createDataFormat().getFormat("0000"));
                  sheet.getRow(1).getCell(1).setCellStyle(zeros);
                }));
    assertThat(dossier.applicant().get(FieldCatalogue.INDUSTRY_CODE)).contains("0149");
  }

  @Test
  void hiddenAndFilteredRowsAreToldAndTaken() throws IOException {
    WorkbookContent content =
        read(
            xlsx(
                book -> {
                  Sheet sheet = book.createSheet();
                  row(sheet, 0, "单位名称", "法定代表人");
                  row(sheet, 1, "甲公司", "张三");
                  row(sheet, 2, "乙公司", "李四");
                  sheet.getRow(2).setZeroHeight(true);
                }));
    assertThat(content.dossiers()).hasSize(2);
    assertThat(content.remarks().stream().map(one -> Words.CHINESE.say(one.line())))
        .anyMatch(line -> line.contains("A3") && line.contains("隐藏"));
  }

  @Test
  void formulasCountByWhatTheyShowAndFailedOnesAreTold() throws IOException {
    WorkbookContent content =
        read(
            xlsx(
                book -> {
                  Sheet sheet = book.createSheet();
                  row(sheet, 0, "单位名称", "注册资本（万元）");
                  row(sheet, 1, "甲公司", null);
                  sheet.getRow(1).createCell(1).setCellFormula("400*2");
                  row(sheet, 2, "乙公司", null);
                  sheet.getRow(2).createCell(1).setCellFormula("1/0");
                  book.getCreationHelper().createFormulaEvaluator().evaluateAll();
                }));
    assertThat(content.dossiers()).hasSize(1);
    assertThat(content.dossiers().getFirst().applicant().get(FieldCatalogue.REGISTERED_CAPITAL))
        .contains(Amount.of("800"));
    assertThat(Words.CHINESE.say(content.faults().getFirst().line())).contains("B3", "#DIV/0!");
  }

  @Test
  void aFormulaThatWasNeverComputedIsTold() throws IOException {
    WorkbookContent content =
        read(
            xlsx(
                book -> {
                  Sheet sheet = book.createSheet();
                  row(sheet, 0, "单位名称", "注册资本（万元）");
                  row(sheet, 1, "甲公司", null);
                  sheet.getRow(1).createCell(1).setCellFormula("400*2");
                  sheet.createRow(2).createCell(1).setCellFormula("400*3");
                }));

    assertThat(content.faults()).hasSize(1);
    assertThat(Words.CHINESE.say(content.faults().getFirst().line()))
        .contains("B2", "公式没有算出结果", "保存一次");
  }

  /** As programs write it that copy a formula downwards and reckon nothing. */
  @Test
  void aFormulaThatSharesTheTextOfAnotherCellIsToldToo() throws IOException {
    WorkbookContent content =
        read(
            xlsx(
                book -> {
                  Sheet sheet = book.createSheet();
                  row(sheet, 0, "单位名称", "注册资本（万元）");
                  for (int r = 1; r <= 2; r++) {
                    row(sheet, r, r + "公司", null);
                    CTCellFormula formula =
                        ((XSSFCell) sheet.getRow(r).createCell(1)).getCTCell().addNewF();
                    formula.setT(STCellFormulaType.SHARED);
                    formula.setSi(0);
                    if (r == 1) {
                      formula.setRef("B2:B3");
                      formula.setStringValue("400*2");
                    }
                  }
                }));

    assertThat(content.faults().stream().map(fault -> Words.CHINESE.say(fault.line())))
        .hasSize(2)
        .anyMatch(line -> line.contains("B2"))
        .anyMatch(line -> line.contains("B3") && line.contains("公式没有算出结果"));
  }

  @Test
  void companiesOfAHiddenSheetAreToldAndTaken() throws IOException {
    WorkbookContent content =
        read(
            xlsx(
                book -> {
                  for (String name : List.of("新", "旧")) {
                    Sheet sheet = book.createSheet(name);
                    row(sheet, 0, "单位名称", "法定代表人");
                    row(sheet, 1, name + "公司", "张三");
                  }
                  book.setSheetHidden(1, true);
                }));

    assertThat(content.dossiers()).hasSize(2);
    assertThat(content.remarks().stream().map(one -> Words.CHINESE.say(one.line())))
        .singleElement()
        .asString()
        .contains("旧!A2", "隐藏");
  }

  @Test
  void aQuotationMarkWithoutASecondOneIsRefusedWithItsLine() {
    assertRefused(
        csv("单位名称,法定代表人,注册资本（万元）\n\"上海己有限公司,赵,5\n上海庚有限公司,钱,6\n", UTF_8), "名单.csv", "第 2 行");
  }

  @Test
  void aNameThatHasSwallowedTheNextRowIsRefused() throws IOException {
    WorkbookContent content = read(csv("单位名称,法定代表人\n\"上海己有限公司,赵\n上海庚有限公司\",钱\n上海辛有限公司,孙\n", UTF_8));

    assertThat(content.dossiers()).hasSize(1);
    assertThat(Words.CHINESE.say(content.faults().getFirst().line())).contains("A2", "引号");
  }

  @Test
  void aLockedWorkbookIsNamed() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("x");
      try (OutputStream locked = encryptor.getDataStream(files)) {
        locked.write(xlsx(book -> row(book.createSheet(), 0, "单位名称")));
      }
      files.writeFilesystem(out);
    }
    assertRefused(out.toByteArray(), "名单.xlsx", "密码");
  }

  @Test
  void aWebPageThatIsCalledXlsIsNamed() {
    assertRefused(
        "<html><table><tr><td>单位名称</td></tr></table></html>".getBytes(UTF_8), "名单.xls", "网页");
  }

  @Test
  void aSpreadsheetAsXmlOf2003IsNamed() {
    assertRefused(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>"
            .getBytes(UTF_8),
        "名单.xls",
        "XML");
  }

  @Test
  void aBinaryWorkbookIsNamedWithItsCure() throws IOException {
    assertRefused(zip("xl/workbook.bin", new byte[] {1, 2, 3}), "名单.xlsb", ".xlsx");
  }

  @Test
  void numbersOfAppleAreNamedWithTheirCure() throws IOException {
    assertRefused(zip("Index/Document.iwa", new byte[] {1, 2, 3}), "名单.numbers", "导出");
  }

  @Test
  void aZipOfListsIsNamed() throws IOException {
    assertRefused(zip("名单.csv", LIST.getBytes(UTF_8)), "名单.zip", "解压");
  }

  @Test
  void moreRowsThanAListMayHaveAreRefused() throws IOException {
    StringBuilder text = new StringBuilder("单位名称,法定代表人\n");
    for (int i = 0; i <= 100_000; i++) {
      text.append("公司").append(i).append(",张三\n");
    }
    assertRefused(text.toString().getBytes(UTF_8), "名单.csv", "100000 行");
  }

  @Test
  void aSheetThatInflatesWithoutEndIsRefusedSoon() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "[Content_Types].xml",
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
          <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
          """);
      put(
          zip,
          "_rels/.rels",
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
          """);
      put(
          zip,
          "xl/workbook.xml",
          """
          <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
          <sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>
          """);
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
          """);
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write("<worksheet><sheetData><row><c t=\"str\"><v>".getBytes(UTF_8));
      byte[] blanks = new byte[1 << 20];
      java.util.Arrays.fill(blanks, (byte) 'x');
      for (int i = 0; i < 300; i++) {
        zip.write(blanks);
      }
      zip.write("</v></c></row></sheetData></worksheet>".getBytes(UTF_8));
    }
    assertRefused(out.toByteArray(), "名单.xlsx", "内容太多");
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.strip().getBytes(UTF_8));
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private void assertRefused(byte[] file, String name, String cure) {
    long start = System.nanoTime();
    Throwable refused = catchThrowable(() -> incoming(file, name));
    assertThat(refused).isInstanceOf(InputException.class).hasMessageContaining(cure);
    assertThat(refused.getMessage()).doesNotContain("\n");
    assertThat(java.time.Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(java.time.Duration.ofSeconds(30));
  }

  private static byte[] csv(String text, Charset charset) {
    return text.getBytes(charset);
  }

  private static byte[] xlsx(Consumer<Workbook> fill) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      fill.accept(book);
      book.write(out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] written(Workbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (book) {
      book.write(out);
    }
    return out.toByteArray();
  }

  private static void row(Sheet sheet, int number, Object... cells) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      switch (cells[i]) {
        case String text -> row.createCell(i).setCellValue(text);
        case Integer figure -> row.createCell(i).setCellValue(figure);
        case null, default -> {
          // Left blank.
        }
      }
    }
  }

  private Dossier only(byte[] file) throws IOException {
    WorkbookContent content = read(file);
    assertThat(content.faults().stream().map(one -> Words.CHINESE.say(one.line()))).isEmpty();
    assertThat(content.dossiers()).hasSize(1);
    return content.dossiers().getFirst();
  }

  private WorkbookContent read(byte[] file) throws IOException {
    String name = file[0] == 'P' && file[1] == 'K' ? "名单.xlsx" : "名单.csv";
    if (!(incoming(file, name) instanceof IncomingFile.Listed(_, CompanyList list))) {
      throw new AssertionError("no list");
    }
    assertThat(list.doubts()).isEmpty();
    return list.read(ListMapping.of(list.proposals()), LIBRARY, CompanyList.RowProgress.NONE);
  }

  private IncomingFile incoming(byte[] file, String name) throws IOException {
    Path path = Files.write(folder.resolve(name), file);
    return IncomingFile.read(path, name, LIBRARY);
  }
}
