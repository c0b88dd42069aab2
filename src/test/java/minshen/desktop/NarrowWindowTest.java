package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.ledger.LedgerPlace;
import minshen.desktop.shell.Theme;
import minshen.desktop.work.DossierEditor;
import minshen.dossier.Claim;
import minshen.policy.calc.ClaimInput;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/** What small screens show: nothing is cut at the right. */
class NarrowWindowTest {
  /** MH-03 has the longest 申报类别. */
  @Test
  void theKindsOfAClaimGoToAnotherLineWhereThereIsNoRoom() throws Exception {
    List<String> tooWide = new ArrayList<>();
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      DossierEditor dossierEditor = bench.dossierEditor("澜汐");
      bench.step(() -> dossierEditor.addClaim(Claim.of(ClaimInput.blank("kinds", "MH-03"))));
      bench.step(() -> bench.workspace.open(dossierEditor, "kinds"));
      for (double width : new double[] {1366, 1100, 910}) {
        bench.step(() -> bench.size(width, 600));
        bench.step(() -> bench.find(ToggleButton.class, "#step-FACTS").fire());
        tooWide.addAll(tooWide(bench, "FACTS at " + width));
      }
    }
    assertThat(tooWide).isEmpty();
  }

  @Test
  void theStepsWithFilesFitBesideTheResults() throws Exception {
    theyFit(Words.CHINESE);
  }

  @Test
  void theyFitInEnglishToo() throws Exception {
    theyFit(Words.ENGLISH);
  }

  @Test
  void theStepComesFirstAndTheAmountOpensTheResults() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.size(910, 512));
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c1"));
      ToggleButton opener = bench.find(ToggleButton.class, "#results-open");
      assertThat(opener.getAccessibleText()).contains("140.00 万元");
      assertThat(bench.scene.lookup(".results")).isNull();
      assertThat(width(bench, ".claim-page .cards")).isGreaterThan(760);

      bench.step(opener::fire);
      assertThat(bench.scene.lookup(".results")).isNotNull();
    }
  }

  @Test
  void whoKeepsTheResultsOpenFindsThemSoInTheNextClaim() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.size(1093, 614));
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c1"));
      bench.step(() -> bench.find(ToggleButton.class, "#results-open").fire());
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c2"));
      assertThat(bench.scene.lookup(".results")).isNotNull();

      bench.step(() -> bench.size(1366, 768));
      assertThat(bench.scene.lookup(".results")).isNotNull();
      assertThat(bench.scene.lookup("#results-open")).isNull();
    }
  }

  /** 683 × 384 is what is left of 1366 × 768 at 200 %. */
  @Test
  void inAWindowBelowTheLeastScrollingReachesEverything() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      WindowRoot root =
          Fx.on(
              () -> {
                bench.scene.setRoot(new StackPane());
                WindowRoot made = new WindowRoot(bench.workbench.root());
                bench.scene.setRoot(made);
                return made;
              });
      bench.step(() -> bench.size(683, 384));
      ScrollPane scroll = (ScrollPane) root.getChildren().getFirst();
      assertThat(scroll.getContent().getLayoutBounds().getWidth())
          .isGreaterThanOrEqualTo(WindowRoot.LEAST_WIDTH);
      bench.step(
          () -> {
            scroll.setHvalue(1);
            scroll.setVvalue(1);
          });
      Node saved = bench.scene.lookup("#saved");
      assertThat(saved.localToScene(saved.getLayoutBounds()).getMaxX()).isLessThanOrEqualTo(683);

      bench.step(() -> bench.size(1366, 768));
      assertThat(root.getChildren()).containsExactly(bench.workbench.root());
    }
  }

  /** The column of least worth goes, and comes back. */
  @Test
  void columnsGiveWayInTheOrderOfTheirWorth() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.workbench.go(LedgerPlace.class));
      TableView<?> ledger = bench.find(TableView.class, "#ledger");
      assertThat(hidden(ledger)).isEmpty();
      bench.step(() -> bench.size(910, 512));
      assertThat(hidden(ledger)).contains("类别").doesNotContain("政策条款", "金额（万元）");
      bench.step(() -> bench.size(1366, 768));
      assertThat(hidden(ledger)).isEmpty();
    }
  }

  private static List<String> hidden(TableView<?> table) {
    return table.getColumns().stream().filter(c -> !c.isVisible()).map(c -> c.getText()).toList();
  }

  private static double width(TestWorkbench bench, String selector) {
    return bench.find(Region.class, selector).getWidth();
  }

  private static void theyFit(Words words) throws Exception {
    List<String> tooWide = new ArrayList<>();
    try (TestWorkbench bench = TestWorkbench.open(words, Theme.LIGHT, true)) {
      bench.step(() -> bench.size(910, 512));
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c1"));
      for (ClaimStep step : List.of(ClaimStep.MATERIALS, ClaimStep.EXPORT)) {
        bench.step(() -> bench.find(ToggleButton.class, "#step-" + step).fire());
        Node saved = bench.scene.lookup("#saved");
        assertThat(saved.localToScene(saved.getLayoutBounds()).getMinY()).isPositive();
        tooWide.addAll(tooWide(bench, step.toString()));
      }
    }
    assertThat(tooWide).isEmpty();
  }

  private static List<String> tooWide(TestWorkbench bench, String step) {
    List<String> tooWide = new ArrayList<>();
    for (Node node : bench.scene.getRoot().lookupAll(".scroll-pane.bare")) {
      ScrollPane scroll = (ScrollPane) node;
      double room = scroll.getViewportBounds().getWidth();
      double wanted = scroll.getContent().minWidth(-1);
      if (wanted > room) {
        tooWide.add(step + " " + scroll + ": " + wanted + " > " + room);
      }
    }
    return tooWide;
  }
}
