package minshen.form.font;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which of several installed fonts draws a character: the one that goes best with the Song type of
 * the forms. It is decided by what the fonts say of themselves, so that machines with the same
 * fonts draw the same, wherever the files are.
 */
final class FontPreference {
  private static final int REGULAR = 400;

  /** By PostScript names: Song faces as written in China, then other Song faces, then Kai. */
  private static final List<Pattern> FAMILIES =
      List.of(
          Pattern.compile("^(noto|sourcehan)serif(cjk)?(sc|cn)"),
          Pattern.compile("^simsun"),
          Pattern.compile("^(stsong|songti|fzs)"),
          Pattern.compile("^hanamin"),
          Pattern.compile("^(babelstonehan|jigmo|umingcn)"),
          Pattern.compile("song|ming|mincho|serif"),
          Pattern.compile("kai|fang"),
          Pattern.compile("symbol"));

  /** Their pictures are boxes or blank. */
  private static final Pattern NO_PICTURES =
      Pattern.compile("lastresort|adobe(blank|notdef)|bmpfallback");

  private FontPreference() {}

  /** The order in which fonts are asked. */
  static Comparator<FaceFacts> order() {
    return Comparator.comparingInt(FontPreference::family)
        .thenComparing(FaceFacts::isItalic)
        .thenComparingInt(face -> Math.abs(face.weight() - REGULAR))
        .thenComparing(FaceFacts::isVariable)
        .thenComparing(FaceFacts::name)
        .thenComparing(FaceFacts::revision, Comparator.reverseOrder())
        .thenComparingInt(FaceFacts::index);
  }

  /** Whether a font draws what it says. */
  static boolean draws(FaceFacts face) {
    return !NO_PICTURES.matcher(plain(face)).find();
  }

  private static int family(FaceFacts face) {
    String name = plain(face);
    for (int i = 0; i < FAMILIES.size(); i++) {
      if (FAMILIES.get(i).matcher(name).find()) {
        return i;
      }
    }
    return FAMILIES.size();
  }

  private static String plain(FaceFacts face) {
    return face.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
