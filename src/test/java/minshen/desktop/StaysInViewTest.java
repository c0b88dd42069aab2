package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import minshen.desktop.applicants.ApplicantsPlace;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Reveal;
import minshen.desktop.overview.OverviewPlace;
import minshen.desktop.shell.Theme;
import minshen.dossier.Dossier;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody is at work on stays where it is. */
class StaysInViewTest {
  @TempDir Path folder;

  /** A button that cannot be pressed any more hands the keyboard on, and the page goes with it. */
  @Test
  void thePageStaysWhereItIsWhileAndAfterSomethingIsExported() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c1"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-EXPORT").fire());
      bench.dialogs.folder = Optional.of(Files.createDirectory(folder.resolve("out")));
      for (String id : List.of("#export", "#make-packet", "#make-upload")) {
        Button button = bench.find(Button.class, id);
        bench.step(() -> Reveal.focus(button));
        ScrollPane page = page(button);

        bench.stepThatTakesLong(button::fire);
        assertThat(bench.scene.getFocusOwner()).as(id).isSameAs(button);
        bench.letGo();
        assertThat(bench.scene.getFocusOwner()).as(id).isSameAs(button);
        assertThat(isInView(button, page)).as(id).isTrue();
      }
      assertThat(bench.dialogs.shown).isNotEmpty();
    }
  }

  private static boolean isInView(Node node, ScrollPane page) {
    return page.localToScene(page.getLayoutBounds())
        .contains(node.localToScene(node.getLayoutBounds()));
  }

  private static ScrollPane page(Node node) {
    Node at = node;
    while (!(at instanceof ScrollPane page && page.getStyleClass().contains("bare"))) {
      at = at.getParent();
    }
    return (ScrollPane) at;
  }

  @Test
  void theCompanyStaysMarkedWhileItsFieldsAreTypedAndWhileOthersAreSearched() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      Dossier other = bench.dossierEditor("砚微").dossier();
      for (int i = 0; i < 6; i++) {
        bench.step(() -> bench.workspace.add(List.of(other), _ -> {}));
      }
      bench.step(() -> bench.workbench.go(ApplicantsPlace.class));
      ListView<?> list = bench.find(ListView.class, "#applicants");
      for (int place : new int[] {0, 1, 4}) {
        bench.step(() -> list.getSelectionModel().select(place));
        for (String text : List.of("新名", "新名称", "新名称乙")) {
          bench.step(() -> name(bench).setText(text + place));
          assertThat(list.getSelectionModel().getSelectedIndices()).as(text).containsExactly(place);
        }
      }
      bench.step(() -> bench.find(TextField.class, "#applicant-search").setText("新名"));
      assertThat(list.getSelectionModel().getSelectedIndices()).hasSize(1);
    }
  }

  /** The first field of the form. */
  private static TextField name(TestWorkbench bench) {
    return (TextField) bench.scene.getRoot().lookupAll(".labelled .text-field").iterator().next();
  }

  @Test
  void theWheelMovesBothColumnsOfTheOverview() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.workbench.go(OverviewPlace.class));
      ScrollPane both = bench.find(ScrollPane.class, "#overview-columns");
      assertThat(both.getContent().lookupAll("*").stream().filter(Card.class::isInstance).count())
          .isGreaterThan(4);
      assertThat(bench.scene.getRoot().lookupAll(".overview .scroll-pane.bare")).hasSize(1);
    }
  }
}
