package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.geom.Vector;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.EventType;
import com.itextpdf.kernel.pdf.canvas.parser.PdfCanvasProcessor;
import com.itextpdf.kernel.pdf.canvas.parser.data.IEventData;
import com.itextpdf.kernel.pdf.canvas.parser.data.TextRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.listener.IEventListener;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import minshen.desktop.controls.Pressable;
import minshen.desktop.shell.Theme;
import minshen.dossier.Claim;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.MissingMaterials;
import minshen.form.ClaimDocuments;
import minshen.form.Typeface;
import minshen.policy.amount.Amount;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/** The paper form on the screen: it is drawn as it prints, and filled in where it stands. */
class PaperFormTest {
  private static final double LITTLE = 0.1;
  private static final double PAGE = 842;

  /** A run of text with its baseline, in points from the page's upper left corner. */
  private record Run(String text, double x, double y, double width) {}

  @Test
  void whatIsSeenIsWhatPrints() throws Exception {
    for (Map.Entry<String, String> claim : Map.of("锦云", "c1", "砚微", "c1", "澜汐", "c2").entrySet()) {
      try (TestWorkbench bench = bench(claim.getKey(), claim.getValue())) {
        List<Run> seen = seen(bench);
        List<Run> printed = printed(bench, claim.getKey(), claim.getValue());
        assertThat(seen).isNotEmpty();
        for (Run run : seen) {
          Run same =
              printed.stream()
                  .filter(p -> Math.abs(p.x() - run.x()) < LITTLE)
                  .filter(p -> Math.abs(p.y() - run.y()) < LITTLE)
                  .findFirst()
                  .orElseThrow(() -> new AssertionError("not printed there: " + run));
          assertThat(run.text()).startsWith(same.text());
          if (run.text().equals(same.text())) {
            assertThat(run.width()).as(run.text()).isCloseTo(same.width(), within(run));
          }
        }
        assertThat(letters(seen)).isEqualTo(letters(printed));
      }
    }
  }

  @Test
  void fieldsAreFilledInOnThePaperInPrintedOrder() throws Exception {
    try (TestWorkbench bench = bench("澜汐", "c1")) {
      bench.step(() -> bench.find(Node.class, "#paper-project").requestFocus());
      bench.step(() -> editor(bench).setText("新的项目"));
      assertThat(claim(bench).input().project()).contains("新的项目");
      bench.step(() -> press(editor(bench), KeyCode.TAB));
      assertThat(editor(bench).getAccessibleText()).isEqualTo("申请金额(万元)");
      bench.step(() -> editor(bench).setText("１００．５"));
      assertThat(claim(bench).requestedAmount()).contains(Amount.of("100.5"));
      bench.step(() -> press(editor(bench), KeyCode.ENTER));
      assertThat(editor(bench).getAccessibleText()).isEqualTo("填表时间");
      bench.step(() -> editor(bench).setText("2026年4月2日"));
      assertThat(claim(bench).input().applyDate()).hasToString("Optional[2026-04-02]");
      bench.step(() -> press(editor(bench), KeyCode.ESCAPE));
      assertThat(seen(bench)).extracting(Run::text).contains("新的项目", "100.50", "2026年4月2日");
      bench.step(() -> bench.find(Button.class, "#paper-amount .spot-restore").fire());
      assertThat(claim(bench).requestedAmount()).isEmpty();
      assertThat(seen(bench)).extracting(Run::text).contains("326.50");
    }
  }

  @Test
  void theApplicantIsTheSameOnThePaperAsElsewhere() throws Exception {
    try (TestWorkbench bench = bench("澜汐", "c1")) {
      bench.step(() -> bench.find(Node.class, "#paper-contactTitle").requestFocus());
      bench.step(() -> editor(bench).setText("总经理"));
      assertThat(bench.dossierEditor("澜汐").dossier().applicant().get(FieldCatalogue.CONTACT_TITLE))
          .contains("总经理");
      bench.step(() -> bench.find(Node.class, "#paper-profile").requestFocus());
      bench.step(() -> editor(bench).setText("自写的基本情况\n第二段"));
      assertThat(bench.dossierEditor("澜汐").dossier().applicant().get(FieldCatalogue.OWN_TEXT))
          .contains("自写的基本情况\n第二段");
      bench.step(() -> bench.find(Button.class, "#paper-profile .spot-restore").fire());
      assertThat(bench.dossierEditor("澜汐").dossier().applicant().get(FieldCatalogue.OWN_TEXT))
          .isEmpty();
    }
  }

  @Test
  void undoTakesBackTheApplicantAndTheClaimInTheOrderOfTyping() throws Exception {
    try (TestWorkbench bench = bench("澜汐", "c1")) {
      var before = bench.dossierEditor("澜汐").dossier();
      bench.step(() -> bench.find(Node.class, "#paper-project").requestFocus());
      bench.step(() -> editor(bench).setText("新的项目"));
      bench.step(() -> bench.find(Node.class, "#paper-contactTitle").requestFocus());
      bench.step(() -> editor(bench).setText("总经理"));
      bench.step(() -> undo(editor(bench)));
      assertThat(editor(bench).getText())
          .isEqualTo(before.applicant().get(FieldCatalogue.CONTACT_TITLE).orElse(""));
      assertThat(claim(bench).input().project()).contains("新的项目");
      bench.step(() -> undo(editor(bench)));
      assertThat(bench.dossierEditor("澜汐").dossier()).isEqualTo(before);
    }
  }

