package minshen.exchange.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import minshen.dossier.Applicant;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.table.AsideColumn;
import minshen.exchange.table.CellFault;
import minshen.exchange.table.TableFile;
import minshen.exchange.workbook.WorkbookContent;
import minshen.files.InputException;
import minshen.packs.PackLoader;
import minshen.policy.ApplicantKind;
import minshen.policy.Library;
import minshen.policy.amount.Amount;
import minshen.words.Words;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of companies are understood as registers, offices and consultants head them. */
class CompanyListTest {
  private static final Library LIBRARY = PackLoader.bundled();

  /** What a register exports, typed by hand. */
  private static final String REGISTER =
      """
      企业名称,统一社会信用代码,法定代表人,注册资本,成立日期,所属行业,企业地址,经营状态,电话,邮箱,企业类型
      上海澜汐生物制药有限公司,91310112MA1G7K3Q82,顾清和,12600.0000万人民币,2017-04-18,2762 基因工程药物和疫苗制造,上海市闵行区东川路 2188 号,存续,021-54300101,a@lanxi.cn,有限责任公司(自然人投资或控股)
      上海乙有限公司,-,李四,"1,200万元",2015/6/1,-,"虹梅南路 1 号, 2 楼",存续,-,-,其他
      """;

  @Test
  void anExportOfTheRegisterIsSureAndReadToTheLetter() {
    CompanyList list = text(REGISTER);
    assertThat(list.doubts()).isEmpty();

    WorkbookContent content = read(list);
    assertThat(content.faults()).isEmpty();
    Applicant first = content.dossiers().getFirst().applicant();
    assertThat(first.name()).contains("上海澜汐生物制药有限公司");
    assertThat(first.creditCode()).contains("91310112MA1G7K3Q82");
    assertThat(first.kind()).contains(ApplicantKind.ENTERPRISE);
    assertThat(first.get(FieldCatalogue.LEGAL_NAME)).contains("顾清和");
    assertThat(first.get(FieldCatalogue.REGISTERED_CAPITAL)).contains(Amount.of("12600"));
    assertThat(first.get(FieldCatalogue.FOUNDED_ON)).contains(LocalDate.of(2017, 4, 18));
    assertThat(first.get(FieldCatalogue.INDUSTRY_CODE)).contains("2762");
    assertThat(first.get(FieldCatalogue.REGISTERED_ADDRESS)).contains("上海市闵行区东川路 2188 号");
    assertThat(first.get(FieldCatalogue.CONTACT_PHONE)).contains("021-54300101");
    assertThat(first.get(FieldCatalogue.CONTACT_EMAIL)).contains("a@lanxi.cn");

    Applicant second = content.dossiers().getLast().applicant();
    assertThat(second.creditCode()).isEmpty();
    assertThat(second.get(FieldCatalogue.REGISTERED_CAPITAL)).contains(Amount.of("1200"));
    assertThat(second.get(FieldCatalogue.REGISTERED_ADDRESS)).contains("虹梅南路 1 号, 2 楼");
    assertThat(second.get(FieldCatalogue.CONTACT_PHONE)).isEmpty();
    assertThat(content.asides()).extracting(AsideColumn::heading).containsExactly("经营状态");
    assertThat(lines(content.remarks())).hasSize(1).first().asString().contains("K3", "其他");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
  void theEncodingIsTold(String charset) {
    String text = charset.startsWith("UTF-16") ? "\uFEFF" + REGISTER : REGISTER;
    CompanyList list =
        CompanyList.of(
            TableFile.read(text.getBytes(Charset.forName(charset)), TableFile.Kind.TEXT, "名单.csv"),
            "名单.csv");

    assertThat(read(list).dossiers()).isEqualTo(read(text(REGISTER)).dossiers());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12600.0000万人民币|12600",
        "12600|12600",
        "１２，６００．５万元|12600.5",
        "1.2亿元|12000",
        "5000000元|500",
        "人民币300万元整|300",
        "￥1,000,000元|100",
        "300（万元）|300"
      })
  void amountsAreUnderstoodAsTheyAreWritten(String written, String tenThousands) {
    Dossier dossier = only("企业名称\t注册资本\n甲\t" + written + "\n");

    assertThat(dossier.applicant().get(FieldCatalogue.REGISTERED_CAPITAL))
        .contains(Amount.of(tenThousands));
  }

