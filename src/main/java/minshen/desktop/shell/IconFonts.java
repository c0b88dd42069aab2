package minshen.desktop.shell;

import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolverProvider;

/**
 * Has the fonts of icons read from files of our own. JavaFX copies a font that it reads from a jar
 * into the temporary folder, where it stays when the program is killed.
 */
final class IconFonts {
  private static final double SIZE = 16;

  private IconFonts() {}

  /** Must come before the first icon: whoever asks for icons first says how fonts are read. */
  static void keepPrivate() {
    IkonResolverProvider.getInstance(IconFonts::load);
  }

  private static void load(IkonHandler handler) {
    String path = handler.getFontResource().getPath();
    String name = path.substring(path.lastIndexOf('/') + 1);
    handler.setFont(BundledFonts.load(handler.getFontResource(), name, SIZE));
  }
}