  @Test
  void whatGoesOnOnAnotherPageIsFilledInThere() throws Exception {
    String own = "企业从事创新药物的研发和生产。\n".repeat(60) + "研发中心";
    try (TestWorkbench bench = bench("澜汐", "c1")) {
      bench.step(() -> bench.find(Node.class, "#paper-profile").requestFocus());
      bench.step(() -> editor(bench).setText(own));
      bench.step(() -> press(editor(bench), KeyCode.ESCAPE));
      Node second = bench.find(Node.class, "#paper-profile-2");
      assertThat(second.getAccessibleText()).isEqualTo("企业基本情况（续页）");
      bench.step(second::requestFocus);
      int caret = editor(bench).getCaretPosition();
      assertThat(caret).isBetween(50, own.length() - 100);
      assertThat(own.charAt(caret - 1)).isEqualTo('\n');
      bench.step(() -> editor(bench).insertText(caret, "【此处补充】"));
      assertThat(profile(bench))
          .contains(own.substring(0, caret) + "【此处补充】" + own.substring(caret));
      bench.step(() -> editor(bench).setText("一句话"));
      assertThat(bench.scene.getRoot().lookup("#paper-profile-2")).isNull();
      assertThat(editor(bench).getParent()).isEqualTo(bench.find(Node.class, "#paper-profile"));
      bench.step(() -> editor(bench).appendText("，再一句"));
      assertThat(profile(bench)).contains("一句话，再一句");
      bench.step(() -> undo(editor(bench)));
      assertThat(profile(bench)).isEmpty();
    }
  }

