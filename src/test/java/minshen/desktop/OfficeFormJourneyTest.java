package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.library.LibraryPlace;
import minshen.desktop.shell.Theme;
import minshen.form.WordDrawing;
import minshen.words.Words;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office's blank form is shown with what was found in it, put right at a click, and kept. */
class OfficeFormJourneyTest {
  private static final Path BLANK =
      Path.of("src/test/resources/minshen/form/learn/qingwan-boxes.docx");

  @TempDir Path folder;

  @Test
  void aFormIsLookedAtPutRightAndKeptInThePacksFolder() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false);
        Album album = new Album(Path.of("target", "screens"), "light")) {
      Files.writeString(folder.resolve("pack.yaml"), "id: QW2026\n");
      bench.step(() -> bench.workbench.go(LibraryPlace.class));
      bench.step(() -> bench.workbench.officeForm(BLANK));
      bench.size(911, 512);
      album.shoot(bench, "office-form-narrow");
      bench.size(TestWorkbench.WIDTH, TestWorkbench.HEIGHT);
      album.shoot(bench, "office-form");
      assertThat(bench.find(Button.class, "#office-place-T1R3C3").getStyleClass()).contains("open");

      bench.step(() -> bench.find(Button.class, "#office-place-T1R3C3").fire());
      album.shoot(bench, "office-form-pick");
      bench.step(
          () -> {
            ListView<?> list = bench.find(ListView.class, "#picker-list");
            list.getSelectionModel().selectFirst();
            list.getOnMouseClicked().handle(null);
          });
      assertThat(bench.find(Button.class, "#office-place-T1R3C3").getStyleClass()).contains("ok");

      bench.dialogs.folder = Optional.of(folder);
      bench.step(() -> bench.find(TextField.class, "#office-form-id").setText("qw 2026"));
      bench.step(() -> bench.find(Button.class, "#office-form-save").fire());
      assertThat(folder.resolve("forms")).doesNotExist();
      bench.step(() -> bench.find(TextField.class, "#office-form-id").setText("qw-2026"));
      bench.step(() -> bench.find(Button.class, "#office-form-save").fire());

      Path form = folder.resolve("forms/qw-2026");
      assertThat(Files.readString(form.resolve("form.yaml"), StandardCharsets.UTF_8))
          .contains("form: qw-2026", "field: name,", "field: registeredAddress,")
          .doesNotContain("field: postalAddress");
      assertThat(form.resolve("template.docx")).exists();
      assertThat(bench.scene.getRoot().lookup("#office-form")).isNull();

      bench.step(() -> bench.workbench.officeForm(BLANK));
      bench.step(() -> bench.find(TextField.class, "#office-form-id").setText("qw-2026"));
      bench.step(() -> bench.find(Button.class, "#office-form-save").fire());
      assertThat(bench.scene.getRoot().lookup("#office-form")).isNotNull();
      assertThat(bench.dialogs.said).last().asString().contains("已有这个编号的表");
    }
  }

  @Test
  void aFormIsPutStraightIntoAPackThatTheClaimsGoBy() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.DARK, true);
        Album album = new Album(Path.of("target", "screens"), "dark")) {
      String id = bench.dossierEditor("砚微").dossier().claims().getFirst().id();
      bench.step(() -> bench.workbench.go(LibraryPlace.class));
      bench.step(() -> bench.workbench.officeForm(BLANK));
      album.shoot(bench, "office-form-dark");
      if (!WordDrawing.installed().equals(WordDrawing.NONE)) {
        assertThat(bench.find(Button.class, "#office-place-T1R3C3").getParent().getStyleClass())
            .contains("office-page");
      }
      bench.step(() -> bench.find(TextField.class, "#office-form-id").setText("qw-2026"));
      bench.step(() -> bench.find(Button.class, "#office-form-replace").fire());
      bench.step(
          () -> {
            ListView<?> list = bench.find(ListView.class, "#picker-list");
            list.getSelectionModel()
                .select(
                    list.getItems().stream()
                        .map(String::valueOf)
                        .toList()
                        .indexOf(
                            list.getItems().stream()
                                .map(String::valueOf)
                                .filter(target -> target.contains("minhang-application-2025"))
                                .findFirst()
                                .orElseThrow()));
            list.getOnMouseClicked().handle(null);
          });
      album.shoot(bench, "office-form-pack");
      bench.step(() -> bench.find(Button.class, "#new-pack-take").fire());

      assertThat(bench.dialogs.said).last().asString().contains("MH2025@", "qw-2026");
      var outcome = bench.dossierEditor("砚微").assessment().outcome(id);
      assertThat(outcome.item().forms()).contains("qw-2026");
      assertThat(outcome.pack().form("qw-2026")).isPresent();

      bench.step(() -> bench.workbench.go(ClaimsPlace.class));
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), id));
      bench.step(() -> bench.find(ToggleButton.class, "#step-FORM").fire());
      assertThat(bench.find(Node.class, "#paper-faces").isVisible()).isTrue();
      if (!WordDrawing.installed().equals(WordDrawing.NONE)) {
        fillOriginal(bench, album);
        bench.step(() -> face(bench, "简表").fire());
      }
      assertThat(bench.find(Node.class, "#paper-name").getParent().lookup("ImageView")).isNull();
      album.shoot(bench, "office-form-plain");
    }
  }

  /** What is typed on the office's own form covers its place until the form is drawn with it. */
  private static void fillOriginal(TestWorkbench bench, Album album) throws Exception {
    ImageView page =
        (ImageView) bench.find(Node.class, "#paper-name").getParent().lookup("ImageView");
    var before = page.getImage();
    album.shoot(bench, "office-form-original");
    bench.step(() -> bench.find(Node.class, "#paper-name").requestFocus());
    bench.step(() -> bench.find(TextArea.class, "#paper-editor").setText("澄岳（上海）医药有限公司"));
    album.shoot(bench, "office-form-original-typed");
    bench.step(() -> bench.find(ToggleButton.class, "#step-FORM").requestFocus());
    assertThat(bench.dossierEditor("澄岳").dossier().applicant().name()).hasValue("澄岳（上海）医药有限公司");
    assertThat(covers(bench, "澄岳（上海）医药有限公司")).isTrue();
    bench.letTimePass();
    assertThat(page.getImage()).isNotSameAs(before);
    assertThat(covers(bench, "澄岳（上海）医药有限公司")).isFalse();
    album.shoot(bench, "office-form-original-drawn");
  }

  private static boolean covers(TestWorkbench bench, String text) throws Exception {
    return Fx.on(
        () ->
            bench.find(Node.class, "#paper-name").getParent().lookupAll("Text").stream()
                .filter(node -> node.getParent() instanceof TextFlow)
                .anyMatch(node -> ((Text) node).getText().equals(text)));
  }

  @Test
  void aBlankFormOnAClaimIsLearnedAndAFilledOneIsRead() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      String id = bench.dossierEditor("砚微").dossier().claims().getFirst().id();
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), id));
      bench.step(() -> bench.find(ToggleButton.class, "#step-FORM").fire());
      bench.step(() -> bench.workbench.officeForm(BLANK));
      assertThat(bench.scene.getRoot().lookup("#office-form")).isNotNull();
      bench.step(() -> bench.find(Button.class, "#office-form-skip").fire());

      Path filled = folder.resolve("filled.docx");
      Files.write(filled, filled());
      bench.step(() -> bench.workbench.officeForm(filled));
      assertThat(bench.scene.getRoot().lookup("#office-form")).isNull();
    }
  }

  @Test
  void whatIsDroppedOnTheFormOfAClaimBesideAWordFileIsTakenAsWell() throws Exception {
    Path dossier =
        Files.writeString(
            folder.resolve("另一家.minshen.yaml"),
            "format: minshen-dossier/1\napplicant: { name: 另一家公司 }\n");
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      String id = bench.dossierEditor("砚微").dossier().claims().getFirst().id();
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), id));
      bench.step(() -> bench.find(ToggleButton.class, "#step-FORM").fire());
      byte[] word =
          bench.dossierEditor("砚微").documents(id, Words.CHINESE).of(id).entrySet().stream()
              .filter(document -> document.getKey().endsWith(".docx"))
              .findFirst()
              .orElseThrow()
              .getValue();
      Path form = Files.write(folder.resolve("申请表.docx"), word);
      bench.step(() -> bench.workbench.drop(List.of(form, dossier)));
      assertThat(bench.workspace.applicants())
          .anyMatch(line -> line.name().equals(Optional.of("另一家公司")));
    }
  }

  /** The form with something typed into all of its cells. */
  private static byte[] filled() throws Exception {
    try (XWPFDocument word = new XWPFDocument(Files.newInputStream(BLANK));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      word.getTables().stream()
          .flatMap(table -> table.getRows().stream())
          .flatMap(row -> row.getTableCells().stream())
          .filter(cell -> cell.getText().isBlank())
          .forEach(cell -> cell.setText("已填"));
      word.write(out);
      return out.toByteArray();
    }
  }

  private static ToggleButton face(TestWorkbench bench, String name) {
    return bench.find(Node.class, "#paper-faces").lookupAll(".toggle-button").stream()
        .map(ToggleButton.class::cast)
        .filter(button -> button.getText().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
