package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import minshen.desktop.library.LibraryPlace;
import minshen.desktop.shell.Theme;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/** A reader finds a clause, sees what is built on it, and comes back. */
class LibraryReadingTest {
  @Test
  void fromASearchToTheClauseToTheItemAndBack() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      bench.step(() -> bench.workbench.go(LibraryPlace.class));
      bench.step(() -> bench.find(TextField.class, "#library-search").setText("兽用药品批件 累计"));
      bench.step(() -> index(bench).getSelectionModel().selectFirst());

      Node clause = bench.find(Node.class, ".clause:found");
      assertThat(clause.lookupAll(".found-word"))
          .extracting(word -> ((Text) word).getText())
          .contains("兽用药品批件", "累计");

      bench.step(() -> press(clause, "MH-04"));
      assertThat(title(bench)).isEqualTo("其他获得药品注册批件研发资金支持");

      bench.step(() -> bench.find(Button.class, "#library-back").fire());
      assertThat(Optional.ofNullable(bench.scene.getRoot().lookup(".clause:found"))).isPresent();
      bench.step(() -> bench.find(Button.class, "#library-forward").fire());
      assertThat(title(bench)).isEqualTo("其他获得药品注册批件研发资金支持");
    }
  }

  @Test
  void aMeasureTellsWhomToCall() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      bench.step(() -> bench.workbench.go(LibraryPlace.class));
      bench.step(() -> bench.find(TextField.class, "#library-search").setText("外资基金融入"));
      bench.step(() -> index(bench).getSelectionModel().selectFirst());
      assertThat(bench.find(Label.class, ".lead-department").getText()).isEqualTo("市委金融办");
    }
  }

  private static ListView<?> index(TestWorkbench bench) {
    return bench.find(ListView.class, "#library-index");
  }

  private static void press(Node within, String name) {
    within.lookupAll(".clause-tag").stream()
        .map(node -> (Labeled) node)
        .filter(tag -> tag.getText().equals(name))
        .map(tag -> (Button) tag)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name))
        .fire();
  }

  private static String title(TestWorkbench bench) {
    return bench.find(Label.class, ".reading-page .book-title").getText();
  }
}
