package minshen.desktop;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javax.imageio.ImageIO;
import minshen.desktop.shell.Theme;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.MissingMaterials;
import minshen.form.ClaimDocuments;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes pictures of the signing round: {@code mvn -q test -Dtest=SigningTour}, then look into
 * {@code target/screens}.
 */
class SigningTour {
  private static final Path SCREENS = Path.of("target", "screens");

  @TempDir Path folder;

  @Test
  void light() throws Exception {
    tour("signing-light", Words.CHINESE, Theme.LIGHT);
  }

  @Test
  void dark() throws Exception {
    tour("signing-dark", Words.ENGLISH, Theme.DARK);
  }

  private void tour(String name, Words words, Theme theme) throws Exception {
    Files.createDirectories(SCREENS);
    try (TestWorkbench bench = TestWorkbench.open(words, theme, true)) {
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c1"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-EXPORT").fire());
      shoot(bench, name + "-1-open");
      bench.step(() -> bench.find(CheckBox.class, "#sign-packet-perforation").fire());
      Path scan = folder.resolve("申请表签字扫描件.pdf");
      byte[] form =
          new ClaimDocuments(
                  bench.dossierEditor("砚微").assessment(), Words.CHINESE, MissingMaterials.SKIPPED)
              .pdf("c1", "minhang-application-2025");
      bench.dialogs.files = List.of(Files.write(scan, form));
      bench.step(() -> bench.find(Button.class, "#put-back-minhang-application-2025").fire());
      shoot(bench, name + "-2-signed");
      scroll(bench, 0.25);
      shoot(bench, name + "-3-scan");
      bench.step(
          () ->
              bench
                  .dossierEditor("砚微")
                  .changeClaim(
                      "c1",
                      "project",
                      claim -> claim.with(FieldCatalogue.PROJECT, Optional.of("改了名的项目"))));
      shoot(bench, name + "-4-changed");
      bench.step(() -> bench.find(ToggleButton.class, "#step-CHECK").fire());
      shoot(bench, name + "-5-found");
      // What a screen of 1366 × 768 shows at 150 %.
      bench.step(() -> bench.size(910, 512));
      bench.step(() -> bench.find(ToggleButton.class, "#step-EXPORT").fire());
      shoot(bench, name + "-6-small");
    }
  }

  private static void scroll(TestWorkbench bench, double to) throws Exception {
    bench.step(
        () ->
            bench
                .scene
                .getRoot()
                .lookupAll(".scroll-pane.bare")
                .forEach(node -> ((ScrollPane) node).setVvalue(to)));
  }

  private static void shoot(TestWorkbench bench, String name) throws Exception {
    BufferedImage picture = SwingFXUtils.fromFXImage(bench.picture(), null);
    ImageIO.write(picture, "png", SCREENS.resolve(name + ".png").toFile());
  }
}
