package minshen.desktop.claims.paper;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import minshen.desktop.shell.BundledFonts;
import minshen.form.TextLine;
import minshen.form.Typeface;

/** The type of the forms, for the screen. */
final class PaperFonts {
  private PaperFonts() {}

  /** Reads the fonts; takes a while the first time, so not on the window's thread. */
  static void load() {
    Loaded.once();
  }

  /** The font that a run of text is set in. */
  static Font of(TextLine line) {
    return of(line.size(), line.bold() && Typeface.hasBold(line.text()));
  }

  /** Whether a run is printed bold by an outline, as the bold face has not all its characters. */
  static boolean isOutlined(TextLine line) {
    return line.bold() && !Typeface.hasBold(line.text());
  }

  /** The font of a size in points, where a point of the paper is a unit of the scene. */
  static Font of(double size, boolean bold) {
    Loaded.once();
    return Font.font(Typeface.FAMILY, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
  }

  /** Read when it is first asked for, and then never again. */
  private static final class Loaded {
    static {
      BundledFonts.load("NotoSerifSC_400Regular.ttf");
      BundledFonts.load("NotoSerifSC_700Bold-headings.ttf");
    }

    static void once() {
      // The class is now initialised.
    }
  }
}
