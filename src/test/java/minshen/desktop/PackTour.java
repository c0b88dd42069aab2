package minshen.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import minshen.desktop.overview.OverviewPlace;
import minshen.desktop.settings.SettingsPlace;
import minshen.desktop.shell.Theme;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of policy packs that come in, beside those of {@link ScreenTour}. */
class PackTour {
  @TempDir Path folder;

  @Test
  void light() throws Exception {
    tour("light", Words.CHINESE, Theme.LIGHT);
  }

  @Test
  void dark() throws Exception {
    tour("dark", Words.CHINESE, Theme.DARK);
  }

  @Test
  void english() throws Exception {
    tour("english", Words.ENGLISH, Theme.LIGHT);
  }

  private void tour(String name, Words words, Theme theme) throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(words, theme, true);
        Album album = new Album(Path.of("target", "screens"), name)) {
      look(bench, PackZips.yunling(folder.resolve("云岭.zip"), UnaryOperator.identity()));
      album.shoot(bench, "pack-new");
      take(bench);
      look(
          bench,
          PackZips.yunling(
              folder.resolve("云岭2.zip"),
              text ->
                  text.replace("version: \"1\"", "version: \"2\"")
                      .replace("2026-05-31", "2026-06-15")
                      .replace("专项审计报告", "专项审计报告（会计师事务所出具）")));
      album.shoot(bench, "pack-diff");
      take(bench);
      look(bench, PackZips.guide2027(folder.resolve("2027.zip")));
      take(bench);
      bench.step(
          () -> {
            Node packs = bench.find(Node.class, "#settings-packs");
            ScrollPane scroll = bench.find(ScrollPane.class, ".scroll-pane");
            double top = scroll.getContent().sceneToLocal(packs.localToScene(0, -80)).getY();
            double more =
                scroll.getContent().getLayoutBounds().getHeight()
                    - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(Math.min(1, top / more));
          });
      album.shoot(bench, "packs");
      bench.step(() -> bench.workbench.go(OverviewPlace.class));
      album.shoot(bench, "overview-calls");
      look(
          bench,
          PackZips.yunling(
              folder.resolve("云岭3.zip"),
              text -> text.replace("fact: equipmentCost", "fact: equipment")));
      album.shoot(bench, "pack-refused");
    }
  }

  private static void look(TestWorkbench bench, Path zip) throws Exception {
    bench.dialogs.files = List.of(zip);
    bench.step(() -> bench.workbench.go(SettingsPlace.class));
    bench.step(() -> bench.find(Button.class, "#settings-pack-zip").fire());
  }

  private static void take(TestWorkbench bench) throws Exception {
    bench.step(() -> bench.find(Button.class, "#new-pack-take").fire());
  }
}
