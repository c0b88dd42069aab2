package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
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
    try (Bench bench = claim()) {
      paste(bench, PROJECT, text("字\t\r\n".repeat(MEGABYTES / 4)));
      assertThat(field(bench, PROJECT).getText().length()).isBetween(100, 1000);
      assertThat(stored(bench).input().project()).contains(field(bench, PROJECT).getText().strip());
      assertStillWorks(bench);
    }
  }

  @Test
  void megabytesPastedIntoAnAmountAreNoFigure() throws Exception {
    try (Bench bench = claim()) {
      paste(bench, SUPPORT, text("9".repeat(MEGABYTES)));
      assertThat(field(bench, SUPPORT).getText().length()).isLessThan(1000);
      assertThat(bench.find(Label.class, ".amount").getText()).isEqualTo("待定");
      assertThat(stored(bench).input().facts()).doesNotContainKey("citySupport");
      assertStillWorks(bench);
    }
  }

  @Test
  void ofRichTextOnlyTheWordsAreTaken() throws Exception {
    try (Bench bench = claim()) {
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
    try (Bench bench = claim()) {
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
    try (Bench bench = claim()) {
      paste(bench, SUPPORT, text("　１，０００．５０　万元\r\n"));
      assertThat(stored(bench).input().figure("citySupport").orElseThrow())
          .isEqualByComparingTo("1000.5");
    }
  }

  /** The next thing that is typed is taken, computed and saved as if nothing had been. */
  private static void assertStillWorks(Bench bench) throws Exception {
    bench.step(() -> field(bench, SUPPORT).setText("12"));
    assertThat(bench.find(Label.class, ".amount").getText()).isEqualTo("12.00");
    assertThat(stored(bench).input().figure("citySupport").orElseThrow())
        .isEqualByComparingTo("12");
  }

  private static Bench claim() throws Exception {
    Bench bench = Bench.open(Words.CHINESE, Theme.LIGHT, true);
    bench.step(() -> bench.desk.open(bench.binder("澜汐"), "c1"));
    return bench;
  }

  private static ClipboardContent text(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    return content;
  }

  /** Replaces what stands in a field by what is on the clipboard. */
  private static void paste(Bench bench, String label, ClipboardContent content) throws Exception {
    bench.step(
        () -> {
          Clipboard.getSystemClipboard().setContent(content);
          field(bench, label).requestFocus();
          field(bench, label).selectAll();
          field(bench, label).paste();
        });
  }

  private static Claim stored(Bench bench) {
    return bench.store.read(bench.binder("澜汐").id()).dossier().claim("c1").orElseThrow();
  }

  private static TextField field(Bench bench, String label) {
    return bench.scene.getRoot().lookupAll(".text-field").stream()
        .filter(node -> label.equals(node.getAccessibleText()))
        .map(TextField.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
