package minshen.desktop;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import javafx.geometry.Rectangle2D;
import minshen.desktop.shell.Theme;
import minshen.desktop.shell.TypeSize;
import minshen.files.PrivateFiles;
import minshen.words.Language;

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

  Theme.Choice theme() {
    return choice(Theme.Choice.class, "theme", Theme.Choice.LIGHT);
  }

  void theme(Theme.Choice choice) {
    choose("theme", choice);
  }

  TypeSize typeSize() {
    return choice(TypeSize.class, "type", TypeSize.NORMAL);
  }

  void typeSize(TypeSize size) {
    choose("type", size);
  }

  boolean reducedMotion() {
    return Boolean.parseBoolean(values.getProperty("reduced-motion", "false"));
  }

  void reducedMotion(boolean reduced) {
    values.setProperty("reduced-motion", Boolean.toString(reduced));
  }

  /** The key of the place that was shown last, if it is known. */
  Optional<String> place() {
    return Optional.ofNullable(values.getProperty("place"));
  }

  void place(String key) {
    values.setProperty("place", key);
  }

  /** The claims opened last, the newest first; each the number of its editor and its id. */
  List<String> recent() {
    return values.getProperty("recent", "").lines().toList();
  }

  void recent(List<String> claims) {
    values.setProperty("recent", String.join("\n", claims));
  }

  /** The claim that lay open last, if one did. */
  Optional<String> openClaim() {
    return Optional.of(values.getProperty("claim", "")).filter(claim -> !claim.isEmpty());
  }

  void openClaim(Optional<String> claim) {
    values.setProperty("claim", claim.orElse(""));
  }

  Language language() {
    return Language.of(values.getProperty("language", "")).orElse(Language.STANDARD);
  }

  void language(Language language) {
    values.setProperty("language", language.code());
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

  /** Writes them whole, as they are at this moment. */
  synchronized void save() throws IOException {
    StringWriter text = new StringWriter();
    values.store(text, null);
    PrivateFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private <E extends Enum<E>> E choice(Class<E> kind, String key, E otherwise) {
    String name = values.getProperty(key, "").toUpperCase(Locale.ROOT);
    return Arrays.stream(kind.getEnumConstants())
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElse(otherwise);
  }

  private void choose(String key, Enum<?> value) {
    values.setProperty(key, value.name().toLowerCase(Locale.ROOT));
  }

  private double number(String key) {
    return Double.parseDouble(values.getProperty(key, "none"));
  }
}
