package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import minshen.desktop.applicants.ApplicantsPlace;
import minshen.desktop.ledger.LedgerPlace;
import minshen.desktop.plan.PlanPlace;
import minshen.desktop.shell.Theme;
import minshen.desktop.work.DossierEditor;
import minshen.store.ApplicantSummary;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Which company is worked on, where several are kept. */
class CompanyJourneyTest {
  private static final FxRobot ROBOT = new FxRobot();

  @Test
  void aNewClaimAsksWhoseItIs() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.find(Button.class, "#new-claim").fire());
      assertThat(names(bench)).hasSize(3).doesNotContain("全部单位");

      choose(bench, "锦云");

      assertThat(bench.scene.lookup(".new-claim")).isNotNull();
      assertThat(current(bench)).contains("锦云");
    }
  }

  @Test
  void aNewAwardAsksWhoseItIs() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.workbench.go(LedgerPlace.class));
      bench.step(() -> bench.find(Button.class, "#ledger-new").fire());
      choose(bench, "砚微");

      assertThat(bench.scene.lookup("#award-keep")).isNotNull();
      assertThat(current(bench)).contains("砚微");
    }
  }

  @Test
  void thePlanAsksForACompanyAndThoseWorkedOnLastComeFirst() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      for (String worked : List.of("锦云", "砚微")) {
        DossierEditor company = bench.dossierEditor(worked);
        bench.step(() -> bench.workspace.currentProperty().set(Optional.of(company)));
      }
      bench.step(() -> bench.workspace.currentProperty().set(Optional.empty()));
      bench.step(() -> bench.workbench.go(PlanPlace.class));
      bench.step(() -> bench.find(Button.class, "#plan-company").fire());

      List<String> names = names(bench);
      assertThat(names.get(0)).contains("砚微");
      assertThat(names.get(1)).contains("锦云");
    }
  }

  @Test
  void theNextStartBeginsWithTheCompanyWorkedOnLast() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      DossierEditor company = bench.dossierEditor("砚微");
      bench.step(() -> bench.workspace.currentProperty().set(Optional.of(company)));
      assertThat(bench.workspace.settings().text("companies.current"))
          .contains(Long.toString(company.id()));

      bench.step(bench.workbench::close);
      bench.step(() -> bench.workspace.currentProperty().set(Optional.empty()));
      bench.step(bench.workbench::resume);
      assertThat(current(bench)).contains("砚微");
    }
  }

  @Test
  void aCompanyChosenAmongTheApplicantsIsChosenEverywhere() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.workbench.go(ApplicantsPlace.class));
      assertThat(bench.workspace.currentProperty().get()).isEmpty();

      Node line = ROBOT.lookup("#applicants .list-cell").nth(1).query();
      ROBOT.clickOn(line, MouseButton.PRIMARY);

      assertThat(current(bench)).contains("砚微");
      bench.step(() -> bench.find(Button.class, "#applicant-new-claim").fire());
      assertThat(bench.scene.lookup(".new-claim")).isNotNull();
    }
  }

  @Test
  void aClaimOfAnotherCompanyDoesNotStayOpenBehindTheOneThatIsChosen() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      DossierEditor before = bench.dossierEditor("澜汐");
      String claim = before.dossier().claims().getFirst().id();
      bench.step(() -> bench.workspace.open(before, claim));
      bench.step(() -> bench.workbench.go(ApplicantsPlace.class));
      Node line = ROBOT.lookup("#applicants .list-cell").nth(1).query();
      ROBOT.clickOn(line, MouseButton.PRIMARY);

      assertThat(current(bench)).contains("砚微");
      assertThat(bench.workspace.openClaimProperty().get()).isEmpty();
    }
  }

  private static String current(TestWorkbench bench) {
    return bench
        .workspace
        .currentProperty()
        .get()
        .flatMap(DossierEditor::name)
        .orElse("no company");
  }

  private static List<String> names(TestWorkbench bench) {
    ListView<?> list = bench.find(ListView.class, "#picker-list");
    return list.getItems().stream()
        .map(entry -> (Optional<?>) entry)
        .map(e -> e.map(a -> ((ApplicantSummary) a).name().orElseThrow()).orElse("全部单位"))
        .toList();
  }

  private static void choose(TestWorkbench bench, String typed) throws Exception {
    bench.step(() -> ROBOT.write(typed));
    ROBOT.type(KeyCode.ENTER);
    bench.step(() -> {});
  }
}
