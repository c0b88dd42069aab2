package minshen.desktop;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import javafx.geometry.Rectangle2D;
import minshen.desktop.shell.Theme;
import minshen.files.WholeFiles;

/**
 * How the user likes the workbench: theme, language, where the window was. Kept beside the store
 * and not in it, since the window is there before the store is open. Nothing here is worth an
 * error.
 */
final class Preferences {
  private static final String FILE = "workbench.properties";

  private final Path file;
  private final Properties values = new Properties();

  private Preferences(Path file) {
    this.file = file;
  }

  /** Those of a folder; the standard ones where there are none. */
  static Preferences of(Path folder) {
    Preferences preferences = new Preferences(folder.resolve(FILE));
    if (Files.isRegularFile(preferences.file)) {
      try (Reader in = Files.newBufferedReader(preferences.file)) {
        preferences.values.load(in);
      } catch (IOException | IllegalArgumentException e) {
        preferences.values.clear();
      }
    }
    return preferences;
  }

  Theme theme() {
    return "dark".equals(values.getProperty("theme")) ? Theme.DARK : Theme.LIGHT;
  }

  void theme(Theme theme) {
    values.setProperty("theme", theme == Theme.DARK ? "dark" : "light");
  }

  String language() {
    return "en".equals(values.getProperty("language")) ? "en" : "zh";
  }

  void language(String language) {
    values.setProperty("language", language);
  }

  /** Where the window was last, if it is known. */
  Optional<Rectangle2D> window() {
    try {
      return Optional.of(
          new Rectangle2D(number("x"), number("y"), number("width"), number("height")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  void window(Rectangle2D bounds) {
    values.setProperty("x", Double.toString(bounds.getMinX()));
    values.setProperty("y", Double.toString(bounds.getMinY()));
    values.setProperty("width", Double.toString(bounds.getWidth()));
    values.setProperty("height", Double.toString(bounds.getHeight()));
  }

  boolean maximized() {
    return Boolean.parseBoolean(values.getProperty("maximized", "false"));
  }

  void maximized(boolean maximized) {
    values.setProperty("maximized", Boolean.toString(maximized));
  }

  /** Writes them whole. */
  void save() throws IOException {
    StringWriter text = new StringWriter();
    values.store(text, null);
    WholeFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private double number(String key) {
    return Double.parseDouble(values.getProperty(key, "none"));
  }
}
