package minshen.desktop.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The colours and type of the workbench. */
public enum Theme {
  /** Dark on light. */
  LIGHT,
  /** Light on dark. */
  DARK;

  private static final double BODY = 14;

  /** Makes the workbench's type known, so that no machine shows boxes instead of Chinese. */
  public static void loadFonts() {
    Font.loadFont(resource("/minshen/fonts/NotoSansSC_400Regular.ttf"), BODY);
  }

  /** Dresses the program. */
  public void apply(Scene scene) {
    Application.setUserAgentStylesheet(
        (this == DARK ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheetBSS());
    scene
        .getStylesheets()
        .setAll(
            resource("/minshen/desktop/workbench.css"),
            resource("/minshen/desktop/paper.css"),
            resource(this == DARK ? "/minshen/desktop/dark.css" : "/minshen/desktop/light.css"));
  }

  /** The other one. */
  public Theme other() {
    return this == DARK ? LIGHT : DARK;
  }

  private static String resource(String name) {
    return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
  }
}
