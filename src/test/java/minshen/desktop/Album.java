package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.stage.Window;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of the workbench in a folder; they are written beside the tour. */
final class Album implements AutoCloseable {
  private final Path folder;
  private final String name;
  private final List<CompletableFuture<Boolean>> written = new ArrayList<>();

  /**
   * An album.
   *
   * @param name what the names of its pictures begin with
   */
  Album(Path folder, String name) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.name = name;
  }

  /** Takes a picture of the window. */
  void shoot(TestWorkbench bench, String what) throws Exception {
    BufferedImage picture = SwingFXUtils.fromFXImage(bench.picture(), null);
    assertThat(picture.getWidth()).isEqualTo((int) bench.scene.getWidth());
    assertThat(picture.getHeight()).isEqualTo((int) bench.scene.getHeight());
    keep(picture, what);
  }

  /** Takes a picture of the newest window and closes it. */
  void shootOverlay(TestWorkbench bench, String what) throws Exception {
    Fx.pulses(bench.scene);
    Window overlay = Fx.on(() -> Window.getWindows().getLast());
    assertThat(overlay).isNotSameAs(bench.scene.getWindow());
    Fx.pulses(overlay.getScene());
    keep(
        Fx.on(
            () ->
                SwingFXUtils.fromFXImage(
                    overlay.getScene().getRoot().snapshot(new SnapshotParameters(), null), null)),
        what);
    Fx.run(overlay::hide);
    Fx.pulses(bench.scene);
  }

  private void keep(BufferedImage picture, String what) {
    Path file = folder.resolve(name + "-" + what + ".png");
    written.add(CompletableFuture.supplyAsync(() -> write(picture, file)));
  }

  private static boolean write(BufferedImage picture, Path file) {
    // Nothing of a window is seen through: without alpha the file is a third smaller.
    BufferedImage opaque =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    opaque.getGraphics().drawImage(picture, 0, 0, java.awt.Color.WHITE, null);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam small = writer.getDefaultWriteParam();
    small.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    small.setCompressionQuality(0);
    try (OutputStream to = Files.newOutputStream(file);
        ImageOutputStream out = ImageIO.createImageOutputStream(to)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(opaque, null, null), small);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
  }

  /** Waits until every picture is in its file. */
  @Override
  public void close() {
    assertThat(written).allMatch(CompletableFuture::join);
  }
}