  @ParameterizedTest
  @ValueSource(strings = {"500 200", "100，50", "2024 500万元", "1,5万", "(500)"})
  void whatMayBeTwoAmountsIsRefused(String written) {
    WorkbookContent content = read(text("企业名称\t注册资本\t员工人数\n甲\t" + written + "\t12 3\n"));

    assertThat(content.dossiers()).isEmpty();
    assertThat(lines(content.faults())).hasSize(1).first().asString().contains("B2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-06-11",
        "2015/6/11",
        "2015.6.11",
        "20150611",
        "2015年6月11日",
        "二〇一五年六月十一日",
        "2015-06-11 00:00:00"
      })
  void daysAreUnderstoodAsTheyAreWritten(String written) {
    Dossier dossier = only("企业名称\t成立日期\n甲\t" + written + "\n");

    assertThat(dossier.applicant().get(FieldCatalogue.FOUNDED_ON))
        .contains(LocalDate.of(2015, 6, 11));
  }

  @Test
  void theUnitOfAHeadingCounts() {
    Dossier dossier = only("企业名称\t注册资本（元）\n甲\t12600000\n");

    assertThat(dossier.applicant().get(FieldCatalogue.REGISTERED_CAPITAL))
        .contains(Amount.of("1260"));
  }

  @Test
  void aFigureThatIsTooLargeForTenThousandsIsAskedFor() {
    CompanyList list = text("企业名称\t注册资本\n甲\t126000000\n");

    assertThat(list.doubts()).hasSize(1);
    assertThat(list.doubts().getFirst().target())
        .map(target -> Words.CHINESE.say(target.label()))
        .contains("注册资金（元）");
  }

  @ParameterizedTest
  @ValueSource(strings = {"500万美元", "5000000 USD"})
  void aForeignCurrencyIsLeftOutAndTold(String written) {
    WorkbookContent content = read(text("企业名称\t注册资本\n甲\t" + written + "\n"));

    assertThat(content.dossiers().getFirst().applicant().get(FieldCatalogue.REGISTERED_CAPITAL))
        .isEmpty();
    assertThat(lines(content.remarks())).hasSize(1).first().asString().contains("B2", "外币");
  }

  @Test
  void allFaultsAreToldByCellAndHeadingAndTheGoodRowsAreThere() {
    WorkbookContent content =
        read(
            text(
                """
                企业名称\t信用代码\t银行账号\t成立日期\t注册资本(万元)
                甲\t9.13101E+17\t6222021234567890123\t2015-06-01\t100
                乙\t91310112MA1G7K3Q82\t6.22202E+18\t昨天\t约五百
                丙\t\t622848\t20150601\t5
                """));

    assertThat(content.dossiers()).hasSize(1);
    assertThat(content.refused()).isEqualTo(2);
    assertThat(lines(content.faults()))
        .hasSize(4)
        .satisfiesExactly(
            line -> assertThat(line).contains("B2", "信用代码", "设为文本"),
            line -> assertThat(line).contains("C3", "银行账号", "设为文本"),
            line -> assertThat(line).contains("D3", "成立日期", "昨天", "2015-06-01"),
            line -> assertThat(line).contains("E3", "注册资本(万元)", "约五百"));
  }

  @Test
  void aNumberOfExcelThatHasLostItsDigitsIsRefusedByItsCell() {
    WorkbookContent content =
        read(
            workbook(
                sheet -> {
                  row(sheet, 0, "单位名称", "银行账号");
                  row(sheet, 1, "甲", 6.22202123456789E18);
                }));

    assertThat(lines(content.faults())).hasSize(1).first().asString().contains("名单!B2", "15 位");
  }

