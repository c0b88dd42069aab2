package minshen.desktop.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/** The colours and type of the workbench. */
public enum Theme {
  /** Dark on light. */
  LIGHT,
  /** Light on dark. */
  DARK;

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

  /** Makes the workbench's type known. */
  public static void loadFonts() {
    BundledFonts.load("NotoSansSC_400Regular.ttf");
    IconFonts.keepPrivate();
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
