package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import minshen.desktop.applicants.ApplicantsPlace;
import minshen.desktop.shell.Theme;
import minshen.dossier.Claim;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/** What people paste into fields without knowing what they have on the clipboard. */
class BadInputTest {
  private static final int MEGABYTES = 10 << 20;
  private static final String PROJECT = "项目名称";
  private static final String SUPPORT = "市级支持资金";

  @Test
  void megabytesPastedIntoATextAreCutBeforeAnybodyLooks() throws Exception {
    try (TestWorkbench bench = claim()) {
      paste(bench, PROJECT, text("字\t\r\n".repeat(MEGABYTES / 4)));
      assertThat(field(bench, PROJECT).getText().length()).isBetween(100, 1000);
      assertThat(stored(bench).input().project()).contains(field(bench, PROJECT).getText().strip());
      assertStillWorks(bench);
    }
  }

  @Test
  void megabytesPastedIntoAnAmountAreNoFigure() throws Exception {
    try (TestWorkbench bench = claim()) {
      paste(bench, SUPPORT, text("9".repeat(MEGABYTES)));
      assertThat(field(bench, SUPPORT).getText().length()).isLessThan(1000);
      assertThat(bench.find(Label.class, ".amount").getText()).isEqualTo("待定");
      assertThat(stored(bench).input().facts()).doesNotContainKey("citySupport");
      assertStillWorks(bench);
    }
  }

  @Test
  void ofRichTextOnlyTheWordsAreTaken() throws Exception {
    try (TestWorkbench bench = claim()) {
      ClipboardContent rich = text("三期 临床");
      rich.putHtml("<p><b>三期</b> <span style='color:red'>临床</span></p>");
      rich.putRtf("{\\rtf1\\ansi {\\b x}}");
      paste(bench, PROJECT, rich);
      assertThat(field(bench, PROJECT).getText()).isEqualTo("三期 临床");
      assertThat(stored(bench).input().project()).contains("三期 临床");
    }
  }

  @Test
  void emojiAndRareCharactersAreKept() throws Exception {
    try (TestWorkbench bench = claim()) {
      String name = "𬭎钢🧬👩‍🔬项目";
      paste(bench, PROJECT, text(name));
      // The joiner between the woman and the flask is nothing that anybody sees or prints.
      String kept = name.replace("\u200D", "");
      assertThat(field(bench, PROJECT).getText()).isEqualTo(kept);
      assertThat(stored(bench).input().project()).contains(kept);
    }
  }

  @Test
  void fullWidthFiguresAreFigures() throws Exception {
    try (TestWorkbench bench = claim()) {
      paste(bench, SUPPORT, text("　１，０００．５０　万元\r\n"));
      assertThat(stored(bench).input().figure("citySupport").orElseThrow())
          .isEqualByComparingTo("1000.5");
    }
  }

