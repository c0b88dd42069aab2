package minshen.desktop.applicants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Applicant;
import minshen.dossier.Aside;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.field.Industry;
import minshen.policy.Readings;
import minshen.store.UserStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A company on its form, without a screen. */
class ApplicantViewModelTest {
  private static final Optional<String> CODE = Optional.of("91310112MA1G7K3Q82");

  private final UserStore store = UserStore.inMemory();
  private final Workspace workspace = TestWorkspace.of(store);
  private ApplicantViewModel first;
  private ApplicantViewModel second;

  @BeforeEach
  void twoCompanies() {
    Dossier blank = new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of());
    workspace.add(List.of(blank, blank), _ -> {});
    first = model(0);
    second = model(1);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aFieldIsMissingUntilItIsFilledIn() {
    assertThat(first.isMissing("applicant.creditCode")).isTrue();
    assertThat(first.at("applicant.creditCode")).isEmpty();
    long errors = first.errors();
    first.set(FieldCatalogue.CREDIT_CODE, CODE);
    assertThat(first.isMissing("applicant.creditCode")).isFalse();
    assertThat(first.at("applicant.creditCode")).isEmpty();
    assertThat(first.errors()).isLessThan(errors);
  }

  @Test
  void whatAListSaidIsTakenAwayAndBroughtBackInItsPlace() {
    Aside manager = new Aside("客户经理", "小王", Optional.empty(), Optional.empty());
    Aside remark = new Aside("备注", "老客户", Optional.empty(), Optional.empty());
    first.dossierEditor().change(dossier -> dossier.withAsides(List.of(manager, remark)));

    int place = first.removeAside(manager);
    assertThat(first.asides()).containsExactly(remark);
    first.bringAside(place, manager);
    assertThat(first.asides()).containsExactly(manager, remark);
  }

  @Test
  void aWrongValueIsToldAtItsField() {
    first.set(FieldCatalogue.CREDIT_CODE, Optional.of("91310112MA1G7K3Q83"));
    assertThat(first.isMissing("applicant.creditCode")).isFalse();
    assertThat(first.at("applicant.creditCode")).isPresent();
  }

  @Test
  void aCreditCodeInWideOrSmallLettersIsPutRightAndAWrongOneIsLeft() {
    for (String typed :
        List.of("91310112ma1g7k3q82", "９１３１０１１２ＭＡ１Ｇ７Ｋ３Ｑ８２", "91310112 MA1G7K3Q82")) {
      first.set(FieldCatalogue.CREDIT_CODE, Optional.of(typed));
      assertThat(first.tidyCreditCode()).as(typed).isEqualTo(CODE);
      assertThat(first.applicant().creditCode()).isEqualTo(CODE);
    }
    assertThat(first.tidyCreditCode()).isEmpty();
    first.set(FieldCatalogue.CREDIT_CODE, Optional.of("91310112ma1g7k3q83"));
    assertThat(first.tidyCreditCode()).isEmpty();
    assertThat(first.applicant().creditCode()).contains("91310112ma1g7k3q83");
  }

  @Test
  void aKnownCodeNamesTheIndustryUnlessSomebodyWroteAnotherName() {
    List<Industry> known = List.of(new Industry("2761", "生物药品制造"), new Industry("2770", "卫生材料"));
    for (String code : List.of("276", "2761", "276", "27", "277", "2770")) {
      first.setIndustryCode(Optional.of(code), () -> known);
    }
    assertThat(first.applicant().get(FieldCatalogue.INDUSTRY_NAME)).contains("卫生材料");
    first.set(FieldCatalogue.INDUSTRY_NAME, Optional.of("我们自己的说法"));
    first.setIndustryCode(Optional.of("2761"), () -> known);
    assertThat(first.applicant().get(FieldCatalogue.INDUSTRY_NAME)).contains("我们自己的说法");
  }

  @Test
  void anotherCompanyWithTheSameCreditCodeIsNamed() {
    assertThat(first.sameCreditCode()).isEmpty();
    first.set(FieldCatalogue.CREDIT_CODE, CODE);
    assertThat(first.sameCreditCode()).isEmpty();
    second.set(FieldCatalogue.CREDIT_CODE, CODE);
    assertThat(first.sameCreditCode()).isEqualTo(CODE);
    assertThat(second.sameCreditCode()).isEqualTo(CODE);
    second.set(FieldCatalogue.CREDIT_CODE, Optional.empty());
    assertThat(first.sameCreditCode()).isEmpty();
  }

  @Test
  void townsOfAllPacksAreOfferedOnce() {
    assertThat(first.towns()).contains("江川路街道").doesNotHaveDuplicates();
    assertThat(first.inRegion("没有这样的镇")).isEqualTo("没有这样的镇");
  }

  private ApplicantViewModel model(int index) {
    DossierEditor editor = TestWorkspace.dossierEditor(workspace, index);
    return new ApplicantViewModel(editor, workspace.applicants());
  }
}
