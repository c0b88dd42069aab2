package minshen.desktop.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import minshen.files.TemporaryFolder;

/** The colours and type of the workbench. */
public enum Theme {
  /** Dark on light. */
  LIGHT,
  /** Light on dark. */
  DARK;

  private static final double BODY = 14;

  /** What the user asks for. */
  public enum Choice {
    /** Light, whatever the system shows. */
    LIGHT,
    /** Dark, whatever the system shows. */
    DARK,
    /** What the system shows. */
    SYSTEM;

    /** The theme that this is now; on the window's thread. */
    public Theme theme() {
      return switch (this) {
        case LIGHT -> Theme.LIGHT;
        case DARK -> Theme.DARK;
        case SYSTEM ->
            Platform.getPreferences().getColorScheme() == ColorScheme.DARK
                ? Theme.DARK
                : Theme.LIGHT;
      };
    }
  }

  /** Makes the workbench's type known, so that no machine shows boxes instead of Chinese. */
  public static void loadFonts() {
    URL font = resource("/minshen/fonts/NotoSansSC_400Regular.ttf");
    boolean known = false;
    if (!font.getProtocol().equals("file")) {
      try {
        known = Font.loadFont("file:" + copied(font), BODY) != null;
      } catch (IOException e) {
        // JavaFX may have more luck.
      }
    }
    if (!known) {
      Font.loadFont(font.toExternalForm(), BODY);
    }
  }

  /** JavaFX would leave a copy of its own behind when the program is killed. */
  private static Path copied(URL font) throws IOException {
    Path copy = TemporaryFolder.make("fonts").folder().resolve("body.ttf");
    try (InputStream in = font.openStream()) {
      Files.copy(in, copy);
    }
    return copy;
  }

  /** Dresses the program. */
  public void apply(Scene scene, TypeSize size) {
    Application.setUserAgentStylesheet(
        (this == DARK ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheetBSS());
    scene
        .getStylesheets()
        .setAll(
            size.sheet(resource("/minshen/desktop/workbench.css")),
            // Paper is printed in one size of type.
            resource("/minshen/desktop/paper.css").toExternalForm(),
            resource(this == DARK ? "/minshen/desktop/dark.css" : "/minshen/desktop/light.css")
                .toExternalForm());
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(Theme.class.getResource(name), name);
  }
}
