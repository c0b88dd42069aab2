package minshen.desktop;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import minshen.desktop.controls.Reveal;
import minshen.desktop.shell.ReportLine;
import minshen.desktop.shell.Theme;
import minshen.desktop.shell.Toasts;
import minshen.desktop.shell.WindowDialogs;
import minshen.desktop.work.TestWorkspace;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of how packets are put together and of what is told of them. */
class PacketTour {
  @TempDir Path folder;

  @Test
  void light() throws Exception {
    tour("packet-light", Words.CHINESE, Theme.LIGHT);
  }

  @Test
  void dark() throws Exception {
    tour("packet-dark", Words.CHINESE, Theme.DARK);
  }

  @Test
  void english() throws Exception {
    tour("packet-english", Words.ENGLISH, Theme.LIGHT);
  }

  private void tour(String name, Words words, Theme theme) throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(words, theme, true);
        Album album = new Album(Path.of("target", "screens"), name)) {
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c1"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-MATERIALS").fire());
      bench.dialogs.files = List.of(sample());
      bench.step(() -> bench.find(Button.class, ".attach").fire());
      album.shoot(bench, "files");
      bench.step(() -> bench.find(CheckBox.class, "#file-late").fire());
      pictures(bench, album, "");
      bench.step(() -> bench.size(910, 512));
      pictures(bench, album, "-150");
      bench.step(() -> bench.size(TestWorkbench.WIDTH, TestWorkbench.HEIGHT));
      dialogs(bench, album, words);
    }
  }

  private static void pictures(TestWorkbench bench, Album album, String size) throws Exception {
    step(bench, "MATERIALS");
    album.shoot(bench, "late" + size);
    step(bench, "EXPORT");
    album.shoot(bench, "export" + size);
    bench.step(() -> Reveal.focus(bench.find(CheckBox.class, "#packet-cover")));
    album.shoot(bench, "settings" + size);
    bench.step(() -> Reveal.focus(bench.find(Button.class, "#make-upload")));
    album.shoot(bench, "settings-end" + size);
  }

  private static void step(TestWorkbench bench, String name) throws Exception {
    ToggleButton button = bench.find(ToggleButton.class, "#step-" + name);
    bench.step(
        () -> {
          if (!button.isSelected()) {
            button.fire();
          }
        });
  }

  private static void dialogs(TestWorkbench bench, Album album, Words words) throws Exception {
    WindowDialogs dialogs =
        Fx.on(
            () ->
                new WindowDialogs(
                    bench.scene.getWindow(), () -> words, Toasts::new, TestWorkspace.tasks()));
    ReportLine line =
        new ReportLine(
            words.say("desktop.packet.material", "2", "研发费用专项审计报告"),
            words.say("packet.source.redacted-beyond", "审计报告扫描件（第二版，补盖章）.pdf", 3, 7),
            () -> {});
    Platform.runLater(
        () ->
            dialogs.report(
                words.say("desktop.packet.failed"),
                words.say("desktop.packet.mend", 2),
                List.of(line, line)));
    album.shootOverlay(bench, "report");
    Platform.runLater(
        () ->
            dialogs.choose(
                words.say("desktop.batch.title"),
                words.say("desktop.batch.what"),
                List.of("FORMS", "CALCULATION", "PACKET", "UPLOAD", "HAND_IN", "SIGNING"),
                one -> words.say("desktop.batch.choice." + one),
                Set.of("PACKET"),
                words.say("desktop.batch.action")));
    album.shootOverlay(bench, "choose");
  }

  private Path sample() throws Exception {
    Path file = folder.resolve("certificate.pdf");
    try (InputStream in =
        PacketTour.class.getResourceAsStream("/minshen/demo/yanwei-device/files/certificate.pdf")) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }
}
