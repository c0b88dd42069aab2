package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.controls.Pressable;
import minshen.desktop.shell.Dialogs.Way;
import minshen.desktop.shell.Theme;
import minshen.desktop.work.TestWorkspace;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.store.Snapshot;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What a clerk does, from the window to the files. */
class JourneysTest {
  private final FxRobot robot = new FxRobot();

  @TempDir Path folder;

  @Test
  void fromAnEmptyWindowToTheForms() throws Exception {
    try (TestWorkbench bench = bench(false)) {
      bench.step(() -> bench.find(Button.class, "#first-own").fire());
      assertThat(bench.workbench.place()).isEqualTo("desktop.applicants");
      assertThat(bench.scene.getFocusOwner().getId()).isEqualTo("applicant.name");
      robot.write("上海示例");
      bench.step(() -> field(bench, "applicant.creditCode").setText("91310112MA1G7K3Q83"));
      assertThat(texts(bench)).contains("校验位不符，请对照营业执照逐位核对");
      bench.step(() -> field(bench, "applicant.creditCode").setText("91310112MA1G7K3Q82"));
      assertThat(texts(bench)).doesNotContain("校验位不符，请对照营业执照逐位核对");
      assertThat(dossier(bench).applicant().name()).contains("上海示例");

      bench.step(() -> bench.workbench.go(ClaimsPlace.class));
      bench.step(() -> bench.find(Button.class, "#new-claim").fire());
      bench.step(() -> bench.find(Pressable.class, "#new-MH-12").press());
      bench.step(() -> labelled(bench, "市级支持资金").setText("３２６．５"));
      assertThat(bench.find(Label.class, ".amount").getText()).isEqualTo("326.50");

      bench.dialogs.folder = Optional.of(folder);
      step(bench, "EXPORT");
      bench.step(() -> bench.find(Button.class, "#export").fire());
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
            .containsExactlyInAnyOrder("申请表-上海示例-c1.docx", "申请表-上海示例-c1.pdf", "测算说明-上海示例-c1.pdf");
      }

      bench.dialogs.way = Way.NEITHER;
      bench.step(() -> bench.find(Button.class, "#export").fire());
      assertThat(bench.dialogs.said).anyMatch(said -> said.contains("已经有这项申报的文件"));
      try (Stream<Path> folders = Files.list(folder)) {
        assertThat(folders).as("the question was closed").hasSize(1);
      }
      bench.dialogs.way = Way.SECOND;
      bench.step(() -> bench.find(Button.class, "#export").fire());
      try (Stream<Path> folders = Files.list(folder)) {
        assertThat(folders.map(f -> f.getFileName().toString()))
            .containsExactlyInAnyOrder("上海示例 - c1", "上海示例 - c1 (2)");
      }
      assertThat(bench.dialogs.shown).hasSize(2);
      assertThat(bench.store.read(bench.store.applicants().getFirst().id()).dossier())
          .isEqualTo(dossier(bench));
    }
  }

  @Test
  void theExamplesOpenWithAClick() throws Exception {
    try (TestWorkbench bench = bench(false)) {
      bench.step(() -> bench.find(Button.class, "#first-examples").fire());
      assertThat(bench.find(TableView.class, "#claims").getItems().size()).isEqualTo(16);
      bench.step(() -> bench.find(TextField.class, "#claim-filter").setText("洁净车间 锦云"));
      assertThat(bench.find(TableView.class, "#claims").getItems().size()).isEqualTo(1);
      robot.clickOn("锦云三期共享洁净车间");
      Fx.pulses(bench.scene);
      assertThat(bench.find(Label.class, ".amount").getText()).isEqualTo("1,560.00");
    }
  }

  @Test
  void undoTakesBackAWholeFigure() throws Exception {
    try (TestWorkbench bench = bench(true)) {
      bench.step(() -> bench.workspace.open(bench.dossierEditor("澜汐"), "c1"));
      bench.step(() -> labelled(bench, "市级支持资金").setText("1"));
      bench.step(() -> labelled(bench, "市级支持资金").setText("12"));
      assertThat(bench.find(Label.class, ".amount").getText()).isEqualTo("12.00");
      bench.step(() -> press(labelled(bench, "市级支持资金"), KeyCode.Z));
      assertThat(labelled(bench, "市级支持资金").getText()).isEqualTo("326.5");
      assertThat(bench.find(Label.class, ".amount").getText()).isEqualTo("326.50");
      bench.step(() -> press(labelled(bench, "市级支持资金"), KeyCode.Y));
      assertThat(bench.find(Label.class, ".amount").getText()).isEqualTo("12.00");
    }
  }

  @Test
  void whatIsNoFigureIsSaidAndKept() throws Exception {
    try (TestWorkbench bench = bench(true)) {
      bench.step(() -> bench.workspace.open(bench.dossierEditor("澜汐"), "c1"));
      bench.step(() -> labelled(bench, "市级支持资金").setText("三百"));
      assertThat(texts(bench)).contains("请填写数字，如 1200 或 1,200.5");
      assertThat(labelled(bench, "市级支持资金").getText()).isEqualTo("三百");
      assertThat(bench.find(Label.class, ".amount").getText()).isEqualTo("待定");
    }
  }

  @Test
  void aFindingLeadsToTheField() throws Exception {
    try (TestWorkbench bench = bench(true)) {
      bench.step(() -> bench.workspace.open(bench.dossierEditor("澜汐"), "c1"));
      bench.step(() -> labelled(bench, "申请金额").setText("9999"));
      step(bench, "CHECK");
      assertThat(texts(bench)).anyMatch(text -> text.contains("超过可申请上限"));
      bench.step(
          () ->
              bench.scene.getRoot().lookupAll(".finding-line").stream()
                  .filter(Pressable.class::isInstance)
                  .map(Pressable.class::cast)
                  .findFirst()
                  .orElseThrow()
                  .press());
      assertThat(bench.scene.getFocusOwner()).isEqualTo(labelled(bench, "申请金额"));
    }
  }

  @Test
  void anAnswerOfNoIsSeenAtOnce() throws Exception {
    try (TestWorkbench bench = bench(true)) {
      bench.step(() -> bench.workspace.open(bench.dossierEditor("澜汐"), "c1"));
      bench.step(
          () ->
              bench.scene.getRoot().lookupAll(".condition-line .toggle-button").stream()
                  .map(ToggleButton.class::cast)
                  .filter(button -> button.getText().equals("否"))
                  .skip(2)
                  .findFirst()
                  .orElseThrow()
                  .fire());
      assertThat(texts(bench)).contains("不符合条件");
      assertThat(bench.find(Label.class, ".amount").getText()).isEqualTo("0.00");
    }
  }

  @Test
  void aDossierThatCannotBeReadIsRefusedWithItsLine() throws Exception {
    Path broken =
        Files.writeString(
            folder.resolve("坏的.minshen.yaml"), "format: minshen-dossier/1\nclaimz: []\n");
    try (TestWorkbench bench = bench(true)) {
      bench.dialogs.files = List.of(broken);
      bench.step(() -> button(bench, "导入档案").fire());
      assertThat(bench.dialogs.said.getLast()).contains("坏的.minshen.yaml:2").contains("claims");
      assertThat(bench.workspace.applicants()).hasSize(3);
    }
  }

  @Test
  void theCompanyIsFoundByTyping() throws Exception {
    try (TestWorkbench bench = bench(true)) {
      bench.step(() -> bench.find(Button.class, "#company").fire());
      robot.write("锦云");
      ListView<?> list = robot.lookup("#picker-list").queryListView();
      assertThat(list.getItems()).hasSize(1);
      robot.type(KeyCode.ENTER);
      Fx.pulses(bench.scene);
      assertThat(bench.find(TableView.class, "#claims").getItems().size()).isEqualTo(4);
    }
  }

  @Test
  void aClaimIsDeletedOnlyWhenConfirmed() throws Exception {
    try (TestWorkbench bench = bench(true)) {
      bench.step(() -> bench.workspace.open(bench.dossierEditor("澜汐"), "c1"));
      bench.dialogs.sure = false;
      bench.step(() -> menu(bench, "delete-claim").fire());
      assertThat(bench.dossierEditor("澜汐").dossier().claims()).hasSize(6);
      bench.dialogs.sure = true;
      bench.step(() -> menu(bench, "delete-claim").fire());
      assertThat(bench.dossierEditor("澜汐").dossier().claims()).hasSize(5);
      assertThat(bench.workspace.openClaimProperty().get()).isEmpty();
    }
  }

  @Test
  void anExportIsKeptAndToldFromWhatIsNow() throws Exception {
    try (TestWorkbench bench = bench(true)) {
      bench.step(() -> bench.workspace.open(bench.dossierEditor("澜汐"), "c1"));
      step(bench, "EXPORT");
      assertThat(texts(bench)).contains("还没有导出过。每次导出都会留下当时数据的记录。");
      bench.dialogs.folder = Optional.of(folder);
      bench.step(() -> bench.find(Button.class, "#export").fire());
      assertThat(texts(bench)).contains("申请表 · 3 个文件", "与现在一致");
      bench.step(() -> bench.find(Button.class, "#print").fire());
      assertThat(bench.dialogs.printed).containsOnlyKeys("申请表（附件1）");
      assertThat(texts(bench)).contains("直接打印 · 1 份表");
      assertThat(bench.store.snapshots(bench.dossierEditor("澜汐").id(), "c1"))
          .extracting(Snapshot::exported, taken -> taken.papers().keySet())
          .containsExactly(
              tuple("print", Set.of("minhang-application-2025")),
              tuple("forms", Set.of("minhang-application-2025")));
      assertThat(new String(bench.dialogs.printed.get("申请表（附件1）"), StandardCharsets.ISO_8859_1))
          .startsWith("%PDF");
      step(bench, "FACTS");
      bench.step(() -> labelled(bench, "市级支持资金").setText("300"));
      step(bench, "EXPORT");
      assertThat(texts(bench)).contains("数据已变");
    }
  }

  @Test
  void theStepsAreJumpedToByKey() throws Exception {
    try (TestWorkbench bench = bench(true)) {
      bench.step(() -> bench.workspace.open(bench.dossierEditor("澜汐"), "c1"));
      bench.step(() -> alt(bench, KeyCode.DIGIT1));
      assertThat(bench.find(ToggleButton.class, "#step-CLAUSES").isSelected()).isTrue();
      assertThat(texts(bench)).contains("政策条款").doesNotContain("项目名称");
      bench.step(() -> alt(bench, KeyCode.DIGIT3));
      assertThat(texts(bench)).contains("申报材料");
      bench.step(() -> press(bench.find(ToggleButton.class, "#step-FACTS"), KeyCode.Z));
      assertThat(bench.find(Label.class, ".amount").getText()).isEqualTo("326.50");
    }
  }

  @Test
  void aClaimIsCopiedToANewYear() throws Exception {
    try (TestWorkbench bench = bench(true)) {
      bench.step(() -> bench.workspace.open(bench.dossierEditor("澜汐"), "c1"));
      bench.step(() -> menu(bench, "copy-claim").fire());
      Claim old = bench.dossierEditor("澜汐").dossier().claim("c1").orElseThrow();
      Claim copy = bench.dossierEditor("澜汐").dossier().claims().getLast();
      assertThat(bench.workspace.openClaimProperty().get().orElseThrow().id()).isEqualTo(copy.id());
      assertThat(copy.input().project()).isEqualTo(old.input().project());
      assertThat(copy.input().facts()).isEqualTo(old.input().facts());
      assertThat(copy.input().eventDate()).isEmpty();
      assertThat(copy.input().year()).isEqualTo(old.input().year().map(y -> y + 1));
      assertThat(copy.attachments()).isEmpty();
    }
  }

  @Test
  void englishSaysTheSame() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.ENGLISH, Theme.DARK, true)) {
      bench.step(() -> bench.workspace.open(bench.dossierEditor("澜汐"), "c1"));
      assertThat(texts(bench)).contains("Amount", "Conditions", "Eligible");
    }
  }

  private static TestWorkbench bench(boolean examples) throws Exception {
    return TestWorkbench.open(Words.CHINESE, Theme.LIGHT, examples);
  }

  private static Dossier dossier(TestWorkbench bench) {
    return TestWorkspace.dossierEditor(bench.workspace, 0).dossier();
  }

  private static TextField field(TestWorkbench bench, String key) {
    return bench.scene.getRoot().lookupAll(".text-field").stream()
        .filter(node -> key.equals(node.getId()))
        .map(TextField.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** The text field that a label names. */
  private static TextField labelled(TestWorkbench bench, String label) {
    return bench.scene.getRoot().lookupAll(".text-field").stream()
        .filter(node -> label.equals(node.getAccessibleText()))
        .map(TextField.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static void step(TestWorkbench bench, String step) throws Exception {
    bench.step(() -> bench.find(ToggleButton.class, "#step-" + step).fire());
  }

  private static MenuItem menu(TestWorkbench bench, String id) {
    return bench.find(MenuButton.class, "#claim-menu").getItems().stream()
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  private static Button button(TestWorkbench bench, String text) {
    return bench.scene.getRoot().lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> text.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  private static void alt(TestWorkbench bench, KeyCode code) {
    bench
        .find(ToggleButton.class, "#step-FACTS")
        .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false));
  }

  private static void press(Node node, KeyCode code) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
  }

  /** Everything that labels and buttons say. */
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
