package minshen.desktop.shell;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.text.Font;
import minshen.files.TemporaryFolder;

/** Makes fonts that come with the program known to the toolkit. */
public final class BundledFonts {
  private static final double ANY_SIZE = 12;

  private BundledFonts() {}

  /** Makes a font known, so that no machine shows boxes instead of Chinese. */
  public static void load(String file) {
    URL font =
        Objects.requireNonNull(BundledFonts.class.getResource("/minshen/fonts/" + file), file);
    load(font, file, ANY_SIZE);
  }

  /** Makes a font known that lies somewhere in the program. */
  static Font load(URL font, String file, double size) {
    try {
      // JavaFX takes the path behind "file:" as it is: one with blanks or Chinese, percent-encoded
      // as addresses have it, is not found, and another font stands in without a word.
      Font known = Font.loadFont("file:" + path(font, file), size);
      if (known != null) {
        return known;
      }
    } catch (IOException | URISyntaxException e) {
      // JavaFX may have more luck.
    }
    return Font.loadFont(font.toExternalForm(), size);
  }

  /** Of a font in a jar JavaFX would leave a copy of its own behind when the program is killed. */
  private static Path path(URL font, String file) throws IOException, URISyntaxException {
    if (font.getProtocol().equals("file")) {
      return Path.of(font.toURI());
    }
    Path copy = TemporaryFolder.make("fonts").folder().resolve(file);
    try (InputStream in = font.openStream()) {
      Files.copy(in, copy);
    }
    return copy;
  }
}
