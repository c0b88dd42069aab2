package minshen.form.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.dossier.FormContents;
import minshen.form.FormGrid;
import minshen.form.OfficialForm;
import minshen.policy.PackForm;
import org.junit.jupiter.api.Test;

/** The places to sign and seal, found in forms of the program and of others. */
class SigningPlacesTest {
  @Test
  void theApplicationIsSealedAndSignedByTwo() {
    assertThat(said(OfficialForm.load(FormContents.APPLICATION).grid()))
        .containsExactly(
            "applicantSeal UNIT [SEAL] 申报单位(盖章)",
            "projectLeadSignature LEAD [SIGN] 项目负责人承诺签字",
            "legalSignature LEGAL [SIGN] 单位法人代表承诺签字");
  }

  @Test
  void whatTheAuthorityWritesIsNoneOfOurs() {
    assertThat(said(OfficialForm.load(FormContents.PLATFORM).grid()))
        .containsExactly(
            "applicantSeal UNIT [SEAL] 申报单位(盖章)", "bureauOpinion OFFICE [SIGN, DATE] 区科委意见");
  }

  @Test
  void aFormOfAnotherDistrictIsReadByItsWords() {
    assertThat(
            said(
                form(
                    "{ label: 法定代表人（签字） }, { field: a, named: 法定代表人（签字）, blankByLaw: yes }",
                    "{ label: 财务负责人 }, { sign: '签名：', field: b, named: 财务负责人签名 }",
                    "{ label: 经办人 }, { sign: '签字：      年   月   日', field: c, named: 经办人签字 }",
                    "{ text: [ '本单位承诺材料真实，如有虚假，愿退回资金并加盖公章确认。',"
                        + " '单位负责人（签章）：            年   月   日' ], columns: 2 }",
                    "{ label: 推荐单位意见 }, { sign: '（公章）', field: d, named: 推荐单位意见 }")))
        .containsExactly(
            "a LEGAL [SIGN] 法定代表人（签字）",
            "b FINANCE [SIGN] 财务负责人签名",
            "c OTHER [SIGN, DATE] 经办人签字",
            "sign1 LEGAL [SIGN, SEAL, DATE] 单位负责人（签章）",
            "d OFFICE [SEAL] （公章）");
  }

  @Test
  void aFormSaysWhoSignsWhereItsWordsDoNot() {
    assertThat(said(form("{ label: 确认 }, { sign: '签名：', field: a, signer: finance }")))
        .containsExactly("a FINANCE [SIGN] 确认");
  }

  @Test
  void aFieldThatMerelyNamesADateIsNoPlace() {
    assertThat(said(form("{ label: 成立日期 }, { field: name }"))).isEmpty();
  }

  private static List<String> said(FormGrid grid) {
    return SigningPlaces.of(grid).stream()
        .map(p -> p.id() + " " + p.signer() + " " + p.acts() + " " + p.words())
        .toList();
  }

  private static FormGrid form(String... rows) {
    String yaml =
        """
        format: minshen-form/1
        form: other
        title: 其他申报表
        page: { width: 595, height: 842, top: 50, bottom: 50, left: 50, right: 45 }
        styles:
          title: { size: 18, leading: 28 }
          slip: { size: 10.5, leading: 16 }
          label: { size: 10.5, leading: 16 }
          value: { size: 10.5, leading: 16 }
          small: { size: 9, leading: 13 }
          sign: { size: 10.5, leading: 16 }
        continued: { mark: （续）, heading: 单位：, field: unit, labelWidth: 94 }
        blocks:
          - table: slip
            columns: [100, 400]
            rows:
              - { height: 24, cells: [ { label: 单位 }, { field: unit, shows: applicant.name } ] }
        """
            + List.of(rows).stream()
                .map(row -> "      - { height: 24, cells: [ " + row + " ] }\n")
                .collect(Collectors.joining());
    return OfficialForm.of(new PackForm("other", yaml, Optional.empty(), Set.of())).grid();
  }
}