  @Test
  void whoseTelephoneItIsIsTakenFromWhatStandsBefore() {
    assertThat(text("企业名称\t联系人\t手机\t邮箱\n甲\t张三\t139\ta@b.cn\n").doubts()).isEmpty();
    assertThat(targets(text("企业名称\t联系人\t手机\n甲\t张三\t139\n")))
        .containsExactly("单位名称", "联系人", "联系人手机");

    CompanyList ofLegal = text("企业名称\t法人\t手机\n甲\t张三\t139\n");
    assertThat(ofLegal.doubts())
        .extracting(doubt -> doubt.column().heading())
        .containsExactly("手机");
    assertThat(ofLegal.doubts().getFirst().target())
        .map(target -> Words.CHINESE.say(target.label()))
        .contains("法人代表手机");
  }

  @Test
  void aRowWithNothingButANameIsACompanyAndANoteIsTold() {
    WorkbookContent content =
        read(
            text(
                """
                序号,企业名称,法人,注册资本
                1,甲公司,张三,100
                ,乙公司,,
                数据来源：市场监管局,,,
                合计,,,100
                """));

    assertThat(content.dossiers())
        .extracting(dossier -> dossier.applicant().name().orElse(""))
        .containsExactly("甲公司", "乙公司");
    assertThat(lines(content.remarks()))
        .satisfiesExactly(
            line -> assertThat(line).contains("A4", "数据来源", "没有导入"),
            line -> assertThat(line).contains("A5", "合计", "没有导入"));
  }

  @Test
  void whatIsSaidOfAClaimWithoutItsItemIsAskedForOrTold() {
    CompanyList list = text("企业名称,项目名称,申请金额(万元)\n甲,项目一,120\n");
    assertThat(list.doubts())
        .extracting(doubt -> doubt.column().heading())
        .containsExactly("项目名称", "申请金额(万元)");
    assertThat(list.doubts()).allMatch(doubt -> doubt.target().isEmpty());
    assertThat(read(list).asides())
        .extracting(AsideColumn::heading)
        .containsExactly("项目名称", "申请金额(万元)");

    WorkbookContent blank = read(text("企业名称,申报条款,项目名称,申请金额(万元)\n甲,MH-06,项目一,120\n乙,,项目二,30\n"));
    assertThat(blank.dossiers()).hasSize(2);
    assertThat(lines(blank.remarks()))
        .hasSize(1)
        .first()
        .asString()
        .contains("C3", "项目名称", "申请金额", "没有写政策条款");
  }

  @Test
  void aUnitThatIsRememberedIsAskedAgainOnceTheFiguresLookLikeTheOther() {
    CompanyList small = text("企业名称,注册资本\n甲,800\n乙,500\n");
    ListMapping confirmed = ListMapping.of(small.proposals());
    CompanyList large = text("企业名称,注册资本\n甲,5000000\n");

    assertThat(confirmed.otherUnits(small.proposals())).isEmpty();
    assertThat(confirmed.otherUnits(large.proposals()))
        .hasSize(1)
        .allSatisfy(doubt -> assertThat(Words.CHINESE.say(doubt.doubt().get())).contains("万元还是元"));
    ListMapping inOnes = ListMapping.of(large.proposals());
    assertThat(inOnes.otherUnits(large.proposals())).isEmpty();
    assertThat(inOnes.otherUnits(small.proposals())).hasSize(1);
    assertThat(inOnes.otherUnits(text("企业名称,注册资本（万元）\n甲,800\n").proposals())).isEmpty();
  }

  @Test
  void aHeadingThatSeemsToMeanTwoThingsOnTwoSheetsIsAskedFor() {
    CompanyList list =
        CompanyList.of(
            List.of("企业名称,注册资本\n甲,800\n", "企业名称,注册资本\n乙,5000000\n", "企业名称,注册资本\n丙,5\n").stream()
                .flatMap(
                    sheet ->
                        TableFile.read(
                            sheet.getBytes(StandardCharsets.UTF_8), TableFile.Kind.TEXT, "名单")
                            .stream())
                .toList(),
            "名单");

    assertThat(list.doubts()).hasSize(1);
    assertThat(list.doubts().getFirst().otherLabels()).map(Words.CHINESE::say).contains("注册资金（元）");
  }

