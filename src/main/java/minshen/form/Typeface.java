package minshen.form;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.form.font.BundledFace;
import minshen.form.font.FontFace;
import minshen.form.font.SystemFonts;

/**
 * The type the forms are set in: Noto Serif SC, and for a character it lacks an installed font that
 * has it. A character that none has is never printed as a box: {@link #check} names it.
 *
 * <p>With the system property {@code minshen.systemFonts=none} the installed fonts are not looked
 * at.
 */
public final class Typeface {
  /** The system property that hides the installed fonts when it is {@code none}. */
  public static final String SYSTEM_FONTS = "minshen.systemFonts";

  /** The family, as Word knows it. */
  public static final String FAMILY = "Noto Serif SC";

  private static final int BOX = '□';

  private final Optional<SystemFonts> installed;

  private Typeface(Optional<SystemFonts> installed) {
    this.installed = installed;
  }

  /** Our font and the installed ones, unless {@link #SYSTEM_FONTS} hides them. */
  public static Typeface standard() {
    return "none".equals(System.getProperty(SYSTEM_FONTS)) ? alone() : Usual.TYPEFACE;
  }

  /**
   * Begins to read our font beside what the caller does next: it is large, and whoever is going to
   * print waits for it.
   */
  public static void readAside() {
    Thread.ofPlatform().name("minshen-type").daemon(true).start(() -> Ours.REGULAR.has(' '));
  }

  /** Looks through the installed fonts, which takes a while the first time. */
  public void lookAround() {
    installed.ifPresent(SystemFonts::look);
  }

  /** Our font alone. */
  public static Typeface alone() {
    return new Typeface(Optional.empty());
  }

  /** Our font, and the fonts under some folders for what it lacks. */
  public static Typeface with(List<Path> fontFolders) {
    return new Typeface(Optional.of(new SystemFonts(fontFolders)));
  }

  /** Whether a character can be printed. */
  public boolean canPrint(int codePoint) {
    return codePoint == '\n'
        || codePoint == '\t'
        || (!isControl(codePoint) && face(codePoint, false).isPresent());
  }

  /**
   * Looks at every character of a text.
   *
   * @throws UnprintableCharacterException for the first that cannot be printed
   */
  public void check(String text, String fieldId, String fieldLabel) {
    text.codePoints()
        .filter(codePoint -> !canPrint(codePoint))
        .findFirst()
        .ifPresent(
            codePoint -> {
              throw new UnprintableCharacterException(codePoint, fieldId, fieldLabel);
            });
  }

  /** The width of a text set on one line, in points; the text holds no line break and no tab. */
  public double width(String text, double size, boolean bold) {
    boolean set = bold && hasBold(text);
    return text.codePoints().mapToDouble(codePoint -> width(codePoint, size, set)).sum();
  }

  /** The width of one character in points. */
  double width(int codePoint, double size, boolean bold) {
    return needed(codePoint, bold).width(codePoint, size);
  }

  /** The text with a box in the place of each character that cannot be printed. */
  public String printable(String text) {
    return text.codePoints()
        .map(codePoint -> canPrint(codePoint) ? codePoint : BOX)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The font of a character in a text that nobody has looked at. */
  private FontFace needed(int codePoint, boolean bold) {
    return face(codePoint, bold)
        .orElseThrow(
            () -> {
              String character = Character.toString(codePoint);
              return new UnprintableCharacterException(codePoint, character, character);
            });
  }

  /** The font that a character is printed in. */
  Optional<FontFace> face(int codePoint, boolean bold) {
    if (bold && Ours.BOLD.has(codePoint)) {
      return Optional.of(Ours.BOLD);
    }
    if (Ours.REGULAR.has(codePoint)) {
      return Optional.of(Ours.REGULAR);
    }
    return installed.flatMap(fonts -> fonts.with(codePoint));
  }

  /**
   * A text cut into pieces of one font each. Words of which the bold face lacks a character are set
   * in the other one, all of them: half a heading in bold is worse than none.
   */
  List<Piece> pieces(String text, boolean wanted) {
    boolean bold = wanted && hasBold(text);
    List<Piece> pieces = new ArrayList<>();
    int[] codePoints = text.codePoints().toArray();
    int from = 0;
    for (int i = 0; i < codePoints.length; i++) {
      FontFace face = needed(codePoints[from], bold);
      if (i + 1 == codePoints.length || !face.equals(needed(codePoints[i + 1], bold))) {
        pieces.add(new Piece(new String(codePoints, from, i + 1 - from), face));
        from = i + 1;
      }
    }
    return pieces;
  }

  /** Characters set in one font. */
  record Piece(String text, FontFace face) {}

  /** Whether the bold face has every character of a text: it only has the program's headings. */
  public static boolean hasBold(String text) {
    return text.codePoints().allMatch(Typeface::hasBold);
  }

  /** Whether the bold face has a character. */
  static boolean hasBold(int codePoint) {
    return Ours.BOLD.has(codePoint);
  }

  /**
   * Controls, halves of surrogate pairs and what XML cannot hold; a line break and a tab are not.
   */
  static boolean isControl(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint != '\n' && codePoint != '\t';
      case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.FORMAT -> true;
      default -> (codePoint & 0xFFFE) == 0xFFFE;
    };
  }

  /** Read once, when the first text is set. */
  private static final class Ours {
    static final BundledFace REGULAR = BundledFace.load("NotoSerifSC_400Regular.ttf");
    static final BundledFace BOLD = BundledFace.load("NotoSerifSC_700Bold-headings.ttf");
  }

  private static final class Usual {
    static final Typeface TYPEFACE = new Typeface(Optional.of(SystemFonts.usual()));
  }
}
