package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.settings.SettingsPlace;
import minshen.desktop.shell.Theme;
import minshen.store.Backup;
import minshen.store.UserStore;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What is done with the data and the program as a whole. */
class SettingsJourneyTest {
  @TempDir Path folder;

  @Test
  void aBackupHoldsEverythingOnTheDesk() throws Exception {
    Path data = folder.resolve("data");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    try (Bench bench =
        Fx.on(() -> new Bench(UserStore.open(data), Words.CHINESE, Theme.LIGHT, true))) {
      bench.dialogs.folder = Optional.of(elsewhere);
      bench.step(() -> bench.workbench.go(SettingsPlace.class));
      bench.step(() -> bench.find(Button.class, "#settings-backup").fire());
      assertThat(bench.dialogs.shown).containsExactly(elsewhere);
    }
    Path written;
    try (Stream<Path> files = Files.list(elsewhere)) {
      written = files.findFirst().orElseThrow();
    }
    assertThat(written.getFileName().toString()).startsWith("闵申备份-").endsWith(".zip");
    Path other = folder.resolve("other");
    Backup.restore(written, written.toString(), other);
    try (UserStore restored = UserStore.open(other)) {
      assertThat(restored.applicants()).hasSize(3);
    }
  }

  @Test
  void aBackupThatCannotBeWrittenIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    try (Bench bench =
        Fx.on(
            () ->
                new Bench(
                    UserStore.open(folder.resolve("data")), Words.CHINESE, Theme.LIGHT, true))) {
      bench.dialogs.folder = Optional.of(file);
      bench.step(() -> bench.workbench.go(SettingsPlace.class));
      bench.step(() -> bench.find(Button.class, "#settings-backup").fire());
      assertThat(bench.dialogs.said).last().asString().startsWith("没有备份").contains("换一个文件夹");
      assertThat(bench.find(Button.class, "#settings-backup").isDisabled()).isFalse();
    }
  }

  @Test
  void nothingIsRestoredWithoutAsking() throws Exception {
    try (Bench bench = Bench.open(Words.CHINESE, Theme.LIGHT, true)) {
      Path backup = folder.resolve("周五.zip");
      bench.dialogs.files = List.of(backup);
      bench.dialogs.sure = false;
      bench.step(() -> bench.workbench.go(SettingsPlace.class));
      bench.step(() -> bench.find(Button.class, "#settings-restore").fire());
      assertThat(bench.dialogs.said).last().asString().contains("周五.zip", "不会删除");
      assertThat(bench.restored).isEmpty();
      bench.dialogs.sure = true;
      bench.step(() -> bench.find(Button.class, "#settings-restore").fire());
      assertThat(bench.restored).containsExactly(backup);
    }
  }

  @Test
  void anotherLanguageKeepsPlaceAndOpenClaim() throws Exception {
    try (Bench bench = Bench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.workbench.go(ClaimsPlace.class));
      bench.step(() -> bench.desk.open(bench.binder("澜汐"), "c1"));
      bench.step(() -> bench.dress.language("en"));
      assertThat(bench.workbench.place()).isEqualTo("desktop.claims");
      assertThat(bench.desk.openClaimProperty().get().orElseThrow().id()).isEqualTo("c1");
      assertThat(texts(bench)).contains("Project lead", "Claims").doesNotContain("项目负责人");
      bench.step(() -> bench.dress.language("zh"));
      assertThat(texts(bench)).contains("项目负责人", "申报");
    }
  }

  @Test
  void theFinderLeadsToTheWordsOfAClause() throws Exception {
    try (Bench bench = Bench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.find(Button.class, "#finder").fire());
      bench.step(() -> bench.find(TextField.class, "#finder-search").setText("给予配套 研发投入的 50%"));
      ListView<?> found = bench.find(ListView.class, "#finder-list");
      assertThat(found.getItems()).isNotEmpty().allMatch(hit -> hit.toString().contains("CLAUSE"));
      new FxRobot().type(javafx.scene.input.KeyCode.ENTER);
      Fx.pulses(bench.scene);
      assertThat(bench.workbench.place()).isEqualTo("desktop.library");
    }
  }

  private static List<String> texts(Bench bench) {
    return bench.scene.getRoot().lookupAll("*").stream()
        .filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText())
        .toList();
  }
}
