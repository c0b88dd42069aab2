package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import minshen.desktop.settings.SettingsPlace;
import minshen.desktop.shell.FailureHandler;
import minshen.desktop.work.FileImport;
import minshen.desktop.work.TestWorkspace;
import minshen.files.SystemClock;
import minshen.store.Cancelled;
import minshen.store.UserStore;
import minshen.store.backup.BackupWriter;
import minshen.store.backup.Backups;
import minshen.store.backup.PutAside;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A backup takes the place of the data, or a pack comes in, while the window stays open. */
class RestoreJourneyTest {
  @TempDir Path folder;

  @Test
  void theWindowShowsWhatWasRestoredAndKeepsWhatWasThere() throws Exception {
    Fx.start();
    Path backup = folder.resolve("backup.zip");
    try (UserStore other = UserStore.open(folder.resolve("other"))) {
      new FileImport(TestWorkspace.of(other), new SilentDialogs(), Words.CHINESE, _ -> {})
          .examples();
      LocalDateTime now = LocalDateTime.now(java.time.ZoneId.systemDefault());
      BackupWriter.writeWhole(other, backup, now, Cancelled.NEVER);
    }
    Path data = folder.resolve("data");
    Window.prepare(
        List.of("--data", data.toString(), "--lang", "zh"),
        List.of(),
        new FailureHandler(),
        SystemClock.get());
    Window window = (Window) FxToolkit.setupApplication(Window::new);
    Stage stage = FxToolkit.registerPrimaryStage();
    try {
      waitFor(stage, "从哪里开始");
      Fx.run(() -> window.home().restore(backup));
      assertThat(OpenDialog.text()).contains("备份（最后修改 ", "：3 家单位", "现有：0 家单位", "现有的内容备份里都有");
      OpenDialog.press(ButtonBar.ButtonData.CANCEL_CLOSE);
      assertThat(PutAside.of(data).all()).isEmpty();
      Fx.run(() -> window.home().restore(backup));
      OpenDialog.text();
      OpenDialog.press(ButtonBar.ButtonData.OK_DONE);
      waitFor(stage, "备份数据");
      assertThat(PutAside.of(data).all()).hasSize(1);
    } finally {
      // A window that stays would take the keys of the tests that come after.
      Fx.run(
          () -> {
            Fx.close(stage);
            window.stop();
          });
    }
    try (UserStore restored = UserStore.open(data)) {
      assertThat(restored.applicants()).hasSize(3);
    }
  }

  @Test
  void theWindowNamesTheAttachmentsThatABackupLacks() throws Exception {
    Fx.start();
    Path backup = folder.resolve("backup.zip");
    try (UserStore other = UserStore.open(folder.resolve("other"))) {
      new FileImport(TestWorkspace.of(other), new SilentDialogs(), Words.CHINESE, _ -> {})
          .examples();
      Path scan = Files.write(folder.resolve("立项.pdf"), new byte[5000]);
      other.contents().put(other.applicants().getFirst().id(), scan, "立项.pdf", _ -> {});
      LocalDateTime now = LocalDateTime.now(java.time.ZoneId.systemDefault());
      BackupWriter.writeWhole(other, backup, now, Cancelled.NEVER);
    }
    try (FileSystem zip = FileSystems.newFileSystem(backup);
        Stream<Path> contents = Files.list(zip.getPath("contents"))) {
      for (Path content : contents.toList()) {
        Files.writeString(content, "something else");
      }
    }
    Path data = folder.resolve("data");
    Window.prepare(
        List.of("--data", data.toString(), "--lang", "zh"),
        List.of(),
        new FailureHandler(),
        SystemClock.get());
    Window window = (Window) FxToolkit.setupApplication(Window::new);
    Stage stage = FxToolkit.registerPrimaryStage();
    try {
      waitFor(stage, "从哪里开始");
      Fx.run(() -> window.home().restore(backup));
      OpenDialog.text();
      OpenDialog.press(ButtonBar.ButtonData.OK_DONE);
      assertThat(OpenDialog.text()).contains("已从备份恢复；有 1 个附件", "：立项.pdf");
      Fx.run(
          () ->
              OpenDialog.find().orElseThrow().getButtonTypes().stream()
                  .map(OpenDialog.find().orElseThrow()::lookupButton)
                  .forEach(button -> ((Button) button).fire()));
    } finally {
      Fx.run(
          () -> {
            Fx.close(stage);
            window.stop();
          });
    }
  }

