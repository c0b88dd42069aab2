package minshen.exchange.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.files.program.OfficeFiles;
import minshen.form.learn.TypedForms;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.policy.amount.Amount;
import minshen.words.Words;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filled forms in layouts of their own: typed here as a person types into them. */
class OtherLayoutsTest {
  private static final Library LIBRARY = PackLoader.bundled();

  private static final List<List<String>> FIRST =
      List.of(
          List.of("企业名称", "上海青禾生物科技有限公司", "社会信用代码", "91310112MA1GDQ5Y7J"),
          List.of("法人代表", "周子涵", "移动电话", "13800138001"),
          List.of("业务联络人", "李晓敏", "移动电话", "13900139002"),
          List.of("手机", "", "邮箱", "li@qinghe.example.com"),
          List.of("申报项目名称", "抗体注射液", "拟申请资金（万元）", "260.5"),
          List.of("党组织书记", "钱书记", "传真", "/"));

  private static final List<List<String>> SECOND =
      List.of(
          List.of("企业名称", "上海澜舟医疗器械有限公司", "社会信用代码", "91310112MA1GBX3T0K"),
          List.of("法人代表", "赵明", "移动电话", "13700137003"),
          List.of("业务联络人", "孙悦", "移动电话", "13600136004"),
          List.of("手机", "", "邮箱", "sun@lanzhou.example.com"),
          List.of("申报项目名称", "介入导丝", "拟申请资金（万元）", "88"),
          List.of("党组织书记", "", "传真", "021-54700003"));

  private static final List<List<String>> MIXED =
      List.of(
          List.of("企业名称", "上海青禾生物科技有限公司", "社会信用代码", "91310112MA1GDQ5Y7J"),
          List.of("成立日期", "2016年4月8日", "员工人数", "86人"),
          List.of("注册资本", "1200万元", "联系人", "李晓敏"),
          List.of("项目名称", "抗体药物检测平台", "申请金额（万元）", "260.5"),
          List.of("平台名称", "抗体检测公共服务平台", "平台建设主体", "上海青禾生物科技有限公司"),
          List.of("建设起止时间", "2025年7月至2027年6月", "平台总投资", "880万元"));

  @Test
  void aFormIsReadByItsLabelsAndWhatIsNoFieldIsNamed() throws IOException {
    FilledForm form = FilledForm.read(word(FIRST), "表.docx", LIBRARY).getFirst();

    assertThat(form.value("legalMobile")).contains("13800138001");
    assertThat(form.value("contactName")).contains("李晓敏");
    assertThat(form.value("amount")).contains("260.5");
    assertThat(form.value("fax")).isEmpty();
    assertThat(said(form)).contains("钱书记");
  }

  @Test
  void twoCompaniesInOneFileAreTwoForms() throws IOException {
    List<FilledForm> forms = FilledForm.read(word(FIRST, SECOND), "表.docx", LIBRARY);

    assertThat(forms)
        .extracting(form -> form.value("name").orElse(""))
        .hasSize(2)
        .containsExactly("上海青禾生物科技有限公司", "上海澜舟医疗器械有限公司");
    assertThat(forms.getLast().value("contactMobile")).contains("13600136004");
    assertThat(forms.getLast().value("contactEmail")).contains("sun@lanzhou.example.com");
  }

  @Test
  void aPageIsReadByTheSameLabels() throws IOException {
    assumeThat(OfficeFiles.installed()).isPresent();
    byte[] pdf = OfficeFiles.installed().orElseThrow().pdf(word(FIRST, SECOND)).orElseThrow();

    List<FilledForm> forms = FilledForm.read(pdf, "表.pdf", LIBRARY);

    assertThat(forms).hasSize(2);
    assertThat(forms.getFirst().value("legalName")).contains("周子涵");
    assertThat(forms.getFirst().value("contactMobile")).contains("13900139002");
    assertThat(forms.getLast().value("amount")).contains("88");
    assertThat(said(forms.getFirst())).contains("钱书记");
  }

  @Test
  void aLabelWithinAValueIsNotTakenWithIt() throws IOException {
    byte[] word =
        word(
            List.of(
                List.of("企业名称", "上海青禾生物科技有限公司", "社会信用代码", "91310112MA1GDQ5Y7J"),
                List.of("开户银行", "中国银行 账号：6222000011112222333", "项目名称", "（请填写项目名称）")));

    FilledForm form = FilledForm.read(word, "表.docx", LIBRARY).getFirst();

    assertThat(form.value("bankName")).isEmpty();
    assertThat(form.value("project")).isEmpty();
    assertThat(said(form)).contains("6222000011112222333", "请填写项目名称");
  }

