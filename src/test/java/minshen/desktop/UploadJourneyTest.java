package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.overview.OverviewPlace;
import minshen.desktop.shell.Theme;
import minshen.store.Snapshot;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the notice of the year to the files that are uploaded. */
class UploadJourneyTest {
  @TempDir Path folder;

  @Test
  void theNoticeOfTheYearIsTypedOnTheOverview() throws Exception {
    try (TestWorkbench bench = bench()) {
      bench.step(() -> bench.workbench.go(OverviewPlace.class));
      bench.step(() -> bench.find(Hyperlink.class, "#notice-open").fire());
      bench.step(() -> bench.find(TextField.class, "#notice-PAPER_BY").setText("大概四月"));
      assertThat(bench.workspace.library().notices()).isEmpty();
      assertThat(card(bench)).contains("没有填对，还不起作用：纸质材料截止");

      bench.step(() -> bench.find(TextField.class, "#notice-PAPER_BY").setText("2026-4-20"));
      bench.step(() -> bench.find(TextField.class, "#notice-MAX_UPLOAD").setText("5"));

      assertThat(bench.workspace.library().notices()).hasSize(1);
      assertThat(bench.store.notices()).isEqualTo(bench.workspace.library().notices());
      assertThat(card(bench)).contains("纸质材料截止 2026-04-20", "还填了：每个文件上限（MB）");
      bench.step(() -> bench.find(Button.class, "#notice-undo").fire());
      assertThat(bench.workspace.library().notices()).isEmpty();
      assertThat(bench.find(TextField.class, "#notice-PAPER_BY").getText()).isEmpty();
    }
  }

  @Test
  void aFieldOfTheNoticeKeepsTheKeyboardWhileItIsTypedIn() throws Exception {
    try (TestWorkbench bench = bench()) {
      bench.step(() -> bench.workbench.go(OverviewPlace.class));
      bench.step(() -> bench.find(Hyperlink.class, "#notice-open").fire());
      bench.step(() -> bench.find(TextField.class, "#notice-PHONE").requestFocus());
      for (String letter : List.of("0", "2", "1")) {
        bench.step(
            () ->
                bench
                    .scene
                    .getFocusOwner()
                    .fireEvent(
                        new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            letter,
                            letter,
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false)));
      }
      assertThat(bench.store.notices().getFirst().notice().submission().phone()).contains("021");
      bench.step(() -> bench.workbench.go(ClaimsPlace.class));
      bench.step(() -> bench.workbench.go(OverviewPlace.class));
      assertThat(card(bench)).contains("还填了：咨询电话");
    }
  }

  private static String card(TestWorkbench bench) {
    return bench.scene.getRoot().lookupAll("#notice-of-MH2025-2026 .label").stream()
        .map(label -> ((Label) label).getText())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void slotsAreProposedTypedHandedOnAndTakenInByAnother() throws Exception {
    Path out = Files.createDirectory(folder.resolve("notice"));
    try (TestWorkbench bench = bench()) {
      bench.step(() -> bench.workbench.go(OverviewPlace.class));
      bench.step(() -> bench.find(Hyperlink.class, "#notice-open").fire());
      bench.step(() -> bench.find(Button.class, "#slots-propose").fire());
      bench.step(() -> bench.find(TextField.class, "#slot-name-2").setText(""));
      assertThat(bench.workspace.library().notices().getFirst().notice().submission().portal())
          .extracting(portal -> portal.slots().get(1).name())
          .isNotEqualTo("");
      bench.step(() -> bench.find(TextField.class, "#slot-name-2").setText("附件{number}-证明"));
      bench.step(() -> bench.find(TextField.class, "#slot-limit-2").setText("2"));
      bench.dialogs.folder = Optional.of(out);
      bench.step(() -> bench.find(Button.class, "#notice-export").fire());
      assertThat(bench.store.notices()).hasSize(1);
    }
    try (TestWorkbench other = bench();
        Stream<Path> files = Files.list(out)) {
      other.dialogs.files = files.toList();
      assertThat(other.dialogs.files).hasSize(1);
      other.dialogs.takesUp = false;
      other.step(() -> other.workbench.go(OverviewPlace.class));
      other.step(() -> other.find(Hyperlink.class, "#notice-import").fire());
      assertThat(other.find(TextField.class, "#slot-name-2").getText()).isEqualTo("附件{number}-证明");
      assertThat(other.find(TextField.class, "#slot-limit-2").getText()).isEqualTo("2");
      assertThat(other.store.notices()).hasSize(1);
    }
  }

  @Test
  void theUploadSetOfAClaimIsWrittenAndToldOf() throws Exception {
    try (TestWorkbench bench = bench()) {
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c1"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-EXPORT").fire());
      Path out = Files.createDirectory(folder.resolve("out"));
      bench.dialogs.folder = Optional.of(out);

      bench.step(() -> bench.find(Button.class, "#make-upload").fire());

      assertThat(bench.dialogs.shown).containsExactly(out);
      assertThat(files(out)).anyMatch(name -> name.endsWith("上传核对表.pdf"));
      assertThat(files(out)).anyMatch(name -> name.matches(".*01-.*\\.docx"));
      assertThat(bench.find(Label.class, "#uploaded").getText()).contains("01-", "MB", "还没有材料");
      List<Snapshot> history = bench.store.snapshots(bench.dossierEditor("砚微").id(), "c1");
      assertThat(history).hasSize(1);
      assertThat(history.getFirst().exported()).isEqualTo("upload");
    }
  }

  private static TestWorkbench bench() throws Exception {
    return TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true);
  }

  private static List<String> files(Path at) throws IOException {
    try (Stream<Path> files = Files.walk(at)) {
      return files.filter(Files::isRegularFile).map(Path::toString).toList();
    }
  }
}
