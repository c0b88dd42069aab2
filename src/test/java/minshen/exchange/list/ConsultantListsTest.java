package minshen.exchange.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.table.TableFile;
import minshen.exchange.workbook.WorkbookContent;
import minshen.packs.PackLoader;
import minshen.policy.ApplicantKind;
import minshen.policy.Library;
import minshen.policy.amount.Amount;
import minshen.words.Words;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as consultants keep them: nothing in them is read wrongly in silence. */
class ConsultantListsTest {
  private static final Library LIBRARY = PackLoader.bundled();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "名单（单位：元）,\n企业名称,注册资本\n甲公司,50000\n",
        "名单,货币单位： 人民币元\n企业名称,注册资本\n甲公司,50000\n",
        "企业名称,注册资本\n,元\n甲公司,50000\n",
        "企业名称,注册资本,员工人数\n,（千元）,人\n甲公司,50,12\n",
      })
  void aUnitAboveOrBelowTheHeadingsCounts(String text) {
    WorkbookContent content = read(text);

    assertThat(content.faults()).isEmpty();
    assertThat(content.dossiers()).hasSize(1);
    assertThat(content.dossiers().getFirst().applicant().get(FieldCatalogue.REGISTERED_CAPITAL))
        .contains(Amount.of("5"));
  }

  @Test
  void anOrganisationThatIsNamedAboveIsNoUnit() {
    assertThat(
            read("填报单位：元码基因科技（上海）有限公司,\n企业名称,注册资本\n甲公司,500\n")
                .dossiers()
                .getFirst()
                .applicant()
                .get(FieldCatalogue.REGISTERED_CAPITAL))
        .contains(Amount.of("500"));
  }

  @Test
  void aUnitThatAHeadingHasItselfCountsMore() {
    assertThat(
            read("名单（单位：元）,\n企业名称,注册资本（万元）\n甲公司,500\n")
                .dossiers()
                .getFirst()
                .applicant()
                .get(FieldCatalogue.REGISTERED_CAPITAL))
        .contains(Amount.of("500"));
  }

  @Test
  void anAmountThatIsMergedOverSeveralClaimsIsTakenOnce() throws IOException {
    byte[] file;
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("名单");
      row(sheet, 0, "企业名称", "政策条款", "项目名称", "申请金额（万元）");
      row(sheet, 1, "甲公司", "MH-13", "灌装线", "150");
      row(sheet, 2, null, "MH-06", "注册证", null);
      sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
      sheet.addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
      row(workbook.createSheet("说明"), 0, "填表说明");
      workbook.write(out);
      file = out.toByteArray();
    }

    WorkbookContent content =
        read(CompanyList.of(TableFile.read(file, TableFile.Kind.XLSX, "名单.xlsx"), "名单.xlsx"));

    assertThat(content.dossiers().getFirst().claims())
        .extracting(Claim::requestedAmount)
        .containsExactly(Optional.of(Amount.of("150")), Optional.empty());
    assertThat(lines(content)).hasSize(2);
    assertThat(lines(content).getFirst()).contains("说明");
    assertThat(lines(content).getLast()).contains("D3", "150", "合并");
  }

  @Test
  void whatRefersToAnotherCellIsNotTakenLiterally() {
    WorkbookContent content =
        read("企业名称,注册地址,实际经营地,法定代表人\n甲公司,东川路 1 号,同注册地址,张三\n乙公司,虹梅南路 2 号,沪闵路 3 号,同上\n");

    assertThat(content.dossiers())
        .extracting(dossier -> dossier.applicant().get(FieldCatalogue.POSTAL_ADDRESS))
        .containsExactly(Optional.empty(), Optional.of("沪闵路 3 号"));
    assertThat(content.dossiers().getLast().applicant().get(FieldCatalogue.LEGAL_NAME)).isEmpty();
    assertThat(lines(content)).hasSize(2).allMatch(line -> line.contains("写全"));
    assertThat(content.dossiers().getLast().asides()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"行业名称, 基因工程药物和疫苗制造", "行业门类, ''", "所属行业大类, ''", "行业领域, ''"})
  void whatStandsBesideTheCodeOfAnIndustryIsNotItsCode(String heading, String name) {
    CompanyList list = list("企业名称,行业代码," + heading + "\n甲公司,2762,基因工程药物和疫苗制造\n");

    assertThat(list.doubts()).isEmpty();
    Applicant applicant = read(list).dossiers().getFirst().applicant();
    assertThat(applicant.get(FieldCatalogue.INDUSTRY_CODE)).contains("2762");
    assertThat(applicant.get(FieldCatalogue.INDUSTRY_NAME).orElse("")).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"报送日期", "上报时间", "提交时间"})
  void theDayOfAListOfCompaniesIsNoClaimsAndNoDoubt(String heading) {
    CompanyList list = list("企业名称,法定代表人," + heading + "\n甲公司,张三,2026-03-01\n");

    assertThat(list.doubts()).isEmpty();
    assertThat(read(list).dossiers().getFirst().asides()).hasSize(1);
    assertThat(list("企业名称,申请金额（万元）," + heading + "\n甲公司,30,2026-03-01\n").doubts()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "名单（单位：万元）,,\n企业名称,注册资本,员工人数\n甲公司,500,3\n企业名称,注册资本,员工人数\n乙公司,20,4\n",
        "企业名称,注册资本,员工人数\n,元,人\n甲公司,500,3\n企业名称,注册资本,员工人数\n,元,人\n乙公司,20,4\n",
      })
  void theHeadingsOfAnotherPageAreNoCompanies(String text) {
    WorkbookContent content = read(text);

    assertThat(content.faults()).isEmpty();
    assertThat(content.remarks()).isEmpty();
    assertThat(content.dossiers())
        .extracting(dossier -> dossier.applicant().name().orElse(""))
        .containsExactly("甲公司", "乙公司");
  }

  @Test
  void aCodeBehindTheNameAndTheFirstOfTwoContactsAreRead() {
    Applicant applicant =
        read("""
        企业名称（信用代码）,单位类型,联系人1,手机1,联系人2,手机2
        上海甲（中国）有限公司（91310112MA1G7K3Q82）,民企,王五,13800000001,赵六,13800000002
        """)
            .dossiers()
            .getFirst()
            .applicant();

    assertThat(applicant.name()).contains("上海甲（中国）有限公司");
    assertThat(applicant.creditCode()).contains("91310112MA1G7K3Q82");
    assertThat(applicant.kind()).contains(ApplicantKind.ENTERPRISE);
    assertThat(applicant.get(FieldCatalogue.CONTACT_NAME)).contains("王五");
    assertThat(applicant.get(FieldCatalogue.CONTACT_MOBILE)).contains("13800000001");
  }

  @ParameterizedTest
  @CsvSource({
    "企业名称, 统一社会信用代码, 甲公司（91310112MA1G7K3Q82）, 91310112MA1GDQ5Y7J",
    "统一社会信用代码, 企业名称, 91310112MA1GDQ5Y7J, 甲公司（91310112MA1G7K3Q82）"
  })
  void aCodeBehindTheNameThatDiffersFromTheOneBesideItRefusesTheRow(
      String left, String right, String first, String second) {
    WorkbookContent content =
        read(left + "," + right + ",法定代表人\n" + first + "," + second + ",张三\n");

    assertThat(content.dossiers()).isEmpty();
    assertThat(content.faults())
        .singleElement()
        .satisfies(fault -> assertThat(Words.CHINESE.say(fault.line())).contains("B2", "不一致"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", "暂无", "N/A", "—"})
  void whatSaysThatThereIsNothingIsNotKept(String nothing) {
    assertThat(read("企业名称,法定代表人,客户经理\n甲公司,张三," + nothing + "\n").dossiers().getFirst().asides())
        .isEmpty();
  }

  @Test
  void aRowThatSaysNothingOfACompanyIsToldAndNotDropped() {
    WorkbookContent content =
        read("企业名称,法定代表人,股东,持股\n甲公司,张三,子公司甲,60%\n,,股东乙,40%\n乙公司,李四,股东丙,100%\n");

    assertThat(content.dossiers()).hasSize(2);
    assertThat(lines(content)).singleElement().asString().contains("C3", "股东乙");
  }

  @ParameterizedTest
  @CsvSource({"minshen-list/1, 不导入, 1", "minshen-list/1, leave out, 1", "minshen-list/2, 不导入, 0"})
  void whatWasConfirmedBeforeAnythingCouldBeLeftOutIsKept(String format, String word, int kept) {
    CompanyList list = list("企业名称,法定代表人,备注栏\n甲公司,张三,老客户\n");
    String yaml = "format: " + format + "\ncolumns: { 企业名称: 单位名称, 备注栏: " + word + " }\n";

    ListMapping mapping = ListMapping.parse(yaml.getBytes(StandardCharsets.UTF_8), "map.yaml");

    assertThat(
            list.read(
                    mapping.with("法定代表人", Optional.of(ListTarget.LEFT_OUT)),
                    LIBRARY,
                    CompanyList.RowProgress.NONE)
                .dossiers()
                .getFirst()
                .asides())
        .hasSize(kept);
    assertThat(ListMapping.parse(mapping.yaml(Words.CHINESE).getBytes(StandardCharsets.UTF_8), "m"))
        .isEqualTo(mapping);
  }

  private static void row(Sheet sheet, int number, String... cells) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != null) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
  }

  private static List<String> lines(WorkbookContent content) {
    return content.remarks().stream().map(one -> Words.CHINESE.say(one.line())).toList();
  }

  private static WorkbookContent read(String text) {
    return read(list(text));
  }

  private static CompanyList list(String text) {
    return CompanyList.of(
        TableFile.read(text.getBytes(StandardCharsets.UTF_8), TableFile.Kind.TEXT, "名单.csv"),
        "名单.csv");
  }

  private static WorkbookContent read(CompanyList list) {
    return list.read(ListMapping.of(list.proposals()), LIBRARY, CompanyList.RowProgress.NONE);
  }
}
