package minshen.form.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Forms that are letters, and cells that say how they are filled in. */
class LetterFormTest {
  @Test
  void theLinesOfASentenceAreToldByTheWordsAroundThem() {
    byte[] letter =
        new TypedForms()
            .line("青岚区科技局：")
            .line("我单位|        |（统一社会信用代码：|        |），注册地址为|        |，现有员工|    |人。")
            .line("按照规定，现就我单位|        |项目申请扶持资金人民币|    |万元。项目负责人为|    |。")
            .line("户名：________")
            .line("银行账号：________")
            .line("申请单位（盖章）：________")
            .line("    年  月  日")
            .file();

    assertThat(sure(letter))
        .containsEntry("P2", "name")
        .containsEntry("P2-2", "creditCode")
        .containsEntry("P2-3", "registeredAddress")
        .containsEntry("P2-4", "applicant.profile.employees")
        .containsEntry("P3", "project")
        .containsEntry("P3-2", "amount")
        .containsEntry("P3-3", "projectLead")
        .containsEntry("P6", "applicantSeal")
        .containsEntry("P7", "filledOn");
  }

  @Test
  void theDateUnderAPromiseIsLeftToWhoeverSignsIt() {
    byte[] letter =
        new TypedForms()
            .line("申请单位名称：________")
            .line("承诺：以上内容真实有效。")
            .line("申请单位（公章）：________")
            .line("    年  月  日")
            .file();

    assertThat(sure(letter)).doesNotContainValue("filledOn");
  }

  @Test
  void aCellThatSaysHowItIsFilledInIsAPlace() {
    byte[] form =
        new TypedForms()
            .table(
                List.of("单位名称", "（与公章一致）", "联系人", "请填写姓名"),
                List.of("固定电话", "021-", "开户银行", "（具体到支行）"),
                List.of("备查资料", "（复印件）", "法定代表人", "（签字）"))
            .file();

    assertThat(sure(form))
        .containsEntry("T1R1C2", "name")
        .containsEntry("T1R1C4", "contactName")
        .containsEntry("T1R2C2", "contactPhone")
        .containsEntry("T1R2C4", "bankName")
        .doesNotContainKeys("T1R3C2", "T1R3C4");
  }

  @Test
  void aListUnderALineIsNoPlaceBehindItsColon() {
    byte[] form =
        new TypedForms()
            .line("申请单位名称：________")
            .line("提交材料清单：")
            .table(List.of("序号", "材料名称", "份数"), List.of("1", "", ""), List.of("2", "", ""))
            .file();

    assertThat(sure(form)).containsOnlyKeys("P1");
  }

  @Test
  void aCoverAndAPromiseMayRepeatWhatTheTablesAskFor() {
    byte[] form =
        new TypedForms()
            .table(List.of("申报企业", ""), List.of("联系人", ""), List.of("填报时间", "  年  月"))
            .table(List.of("企业名称", "", "统一社会信用代码", ""), List.of("联系人", "", "申报条款", "《若干办法》第    条"))
            .line("我公司|        |自愿申报|        |项目，并承诺材料真实。")
            .line("申报单位（盖章）                年    月    日")
            .file();

    assertThat(sure(form))
        .containsEntry("T1R1C2", "name")
        .containsEntry("T2R1C2", "name")
        .containsEntry("T2R2C2", "contactName")
        .containsEntry("T2R2C4", "policyItem")
        .containsEntry("P1", "name")
        .containsEntry("P1-2", "project")
        .doesNotContainKey("P2");
  }

  @Test
  void twoLabelsOverEachOtherHaveALineEach() {
    TypedForms two = new TypedForms().table(List.of("", ""), List.of("单位名称", ""));
    two.cell(0, 0, "开户行", "账  号").cell(0, 1, "", "");

    TypedForms one = new TypedForms().table(List.of("", ""), List.of("单位名称", ""));
    one.cell(0, 0, "开户行", "账  号");

    assertThat(sure(two.file()))
        .containsEntry("T1R1C2", "bankName")
        .containsEntry("T1R1C2-2", "bankAccount");
    assertThat(sure(one.file())).containsOnlyKeys("T1R2C2");
  }

  @Test
  void whenSomethingIsBuiltIsAPlatformsOnlyWhereOneIsAskedFor() {
    byte[] project =
        new TypedForms()
            .table(List.of("单位名称", "", "建设周期", ""), List.of("项目名称", "", "建设内容", ""))
            .file();
    byte[] platform =
        new TypedForms()
            .table(List.of("平台名称", "", "建设开始日期", ""), List.of("建设主体", "", "建设完成日期", ""))
            .file();

    assertThat(sure(project)).containsOnlyKeys("T1R1C2", "T1R2C2");
    assertThat(sure(platform))
        .containsEntry("T1R1C4", "platform.from")
        .containsEntry("T1R2C4", "platform.to");
  }

  private static Map<String, String> sure(byte[] form) {
    Map<String, String> sure = new LinkedHashMap<>();
    FieldFinder.blank(form, "表.docx").stream()
        .filter(field -> field.certainty() == Certainty.SURE)
        .forEach(field -> sure.put(field.address(), field.content().orElseThrow()));
    return sure;
  }
}
