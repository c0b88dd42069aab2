package minshen.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.table.TableFile;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.policy.amount.Amount;
import minshen.words.Words;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dossiers go into a workbook and come back, whoever saved it in between. */
class WorkbookTest {
  private static final Library LIBRARY = PackLoader.bundled();
  private static final WorkbookReader READER = new WorkbookReader(LIBRARY);
  private static final List<Dossier> EXAMPLES =
      List.of(example("yanwei-device"), example("jinyun-park"), example("lanxi-cdmo"));

  @Test
  void everyDossierComesBackAsItWas() {
    for (Words words : Words.all()) {
      byte[] xlsx = WorkbookWriter.write(EXAMPLES, LIBRARY, words);
      assertThat(READER.read(xlsx, "w.xlsx")).isEqualTo(EXAMPLES);
    }
  }

  @Test
  void aWorkbookThatLibreOfficeSavedComesBackAsItWas(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(hasOffice(), "soffice (LibreOffice Calc) is not installed: skipped");
    Path xlsx = folder.resolve("w.xlsx");
    Files.write(xlsx, WorkbookWriter.write(EXAMPLES, LIBRARY, Words.CHINESE));
    convert(folder, xlsx, "ods", folder);
    convert(folder, folder.resolve("w.ods"), "xlsx", folder.resolve("back"));

    assertThat(READER.read(Files.readAllBytes(folder.resolve("back/w.xlsx")), "w.xlsx"))
        .isEqualTo(EXAMPLES);
  }

  @Test
  void numbersThatADoubleWouldChangeStayExact() {
    Dossier dossier = dossier("facts: { citySupport: 123456789012.123456, rdCost: 0.1 }", "MH-03");
    byte[] xlsx = WorkbookWriter.write(List.of(dossier), LIBRARY, Words.CHINESE);

    assertThat(READER.read(xlsx, "w.xlsx")).containsExactly(dossier);
  }

  @Test
  void datesAndNumbersAsPeopleTypeThemAreUnderstood() {
    byte[] xlsx =
        edited(
            book -> {
              set(book, "申报单位", 1, "注册资金", "８，２５０．６");
              set(book, "申报单位", 1, "成立时间", "2016年11月2日");
              set(book, "申报", 1, "申请金额（万元）", "1,200.50");
              set(book, "申报", 1, "填表时间", "2026/4/1");
            });
    Dossier dossier = READER.read(xlsx, "w.xlsx").getFirst();

    assertThat(dossier.applicant().get(FieldCatalogue.REGISTERED_CAPITAL))
        .contains(Amount.of("8250.6"));
    assertThat(dossier.applicant().get(FieldCatalogue.FOUNDED_ON))
        .contains(LocalDate.of(2016, 11, 2));
    assertThat(dossier.claims().getFirst().requestedAmount()).contains(Amount.of("1200.5"));
    assertThat(dossier.claims().getFirst().input().applyDate()).contains(LocalDate.of(2026, 4, 1));
  }

  @Test
  void theNameOfAFileStaysAsItsFolderHasIt() {
    String name = "材料/０１\u202F营业执照.pdf";
    Dossier dossier = dossier("attachments: [{ material: m1, file: '" + name + "' }]", "MH-03");
    byte[] xlsx = WorkbookWriter.write(List.of(dossier), LIBRARY, Words.CHINESE);

    assertThat(READER.read(xlsx, "w.xlsx").getFirst().files()).containsExactly(name);
  }

