package minshen.desktop.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/** The program's icon, for title bars and task bars; the packages have the same pictures. */
public final class ProgramIcon {
  private static final String FOLDER = "/minshen/desktop/icon/";

  private ProgramIcon() {}

  /** The sizes that systems choose from. */
  public static List<Image> images() {
    return Stream.of(16, 32, 48, 128).map(ProgramIcon::image).toList();
  }

  private static Image image(int size) {
    String name = FOLDER + size + ".png";
    try (InputStream in =
        Objects.requireNonNull(ProgramIcon.class.getResourceAsStream(name), name)) {
      return new Image(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
