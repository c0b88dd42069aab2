package minshen.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Applicant;
import minshen.dossier.Aside;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.incoming.DossierComparison;
import minshen.exchange.incoming.IncomingDossier;
import minshen.exchange.incoming.ValueDifference;
import minshen.exchange.list.CompanyList;
import minshen.exchange.list.ListMapping;
import minshen.exchange.table.TableFile;
import minshen.exchange.workbook.WorkbookReader;
import minshen.exchange.workbook.WorkbookWriter;
import minshen.files.InputException;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.words.Words;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What lists say and no field is for stays with its company, in every file of the program. */
class AsideTest {
  private static final Library LIBRARY = PackLoader.bundled();
  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
  private static final String LIST =
      """
      序号,企业名称,统一社会信用代码,客户经理,注册资本,备注,单位类型,项目名称,
      1,上海澜汐生物制药有限公司,91310112MA1G7K3Q82,小王,500万美元,"老客户：
      先打电话",未知,一期厂房,星级 5
      2,上海乙有限公司,,—,800万元,,企业,,
      """;

  private static final Aside REMARK =
      new Aside("备注", "老客户\n“急”: 是", Optional.of("名单.xlsx 客户!F5"), Optional.of(DAY));

  @Test
  void whatNoFieldIsForOrCouldTakeStaysWithItsCompany() {
    List<Dossier> companies = read(LIST);

    assertThat(companies.getFirst().asides())
        .extracting(Aside::heading, Aside::text, aside -> aside.source().orElse(""))
        .containsExactly(
            tuple("客户经理", "小王", "名单.csv D2"),
            tuple("注册资本", "500万美元", "名单.csv E2"),
            tuple("备注", "老客户：\n先打电话", "名单.csv F2"),
            tuple("单位类型", "未知", "名单.csv G2"),
            tuple("项目名称", "一期厂房", "名单.csv H2"),
            tuple("〔I〕", "星级 5", "名单.csv I2"));
    assertThat(companies.getLast().asides()).isEmpty();
    assertThat(companies.getFirst().cameOn(DAY).asides())
        .allSatisfy(aside -> assertThat(aside.on()).contains(DAY));
  }

  @Test
  void aColumnThatIsLeftOutIsNotKept() {
    CompanyList list = list(LIST);
    ListMapping mapping =
        ListMapping.parse(
            ListMapping.of(list.proposals())
                .yaml(Words.CHINESE)
                .replace("\"客户经理\": \"留存备查\"", "\"客户经理\": \"不导入\"")
                .getBytes(StandardCharsets.UTF_8),
            "对应.yaml");

    assertThat(
            list.read(mapping, LIBRARY, CompanyList.RowProgress.NONE)
                .dossiers()
                .getFirst()
                .asides())
        .extracting(Aside::heading)
        .contains("备注")
        .doesNotContain("客户经理", "序号");
  }

  @Test
  void yamlJsonAndWorkbookBringItBack() {
    Dossier dossier = dossier(REMARK);
    DossierReader reader = new DossierReader(LIBRARY);

    for (String text : List.of(DossierWriter.yaml(dossier), DossierWriter.json(dossier))) {
      assertThat(reader.read(text.getBytes(StandardCharsets.UTF_8), "d", ClaimsWanted.ANY))
          .isEqualTo(dossier);
    }
    for (Words words : Words.all()) {
      byte[] workbook = WorkbookWriter.write(List.of(dossier, dossier("乙")), LIBRARY, words);
      assertThat(new WorkbookReader(LIBRARY).read(workbook, "本.xlsx"))
          .containsExactly(dossier, dossier("乙"));
    }
  }

  @Test
  void aColumnThatSomebodyAddedToAWorkbookOfOursIsKept() throws IOException {
    byte[] changed;
    try (XSSFWorkbook workbook =
            new XSSFWorkbook(
                new ByteArrayInputStream(
                    WorkbookWriter.write(List.of(dossier()), LIBRARY, Words.CHINESE)));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.getSheet("申报单位");
      int column = sheet.getRow(0).getLastCellNum();
      for (XSSFRow row : List.of(sheet.getRow(0), sheet.getRow(1))) {
        row.createCell(column).setCellValue(row.getRowNum() == 0 ? "客户经理" : "小王");
      }
      workbook.write(out);
      changed = out.toByteArray();
    }

    assertThat(new WorkbookReader(LIBRARY).read(changed, "本.xlsx").getFirst().asides())
        .extracting(Aside::heading, Aside::text)
        .containsExactly(tuple("客户经理", "小王"));
  }

  @Test
  void theSameIsKeptOnceAndSomethingElseBesideIt() {
    Dossier mine = dossier(REMARK);
    Dossier later =
        dossier(
            new Aside("备注", REMARK.text(), Optional.of("新名单.xlsx F9"), Optional.empty()),
            new Aside("备注", "已签约", Optional.of("新名单.xlsx F9"), Optional.empty()));

    DossierComparison comparison =
        DossierComparison.ofDossier(IncomingDossier.alone(later), mine, LIBRARY);

    assertThat(comparison.differences()).hasSize(1).allMatch(ValueDifference::isAddition);
    ValueDifference one = comparison.differences().getFirst();
    assertThat(Words.CHINESE.say(one.label())).contains("备注");
    assertThat(one.theirs()).isEqualTo("已签约");
    assertThat(comparison.take(comparison.differences()).asides())
        .extracting(Aside::text)
        .containsExactly(REMARK.text(), "已签约");
  }

  @Test
  void anAsideWithoutATextIsRefusedByName() {
    String text = "format: minshen-dossier/1\naside:\n  - { heading: 备注 }\n";

    assertThatThrownBy(
            () ->
                new DossierReader(LIBRARY)
                    .read(text.getBytes(StandardCharsets.UTF_8), "d", ClaimsWanted.ANY))
        .isInstanceOf(InputException.class)
        .satisfies(e -> assertThat(((InputException) e).say(Words.CHINESE)).contains("text"));
  }

  private static Dossier dossier(Aside... asides) {
    return dossier("上海澜汐生物制药有限公司").withAsides(List.of(asides));
  }

  private static Dossier dossier(String name) {
    return Dossier.BLANK.withApplicant(Applicant.BLANK.with(FieldCatalogue.NAME, name));
  }

  private static CompanyList list(String text) {
    return CompanyList.of(
        TableFile.read(text.getBytes(StandardCharsets.UTF_8), TableFile.Kind.TEXT, "名单.csv"),
        "名单.csv");
  }

  private static List<Dossier> read(String text) {
    CompanyList list = list(text);
    return list.read(ListMapping.of(list.proposals()), LIBRARY, CompanyList.RowProgress.NONE)
        .dossiers();
  }
}