  @Test
  void aStoreThatWasCutOffIsMendedFromItsWindow() throws Exception {
    Fx.start();
    Path data = folder.resolve("data");
    try (UserStore store = UserStore.open(data)) {
      new FileImport(TestWorkspace.of(store), new SilentDialogs(), Words.CHINESE, _ -> {})
          .examples();
      Backups.of(data).now(store, LocalDateTime.of(2026, 3, 1, 9, 30), Cancelled.NEVER);
    }
    Path file = data.resolve("minshen.mv.db");
    byte[] cut = Arrays.copyOf(Files.readAllBytes(file), 60_000);
    Files.write(file, cut);
    Window.prepare(
        List.of("--data", data.toString(), "--lang", "zh"),
        List.of(),
        new FailureHandler(),
        SystemClock.get());
    Window window = (Window) FxToolkit.setupApplication(Window::new);
    Stage stage = FxToolkit.registerPrimaryStage();
    try {
      waitFor(stage, "恢复 2026-03-01 09:30 的备份");
      assertThat(file).hasBinaryContent(cut);
      Fx.run(() -> ((Button) stage.getScene().getRoot().lookup("#opening-newest")).fire());
      assertThat(OpenDialog.text()).contains("：3 家单位", "现有：没有能读取的数据");
      OpenDialog.press(ButtonBar.ButtonData.OK_DONE);
      waitFor(stage, "备份数据");
      assertThat(PutAside.of(data).all())
          .singleElement()
          .satisfies(aside -> assertThat(aside.file()).hasBinaryContent(cut));
    } finally {
      Fx.run(
          () -> {
            Fx.close(stage);
            window.stop();
          });
    }
    try (UserStore restored = UserStore.open(data)) {
      assertThat(restored.applicants()).hasSize(3);
    }
  }

  @Test
  void aDamagedStoreIsMendedFromItsWindowAndSaysWhatIsMissing() throws Exception {
    Fx.start();
    Path data = folder.resolve("data");
    try (UserStore store = UserStore.open(data)) {
      new FileImport(TestWorkspace.of(store), new SilentDialogs(), Words.CHINESE, _ -> {})
          .examples();
      byte[] paper = ("%PDF" + "-".repeat(5000)).getBytes(StandardCharsets.UTF_8);
      Path scan = Files.write(folder.resolve("scan.pdf"), paper);
      store.contents().put(store.applicants().getFirst().id(), scan, "scan.pdf", _ -> {});
    }
    Path file = data.resolve("minshen.mv.db");
    byte[] damaged = Files.readAllBytes(file);
    Arrays.fill(damaged, 0, 8192, (byte) 0);
    turnBits(damaged, "%PDF");
    Files.write(file, damaged);
    Window.prepare(
        List.of("--data", data.toString(), "--lang", "zh"),
        List.of(),
        new FailureHandler(),
        SystemClock.get());
    Window window = (Window) FxToolkit.setupApplication(Window::new);
    Stage stage = FxToolkit.registerPrimaryStage();
    try {
      waitFor(stage, "修复数据");
      Fx.run(() -> ((Button) stage.getScene().getRoot().lookup("#opening-mend")).fire());
      assertThat(OpenDialog.text()).contains("修复后：3 家单位", "没有可用的备份", "：附件“scan.pdf”找不回来");
      OpenDialog.press(ButtonBar.ButtonData.CANCEL_CLOSE);
      waitFor(stage, "修复数据");
      assertThat(file).hasBinaryContent(damaged);
      Fx.run(() -> ((Button) stage.getScene().getRoot().lookup("#opening-mend")).fire());
      OpenDialog.text();
      OpenDialog.press(ButtonBar.ButtonData.OK_DONE);
      waitFor(stage, "打开文件夹");
      assertThat(PutAside.of(data).all())
          .singleElement()
          .satisfies(aside -> assertThat(aside.file()).hasBinaryContent(damaged));
    } finally {
      Fx.run(
          () -> {
            Fx.close(stage);
            window.stop();
          });
    }
    try (UserStore mended = UserStore.open(data)) {
      assertThat(mended.applicants()).hasSize(3);
    }
  }

  /** Turns a bit behind each place at which a text stands. */
  private static void turnBits(byte[] file, String text) {
    String all = new String(file, StandardCharsets.ISO_8859_1);
    for (int at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + 1)) {
      file[at + 200] ^= 1;
    }
  }

  @Test
  void aPackThatWasTakenHoldsInTheWindowAtOnce() throws Exception {
    Fx.start();
    Path data = folder.resolve("data");
    try (UserStore store = UserStore.open(data)) {
      new FileImport(TestWorkspace.of(store), new SilentDialogs(), Words.CHINESE, _ -> {})
          .examples();
    }
    Path zip = PackZips.yunling(folder.resolve("云岭.zip"), UnaryOperator.identity());
    Window.prepare(
        List.of("--data", data.toString(), "--lang", "zh"),
        List.of(),
        new FailureHandler(),
        SystemClock.get());
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
            Fx.close(stage);
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
