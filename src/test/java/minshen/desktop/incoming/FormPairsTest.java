package minshen.desktop.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.desktop.work.IncomingComparison;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FormContents;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.incoming.FilledForm;
import minshen.exchange.incoming.FormSequence;
import minshen.exchange.incoming.FormTarget;
import minshen.form.OfficialForm;
import minshen.store.UserStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pairs of 附件1 and 附件2 in one file, looked at one after the other in the window. */
class FormPairsTest {
  private static final String COMPANY = "上海示例生物医药有限公司";
  private static final String DOSSIER =
      """
      format: minshen-dossier/1
      applicant: { name: 上海示例生物医药有限公司 }
      claims:
        - { id: c1, item: MH-10, project: 检测平台 }
        - { id: c2, item: MH-10, project: 中试平台 }
      """;

  private final UserStore store = UserStore.inMemory();
  private final Workspace workspace = TestWorkspace.of(store);
  private final FormSequence sequence = new FormSequence();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void eachPlatformGoesWithTheClaimOfTheFormBeforeIt() {
    workspace.add(
        List.of(
            new DossierReader(workspace.library())
                .read(DOSSIER.getBytes(StandardCharsets.UTF_8), "d", ClaimsWanted.ANY)),
        _ -> {});

    takeAll(application("中试平台"), platform("乙"), application("检测平台"), platform("甲"));

    assertThat(platforms()).containsExactly("检测平台 甲", "中试平台 乙");
  }

  @Test
  void pairsOfACompanyThatIsNewAreClaimsOfTheirOwn() {
    takeAll(application("中试平台"), platform("乙"), application("检测平台"), platform("甲"));

    assertThat(workspace.applicants()).hasSize(1);
    assertThat(platforms()).containsExactly("中试平台 乙", "检测平台 甲");
  }

  @Test
  void theClaimThatTheUserChoseForTheFirstFormIsThatOfTheSecond() {
    take(application("中试平台"));
    IncomingViewModel model = model(application("检测平台"));
    TargetOption other =
        model.targets().stream().filter(one -> one.target().item().isEmpty()).findFirst().get();
    model.targetProperty().set(Optional.of(other));
    model.done();

    assertThat(target(model(platform("甲")))).contains(other.target());
  }

  @Test
  void whereTheNewClaimWasNotWantedItsPlatformIsNoOtherClaims() {
    take(application("中试平台"));
    model(application("检测平台")).done();

    IncomingViewModel model = model(platform("甲"));

    assertThat(target(model)).isEmpty();
    assertThat(model.targets()).isNotEmpty();
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void ofAnItemWithVariantsTheFirstIsNotChosenForTheUser() {
    IncomingViewModel model = model(application("临床", "操作细则（三）获市级立项新药研发及上市配套资金支持"));

    FormTarget target = target(model).orElseThrow();
    assertThat(target.leavesVariantOpen(workspace.library())).isTrue();
    assertThat(model.targets().getFirst().target()).isEqualTo(target);
    assertThat(model.targets().size()).isGreaterThan(2);
  }

  private static Optional<FormTarget> target(IncomingViewModel model) {
    return model.targetProperty().get().map(TargetOption::target);
  }

  private void takeAll(FilledForm... forms) {
    for (FilledForm form : forms) {
      take(form);
    }
  }

  private void take(FilledForm form) {
    IncomingViewModel model = model(form);
    Dossier taken = model.taken();
    model.done();
    if (workspace.applicants().isEmpty()) {
      workspace.add(List.of(taken), _ -> {});
    } else {
      TestWorkspace.dossierEditor(workspace, 0).take(taken);
    }
  }

  private IncomingViewModel model(FilledForm form) {
    IncomingComparison comparison =
        new IncomingComparison(
            "表.docx", Optional.empty(), new IncomingComparison.Content.Form(form, sequence));
    return new IncomingViewModel(
        workspace.applicants().isEmpty()
            ? comparison
            : comparison.with(TestWorkspace.dossierEditor(workspace, 0)),
        workspace.library());
  }

  private List<String> platforms() {
    List<String> all = new ArrayList<>();
    for (Claim claim : TestWorkspace.dossierEditor(workspace, 0).dossier().claims()) {
      all.add(
          claim.input().project().orElse("?")
              + " "
              + claim
                  .platform()
                  .flatMap(platform -> platform.get(FieldCatalogue.PLATFORM_NAME))
                  .orElse("?"));
    }
    return all;
  }

  private static FilledForm application(String project) {
    return application(project, "操作细则（十）专业化公共服务平台建设资金支持");
  }

  private static FilledForm application(String project, String item) {
    return form(
        FormContents.APPLICATION, Map.of("name", COMPANY, "policyItem", item, "project", project));
  }

  private static FilledForm platform(String name) {
    return form(FormContents.PLATFORM, Map.of("platformName", name));
  }

  private static FilledForm form(String id, Map<String, String> values) {
    return new FilledForm("表.docx", OfficialForm.load(id), values, false, List.of());
  }
}
