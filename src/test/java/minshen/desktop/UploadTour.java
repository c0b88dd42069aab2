package minshen.desktop;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.controls.Reveal;
import minshen.desktop.overview.OverviewPlace;
import minshen.desktop.shell.Theme;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the notice of the year and of upload sets, beside those of {@link ScreenTour}. */
class UploadTour {
  @TempDir Path folder;

  @Test
  void light() throws Exception {
    tour("light", Words.CHINESE, Theme.LIGHT);
  }

  @Test
  void dark() throws Exception {
    tour("dark", Words.CHINESE, Theme.DARK);
  }

  private static void slots(TestWorkbench bench, Album album, String size) throws Exception {
    bench.step(() -> bench.find(Button.class, "#slots-propose").fire());
    bench.step(() -> bench.find(TextField.class, "#slot-name-2").setText(""));
    bench.step(() -> Reveal.focus(bench.find(TextField.class, "#slot-name-2")));
    album.shoot(bench, "slots" + size);
    bench.step(() -> bench.find(TextField.class, "#slot-name-2").setText("附件{number}-证明"));
    bench.step(() -> Reveal.focus(bench.find(ComboBox.class, "#slot-of-m2")));
    album.shoot(bench, "slots-papers" + size);
    bench.step(() -> Reveal.focus(bench.find(Button.class, "#notice-export")));
    album.shoot(bench, "notice-end" + size);
  }

  @Test
  void english() throws Exception {
    tour("english", Words.ENGLISH, Theme.LIGHT);
  }

  private void tour(String name, Words words, Theme theme) throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(words, theme, true);
        Album album = new Album(Path.of("target", "screens"), name)) {
      bench.step(() -> bench.workbench.go(OverviewPlace.class));
      bench.step(() -> bench.find(Hyperlink.class, "#notice-open").fire());
      bench.step(() -> bench.find(TextField.class, "#notice-PORTAL").setText("sb"));
      bench.step(() -> bench.find(TextField.class, "#notice-ONLINE_BY").setText("2026-4-10"));
      bench.step(() -> bench.find(TextField.class, "#notice-PAPER_BY").setText("2026-4-20"));
      bench.step(() -> bench.find(TextField.class, "#notice-WINDOW").setText("三楼 12 号窗口"));
      bench.step(() -> Reveal.focus(bench.find(Hyperlink.class, "#notice-open")));
      album.shoot(bench, "notice");
      slots(bench, album, "");
      bench.step(() -> bench.size(910, 512));
      slots(bench, album, "-150");
      bench.step(() -> bench.size(TestWorkbench.WIDTH, TestWorkbench.HEIGHT));
      bench.step(() -> bench.find(TextField.class, "#notice-PORTAL").setText(""));
      bench.step(() -> bench.workbench.go(ClaimsPlace.class));
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c1"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-EXPORT").fire());
      bench.dialogs.folder = Optional.of(folder);
      bench.step(() -> bench.find(Button.class, "#make-upload").fire());
      bench.step(() -> Reveal.focus(bench.find(Button.class, "#make-upload")));
      album.shoot(bench, "upload-set");
    }
  }
}