  @Test
  void anAccountNumberThatExcelMadeANumberIsRefusedAndNotGuessed() {
    byte[] xlsx = edited(book -> number(book, "申报单位", 1, "银行帐号", 6.222021234567890E18));

    assertThatThrownBy(() -> READER.read(xlsx, "w.xlsx"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("申报单位!R2")
        .hasMessageContaining("15 位");
  }

  @ParameterizedTest
  @ValueSource(strings = {"100，50", "500\n200", "(500)", "-500"})
  void twoAmountsInACellAreNotReadAsOne(String written) {
    byte[] xlsx = edited(book -> set(book, "申报", 1, "申请金额（万元）", written));

    assertThatThrownBy(() -> READER.read(xlsx, "w.xlsx"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("w.xlsx 申报!");
  }

  @Test
  void aSignOfYuanSaysYuan() {
    byte[] xlsx = edited(book -> set(book, "申报单位", 1, "注册资金", "￥126,000,000.00"));

    assertThat(READER.read(xlsx, "w.xlsx").getFirst().applicant())
        .extracting(applicant -> applicant.get(FieldCatalogue.REGISTERED_CAPITAL).orElseThrow())
        .isEqualTo(Amount.of("12600"));
  }

  @Test
  void aBareFigureOfMoreThanACompanyHasIsTold() {
    byte[] xlsx = edited(book -> number(book, "申报单位", 1, "注册资金", 126_000_000));
    WorkbookContent content =
        READER.read(
            TableFile.read(xlsx, TableFile.Kind.XLSX, "w.xlsx"), SourceLocation.of("w.xlsx"));

    assertThat(content.companies()).hasSize(1);
    assertThat(content.remarks())
        .singleElement()
        .extracting(remark -> Words.CHINESE.say(remark.line()))
        .asString()
        .contains("注册资金", "100 亿元");
  }

  @Test
  void anAmountThatIsNoneIsNamedByItsCell() {
    byte[] xlsx = edited(book -> set(book, "申报", 1, "申请金额（万元）", "一百左右"));

    assertThatThrownBy(() -> READER.read(xlsx, "w.xlsx"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("w.xlsx 申报!")
        .hasMessageContaining("一百左右");
  }

  @Test
  void allFaultsOfAWorkbookAreToldAtOnceAndTheOtherCompaniesAreThere() throws IOException {
    byte[] xlsx;
    try (XSSFWorkbook book =
            new XSSFWorkbook(
                new ByteArrayInputStream(WorkbookWriter.write(EXAMPLES, LIBRARY, Words.CHINESE)));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      set(book, "申报", 1, "申请金额（万元）", "约一百");
      set(book, "申报单位", 1, "成立时间", "2017-02-30");
      number(book, "申报单位", 1, "银行帐号", 6.222021234567890E18);
      book.write(out);
      xlsx = out.toByteArray();
    }
    WorkbookContent content =
        READER.read(
            TableFile.read(xlsx, TableFile.Kind.XLSX, "w.xlsx"), SourceLocation.of("w.xlsx"));

    assertThat(content.faults())
        .extracting(fault -> Words.CHINESE.say(fault.line()))
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("申报单位!", "（成立时间）", "2017-02-30"),
            line -> assertThat(line).contains("申报单位!", "（银行帐号）", "15 位"),
            line -> assertThat(line).contains("申报!", "（申请金额（万元））", "约一百"))
        .noneMatch(line -> line.contains("requestedAmount") || line.contains("foundedOn"));
    assertThat(content.refused()).isEqualTo(1);
    assertThat(content.dossiers()).isEqualTo(EXAMPLES.subList(1, EXAMPLES.size()));
  }

  @Test
  void theBlankWorkbookIsReadBackOnceItIsFilledIn() throws IOException {
    byte[] filled;
    try (XSSFWorkbook book =
            new XSSFWorkbook(
                new ByteArrayInputStream(WorkbookTemplate.write(LIBRARY, Words.CHINESE)));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      assertThat(book.getSheet("申报单位").getDataValidations()).hasSizeGreaterThan(5);
      book.getSheet("申报单位").createRow(2);
      set(book, "申报单位", 2, "单位名称", "上海甲有限公司");
      set(book, "申报单位", 2, "注册资金", "12600.0000万人民币");
      int claims = book.getSheet("申报").getLastRowNum() + 1;
      book.getSheet("申报").createRow(claims);
      set(book, "申报", claims, "单位", "上海甲有限公司");
      set(book, "申报", claims, "政策条款", "MH-06 三类医疗器械研发资金支持");
      book.write(out);
      filled = out.toByteArray();
    }
    List<Dossier> dossiers = READER.read(filled, "w.xlsx");

    assertThat(dossiers).hasSize(1);
    assertThat(dossiers.getFirst().applicant().name()).contains("上海甲有限公司");
    assertThat(dossiers.getFirst().applicant().get(FieldCatalogue.REGISTERED_CAPITAL))
        .contains(Amount.of("12600"));
    assertThat(dossiers.getFirst().claims())
        .extracting(claim -> claim.item())
        .containsExactly("MH-06");
  }

  @Test
  void aColumnThatNobodyKnowsIsNamedWithTheNearest() {
    byte[] xlsx =
        edited(book -> book.getSheet("申报单位").getRow(0).getCell(1).setCellValue("统一社会信用代号"));

    assertThatThrownBy(() -> READER.read(xlsx, "w.xlsx"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("是不是“统一社会信用代码”");
  }

  @Test
  void aRowOfAnApplicantThatIsNotThereIsRefused() {
    byte[] xlsx = edited(book -> set(book, "申报", 1, "单位", "别的公司"));

    assertThatThrownBy(() -> READER.read(xlsx, "w.xlsx"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("别的公司");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 4000})
  void aDamagedWorkbookIsRefusedInOneLine(int length) {
    byte[] xlsx =
        java.util.Arrays.copyOf(WorkbookWriter.write(EXAMPLES, LIBRARY, Words.CHINESE), length);

    assertThatThrownBy(() -> READER.read(xlsx, "w.xlsx"))
        .isInstanceOf(InputException.class)
        .message()
        .containsAnyOf("不是 Excel 工作簿", "损坏了的 Office 文件");
  }

  @Test
  void aBlankWorkbookOffersTheListsToPickFrom() throws IOException {
    byte[] xlsx = WorkbookWriter.write(List.of(), LIBRARY, Words.CHINESE);

    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      assertThat(book.getSheet("申报单位").getDataValidations()).hasSize(2);
      assertThat(book.getSheet("条件").getDataValidations()).hasSize(1);
    }
    assertThatThrownBy(() -> READER.read(xlsx, "w.xlsx"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("一行也没有填");
  }

  private static byte[] edited(Consumer<XSSFWorkbook> edit) {
    byte[] xlsx = WorkbookWriter.write(EXAMPLES.subList(0, 1), LIBRARY, Words.CHINESE);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      edit.accept(book);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void set(XSSFWorkbook book, String sheet, int row, String header, String text) {
    book.getSheet(sheet).getRow(row).createCell(column(book, sheet, header)).setCellValue(text);
  }

  private static void number(
      XSSFWorkbook book, String sheet, int row, String header, double value) {
    book.getSheet(sheet).getRow(row).createCell(column(book, sheet, header)).setCellValue(value);
  }

  private static int column(XSSFWorkbook book, String sheet, String header) {
    for (var cell : book.getSheet(sheet).getRow(0)) {
      if (cell.getStringCellValue().equals(header)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + header);
  }

  private static Dossier dossier(String body, String item) {
    String yaml =
        "format: minshen-dossier/1\napplicant: { name: 甲 }\nclaims:\n  - id: c1\n    item: "
            + item
            + "\n    variant: trial\n    "
            + body
            + "\n";
    return new DossierReader(LIBRARY)
        .read(yaml.getBytes(StandardCharsets.UTF_8), "d", ClaimsWanted.ANY);
  }

  private static boolean hasOffice() {
    return java.util.stream.Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
  }

  private static void convert(Path home, Path file, String to, Path out) throws Exception {
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + home.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                out.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
    Assumptions.assumeTrue(
        Files.exists(out.resolve(file.getFileName().toString().replaceAll("\\w+$", to))),
        "LibreOffice Calc is not installed: skipped");
  }

  private static Dossier example(String name) {
    try (InputStream in =
        WorkbookTest.class.getResourceAsStream("/minshen/demo/" + name + ".minshen.yaml")) {
      return new DossierReader(LIBRARY).read(in.readAllBytes(), name, ClaimsWanted.ANY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