  @Test
  void whatHasNoRoomIsToldAtTheFieldAndNotLost() throws Exception {
    String pasted = "字".repeat(700) + "尾";
    try (TestWorkbench bench = bench("澜汐", "c1")) {
      bench.step(() -> bench.find(Node.class, "#paper-project").requestFocus());
      bench.step(() -> editor(bench).setText(pasted));
      Node said = bench.find(Node.class, "#paper-project .spot-said");
      assertThat(said.isVisible()).isTrue();
      assertThat(((Labeled) said.lookup(".cut-line .label")).getText())
          .isEqualTo("最多 500 字，末尾 201 字没有填入");
      bench.step(() -> ((Hyperlink) said.lookup(".cut-copy")).fire());
      assertThat(Fx.on(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(pasted);
      bench.step(() -> editor(bench).setText("短的名称"));
      assertThat(said.isVisible()).isFalse();
    }
  }

  @Test
  void badInputIsKeptInBoundsAndSaid() throws Exception {
    // Whether an installed font has a picture for it must not matter here.
    System.setProperty(Typeface.SYSTEM_FONTS, "none");
    try (TestWorkbench bench = bench("澜汐", "c1")) {
      bench.step(() -> bench.find(Node.class, "#paper-project").requestFocus());
      bench.step(() -> editor(bench).setText("字".repeat(10_000_000)));
      assertThat(claim(bench).input().project().orElseThrow()).hasSize(500);
      bench.step(() -> editor(bench).setText("a\u200Bb\r\nc\td"));
      assertThat(claim(bench).input().project()).contains("ab c d");
      bench.step(() -> editor(bench).setText("项目😀"));
      assertThat(claim(bench).input().project()).contains("项目😀");
      assertThat(help(bench, "project")).contains("😀").contains("印不出来");
      assertThat(seen(bench)).extracting(Run::text).contains("项目〓");
      bench.step(() -> bench.find(Node.class, "#paper-amount").requestFocus());
      bench.step(() -> editor(bench).setText("一百万"));
      assertThat(help(bench, "amount")).isEqualTo("请填写数字，如 1200 或 1,200.5");
      assertThat(editor(bench).getText()).isEqualTo("一百万");
      bench.step(() -> press(editor(bench), KeyCode.ESCAPE));
      assertThat(seen(bench)).extracting(Run::text).contains("一百万");
      bench.step(() -> bench.find(Node.class, "#paper-filledOn").requestFocus());
      bench.step(() -> editor(bench).setText("2026-02-30"));
      assertThat(help(bench, "filledOn")).contains("2026-01-31");
      assertThat(claim(bench).input().applyDate()).isEmpty();
    } finally {
      System.clearProperty(Typeface.SYSTEM_FONTS);
    }
  }

  @Test
  void bothFormsOfAPlatformAreFilledIn() throws Exception {
    try (TestWorkbench bench = bench("锦云", "c1")) {
      bench.step(
          () ->
              bench.scene.getRoot().lookupAll(".paper-bar .toggle-button").stream()
                  .map(ToggleButton.class::cast)
                  .filter(button -> button.getText().equals("附件2"))
                  .findFirst()
                  .orElseThrow()
                  .fire());
      bench.step(() -> bench.find(Node.class, "#paper-period").requestFocus());
      bench.step(() -> editor(bench).setText("2025-03 至 2026.2"));
      var platform = bench.dossierEditor("锦云").dossier().claim("c1").orElseThrow().platform();
      assertThat(platform.orElseThrow().get(FieldCatalogue.BUILT_FROM))
          .hasToString("Optional[2025-03]");
      assertThat(platform.orElseThrow().get(FieldCatalogue.BUILT_TO))
          .hasToString("Optional[2026-02]");
      bench.step(() -> press(editor(bench), KeyCode.ESCAPE));
      assertThat(seen(bench)).extracting(Run::text).contains("2025年3月 - 2026年2月");
    }
  }

  @Test
  void aFindingLeadsToThePaper() throws Exception {
    try (TestWorkbench bench = bench("澜汐", "c1")) {
      bench.step(() -> bench.find(Node.class, "#paper-creditCode").requestFocus());
      bench.step(() -> editor(bench).setText("91310112MA1G7K3Q83"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-CHECK").fire());
      bench.step(
          () ->
              bench.scene.getRoot().lookupAll(".finding-line").stream()
                  .filter(Pressable.class::isInstance)
                  .map(Pressable.class::cast)
                  .findFirst()
                  .orElseThrow()
                  .press());
      assertThat(bench.find(ToggleButton.class, "#step-FORM").isSelected()).isTrue();
      assertThat(bench.scene.getFocusOwner()).isEqualTo(editor(bench));
      assertThat(editor(bench).getAccessibleText()).isEqualTo("统一社会信用代码");
    }
  }

  private static TestWorkbench bench(String company, String claim) throws Exception {
    TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true);
    bench.step(() -> bench.workspace.open(bench.dossierEditor(company), claim));
    bench.step(() -> bench.find(ToggleButton.class, "#step-FORM").fire());
    return bench;
  }

  private static Claim claim(TestWorkbench bench) {
    return bench.dossierEditor("澜汐").dossier().claim("c1").orElseThrow();
  }

  private static Optional<String> profile(TestWorkbench bench) {
    return bench.dossierEditor("澜汐").dossier().applicant().get(FieldCatalogue.OWN_TEXT);
  }

  private static TextArea editor(TestWorkbench bench) {
    return bench.find(TextArea.class, "#paper-editor");
  }

  private static String help(TestWorkbench bench, String field) {
    return bench.find(Node.class, "#paper-" + field).getAccessibleHelp();
  }

  private static void press(Node node, KeyCode code) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private static void undo(Node node) {
    node.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false));
  }

  /** The texts on the first sheet. */
  private static List<Run> seen(TestWorkbench bench) throws Exception {
    return Fx.on(
        () -> {
          Node sheet = bench.find(Node.class, ".paper-sheet");
          Set<Node> all = sheet.lookupAll("Text");
          return all.stream()
              .filter(node -> node.getParent().getClass() == javafx.scene.Group.class)
              .map(Text.class::cast)
              .map(text -> run(sheet, text))
              .toList();
        });
  }

  private static Run run(Node sheet, Text text) {
    Point2D at = sheet.sceneToLocal(text.localToScene(text.getX(), text.getY()));
    return new Run(text.getText(), at.getX(), at.getY(), text.getLayoutBounds().getWidth());
  }

  /** The texts on the first page of the PDF. */
  private static List<Run> printed(TestWorkbench bench, String company, String claim)
      throws Exception {
    byte[] pdf =
        new ClaimDocuments(
                bench.dossierEditor(company).assessment(), Words.CHINESE, MissingMaterials.SKIPPED)
            .of(claim)
            .get(claim + "-minhang-application-2025.pdf");
    List<Run> runs = new ArrayList<>();
    try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
      new PdfCanvasProcessor(
              new IEventListener() {
                @Override
                public void eventOccurred(IEventData data, EventType type) {
                  if (data instanceof TextRenderInfo info) {
                    Vector start = info.getBaseline().getStartPoint();
                    runs.add(
                        new Run(
                            info.getText(),
                            start.get(Vector.I1),
                            PAGE - start.get(Vector.I2),
                            info.getBaseline().getLength()));
                  }
                }

                @Override
                public Set<EventType> getSupportedEvents() {
                  return Set.of(EventType.RENDER_TEXT);
                }
              })
          .processPageContent(document.getFirstPage());
    }
    return runs;
  }

  /** JavaFX rounds the advance of each letter a little differently. */
  private static org.assertj.core.data.Offset<Double> within(Run run) {
    return org.assertj.core.data.Offset.offset(Math.max(0.5, run.width() * 0.01));
  }

  private static String letters(List<Run> runs) {
    return runs.stream()
        .flatMap(run -> run.text().codePoints().boxed())
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .sorted()
        .map(Character::toString)
        .collect(Collectors.joining());
  }
}
