package minshen.exchange.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import minshen.dossier.Applicant;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.table.TableFile;
import minshen.exchange.workbook.WorkbookContent;
import minshen.packs.PackLoader;
import minshen.policy.amount.Amount;
import minshen.words.Words;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lists as registers export them and programs save them: what they mean is taken, or it is told.
 */
class RegisterListsTest {
  private static final String NAME = "上海示例生物医药有限公司";

  @ParameterizedTest
  @CsvSource({
    "注册资本（亿元）, 1.26, 12600",
    "注册资本(千元), 5000, 500",
    "注册资本（百万元）, 5, 500",
    "注册资本（元）, 5000000, 500",
    "注册资本／万元, 500, 500",
    "注册资本 万元, 500, 500",
    "注册资本_元, 5000000, 500",
    "注册资本：万元, 500, 500",
    "注册资本（亿元）, 500万元, 500"
  })
  void theUnitOfAHeadingCounts(String heading, String written, String amount) {
    WorkbookContent content = read("企业名称,%s%n%s,%s%n".formatted(heading, NAME, written));
    assertThat(only(content).get(FieldCatalogue.REGISTERED_CAPITAL)).contains(Amount.of(amount));
  }

  @ParameterizedTest
  @ValueSource(strings = {"注册资本（万美元）", "注册资本(USD)", "注册资本（万港元）", "注册资本（万卢布）"})
  void aForeignUnitOfAHeadingIsNeverTakenForYuan(String heading) {
    WorkbookContent content = read("企业名称,%s%n%s,500%n".formatted(heading, NAME));
    assertThat(content.dossiers())
        .allSatisfy(
            dossier ->
                assertThat(dossier.applicant().get(FieldCatalogue.REGISTERED_CAPITAL)).isEmpty());
    assertThat(content.faults().size() + content.remarks().size()).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "45253",
        "2023-11-23 08:30:00",
        "'2023-11-23",
        "2023/11/23(周四)",
        "2023-11-23T00:00:00Z"
      })
  void aDayIsOneHoweverItWasExported(String written) {
    WorkbookContent content = read("企业名称,成立日期\n%s,%s\n".formatted(NAME, written));
    assertThat(only(content).get(FieldCatalogue.FOUNDED_ON)).hasToString("Optional[2023-11-23]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"合计", "合计：", "合   计", "合计（万元）", "TOTAL", "汇总", "平均值", "小计"})
  void aRowOfSumsIsNoCompany(String sum) {
    WorkbookContent content = read("序号,企业名称,注册资本（万元）\n1,%s,5\n%s,,5\n".formatted(NAME, sum));
    assertThat(content.faults()).isEmpty();
    assertThat(only(content).name()).contains(NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\t", " \n "})
  void aBreakInANarrowCellIsNoPartOfAName(String between) {
    WorkbookContent content =
        read("企业名称,企业地址\n\"上海示例%s生物医药有限公司\",\"东川路%s1 号\"\n".formatted(between, between));
    assertThat(only(content).name()).contains(NAME);
    assertThat(only(content).get(FieldCatalogue.REGISTERED_ADDRESS)).contains("东川路1 号");
  }

  @Test
  void anErrorThatWasSavedAsTextIsOne() {
    WorkbookContent content = read("企业名称,企业地址\n%s,#N/A\n".formatted(NAME));
    assertThat(content.dossiers()).isEmpty();
    assertThat(Words.CHINESE.say(content.faults().getFirst().line())).contains("公式错误", "#N/A");
  }

  @Test
  void aNameUnderAnotherHeadingIsAskedForAndNeverLost() {
    CompanyList list =
        list("投保单位,统一社会信用代码,法定代表人\n%s,91310112MA1GBK7Q5E,王\n".formatted(NAME), "名单.csv");
    assertThat(list.doubts()).extracting(one -> one.column().heading()).containsExactly("投保单位");
  }

  @Test
  void twoColumnsOfOneHeadingWithAUnitAreAskedFor() {
    CompanyList list = list("企业名称,注册资金（万元）,注册资金（万元）\n%s,5,6\n".formatted(NAME), "名单.csv");
    assertThat(list.doubts()).hasSize(2);
  }

  /** As some libraries write a formula: with an empty value beside it. */
  @Test
  void aFormulaThatNobodyHasReckonedIsTold() throws IOException {
    byte[] file;
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet();
      sheet.createRow(0).createCell(0).setCellValue("企业名称");
      sheet.getRow(0).createCell(1).setCellValue("注册资本（万元）");
      sheet.createRow(1).createCell(0).setCellValue(NAME);
      sheet.getRow(1).createCell(1).setCellFormula("5*100");
      book.write(out);
      file = withEmptyValues(out.toByteArray());
    }
    CompanyList list = CompanyList.of(TableFile.find(file, "名单.xlsx").orElseThrow(), "名单.xlsx");
    assertThat(Words.CHINESE.say(content(list).faults().getFirst().line())).contains("没有算出结果");
  }

  private static byte[] withEmptyValues(byte[] file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        String text = new String(from.readAllBytes(), StandardCharsets.ISO_8859_1);
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(
            text.replaceAll("</f>(<v>[^<]*</v>)?", "</f><v></v>")
                .getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return out.toByteArray();
  }

  private static WorkbookContent read(String csv) {
    return content(list(csv, "名单.csv"));
  }

  private static WorkbookContent content(CompanyList list) {
    return list.read(
        ListMapping.of(list.proposals()), PackLoader.bundled(), CompanyList.RowProgress.NONE);
  }

  private static CompanyList list(String csv, String named) {
    return CompanyList.of(
        TableFile.read(csv.getBytes(StandardCharsets.UTF_8), TableFile.Kind.TEXT, named), named);
  }

  private static Applicant only(WorkbookContent content) {
    assertThat(content.faults()).isEmpty();
    assertThat(List.copyOf(content.dossiers())).hasSize(1);
    return content.dossiers().getFirst().applicant();
  }
}
