package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import minshen.desktop.applicants.ApplicantsPlace;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.controls.Pressable;
import minshen.desktop.ledger.LedgerPlace;
import minshen.desktop.overview.OverviewPlace;
import minshen.desktop.shell.Theme;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What a consultant does who serves many companies. */
class WorkspaceJourneysTest {
  private static final int COMPANIES = 40;
  private static final int CLAIMS = 10;

  private final FxRobot robot = new FxRobot();

  @Test
  void aClaimOfFortyCompaniesIsFoundByTyping() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      bench.step(() -> bench.workspace.add(companies(bench), _ -> {}));
      bench.step(() -> bench.workbench.go(ClaimsPlace.class));
      assertThat(bench.find(TableView.class, "#claims").getItems().size())
          .isEqualTo(COMPANIES * CLAIMS);
      bench.step(() -> bench.find(TextField.class, "#claim-filter").setText("第17家 项目3"));
      assertThat(bench.find(TableView.class, "#claims").getItems().size()).isEqualTo(1);

      bench.step(() -> bench.find(Button.class, "#finder").fire());
      robot.write("第29家 项目7");
      robot.type(KeyCode.ENTER);
      Fx.pulses(bench.scene);
      var open = bench.workspace.openClaimProperty().get().orElseThrow();
      assertThat(open.dossierEditor().name()).contains("第29家");
      assertThat(open.id()).isEqualTo("c7");
      assertThat(bench.scene.getRoot().lookup("#finder-search")).isNull();
    }
  }

  @Test
  void aCompanyAmongManyIsFoundByNameOrCode() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.workbench.go(ApplicantsPlace.class));
      TextField search = bench.find(TextField.class, "#applicant-search");
      assertThat(search.isVisible()).isFalse();
      bench.step(() -> bench.workspace.add(companies(bench), _ -> {}));
      assertThat(search.isVisible()).isTrue();
      ListView<?> list = bench.find(ListView.class, "#applicants");
      bench.step(() -> list.getSelectionModel().select(2));
      Object shown = bench.byId(TextField.class, "applicant.name").getText();
      bench.step(() -> search.setText("第31家"));
      assertThat(list.getItems().size()).isEqualTo(1);
      assertThat(bench.byId(TextField.class, "applicant.name").getText()).isEqualTo(shown);
      bench.step(search::requestFocus);
      robot.type(KeyCode.ENTER);
      Fx.pulses(bench.scene);
      assertThat(bench.byId(TextField.class, "applicant.name").getText()).isEqualTo("第31家");
      bench.step(() -> search.setText("91310112MA1G7K3Q82"));
      assertThat(list.getItems().size()).isEqualTo(1);
      bench.step(() -> search.setText("没有"));
      assertThat(list.getItems().size()).isZero();
      assertThat(bench.byId(TextField.class, "applicant.name").getText()).isEqualTo("第31家");
    }
  }

  @Test
  void aColumnIsNarrowedInItsTitleAndLetGoWithAClick() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      bench.step(() -> bench.workspace.add(companies(bench), _ -> {}));
      bench.step(() -> bench.workbench.go(ClaimsPlace.class));
      TableView<?> table = bench.find(TableView.class, "#claims");
      bench.step(() -> bench.find(Button.class, "#filter-company").fire());
      robot.write("第23家");
      robot.type(KeyCode.ENTER);
      Fx.pulses(bench.scene);
      assertThat(table.getItems().size()).isEqualTo(CLAIMS);
      assertThat(bench.find(Button.class, "#narrowed-company").getText()).isEqualTo("第23家");
      assertThat(table.getSortOrder()).isEmpty();
      bench.step(() -> bench.find(Button.class, "#narrowed-company").fire());
      assertThat(table.getItems().size()).isEqualTo(COMPANIES * CLAIMS);
      // Of one company alone the column says nothing, and filters nothing.
      bench.step(() -> bench.find(Button.class, "#filter-company").fire());
      robot.write("第23家");
      robot.type(KeyCode.ENTER);
      bench.step(
          () ->
              bench
                  .workspace
                  .currentProperty()
                  .set(java.util.Optional.of(bench.dossierEditor("第7家"))));
      assertThat(table.getItems().size()).isEqualTo(CLAIMS);
      assertThat(table.getVisibleLeafColumns()).hasSize(5);
    }
  }

  @Test
  void theLedgerIsNarrowedByItsColumns() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.workbench.go(LedgerPlace.class));
      TableView<?> table = bench.find(TableView.class, "#ledger");
      int all = table.getItems().size();
      bench.step(() -> bench.find(Button.class, "#ledger-filter-item").fire());
      robot.write("MH-06");
      robot.type(KeyCode.ENTER);
      Fx.pulses(bench.scene);
      assertThat(table.getItems().size()).isPositive().isLessThan(all);
    }
  }

  @Test
  void aStateOnTheOverviewLeadsToItsClaims() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.workspace.currentProperty().set(java.util.Optional.empty()));
      bench.step(() -> bench.workbench.go(OverviewPlace.class));
      bench.step(() -> bench.find(Pressable.class, "#tile-LACKING").press());
      assertThat(bench.workbench.place()).isEqualTo("desktop.claims");
      int lacking = bench.find(TableView.class, "#claims").getItems().size();
      assertThat(lacking).isPositive().isLessThan(bench.workspace.claims().size());
    }
  }

  @Test
  void anAwardIsAddedAndTakenBack() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(
          () ->
              bench
                  .workspace
                  .currentProperty()
                  .set(java.util.Optional.of(bench.dossierEditor("澜汐"))));
      int before = bench.dossierEditor("澜汐").dossier().ledger().size();
      bench.step(() -> bench.workbench.go(LedgerPlace.class));
      bench.step(() -> bench.find(Button.class, "#ledger-new").fire());
      bench.step(() -> bench.find(Button.class, "#award-keep").fire());
      assertThat(bench.dossierEditor("澜汐").dossier().ledger()).hasSize(before);
      assertThat(bench.scene.getFocusOwner().getId()).isEqualTo("award-item");
      bench.step(() -> bench.find(TextField.class, "#award-item").setText("MH-11"));
      bench.step(() -> bench.find(TextField.class, "#award-year").setText("2025"));
      bench.step(() -> bench.find(TextField.class, "#award-amount").setText("２０"));
      bench.step(() -> bench.find(Button.class, "#award-keep").fire());
      // The test's dialogs press 撤销 as soon as it is offered.
      assertThat(bench.dialogs.said).last().isEqualTo("已登记 1 笔");
      assertThat(bench.dossierEditor("澜汐").dossier().ledger()).hasSize(before);
    }
  }

  private static List<Dossier> companies(TestWorkbench bench) {
    DossierReader reader = new DossierReader(bench.workspace.library());
    return IntStream.rangeClosed(1, COMPANIES)
        .mapToObj(company -> reader.read(yaml(company), "companies", ClaimsWanted.ANY))
        .toList();
  }

  private static byte[] yaml(int company) {
    StringBuilder text =
        new StringBuilder(
            "format: minshen-dossier/1\napplicant: { name: 第" + company + "家 }\nclaims:\n");
    for (int i = 1; i <= CLAIMS; i++) {
      text.append("  - { id: c%d, item: MH-14, project: 项目%d, year: 2026 }\n".formatted(i, i));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