  @Test
  void whatTheFormDoesNotHaveAndADossierHasIsTakenAllTheSame() throws IOException {
    FilledForm form = FilledForm.read(word(MIXED), "表.docx", LIBRARY).getFirst();
    FormTarget target = FormTarget.fresh("c1", "MH-10", Optional.empty());

    Dossier taken = taken(form, target);

    Claim claim = taken.claim("c1").orElseThrow();
    assertThat(taken.applicant().get(FieldCatalogue.FOUNDED_ON)).contains(LocalDate.of(2016, 4, 8));
    assertThat(taken.applicant().get(FieldCatalogue.EMPLOYEES)).contains(86);
    assertThat(taken.applicant().get(FieldCatalogue.REGISTERED_CAPITAL))
        .contains(Amount.of("1200"));
    assertThat(claim.input().project()).contains("抗体药物检测平台");
    assertThat(claim.get(FieldCatalogue.BUILDER)).contains("上海青禾生物科技有限公司");
    assertThat(claim.get(FieldCatalogue.BUILT_TO)).contains(YearMonth.of(2027, 6));
    assertThat(said(form)).doesNotContain("成立日期", "平台名称", "建设起止时间");
  }

  @Test
  void whatIsAskedAboutAPlatformIsNamedWhereTheClaimHasNone() throws IOException {
    FilledForm form = FilledForm.read(word(MIXED), "表.docx", LIBRARY).getFirst();

    DossierComparison comparison =
        DossierComparison.ofForm(
            form, Dossier.BLANK, FormTarget.fresh("c1", "MH-01", Optional.empty()), LIBRARY);

    assertThat(comparison.take(comparison.differences()).claim("c1").orElseThrow().platform())
        .isEmpty();
    assertThat(comparison.differences())
        .filteredOn(difference -> difference.theirs().contains("抗体检测公共服务平台"))
        .singleElement()
        .satisfies(difference -> assertThat(difference.problem()).isPresent());
  }

  private static Dossier taken(FilledForm form, FormTarget target) {
    DossierComparison comparison = DossierComparison.ofForm(form, Dossier.BLANK, target, LIBRARY);
    return comparison.take(comparison.differences());
  }

  @Test
  void aLetterIsReadBackFromTheLinesOfItsSentences() {
    byte[] letter =
        new TypedForms()
            .line("我单位| 上海青禾生物科技有限公司 |（统一社会信用代码：91310112MA1GDQ5Y7J），注册地址为| 示例路 8 号 |。")
            .line("现就我单位| 抗体注射液 |项目申请扶持资金人民币| 80 |万元，推荐人为| 钱老师 |。")
            .line("（联系人：__李晓敏__  电话：__021-54700003__）")
            .line("开户银行：__ABC_Bank 支行____")
            .file();

    FilledForm form = FilledForm.read(letter, "表.docx", LIBRARY).getFirst();

    assertThat(form.value("creditCode")).contains("91310112MA1GDQ5Y7J");
    assertThat(form.value("registeredAddress")).contains("示例路 8 号");
    assertThat(form.value("project")).contains("抗体注射液");
    assertThat(form.value("amount")).contains("80");
    assertThat(form.value("contactName")).contains("李晓敏");
    assertThat(form.value("contactPhone")).contains("021-54700003");
    assertThat(form.value("bankName")).contains("ABC_Bank 支行");
    assertThat(said(form)).contains("推荐人为 钱老师");
  }

  @Test
  void aTableOfPeopleIsReadWhateverStandsOverThePersons() throws IOException {
    byte[] word =
        word(
            List.of(
                List.of("人员", "姓名", "职务", "手机"),
                List.of("法定代表人", "周子涵", "董事长", "13800138001"),
                List.of("项目联系人", "李晓敏", "总经理", "13900139002"),
                List.of("企业名称", "上海青禾生物科技有限公司", "实验室面积", "1390")));

    FilledForm form = FilledForm.read(word, "表.docx", LIBRARY).getFirst();

    assertThat(form.value("legalName")).contains("周子涵");
    assertThat(form.value("legalMobile")).contains("13800138001");
    assertThat(form.value("contactTitle")).contains("总经理");
    assertThat(form.value("contactMobile")).contains("13900139002");
    assertThat(said(form)).contains("董事长").as("a part of a number by chance").contains("1390、");
  }

  @Test
  void aHintThatWasLeftIsNoPartOfTheValue() throws IOException {
    byte[] word =
        word(
            List.of(
                List.of("企业名称", "上海青禾生物科技有限公司（与公章一致）"),
                List.of("开户银行", "示例银行青岚支行（具体到支行）"),
                List.of("注册地址", "示例路8号（东楼）")));

    FilledForm form = FilledForm.read(word, "表.docx", LIBRARY).getFirst();

    assertThat(form.value("name")).contains("上海青禾生物科技有限公司");
    assertThat(form.value("bankName")).contains("示例银行青岚支行");
    assertThat(form.value("registeredAddress")).contains("示例路8号（东楼）");
  }

