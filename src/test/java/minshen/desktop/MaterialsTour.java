package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javax.imageio.ImageIO;
import minshen.desktop.shell.Theme;
import minshen.dossier.Attachment;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes pictures of materials and packets: {@code mvn -q test -Dtest=MaterialsTour}, then look into
 * {@code target/screens}.
 */
class MaterialsTour {
  private static final Path SCREENS = Path.of("target", "screens");

  @TempDir Path folder;

  @Test
  void light() throws Exception {
    tour("materials-light", Words.CHINESE, Theme.LIGHT);
  }

  @Test
  void dark() throws Exception {
    tour("materials-dark", Words.ENGLISH, Theme.DARK);
  }

  private void tour(String name, Words words, Theme theme) throws Exception {
    Files.createDirectories(SCREENS);
    try (TestWorkbench bench = TestWorkbench.open(words, theme, true)) {
      bench.step(() -> bench.workspace.open(bench.dossierEditor("澜汐"), "c2"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-MATERIALS").fire());
      shoot(bench, name + "-1-empty");
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c1"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-MATERIALS").fire());
      shoot(bench, name + "-2-files");
      bench.dialogs.files =
          List.of(
              sample("certificate.pdf"),
              Files.writeString(folder.resolve("验收证书扫描件（第二版，补盖章）.pdf"), "%PDF-1.7\n?"));
      bench.step(() -> bench.find(Button.class, ".attach").fire());
      scrollDown(bench);
      shoot(bench, name + "-3-damaged");
      bench.step(() -> bench.find(Button.class, ".thumbnail").fire());
      shoot(bench, name + "-4-page");
      bench.step(() -> bench.find(ToggleButton.class, "#step-EXPORT").fire());
      shoot(bench, name + "-5-export");
      bench.step(
          () ->
              bench
                  .dossierEditor("澜汐")
                  .changeClaim(
                      "c2",
                      "attachments",
                      claim ->
                          claim.withAttachments(
                              List.of(
                                  new Attachment(
                                      "m2",
                                      folder.resolve("certificate.pdf").toString(),
                                      Optional.empty()),
                                  new Attachment("m2", "D:\\资料\\临床批件.pdf", Optional.empty())))));
      bench.step(() -> bench.workspace.open(bench.dossierEditor("澜汐"), "c2"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-MATERIALS").fire());
      scrollDown(bench);
      shoot(bench, name + "-6-gone");
      bench.step(() -> bench.find(ToggleButton.class, "#step-CHECK").fire());
      shoot(bench, name + "-7-gone-found");
    }
  }

  private Path sample(String name) throws Exception {
    Path file = folder.resolve(name);
    try (InputStream in =
        MaterialsTour.class.getResourceAsStream("/minshen/demo/yanwei-device/files/" + name)) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  private static void scrollDown(TestWorkbench bench) throws Exception {
    bench.step(
        () ->
            bench
                .scene
                .getRoot()
                .lookupAll(".scroll-pane.bare")
                .forEach(node -> ((ScrollPane) node).setVvalue(0)));
  }

  private static void shoot(TestWorkbench bench, String name) throws Exception {
    BufferedImage picture = SwingFXUtils.fromFXImage(bench.picture(), null);
    assertThat(picture.getWidth()).isEqualTo((int) TestWorkbench.WIDTH);
    ImageIO.write(picture, "png", SCREENS.resolve(name + ".png").toFile());
  }
}