  @Test
  void twoColumnsForOneFieldAreAskedFor() {
    CompanyList list = text("企业名称\t注册地址\t企业地址\n甲\t东川路\t虹梅路\n");

    assertThat(list.doubts()).hasSize(2);
    assertThat(list.doubts().getLast().target()).isEmpty();
  }

  @Test
  void headingsStandBelowTitlesAndInTwoRows() {
    WorkbookContent content =
        read(
            workbook(
                sheet -> {
                  row(sheet, 0, "闵行区生物医药企业名单");
                  merge(sheet, 0, 0, 0, 5);
                  row(sheet, 1, "导出时间：2026-03-01");
                  row(sheet, 2, "企业名称", "联系人", "", "", "开户行", "注册资本");
                  merge(sheet, 2, 3, 0, 0);
                  merge(sheet, 2, 2, 1, 3);
                  row(sheet, 3, "", "姓名", "手机", "邮箱", "", "（万元）");
                  row(sheet, 4, "甲公司", "张三", 13900000000d, "a@b.cn", "工行", 100d);
                  row(sheet, 5, "合计", "", "", "", "", 100d);
                  row(sheet, 6, "注：以上数据由企业填报");
                  merge(sheet, 6, 6, 0, 5);
                }));

    assertThat(lines(content.faults())).isEmpty();
    Applicant applicant = content.dossiers().getFirst().applicant();
    assertThat(content.dossiers()).hasSize(1);
    assertThat(applicant.name()).contains("甲公司");
    assertThat(applicant.get(FieldCatalogue.CONTACT_NAME)).contains("张三");
    assertThat(applicant.get(FieldCatalogue.CONTACT_MOBILE)).contains("13900000000");
    assertThat(applicant.get(FieldCatalogue.CONTACT_EMAIL)).contains("a@b.cn");
    assertThat(applicant.get(FieldCatalogue.BANK_NAME)).contains("工行");
    assertThat(applicant.get(FieldCatalogue.REGISTERED_CAPITAL)).contains(Amount.of("100"));
  }

  @Test
  void theProjectsOfACompanyMayStandBesideItsNameMergedDown() {
    WorkbookContent content =
        read(
            workbook(
                sheet -> {
                  row(sheet, 0, "序号", "企业名称", "申报条款", "项目名称", "申请金额（万元）");
                  row(sheet, 1, 1d, "甲公司", "MH-06", "项目一", 120.5d);
                  row(sheet, 2, 2d, "", "细则（七）", "项目二", 30d);
                  merge(sheet, 1, 2, 1, 1);
                  row(sheet, 3, 3d, "乙公司", "三类医疗器械研发资金支持", "项目三", 5d);
                }));

    assertThat(lines(content.faults())).isEmpty();
    assertThat(content.dossiers()).hasSize(2);
    assertThat(content.dossiers().getFirst().claims())
        .extracting(claim -> claim.item() + claim.input().project().orElse(""))
        .containsExactly("MH-06项目一", "MH-07项目二");
    assertThat(content.dossiers().getFirst().claims().getFirst().requestedAmount())
        .contains(Amount.of("120.5"));
    assertThat(content.dossiers().getLast().claims().getFirst().item()).isEqualTo("MH-06");
  }

  @Test
  void aCompanyThatSaysTwoThingsIsToldWithBothCells() {
    WorkbookContent content =
        read(text("企业名称\t信用代码\t法人\n甲\t91310112MA1G7K3Q82\t张\n甲\t91310112MA1G7K3Q82\t李\n"));

    assertThat(content.dossiers()).isEmpty();
    assertThat(lines(content.faults())).hasSize(1).first().asString().contains("C3", "C2", "张");
  }

