package minshen.packs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The numbers that a text says, as figures or in Chinese: 1,000 万元, 15%, 三分之一, 1：0.5, 两亿元, 三成, 一半.
 * An amount is meant in 万元 and a share as a part of one; where a number can be meant in several
 * ways, it counts in each.
 */
final class TextFigures {
  private static final String FIGURE = "(\\d+(?:\\.\\d+)?)";
  private static final String CHINESE = "([零〇一二两三四五六七八九十百千万亿]+)";
  private static final Pattern WITH_UNIT = Pattern.compile(FIGURE + "(千万|百万|个?百分点|[%‰亿万千成])?(元)?");
  private static final Pattern RATIO = Pattern.compile(FIGURE + "[:∶比]" + FIGURE);
  private static final Pattern FRACTION =
      Pattern.compile("([零〇一二两三四五六七八九十百千万\\d.]+)分之([零〇一二两三四五六七八九十百千\\d.]+)");
  private static final Pattern IN_CHINESE = Pattern.compile(CHINESE + "(成)?(元)?");
  private static final Pattern HALF = Pattern.compile("一半|减半|折半|对半|半数");
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Map<String, Integer> TIMES = Map.of("十", 1, "百", 2, "千", 3);

  /** How many places the unit behind a figure moves its point, to 万元 or to a share. */
  private static final Map<String, Integer> PLACES =
      Map.of("%", -2, "百分点", -2, "个百分点", -2, "‰", -3, "成", -1, "亿", 4, "千万", 3, "百万", 2, "千", -1);

  /** As near as somebody writes 三分之一 in figures: 33.33%. */
  private static final BigDecimal NEAR = new BigDecimal("0.0005");

  private final Set<BigDecimal> exact = new HashSet<>();
  private final Set<BigDecimal> fractions = new HashSet<>();

  private TextFigures() {}

  static TextFigures of(String text) {
    TextFigures figures = new TextFigures();
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[ \\t\\u3000]", "")
            .replaceAll("(?<=\\d),(?=\\d{3}(?!\\d))", "");
    WITH_UNIT.matcher(plain).results().forEach(figures::figure);
    RATIO.matcher(plain).results().forEach(figures::ratio);
    FRACTION.matcher(plain).results().forEach(figures::fraction);
    IN_CHINESE.matcher(plain).results().forEach(figures::chinese);
    if (HALF.matcher(plain).find()) {
      figures.add(new BigDecimal("0.5"));
    }
    return figures;
  }

  /** Whether the text says a number. */
  boolean hold(BigDecimal number) {
    return exact.contains(number.stripTrailingZeros())
        || fractions.stream().anyMatch(f -> f.subtract(number).abs().compareTo(NEAR) < 0);
  }

  private void add(BigDecimal number) {
    exact.add(number.stripTrailingZeros());
  }

  private void figure(MatchResult found) {
    BigDecimal number = new BigDecimal(found.group(1));
    add(number);
    if (found.group(2) != null) {
      add(number.movePointRight(PLACES.getOrDefault(found.group(2), 0)));
    } else if (found.group(3) != null) {
      add(number.movePointLeft(4));
    }
  }

  private void ratio(MatchResult found) {
    BigDecimal one = new BigDecimal(found.group(1));
    BigDecimal other = new BigDecimal(found.group(2));
    part(other, one);
    part(one, other);
  }

  private void fraction(MatchResult found) {
    Optional<BigDecimal> whole = number(found.group(1));
    Optional<BigDecimal> part = number(found.group(2));
    if (whole.isPresent() && part.isPresent()) {
      part(part.get(), whole.get());
    }
  }

  private void part(BigDecimal part, BigDecimal whole) {
    if (whole.signum() > 0) {
      BigDecimal share = part.divide(whole, 10, RoundingMode.HALF_UP);
      add(share);
      fractions.add(share);
    }
  }

  private void chinese(MatchResult found) {
    number(found.group(1))
        .ifPresent(
            number -> {
              add(number);
              if (found.group(2) != null) {
                add(number.movePointLeft(1));
              }
              // 三百万元, 两亿元 are amounts in 元, as it were.
              add(number.movePointLeft(4));
            });
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("\\d+(\\.\\d+)?")
        ? Optional.of(new BigDecimal(text))
        : text.matches(CHINESE) ? Optional.of(inChinese(text)) : Optional.empty();
  }

  /** 三百二十万 is 3,200,000. */
  private static BigDecimal inChinese(String text) {
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal section = BigDecimal.ZERO;
    BigDecimal digit = null;
    for (String sign :
        (Iterable<String>) text.codePoints().mapToObj(Character::toString)::iterator) {
      if (TIMES.containsKey(sign)) {
        BigDecimal of = digit == null ? BigDecimal.ONE : digit;
        section = section.add(of.movePointRight(TIMES.get(sign)));
        digit = null;
      } else if (sign.equals("万") || sign.equals("亿")) {
        BigDecimal of = digit == null ? section : section.add(digit);
        // 万 alone counts as one of it, as in 万分之三.
        BigDecimal counted = all.add(of).signum() == 0 ? BigDecimal.ONE : all.add(of);
        all = counted.movePointRight(sign.equals("万") ? 4 : 8);
        section = BigDecimal.ZERO;
        digit = null;
      } else {
        int value = sign.equals("两") ? 2 : Math.max(0, DIGITS.indexOf(sign));
        digit =
            digit == null
                ? BigDecimal.valueOf(value)
                : digit.movePointRight(1).add(BigDecimal.valueOf(value));
      }
    }
    return all.add(section).add(digit == null ? BigDecimal.ZERO : digit);
  }
}
