package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.shell.Theme;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/** What a screen of 1366 × 768 shows at 150 %: nothing is cut at the right. */
class NarrowWindowTest {
  @Test
  void theStepsWithFilesFitBesideTheResults() throws Exception {
    List<String> tooWide = new ArrayList<>();
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.size(910, 512));
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c1"));
      for (ClaimStep step : List.of(ClaimStep.MATERIALS, ClaimStep.EXPORT)) {
        bench.step(() -> bench.find(ToggleButton.class, "#step-" + step).fire());
        for (Node node : bench.scene.getRoot().lookupAll(".scroll-pane.bare")) {
          ScrollPane scroll = (ScrollPane) node;
          double room = scroll.getViewportBounds().getWidth();
          double wanted = scroll.getContent().minWidth(-1);
          if (wanted > room) {
            tooWide.add(step + " " + scroll + ": " + wanted + " > " + room);
          }
        }
      }
    }
    assertThat(tooWide).isEmpty();
  }
}