  @Test
  void whateverIsPastedEveryKindOfFieldStaysInBoundsAndWorksOn() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c1"));
      for (String field : List.of(PROJECT, "项目负责人", "品种名称", "研发投入", "申请金额", "申报年度")) {
        survives(bench, field);
      }
      bench.step(
          () -> bench.workspace.currentProperty().set(Optional.of(bench.dossierEditor("砚微"))));
      bench.step(() -> bench.workbench.go(ApplicantsPlace.class));
      for (String field : List.of("单位名称", "统一社会信用代码", "手机", "银行帐号", "经营范围", "注册资金", "员工人数")) {
        survives(bench, field);
      }
    }
  }

  /** Pastes all sorts of things into a field, then what belongs there. */
  private static void survives(TestWorkbench bench, String label) throws Exception {
    TextInputControl field = input(bench, label);
    for (String nasty :
        List.of(
            "字\t\r\n".repeat(MEGABYTES / 4),
            "9".repeat(MEGABYTES),
            "😀👩‍🔬🇨🇳".repeat(3000),
            "\u0000\u0007\u200B\u202E\uFEFF\uD800\u2028",
            "－１２，３４．５６　万元；（）【】％",
            "=SUM(A1:A2)\t<b>x</b>\r\n{\\rtf1}")) {
      bench.step(
          () -> {
            Clipboard.getSystemClipboard().setContent(text(nasty));
            field.requestFocus();
            field.selectAll();
            field.paste();
          });
      assertThat(field.getText().length()).as(label).isLessThanOrEqualTo(20_000);
      assertThat(field.getText().codePoints().filter(c -> c != '\n'))
          .as(label)
          .noneMatch(
              c ->
                  Character.isISOControl(c)
                      || Character.getType(c) == Character.FORMAT
                      || Character.getType(c) == Character.SURROGATE);
      boolean told =
          bench.scene.getRoot().lookupAll(".cut-line").stream().anyMatch(Node::isVisible);
      assertThat(told).as(label + " " + nasty.length()).isEqualTo(nasty.length() > 20_000);
    }
    bench.step(() -> field.setText("２０２６"));
    assertThat(field.getText()).isEqualTo("２０２６");
    assertThat(bench.scene.getRoot().lookupAll(".cut-line")).noneMatch(Node::isVisible);
  }

  private static TextInputControl input(TestWorkbench bench, String label) {
    return bench.scene.getRoot().lookupAll(".text-input").stream()
        .filter(node -> String.valueOf(node.getAccessibleText()).contains(label))
        .map(TextInputControl.class::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + label));
  }

  @Test
  void whatIsCutCanBeHadBackWhole() throws Exception {
    String pasted = "甲".repeat(499) + "😀" + "乙".repeat(100);
    try (TestWorkbench bench = claim()) {
      paste(bench, PROJECT, text(pasted));
      assertThat(field(bench, PROJECT).getText()).isEqualTo("甲".repeat(499));
      HBox line =
          (HBox)
              bench.scene.getRoot().lookupAll(".cut-line").stream()
                  .filter(Node::isVisible)
                  .findFirst()
                  .orElseThrow();
      assertThat(((Label) line.getChildren().getFirst()).getText())
          .isEqualTo("最多 500 字，末尾 102 字没有填入");
      bench.step(
          () -> {
            Clipboard.getSystemClipboard().setContent(text("别的"));
            ((Hyperlink) line.getChildren().getLast()).fire();
          });
      assertThat(Fx.on(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(pasted);
    }
  }

  @Test
  void aTextThatIsTooLongInTheFileIsNotCutByLookingAtIt() throws Exception {
    String name = "项".repeat(800);
    try (TestWorkbench bench = claim()) {
      bench.step(
          () ->
              bench
                  .dossierEditor("澜汐")
                  .changeClaim(
                      "c1", "project", c -> c.withInput(c.input().withProject(Optional.of(name)))));
      assertThat(field(bench, PROJECT).getText()).isEqualTo(name);
      bench.step(() -> field(bench, PROJECT).deleteText(0, 1));
      assertThat(stored(bench).input().project()).contains(name.substring(1));
    }
  }

  /** The next thing that is typed is taken, computed and saved as if nothing had been. */
  private static void assertStillWorks(TestWorkbench bench) throws Exception {
    bench.step(() -> field(bench, SUPPORT).setText("12"));
    assertThat(bench.find(Label.class, ".amount").getText()).isEqualTo("12.00");
    assertThat(stored(bench).input().figure("citySupport").orElseThrow())
        .isEqualByComparingTo("12");
  }

  private static TestWorkbench claim() throws Exception {
    TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true);
    bench.step(() -> bench.workspace.open(bench.dossierEditor("澜汐"), "c1"));
    return bench;
  }

  private static ClipboardContent text(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    return content;
  }

  /** Replaces what stands in a field by what is on the clipboard. */
  private static void paste(TestWorkbench bench, String label, ClipboardContent content)
      throws Exception {
    bench.step(
        () -> {
          Clipboard.getSystemClipboard().setContent(content);
          field(bench, label).requestFocus();
          field(bench, label).selectAll();
          field(bench, label).paste();
        });
  }

  private static Claim stored(TestWorkbench bench) {
    return bench.store.read(bench.dossierEditor("澜汐").id()).dossier().claim("c1").orElseThrow();
  }

  private static TextField field(TestWorkbench bench, String label) {
    return bench.scene.getRoot().lookupAll(".text-field").stream()
        .filter(node -> label.equals(node.getAccessibleText()))
        .map(TextField.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
