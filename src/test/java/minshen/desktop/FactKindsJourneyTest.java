package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import minshen.Qingxi;
import minshen.desktop.shell.Theme;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.TestWorkspace;
import minshen.dossier.Dossier;
import minshen.policy.Value;
import minshen.policy.calc.MissingFact;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/** Every kind of fact is edited on the page of a claim, and taken back there. */
class FactKindsJourneyTest {
  @Test
  void aFactOfTheApplicantIsTypedOnceForAllItsClaims() throws Exception {
    try (TestWorkbench bench = bench()) {
      DossierEditor dossierEditor = open(bench, "c1");
      assertThat(texts(bench)).contains("本单位各项申报共用");
      assertThat(amount(bench)).isEqualTo("25.20");
      bench.step(() -> labelled(bench, "职工人数").setText("200"));
      assertThat(amount(bench)).isEqualTo("40.00");
      bench.step(() -> bench.workspace.open(dossierEditor, "c2"));
      assertThat(labelled(bench, "职工人数").getText()).isEqualTo("200");
      assertThat(dossierEditor.dossier().claims())
          .allMatch(claim -> !claim.input().facts().containsKey("headcount"));
      bench.step(() -> bench.workspace.open(dossierEditor, "c1"));
      bench.step(() -> press(labelled(bench, "职工人数"), KeyCode.Z));
      assertThat(labelled(bench, "职工人数").getText()).isEqualTo("126");
      assertThat(amount(bench)).isEqualTo("25.20");
      bench.step(() -> press(labelled(bench, "职工人数"), KeyCode.Y));
      assertThat(amount(bench)).isEqualTo("40.00");
      bench.step(() -> labelled(bench, "职工人数").setText(""));
      assertThat(dossierEditor.assessment().outcome("c2").missing())
          .containsExactly(new MissingFact.OfClaim("headcount"));
    }
  }

  @Test
  void aPercentageIsTypedAsOne() throws Exception {
    try (TestWorkbench bench = bench()) {
      DossierEditor dossierEditor = open(bench, "c2");
      TextField share = labelled(bench, "本区职工比例");
      assertThat(share.getText()).isEqualTo("62.5");
      bench.step(() -> share.setText("15%"));
      assertThat(fact(dossierEditor, "c2", "localShare"))
          .contains(new Value.Figure(new BigDecimal("0.15")));
      bench.step(() -> share.setText("1500"));
      assertThat(texts(bench)).contains("最多 1000%");
      assertThat(fact(dossierEditor, "c2", "localShare")).isEmpty();
      bench.step(() -> press(share, KeyCode.Z));
      assertThat(labelled(bench, "本区职工比例").getText()).isEqualTo("62.5");
    }
  }

  @Test
  void aForeignAmountHasThreePartsAndSaysWhichLacks() throws Exception {
    try (TestWorkbench bench = bench()) {
      DossierEditor dossierEditor = open(bench, "c3");
      assertThat(amount(bench)).isEqualTo("142.06");
      TextField rate = labelled(bench, "1 美元合多少元");
      bench.step(() -> rate.setText(""));
      assertThat(texts(bench)).contains("还没有填：海外研发投入的汇率");
      bench.step(() -> rate.setText("0"));
      assertThat(texts(bench)).contains("汇率不能是 0");
      bench.step(() -> rate.setText("7"));
      assertThat(amount(bench)).isEqualTo("140.00");
      bench.step(() -> labelled(bench, "海外研发投入").setText("200"));
      assertThat(amount(bench)).isEqualTo("280.00");
      bench.step(() -> press(rate, KeyCode.Z));
      assertThat(amount(bench)).isEqualTo("142.06");
      assertThat(fact(dossierEditor, "c3", "rdAbroad"))
          .isEqualTo(
              Optional.ofNullable(
                  Qingxi.dossier().claim("c3").orElseThrow().input().facts().get("rdAbroad")));
    }
  }

  @Test
  void aDayAYesAndSeveralChoicesAreEdited() throws Exception {
    try (TestWorkbench bench = bench()) {
      DossierEditor dossierEditor = open(bench, "c4");
      assertThat(amount(bench)).isEqualTo("30.00");
      CheckBox animals = box(bench, "动物实验");
      assertThat(box(bench, "检验检测").isSelected()).isTrue();
      assertThat(animals.isSelected()).isFalse();
      bench.step(() -> animals.setSelected(true));
      assertThat(fact(dossierEditor, "c4", "fields"))
          .contains(new Value.Words(List.of("testing", "animals", "trials")));
      bench.step(() -> day(bench, "开放日期").getEditor().setText("2025年7月1日"));
      assertThat(fact(dossierEditor, "c4", "openedOn"))
          .contains(new Value.Day(LocalDate.of(2025, 7, 1)));
      bench.step(() -> button(bench, "取得认证", "否").fire());
      assertThat(fact(dossierEditor, "c4", "certified")).contains(new Value.Truth(false));
      assertThat(amount(bench)).isEqualTo("20.00");
      bench.step(() -> button(bench, "取得认证", "未知").fire());
      assertThat(fact(dossierEditor, "c4", "certified")).isEmpty();
      for (int i = 0; i < 3; i++) {
        bench.step(() -> press(animals, KeyCode.Z));
      }
      assertThat(dossierEditor.dossier()).isEqualTo(Qingxi.dossier());
      assertThat(animals.isSelected()).isFalse();
      assertThat(day(bench, "开放日期").getEditor().getText()).isEqualTo("2025-06-01");
      assertThat(button(bench, "取得认证", "是").isSelected()).isTrue();
    }
  }

