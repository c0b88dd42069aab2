package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.controls.CapGauge;
import minshen.desktop.controls.Pressable;
import minshen.desktop.shell.Theme;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.TestWorkspace;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.store.UserStore;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clerk does with claims that hang together, and over days. */
class ClaimJourneysTest {
  private static final String TWO_DEVICES =
      """
      format: minshen-dossier/1
      applicant: { name: 两项器械 }
      claims:
        - id: c1
          item: MH-06
          year: 2026
          eventDate: 2025-12-01
          products: [ { name: 甲, kind: nonIvd, rdCost: 400 }, { name: 乙, kind: nonIvd, rdCost: 450 } ]
        - id: c2
          item: MH-06
          year: 2026
          eventDate: 2025-12-01
          products: [ { name: 丙, kind: ivd, rdCost: 450 } ]
      """;

  @TempDir Path folder;

  @Test
  void aClickWithCtrlOrShiftChoosesAClaimAndOpensNone() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      Fx.pulses(bench.scene);
      Node row = bench.find(Node.class, "#claims .table-row-cell");
      bench.step(() -> row.fireEvent(click(true, false)));
      bench.step(() -> row.fireEvent(click(false, true)));
      assertThat(bench.workspace.openClaimProperty().get()).isEmpty();

      bench.step(() -> row.fireEvent(click(false, false)));
      assertThat(bench.workspace.openClaimProperty().get()).isPresent();
    }
  }

  private static MouseEvent click(boolean ctrl, boolean shift) {
    return new MouseEvent(
        MouseEvent.MOUSE_CLICKED,
        1,
        1,
        1,
        1,
        MouseButton.PRIMARY,
        1,
        shift,
        ctrl,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        true,
        null);
  }

  @Test
  void oneActionLeadsFromStepToStep() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c1"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-CLAUSES").fire());
      List<String> said = new ArrayList<>();
      for (int i = 1; i < ClaimStep.EXPORT.number(); i++) {
        said.add(bench.find(Button.class, "#next-step").getAccessibleText().strip());
        bench.step(() -> bench.find(Button.class, "#next-step").fire());
      }
      assertThat(said)
          .containsExactly(
              "下一步：事实与条件",
              "下一步：材料",
              "下一步：申请表 这一步：还差 3 项，可以先往下走",
              "下一步：检查",
              "下一步：导出 这一步：还差 3 项，可以先往下走");
      assertThat(bench.find(ToggleButton.class, "#step-EXPORT").isSelected()).isTrue();
      assertThat(bench.find(Button.class, "#next-step").isVisible()).isFalse();
    }
  }

  @Test
  void aCapSharedByTwoClaimsIsSeenInBoth() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      DossierEditor dossierEditor = add(bench, TWO_DEVICES);
      bench.step(() -> bench.workspace.open(dossierEditor, "c2"));
      // 80 and 90 of 200 are taken by the first claim; of the 50 of the second 30 are left.
      assertThat(amount(bench)).isEqualTo("30.00");
      assertThat(gauges(bench)).anyMatch(text -> text.contains("已用完") && text.contains("170.00"));
      bench.step(() -> bench.workspace.open(dossierEditor, "c1"));
      bench.step(() -> labelled(bench, "研发投入").setText("100"));
      assertThat(amount(bench)).isEqualTo("110.00");
      bench.step(() -> bench.workspace.open(dossierEditor, "c2"));
      assertThat(amount(bench)).isEqualTo("50.00");
      assertThat(gauges(bench)).anyMatch(text -> text.contains("剩 40.00 万元"));
    }
  }

  @Test
  void theWheelAndKeysOverAPreviewThatIsNotDrawnYetDoNothing() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      DossierEditor dossierEditor = add(bench, TWO_DEVICES);
      bench.step(() -> bench.workspace.open(dossierEditor, "c1"));
      bench.stepThatTakesLong(() -> bench.find(ToggleButton.class, "#step-EXPORT").fire());
      Node preview = bench.find(Node.class, "#preview");
      List<Node> parts = List.copyOf(preview.lookupAll("*"));
      // What is not shown gets neither the wheel nor keys.
      bench.step(
          () ->
              parts.stream()
                  .filter(Node::isVisible)
                  .forEach(
                      part -> {
                        if (preview.isVisible()) {
                          part.fireEvent(wheel(-40));
                          part.fireEvent(wheel(40));
                          for (KeyCode key :
                              List.of(KeyCode.DOWN, KeyCode.UP, KeyCode.PAGE_DOWN, KeyCode.END)) {
                            part.fireEvent(
                                new KeyEvent(
                                    KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
                          }
                        }
                      }));
      bench.letGo();
      assertThat(preview.isVisible()).isTrue();
    }
  }

  @Test
  void aReadingTakenTheOtherWayMovesTheAmountAndIsTakenBackByKey() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      DossierEditor dossierEditor = add(bench, TWO_DEVICES);
      bench.step(() -> dossierEditor.removeClaim("c1"));
      bench.step(() -> bench.workspace.open(dossierEditor, "c2"));
      assertThat(amount(bench)).isEqualTo("50.00");
      ToggleSwitch other = bench.find(ToggleSwitch.class, "#reading-R1");
      assertThat(texts(bench)).anyMatch(text -> text.contains("90.00") && text.contains("+40.00"));
      bench.step(() -> other.setSelected(true));
      assertThat(amount(bench)).isEqualTo("90.00");
      bench.step(() -> press(other, KeyCode.Z));
      assertThat(other.isSelected()).isFalse();
      assertThat(amount(bench)).isEqualTo("50.00");
      bench.step(() -> press(other, KeyCode.Y));
      assertThat(amount(bench)).isEqualTo("90.00");
    }
  }

  @Test
  void whatWasTypedYesterdayIsTakenBackToday() throws Exception {
    try (TestWorkbench bench = onDisk()) {
      DossierEditor dossierEditor = add(bench, TWO_DEVICES);
      bench.step(() -> bench.workspace.open(dossierEditor, "c2"));
      bench.step(() -> labelled(bench, "研发投入").setText("100"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-FORM").fire());
      bench.step(() -> bench.find(Node.class, "#paper-name").requestFocus());
      bench.step(
          () -> bench.find(javafx.scene.control.TextArea.class, "#paper-editor").setText("改过的名称"));
    }
    try (TestWorkbench bench = onDisk()) {
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(bench.workspace, 0);
      assertThat(dossierEditor.name()).contains("改过的名称");
      bench.step(() -> bench.workspace.open(dossierEditor, "c2"));
      bench.step(() -> press(labelled(bench, "研发投入"), KeyCode.Z));
      assertThat(dossierEditor.name()).contains("两项器械");
      assertThat(amount(bench)).isEqualTo("20.00");
      bench.step(() -> press(labelled(bench, "研发投入"), KeyCode.Z));
      assertThat(labelled(bench, "研发投入").getText()).isEqualTo("450");
      assertThat(amount(bench)).isEqualTo("30.00");
      bench.step(() -> press(labelled(bench, "研发投入"), KeyCode.Y));
      assertThat(amount(bench)).isEqualTo("20.00");
    }
  }

  @Test
  void theRailTellsHowFarTheExportIs() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.dialogs.folder = Optional.of(folder);
      bench.step(() -> bench.workspace.open(bench.dossierEditor("澜汐"), "c2"));
      assertThat(rail(bench)).startsWith("导出 还差 ");
      bench.step(() -> bench.find(ToggleButton.class, "#step-EXPORT").fire());
      bench.step(() -> bench.find(Button.class, "#export").fire());
      assertThat(rail(bench)).matches("导出 已导出 \\d\\d-\\d\\d");
      bench.step(() -> bench.find(ToggleButton.class, "#step-FACTS").fire());
      bench.step(() -> labelled(bench, "项目投资").setText("100"));
      assertThat(rail(bench)).startsWith("导出 还差 ");
      bench.step(() -> press(labelled(bench, "项目投资"), KeyCode.Z));
      assertThat(rail(bench)).startsWith("导出 已导出");
    }
  }

  @Test
  void aNewClaimIsMatchedAndAnswersAreNotAskedAgain() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      DossierEditor dossierEditor =
          add(bench, "format: minshen-dossier/1\napplicant: { name: 新来的, kind: enterprise }\n");
      bench.step(() -> bench.workspace.currentProperty().set(Optional.of(dossierEditor)));
      bench.step(() -> bench.workbench.go(ClaimsPlace.class));
      bench.step(() -> bench.find(Button.class, "#new-claim").fire());
      String asked = question(bench);
      bench.step(() -> bench.find(Button.class, "#plan-no").fire());
      assertThat(question(bench)).isNotEqualTo(asked);
      assertThat(texts(bench)).anyMatch(text -> text.startsWith("不适合（"));
      assertThat(texts(bench)).anyMatch(text -> text.startsWith("这一条答了“否”"));
      String next = question(bench);
      bench.step(() -> bench.find(Pressable.class, "#new-MH-13").press());
      var open = bench.workspace.openClaimProperty().get().orElseThrow();
      assertThat(dossierEditor.dossier().claim(open.id()).orElseThrow().item()).isEqualTo("MH-13");
      bench.step(() -> bench.workspace.openClaimProperty().set(Optional.empty()));
      bench.step(() -> bench.find(Button.class, "#new-claim").fire());
      assertThat(question(bench)).isNotEqualTo(asked);
      assertThat(next).isNotBlank();
      assertThat(texts(bench)).anyMatch(text -> text.endsWith("已有一项申报") || text.startsWith("还没有"));
      bench.step(() -> bench.find(TextField.class, "#item-filter").setText("洁净"));
      assertThat(bench.scene.getRoot().lookupAll(".item-line")).hasSize(1);
    }
  }

  private TestWorkbench onDisk() throws Exception {
    return Fx.on(
        () ->
            new TestWorkbench(
                UserStore.open(folder.resolve("data")), Words.CHINESE, Theme.LIGHT, false));
  }

  private static DossierEditor add(TestWorkbench bench, String yaml) throws Exception {
    DossierReader reader = new DossierReader(bench.workspace.library());
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    bench.step(
        () -> bench.workspace.add(List.of(reader.read(bytes, "test", ClaimsWanted.ANY)), _ -> {}));
    bench.step(() -> bench.workbench.go(ClaimsPlace.class));
    return TestWorkspace.dossierEditor(bench.workspace, 0);
  }

  private static String amount(TestWorkbench bench) {
    return bench.find(Label.class, ".amount").getText();
  }

  private static String question(TestWorkbench bench) {
    return bench.find(Label.class, ".plan-question").getText();
  }

  private static String rail(TestWorkbench bench) {
    return bench.find(ToggleButton.class, "#step-EXPORT").getAccessibleText();
  }

  private static List<String> gauges(TestWorkbench bench) {
    return bench.scene.getRoot().lookupAll(".cap-gauge").stream()
        .filter(CapGauge.class::isInstance)
        .map(Node::getAccessibleText)
        .toList();
  }

  private static TextField labelled(TestWorkbench bench, String label) {
    return bench.scene.getRoot().lookupAll(".text-field").stream()
        .filter(node -> label.equals(node.getAccessibleText()))
        .map(TextField.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static ScrollEvent wheel(double by) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        9,
        9,
        9,
        9,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        by,
        0,
        by,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  private static void press(Node node, KeyCode code) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
  }

  private static List<String> texts(TestWorkbench bench) throws Exception {
    return Fx.on(
        () ->
            bench.scene.getRoot().lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null)
                .toList());
  }
}
