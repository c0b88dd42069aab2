package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import minshen.desktop.library.LibraryPlace;
import minshen.desktop.shell.Theme;
import minshen.words.Words;
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
    }
  }
}