  @Test
  void aProductIsAskedWhatItsVariantAsksAndSaysWhatIsOutOfBounds() throws Exception {
    try (TestWorkbench bench = bench()) {
      DossierEditor editor =
          open(
              bench,
              "c1",
              Qingxi.dossier(
                  "id: c1, item: QS-20,",
                  "id: c1, item: QS-25, variant: drug, products: [{ name: 新药, rdCost: 1000 }],"));
      assertThat(texts(bench)).contains("临床例数（例）", "受理日期", "说明（选填）");
      TextField cost = labelled(bench, "研发投入");
      bench.step(() -> cost.setText("99"));
      assertThat(texts(bench)).contains("第 1 个品种的研发投入 99 万元，未达到 100 万元");
      assertThat(cost.getPseudoClassStates()).extracting(Object::toString).contains("wrong");
      bench.step(() -> cost.setText("100"));
      assertThat(texts(bench)).noneMatch(text -> text.contains("未达到"));
      assertThat(cost.getPseudoClassStates()).extracting(Object::toString).doesNotContain("wrong");

      bench.step(() -> variant(bench, "器械").fire());
      assertThat(editor.dossier().claims().getFirst().input().variant()).contains("device");
      assertThat(texts(bench)).contains("研发投入（万元）").doesNotContain("临床例数（例）", "受理日期");
      assertThat(amount(bench)).isEqualTo("10.00");

      bench.step(() -> variant(bench, "平台").fire());
      assertThat(texts(bench)).doesNotContain("研发投入（万元）");
      assertThat(amount(bench)).isEqualTo("20.00");
    }
  }

  private static TestWorkbench bench() throws Exception {
    return Fx.on(() -> new TestWorkbench(Qingxi.store(), Words.CHINESE, Theme.LIGHT, false));
  }

  private static DossierEditor open(TestWorkbench bench, String claim) throws Exception {
    return open(bench, claim, Qingxi.dossier());
  }

  private static DossierEditor open(TestWorkbench bench, String claim, Dossier dossier)
      throws Exception {
    bench.step(() -> bench.workspace.add(List.of(dossier), _ -> {}));
    DossierEditor dossierEditor = TestWorkspace.dossierEditor(bench.workspace, 0);
    bench.step(() -> bench.workspace.open(dossierEditor, claim));
    return dossierEditor;
  }

  private static Optional<Value> fact(DossierEditor dossierEditor, String claim, String fact) {
    return Optional.ofNullable(
        dossierEditor.dossier().claim(claim).orElseThrow().input().facts().get(fact));
  }

  private static String amount(TestWorkbench bench) {
    return bench.find(Label.class, ".amount").getText();
  }

  private static TextField labelled(TestWorkbench bench, String label) {
    return named(bench, ".text-field", label, TextField.class);
  }

  private static DatePicker day(TestWorkbench bench, String label) {
    return named(bench, ".date-picker", label, DatePicker.class);
  }

  private static <T extends Node> T named(
      TestWorkbench bench, String selector, String label, Class<T> kind) {
    return bench.scene.getRoot().lookupAll(selector).stream()
        .filter(node -> label.equals(node.getAccessibleText()))
        .map(kind::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + label));
  }

  private static CheckBox box(TestWorkbench bench, String label) {
    return bench.scene.getRoot().lookupAll(".check-box").stream()
        .map(CheckBox.class::cast)
        .filter(box -> box.getText().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static ToggleButton button(TestWorkbench bench, String field, String answer) {
    return bench.scene.getRoot().lookupAll(".choice").stream()
        .filter(choice -> field.equals(choice.getAccessibleText()))
        .flatMap(choice -> choice.lookupAll(".toggle-button").stream())
        .map(ToggleButton.class::cast)
        .filter(button -> button.getText().equals(answer))
        .findFirst()
        .orElseThrow();
  }

  private static ToggleButton variant(TestWorkbench bench, String label) {
    return bench.scene.getRoot().lookupAll(".toggle-button").stream()
        .map(ToggleButton.class::cast)
        .filter(button -> button.getText().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(TestWorkbench bench) {
    return bench.scene.getRoot().lookupAll("*").stream()
        .filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText())
        .filter(text -> text != null)
        .toList();
  }

  private static void press(Node node, KeyCode code) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
  }
}
