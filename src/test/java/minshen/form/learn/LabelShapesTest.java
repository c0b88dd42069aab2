package minshen.form.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels that no list has, understood by the words they are put together from. */
class LabelShapesTest {
  @ParameterizedTest
  @CsvSource({
    "本次申请区级补助资金总额, amount",
    "拟申领奖补资金（单位：万元）, amount",
    "B07 申请财政资助经费, amount",
    "（3）税收征管所属街镇及园区, town",
    "平台建设的主要内容、目标及进度, description",
    "企业工商登记注册日期, applicant.profile.foundedOn",
    "上年末在册职工总数, applicant.profile.employees",
    "资金拨付开户银行全称, bankName",
    "企业对公账户账号, bankAccount",
    "随附佐证材料目录, materials",
    "享受政策名称及条款号, policyItem",
    "地址（注册）, registeredAddress",
    "通讯地址 Mailing Address, postalAddress",
    "证件号码（统一社会信用代码）, creditCode",
    "公共技术服务平台全称, platformName",
    "单位地址（通讯）, postalAddress",
    "申请享受的扶持资金（人民币万元）, amount",
    "企业法人营业执照号/统一社会信用代码, creditCode",
    "平台建设内容及服务功能, description",
    "注册地址为, registeredAddress",
    "按照规定，现申请金额为, amount"
  })
  void aLabelIsUnderstoodByItsParts(String label, String place) {
    assertThat(LabelWords.standard().meaning(label)).contains(LabelMeaning.OfPlace.plain(place));
  }

  @ParameterizedTest
  @CsvSource({
    "日常业务联络人, contact, name",
    "*项目联系人（手机）, contact, mobile",
    "企业法人代表联系手机, legal, mobile",
    "联系人（电子邮箱）, contact, email",
    "财务部门负责人电话, other, phone"
  })
  void soIsOneAboutAPerson(String label, String person, String attribute) {
    LabelMeaning meaning = LabelWords.standard().meaning(label).orElseThrow();

    assertThat(meaning)
        .isEqualTo(
            attribute.equals("name")
                ? new LabelMeaning.OfPerson(person, true)
                : new LabelMeaning.OfAttribute(attribute, Optional.of(person), true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "已获得财政资金",
        "自筹资金",
        "项目总经费",
        "实缴资本",
        "研发人员数",
        "申请专利数",
        "注册证号",
        "品种名称",
        "研发场地地址",
        "纳税登记地",
        "资金用途",
        "已享受政策",
        "平台管理单位",
        "取得日期",
        "登记日期",
        "共建单位",
        "所属行业（代码）",
        "经营情况",
        "材料费",
        "开户行及账号",
        "联系人及职务",
        "申请金额（元）及大写"
      })
  void aLabelOfAnotherThingIsNotTakenForOne(String label) {
    assertThat(LabelWords.standard().meaning(label).filter(LabelMeaning::sure)).isEmpty();
  }
}