  @ParameterizedTest
  @ValueSource(strings = {"抗体注射液（上市申请）", "智能诊断平台（病例数据）", "骨水泥（填充型）", "导丝（首例）"})
  void bracketsThatAreNoHintStayWithTheValue(String project) throws IOException {
    byte[] word =
        word(
            List.of(
                List.of("企业名称", "上海青禾生物科技有限公司", "社会信用代码", "91310112MA1GDQ5Y7J"),
                List.of("项目名称", project, "联系人", "李晓敏")));

    assertThat(FilledForm.read(word, "表.docx", LIBRARY).getFirst().value("project"))
        .contains(project);
  }

  @Test
  void whatStandsBehindWordsThatNobodyKnowsIsNamed() {
    byte[] lines =
        new TypedForms()
            .line("企业名称：上海青禾生物科技有限公司    隶属关系：市属")
            .line("企业性质：民营    法定代表人：周子涵")
            .line("党支部书记：钱老师")
            .line("申报单位（盖章）：上海青禾生物科技有限公司      2026年11月2日")
            .file();

    FilledForm form = FilledForm.read(lines, "表.docx", LIBRARY).getFirst();

    assertThat(form.value("name")).contains("上海青禾生物科技有限公司");
    assertThat(form.value("legalName")).contains("周子涵");
    assertThat(form.value("filledOn")).contains("2026年11月2日");
    assertThat(said(form)).contains("隶属关系 市属", "企业性质 民营", "党支部书记 钱老师");
  }

  @Test
  void whatStandsInTheNextLineOfAPageBelongsToItsLabel() throws IOException {
    assumeThat(OfficeFiles.installed()).isPresent();
    byte[] word =
        new TypedForms()
            .line("企业名称：上海青禾生物科技有限公司")
            .line("法定代表人：周子涵    手机：")
            .line("13916128870")
            .line("我单位从事抗体研发，现申请扶持资金八十万元，由钱老师推荐。")
            .file();
    byte[] pdf = OfficeFiles.installed().orElseThrow().pdf(word).orElseThrow();

    FilledForm form = FilledForm.read(pdf, "表.pdf", LIBRARY).getFirst();

    assertThat(form.value("legalName")).contains("周子涵");
    assertThat(form.value("legalMobile")).contains("13916128870");
    assertThat(said(form)).contains("由钱老师推荐");
  }

  @Test
  void whatCannotBeTheValueIsNamedAndNotTaken() throws IOException {
    byte[] word =
        word(
            List.of(
                List.of("企业名称", "上海青禾生物科技有限公司", "联系人", "李晓敏李晓敏0李晓敏"),
                List.of("账号", "示例银行支行6222000011112222333", "传真", "/")));

    FilledForm form = FilledForm.read(word, "表.docx", LIBRARY).getFirst();
    DossierComparison comparison =
        DossierComparison.ofForm(
            form, Dossier.BLANK, FormTarget.fresh("c1", "MH-10", Optional.empty()), LIBRARY);
    Dossier taken = comparison.take(comparison.differences());

    assertThat(taken.applicant().get(FieldCatalogue.CONTACT_NAME)).isEmpty();
    assertThat(said(form)).contains("李晓敏李晓敏0李晓敏");
    assertThat(taken.applicant().get(FieldCatalogue.BANK_ACCOUNT)).isEmpty();
    assertThat(comparison.differences())
        .filteredOn(difference -> difference.problem().isPresent())
        .extracting(ValueDifference::theirs)
        .contains("示例银行支行6222000011112222333");
  }

  @Test
  void whoDescribesACompanyMayNameItTwice() throws IOException {
    String profile = "上海青禾生物科技有限公司成立于2016年，从事抗体药物的研发与中试。上海青禾生物科技有限公司现有员工86人，其中博士12人，建有两条中试线。";
    byte[] word =
        word(
            List.of(
                List.of("企业名称", "上海青禾生物科技有限公司", "联系人", "李晓敏"),
                List.of("企业基本情况", profile, "传真", "/")));

    assertThat(FilledForm.read(word, "表.docx", LIBRARY).getFirst().value("profile"))
        .contains(profile);
  }

  @Test
  void nobodyWaitsForAFormThatIsNotWantedAnyMore() throws IOException {
    byte[] word = word(FIRST);

    assertThatThrownBy(
            () ->
                FilledForm.read(
                    word,
                    "表.docx",
                    LIBRARY,
                    () -> {
                      throw new CancellationException();
                    }))
        .isInstanceOf(CancellationException.class);
  }

  private static String said(FilledForm form) {
    return String.join("\n", form.unread().stream().map(Words.CHINESE::say).toList());
  }

  @SafeVarargs
  private static byte[] word(List<List<String>>... tables) throws IOException {
    try (XWPFDocument word = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (List<List<String>> rows : tables) {
        word.createParagraph().createRun().setText("青岚区专项资金申请表");
        XWPFTable table = word.createTable(rows.size(), rows.getFirst().size());
        for (int row = 0; row < rows.size(); row++) {
          for (int column = 0; column < rows.get(row).size(); column++) {
            table.getRow(row).getCell(column).setText(rows.get(row).get(column));
          }
        }
      }
      word.write(out);
      return out.toByteArray();
    }
  }
}
