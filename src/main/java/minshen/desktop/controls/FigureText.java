package minshen.desktop.controls;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import minshen.dossier.DossierField.Unit;
import minshen.policy.ApplicationYear;
import minshen.words.Decimals;
import minshen.words.Message;

/**
 * Figures as people type them: full-width digits, thousands separated by commas, the unit behind
 * the figure. Nothing is rounded.
 */
public final class FigureText {
  private static final Pattern GROUPING = Pattern.compile("[\\s\\p{Z},，、_']");
  private static final Pattern UNIT = Pattern.compile("^[¥￥]|(万元|萬元|万|元|年|人|％|%)$");
  private static final Pattern FIGURE = Pattern.compile("\\d+\\.?\\d*|\\.\\d+");
  private static final Pattern NEGATIVE = Pattern.compile("[-−–—－].*");
  private static final Pattern NUMBER = Pattern.compile("\\d*\\.?\\d*");

  /** Longer texts are no figures, whatever is in them; nothing is gained by looking. */
  private static final int LONGEST = 60;

  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private FigureText() {}

  /** What a text means. */
  public sealed interface Meaning {}

  /** Nothing was typed. */
  public record Nothing() implements Meaning {}

  /**
   * A figure, not negative.
   *
   * @param number the figure, exact, without zeros at its end
   */
  public record Figure(BigDecimal number) implements Meaning {}

  /**
   * No figure.
   *
   * @param why what is wrong and how to mend it
   */
  public record Wrong(Message why) implements Meaning {}

  /** What a text means as an amount or another figure with decimals. */
  public static Meaning of(String typed) {
    if (typed.length() > LONGEST) {
      return new Wrong(Message.of("desktop.figure.wrong"));
    }
    String plain =
        GROUPING.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    if (plain.isEmpty()) {
      return new Nothing();
    }
    if (typed.strip().endsWith("元") && !typed.strip().matches(".*[万萬]元")) {
      return new Wrong(Message.of("desktop.figure.yuan"));
    }
    String bare = UNIT.matcher(plain).replaceAll("").replace('。', '.');
    if (FIGURE.matcher(bare).matches()) {
      BigDecimal figure = Decimals.trimmed(new BigDecimal(bare));
      if (Decimals.fits(figure)) {
        return new Figure(figure);
      }
    }
    return new Wrong(Message.of(why(bare)));
  }

  /** What a text means as a whole number. */
  public static Meaning whole(String typed) {
    Meaning meaning = of(typed);
    if (meaning instanceof Figure(var number) && number.scale() > 0) {
      return new Wrong(Message.of("desktop.figure.whole"));
    }
    return meaning;
  }

  /** What a text means as the count of a field: its unit tells in which bounds it lies. */
  public static Meaning count(String typed, Unit unit) {
    Meaning meaning = unit == Unit.YEAR ? year(typed) : whole(typed);
    return meaning instanceof Figure(var number) && number.compareTo(MOST) > 0
        ? new Wrong(Message.of("desktop.figure.count"))
        : meaning;
  }

  /** What a text means as an application year. */
  public static Meaning year(String typed) {
    Meaning meaning = whole(typed);
    return meaning instanceof Figure(var number) && ApplicationYear.of(number).isEmpty()
        ? new Wrong(Message.of("desktop.figure.year"))
        : meaning;
  }

  /** A figure for a field: every digit, no separators. */
  public static String typed(Optional<BigDecimal> figure) {
    return figure.map(BigDecimal::toPlainString).orElse("");
  }

  private static String why(String bare) {
    if (NEGATIVE.matcher(bare).matches()) {
      return "desktop.figure.negative";
    }
    return NUMBER.matcher(bare).matches() && bare.length() > 1
        ? "desktop.figure.long"
        : "desktop.figure.wrong";
  }
}