  @Test
  void whatNobodySeesIsTakenOutOfTexts() {
    Dossier dossier = only("企业名称\t信用代码\n\u200B上海甲有限公司\u00A0\t９１３１０１１２ＭＡ１Ｇ７Ｋ３Ｑ８２\n");

    assertThat(dossier.applicant().name()).contains("上海甲有限公司");
    assertThat(dossier.applicant().creditCode()).contains("91310112MA1G7K3Q82");
  }

  @Test
  void aMappingIsWrittenReadAndRememberedByTheHeadings() {
    CompanyList list = text("企业名称\t法人\t手机\n甲\t张三\t139\n");
    ListMapping proposed = ListMapping.of(list.proposals());
    String yaml = proposed.yaml(list.proposals(), Words.CHINESE);
    assertThat(yaml).contains("\"手机\": \"法人代表手机\"  # 请确认");

    ListMapping read =
        ListMapping.parse(
            yaml.replace("法人代表手机\"", "联系人手机\"").getBytes(StandardCharsets.UTF_8), "m.yaml");
    assertThat(
            read(list, read).dossiers().getFirst().applicant().get(FieldCatalogue.CONTACT_MOBILE))
        .contains("139");

    var setting = read.setting(list.proposals());
    CompanyList again = text("手机\t企业名称\t法人\n140\t乙\t李四\n");
    assertThat(
            ListMapping.remembered(
                again.proposals(),
                name -> Optional.of(setting.getValue()).filter(_ -> name.equals(setting.getKey()))))
        .isPresent();
  }

  @Test
  void aMappingToNothingThatIsKnownNamesTheNearest() {
    byte[] yaml =
        "format: minshen-list/1\ncolumns: { 手机: 联系人手机号 }\n".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> ListMapping.parse(yaml, "m.yaml"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("m.yaml:2")
        .hasMessageContaining("联系人手机");
  }

  @Test
  void aTableThatIsNoListOfCompaniesIsRefusedInOneLine() {
    assertThatThrownBy(() -> text("日期\t天气\n2026-03-01\t晴\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("单位名称");
  }

  private static List<String> targets(CompanyList list) {
    return list.proposals().stream()
        .flatMap(proposal -> proposal.target().stream())
        .map(target -> Words.CHINESE.say(target.label()))
        .toList();
  }

  private static List<String> lines(List<CellFault> faults) {
    return faults.stream().map(fault -> Words.CHINESE.say(fault.line())).toList();
  }

  private static CompanyList text(String text) {
    return CompanyList.of(
        TableFile.read(text.getBytes(StandardCharsets.UTF_8), TableFile.Kind.TEXT, "名单.csv"),
        "名单.csv");
  }

  private static Dossier only(String text) {
    WorkbookContent content = read(text(text));
    assertThat(lines(content.faults())).isEmpty();
    assertThat(content.dossiers()).hasSize(1);
    return content.dossiers().getFirst();
  }

  private static WorkbookContent read(CompanyList list) {
    return read(list, ListMapping.of(list.proposals()));
  }

  private static WorkbookContent read(CompanyList list, ListMapping mapping) {
    return list.read(mapping, LIBRARY, CompanyList.RowProgress.NONE);
  }

  private static CompanyList workbook(Consumer<Sheet> fill) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      fill.accept(workbook.createSheet("名单"));
      workbook.write(out);
      return CompanyList.of(
          TableFile.read(out.toByteArray(), TableFile.Kind.XLSX, "名单.xlsx"), "名单.xlsx");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(Sheet sheet, int number, Object... cells) {
    var row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Double figure) {
        row.createCell(i).setCellValue(figure);
      } else {
        row.createCell(i).setCellValue((String) cells[i]);
      }
    }
  }

  private static void merge(Sheet sheet, int row, int lastRow, int column, int lastColumn) {
    sheet.addMergedRegion(new CellRangeAddress(row, lastRow, column, lastColumn));
  }
}
