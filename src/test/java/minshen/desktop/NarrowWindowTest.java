package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import minshen.desktop.claims.model.ClaimStep;
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
