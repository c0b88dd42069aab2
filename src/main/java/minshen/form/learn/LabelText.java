package minshen.form.learn;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a label without what differs from office to office and says nothing. */
final class LabelText {
  /** 1., （二）, A03, ①, 1.2, 5) and stars. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:[*★☆※●■◆▲◇○△]"
              + "|\\(?(?:[一二三四五六七八九十百]{1,3}|[a-z]?\\d{1,3}(?:[.-]\\d{1,2}){0,3}|[a-z]|[ivx]{1,4})[)、.,:]"
              + "|[a-z]-?\\d{1,3}(?=\\p{IsHan})|\\d{1,2}(?=\\p{IsHan})(?![年月日类级个号次期项人万元]))+");

  private static final Pattern BRACKETS =
      Pattern.compile("[(\\[【〔<《][^()\\[\\]【】〔〕<>《》]*[)\\]】〕>》]");

  /** A bracket whose other half stands elsewhere. */
  private static final Pattern HALF_BRACKET =
      Pattern.compile("^[)\\]】〕]+|[(\\[【〔]+$|^[(\\[【〔](?!.*[)\\]】〕])");

  private static final Pattern LATIN = Pattern.compile("[a-z][a-z.,'&/:-]*");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private static final Pattern UNIT =
      Pattern.compile("[,;:/]?(?:单位:?)?(?:人民币)?(?:万元|万|元|人|名)(?:人民币)?$");

  /** What tells how to fill a place in. */
  private static final Pattern HINT =
      Pattern.compile(
          "[,;:。.-]*(?:请|限|不超过|不少于|不多于|约|控制在|须|需|应|可另|另附|可附|如实|包括|含|填写|按照|与|以|精确|具体到|保留|按|见|详见|注明"
              + "|\\d+字|[一二三四五六七八九]百字).*$");

  /** Whatever stands behind the last mark of a sentence. */
  private static final Pattern LAST = Pattern.compile("[^,。;!?]*$");

  private static final Pattern COPULA = Pattern.compile("(?:分别)?[为是系:]$");

  private LabelText() {}

  /** Words without blanks, lines, differences of width, of case and of 帐 and 账. */
  static String bare(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}_\\u200b]+", "")
        .replace('帐', '账')
        .toLowerCase(Locale.ROOT);
  }

  /** The same without a number or star in front, and without a colon behind. */
  static String plain(String label) {
    String text = NUMBER.matcher(bare(label)).replaceFirst("");
    return HALF_BRACKET.matcher(text).replaceAll("").replaceAll("[:*;。]+$", "");
  }

  /** Without what stands in brackets. */
  static String withoutBrackets(String words) {
    String before = words;
    String after = BRACKETS.matcher(words).replaceAll("");
    while (!after.equals(before)) {
      before = after;
      after = BRACKETS.matcher(after).replaceAll("");
    }
    return after.replaceAll(":+$", "");
  }

  /** The end of a sentence before a place: 现申请金额为 behind a comma is 申请金额. */
  static Optional<String> clause(String words) {
    String last = words.replaceAll("[,。;、]+$", "");
    last = last.substring(LAST.matcher(last).replaceFirst("").length());
    String label = last.replaceFirst("^[(\\[]", "").replaceFirst("^(?:现将?|兹|其中|并|且)", "");
    String asked = COPULA.matcher(label).replaceFirst("");
    return Optional.of(asked).filter(rest -> !rest.isEmpty() && !rest.equals(words));
  }

  /** What stands in the first brackets. */
  static Optional<String> inBrackets(String words) {
    Matcher brackets = BRACKETS.matcher(words);
    return brackets.find()
        ? Optional.of(words.substring(brackets.start() + 1, brackets.end() - 1))
        : Optional.empty();
  }

  /** The same words without a translation, without a unit, without a hint: the fullest first. */
  static Set<String> without(String words) {
    return without(words, List.of(LATIN, UNIT, HINT));
  }

  /** The same words without a translation, without a unit: the fullest first. */
  static Set<String> withoutUnit(String words) {
    return without(words, List.of(LATIN, UNIT));
  }

  private static Set<String> without(String words, List<Pattern> all) {
    Set<String> less = new LinkedHashSet<>();
    for (Pattern needless : all) {
      String rest = needless.matcher(words).replaceAll("");
      if (HAN.matcher(rest).results().count() > 1 && !rest.equals(words)) {
        less.add(rest);
      }
    }
    String rest = UNIT.matcher(LATIN.matcher(words).replaceAll("")).replaceAll("");
    if (HAN.matcher(rest).results().count() > 1) {
      less.add(rest);
    }
    return less;
  }
}
