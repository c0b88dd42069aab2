package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import minshen.desktop.settings.SettingsPlace;
import minshen.desktop.shell.Failures;
import minshen.desktop.work.Inbox;
import minshen.desktop.work.TestDesk;
import minshen.store.Backup;
import minshen.store.UserStore;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A backup takes the place of the data, or a pack comes in, while the window stays open. */
class RestoreTest {
  @TempDir Path folder;

  @Test
  void theWindowShowsWhatWasRestoredAndKeepsWhatWasThere() throws Exception {
    Fx.start();
    Path backup = folder.resolve("backup.zip");
    try (UserStore other = UserStore.open(folder.resolve("other"))) {
      new Inbox(TestDesk.of(other), new SilentDialogs(), Words.CHINESE, _ -> {}).examples();
      Backup.write(other, backup);
    }
    Path data = folder.resolve("data");
    Window.prepare(List.of("--data", data.toString(), "--lang", "zh"), new Failures());
    Window window = (Window) FxToolkit.setupApplication(Window::new);
    Stage stage = FxToolkit.registerPrimaryStage();
    try {
      waitFor(stage, "从哪里开始");
      Fx.run(() -> window.home().restore(backup));
      waitFor(stage, "从备份恢复");
      try (Stream<Path> files = Files.list(data)) {
        assertThat(files.map(f -> f.getFileName().toString()))
            .anyMatch(name -> name.startsWith("minshen-before-"));
      }
    } finally {
      // A window that stays would take the keys of the tests that come after.
      Fx.run(
          () -> {
            stage.hide();
            window.stop();
          });
    }
    try (UserStore restored = UserStore.open(data)) {
      assertThat(restored.applicants()).hasSize(3);
    }
  }

  @Test
  void aStoreThatWasCutOffIsMendedFromItsWindow() throws Exception {
    Fx.start();
    Path data = folder.resolve("data");
    try (UserStore store = UserStore.open(data)) {
      new Inbox(TestDesk.of(store), new SilentDialogs(), Words.CHINESE, _ -> {}).examples();
      Backup.daily(store, data, LocalDate.of(2026, 3, 1));
    }
    Path file = data.resolve("minshen.mv.db");
    byte[] cut = Arrays.copyOf(Files.readAllBytes(file), 60_000);
    Files.write(file, cut);
    Window.prepare(List.of("--data", data.toString(), "--lang", "zh"), new Failures());
    Window window = (Window) FxToolkit.setupApplication(Window::new);
    Stage stage = FxToolkit.registerPrimaryStage();
    try {
      waitFor(stage, "恢复 2026-03-01 的备份");
      assertThat(file).hasBinaryContent(cut);
      Fx.run(() -> ((Button) stage.getScene().getRoot().lookup("#opening-newest")).fire());
      waitFor(stage, "从备份恢复");
      try (Stream<Path> files = Files.list(data)) {
        assertThat(files.filter(f -> f.getFileName().toString().startsWith("minshen-before-")))
            .singleElement()
            .satisfies(aside -> assertThat(aside).hasBinaryContent(cut));
      }
    } finally {
      Fx.run(
          () -> {
            stage.hide();
            window.stop();
          });
    }
    try (UserStore restored = UserStore.open(data)) {
      assertThat(restored.applicants()).hasSize(3);
    }
  }

  @Test
  void aPackThatWasTakenHoldsInTheWindowAtOnce() throws Exception {
    Fx.start();
    Path data = folder.resolve("data");
    try (UserStore store = UserStore.open(data)) {
      new Inbox(TestDesk.of(store), new SilentDialogs(), Words.CHINESE, _ -> {}).examples();
    }
    Path zip = PackZips.yunling(folder.resolve("云岭.zip"), UnaryOperator.identity());
    Window.prepare(List.of("--data", data.toString(), "--lang", "zh"), new Failures());
    Window window = (Window) FxToolkit.setupApplication(Window::new);
    Stage stage = FxToolkit.registerPrimaryStage();
    try {
      waitFor(stage, "待办");
      Fx.run(() -> window.workbench().orElseThrow().go(SettingsPlace.class));
      Fx.run(() -> window.workbench().orElseThrow().pack(zip));
      waitFor(stage, "导入这个政策包");
      Fx.run(() -> ((Button) stage.getScene().getRoot().lookup("#new-pack-take")).fire());
      WaitForAsyncUtils.waitFor(
          60,
          TimeUnit.SECONDS,
          () ->
              Fx.on(
                  () ->
                      stage.getScene().getRoot().lookup("#settings-pack-remove-YL2026-1") != null));
    } finally {
      Fx.run(
          () -> {
            stage.hide();
            window.stop();
          });
    }
    try (UserStore kept = UserStore.open(data)) {
      assertThat(kept.library().item("YL-01")).isPresent();
      assertThat(kept.applicants()).hasSize(3);
    }
  }

  private static void waitFor(Stage stage, String text) throws Exception {
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () ->
            Fx.on(
                () ->
                    stage.getScene().getRoot().lookupAll("*").stream()
                        .anyMatch(node -> node instanceof Labeled l && text.equals(l.getText()))));
  }
}
