package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.shell.Theme;
import minshen.dossier.Claim;
import minshen.dossier.FieldCatalogue;
import minshen.policy.calc.Answer;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The workbench without a mouse, and for those who hear it. */
class KeyboardTest {
  private static final int FAR = 120;

  private final FxRobot robot = new FxRobot();

  @TempDir Path folder;

  @Test
  void fromAnEmptyWindowToThePrintedFormWithoutAMouse() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      bench.dialogs.folder = Optional.of(folder);
      bench.step(() -> bench.find(ToggleButton.class, ".rail-place").requestFocus());
      go(bench, "first-own");
      robot.type(KeyCode.SPACE);
      settle(bench);
      assertThat(focus(bench).getId()).isEqualTo("applicant.name");
      robot.write("键盘公司");
      go(bench, "applicant.creditCode");
      robot.write("91310112MA1G7K3Q82");
      robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
      settle(bench);
      go(bench, "new-claim");
      robot.type(KeyCode.SPACE);
      settle(bench);
      go(bench, "item-filter");
      robot.write("MH-12");
      settle(bench);
      go(bench, "new-MH-12");
      robot.type(KeyCode.ENTER);
      settle(bench);
      go(bench, node -> "项目名称".equals(node.getAccessibleText()));
      robot.write("委托生产");
      go(bench, node -> "市级支持资金".equals(node.getAccessibleText()));
      robot.write("326.5");
      // On a machine that is busy the keys come in after the robot is done.
      WaitForAsyncUtils.waitFor(
          10, TimeUnit.SECONDS, () -> "326.50".equals(Fx.on(() -> amount(bench))));
      // Joined buttons are one stop; the arrow keys choose among them.
      go(bench, node -> node instanceof ToggleButton answer && "未知".equals(answer.getText()));
      robot.type(KeyCode.LEFT);
      robot.type(KeyCode.LEFT);
      settle(bench);
      assertThat(((ToggleButton) focus(bench)).getText()).isEqualTo("是");
      Claim claim = bench.dossierEditor("键盘").dossier().claims().getFirst();
      assertThat(claim.input().answers()).containsValue(Answer.YES);
      robot.press(KeyCode.ALT).type(KeyCode.DIGIT4).release(KeyCode.ALT);
      settle(bench);
      go(bench, node -> "paper-editor".equals(node.getId()));
      go(bench, node -> "联系人".equals(node.getAccessibleText()));
      robot.write("沈知遥");
      settle(bench);
      assertThat(bench.dossierEditor("键盘").dossier().applicant().get(FieldCatalogue.CONTACT_NAME))
          .contains("沈知遥");
      robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
      settle(bench);
      assertThat(bench.dossierEditor("键盘").dossier().applicant().get(FieldCatalogue.CONTACT_NAME))
          .isEmpty();
      robot.press(KeyCode.ALT).type(KeyCode.DIGIT6).release(KeyCode.ALT);
      settle(bench);
      go(bench, "export");
      robot.type(KeyCode.SPACE);
      settle(bench);
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(files.filter(Files::isRegularFile)).hasSize(3);
      }
      go(bench, "print");
      robot.type(KeyCode.SPACE);
      settle(bench);
      assertThat(bench.dialogs.printed).hasSize(1);
    }
  }

  @Test
  void everythingThatTakesTheKeyboardHasAName() throws Exception {
    for (Words words : Words.all()) {
      try (TestWorkbench bench = TestWorkbench.open(words, Theme.LIGHT, true)) {
        List<String> nameless = new ArrayList<>();
        bench.step(
            () -> bench.workspace.currentProperty().set(Optional.of(bench.dossierEditor("澜汐"))));
        bench.step(() -> bench.find(Button.class, "#new-claim").fire());
        nameless.addAll(nameless(bench, "new claim"));
        for (List<String> claim : List.of(List.of("砚微", "c1"), List.of("锦云", "c1"))) {
          bench.step(() -> bench.workbench.go(ClaimsPlace.class));
          bench.step(
              () -> bench.workspace.open(bench.dossierEditor(claim.getFirst()), claim.getLast()));
          for (ClaimStep step : ClaimStep.ORDER) {
            bench.step(() -> bench.find(ToggleButton.class, "#step-" + step.name()).fire());
            nameless.addAll(nameless(bench, claim + " " + step));
          }
        }
        assertThat(nameless).isEmpty();
      }
    }
  }

  private static List<String> nameless(TestWorkbench bench, String where) throws Exception {
    return Fx.on(
        () -> {
          List<Node> nodes = new ArrayList<>();
          collect(bench.scene.getRoot(), nodes);
          return nodes.stream()
              .filter(Node::isFocusTraversable)
              // What scrolls is named by what it holds.
              .filter(node -> !(node instanceof ScrollPane))
              .filter(node -> name(bench, node).isBlank())
              .map(
                  node ->
                      where
                          + ": "
                          + node.getClass().getSimpleName()
                          + " "
                          + node.getId()
                          + " "
                          + node.getStyleClass()
                          + " in "
                          + node.getParent().getStyleClass())
              .distinct()
              .toList();
        });
  }

  private static void collect(Parent parent, List<Node> nodes) {
    for (Node node : parent.getChildrenUnmodifiable()) {
      if (node.isVisible()) {
        nodes.add(node);
        if (node instanceof Parent inner) {
          collect(inner, nodes);
        }
      }
    }
  }

  /** What a screen reader says of a control. */
  private static String name(TestWorkbench bench, Node node) {
    if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
      return node.getAccessibleText();
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      return labeled.getText();
    }
    return bench.scene.getRoot().lookupAll(".label").stream()
        .filter(label -> label instanceof Label named && node.equals(named.getLabelFor()))
        .map(label -> ((Label) label).getText())
        .findFirst()
        .orElse("");
  }

  private void go(TestWorkbench bench, String id) throws Exception {
    go(bench, node -> id.equals(node.getId()));
  }

  /** Presses Tab until the keyboard is there. */
  private void go(TestWorkbench bench, Predicate<Node> there) throws Exception {
    List<String> passed = new ArrayList<>();
    for (int i = 0; i < FAR; i++) {
      Node now = focus(bench);
      if (now != null && there.test(now)) {
        return;
      }
      passed.add(now == null ? "nothing" : now.getId() + "/" + now.getAccessibleText());
      robot.type(KeyCode.TAB);
      settle(bench);
    }
    throw new AssertionError("never came there: " + passed);
  }

  private static String amount(TestWorkbench bench) {
    return bench.find(Label.class, ".amount").getText();
  }

  private static Node focus(TestWorkbench bench) throws Exception {
    return Fx.on(bench.scene::getFocusOwner);
  }

  private static void settle(TestWorkbench bench) throws Exception {
    Fx.pulses(bench.scene);
  }
}
