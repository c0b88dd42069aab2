package minshen.exchange;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of money as people and registers write it: {@code 12600.0000万人民币}, {@code 1,200.5},
 * {@code 500万美元}, {@code 1.2亿元}.
 *
 * @param amount how many 万 of the currency
 * @param currency its code (ISO 4217)
 */
public record TypedMoney(BigDecimal amount, String currency) {
  /** What a bare figure counts where nothing else is said: 万元. */
  public static final int TEN_THOUSANDS = 4;

  /** What a bare figure counts in a column headed with 元. */
  public static final int ONES = 0;

  private static final String RENMINBI = "CNY";

  /** 100 亿元 in 万元: no company has as much, so whoever writes it means 元. */
  private static final BigDecimal TOO_MUCH = new BigDecimal("1000000");

  private static final Map<String, Integer> ZEROS =
      Map.of("", 0, "千", 3, "万", 4, "十万", 5, "百万", 6, "千万", 7, "亿", 8, "万亿", 12);

  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("人民币", RENMINBI),
          Map.entry("元", RENMINBI),
          Map.entry("圆", RENMINBI),
          Map.entry("元人民币", RENMINBI),
          Map.entry("RMB", RENMINBI),
          Map.entry("CNY", RENMINBI),
          Map.entry("¥", RENMINBI),
          Map.entry("美元", "USD"),
          Map.entry("美金", "USD"),
          Map.entry("USD", "USD"),
          Map.entry("US$", "USD"),
          Map.entry("$", "USD"),
          Map.entry("港元", "HKD"),
          Map.entry("港币", "HKD"),
          Map.entry("HKD", "HKD"),
          Map.entry("欧元", "EUR"),
          Map.entry("EUR", "EUR"),
          Map.entry("€", "EUR"),
          Map.entry("日元", "JPY"),
          Map.entry("日币", "JPY"),
          Map.entry("英镑", "GBP"),
          Map.entry("新加坡元", "SGD"),
          Map.entry("加元", "CAD"),
          Map.entry("澳元", "AUD"),
          Map.entry("瑞士法郎", "CHF"),
          Map.entry("韩元", "KRW"),
          Map.entry("新台币", "TWD"));

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<before>\\p{IsHan}{2,4}|[A-Z]{3}|US\\$|[¥$€])?(?<number>\\d+(?:\\.\\d+)?)"
              + "(?<unit>万亿|千万|百万|十万|亿|万|千)?(?<behind>[\\p{IsHan}A-Z]{1,5}?)?[整正]?");

  /** A unit in brackets; a figure in brackets is a negative one, as accountants write it. */
  private static final Pattern NOTE = Pattern.compile("\\(([^()\\d]*)\\)");

  private static final Pattern MILLIONS =
      Pattern.compile("(\\d+(?:\\.\\d+)?)亿(\\d+(?:\\.\\d+)?)(万)");

  private static final Pattern THOUSANDS =
      Pattern.compile("(\\d+(?:\\.\\d+)?)万(\\d+(?:\\.\\d+)?)(元|圆)");

  /**
   * Reads an amount. A sign of yuan before a figure without a unit says 元: where 万元 is meant, it is
   * that only if nothing else can be; else nobody can tell.
   *
   * @param zeros how many zeros a bare figure lacks: {@link #TEN_THOUSANDS} or {@link #ONES}
   * @return empty if it is none, or of a currency that is not known
   */
  public static Optional<TypedMoney> read(String written, int zeros) {
    String seen = TypedFigures.withBlanks(written);
    // Beside figures, 百 and 千 are units.
    boolean figures = seen.chars().anyMatch(c -> c >= '0' && c <= '9');
    String inDigits = figures ? seen : ChineseNumerals.inDigits(seen);
    String plain = TypedFigures.of(NOTE.matcher(inDigits).replaceAll("$1"));
    Matcher matcher = WRITTEN.matcher(inOneUnit(plain));
    if (areSeveral(inDigits) || !matcher.matches()) {
      return Optional.empty();
    }
    String unit = Optional.ofNullable(matcher.group("unit")).orElse("");
    Optional<String> before = Optional.ofNullable(matcher.group("before"));
    Optional<String> behind = Optional.ofNullable(matcher.group("behind"));
    Optional<String> named =
        behind.filter(b -> !b.equals("元") || before.isEmpty()).or(() -> before);
    Optional<String> currency = named.map(name -> CURRENCIES.getOrDefault(name, ""));
    if (currency.filter(String::isEmpty).isPresent()) {
      return Optional.empty();
    }
    boolean isBare = unit.isEmpty() && behind.isEmpty();
    boolean hasSign = isBare && before.isPresent() && currency.equals(Optional.of(RENMINBI));
    BigDecimal number = new BigDecimal(matcher.group("number"));
    if (hasSign && zeros == TEN_THOUSANDS && !isTooMuch(number)) {
      return Optional.empty();
    }
    int shift = hasSign ? ONES : isBare ? zeros : ZEROS.get(unit);
    BigDecimal amount = number.scaleByPowerOfTen(shift - TEN_THOUSANDS);
    return Optional.of(new TypedMoney(amount, currency.orElse(RENMINBI)));
  }

  /** Whether a figure without a unit is so large that 万元 is most likely not what it counts. */
  public static boolean isTooMuch(BigDecimal figure) {
    return figure.compareTo(TOO_MUCH) >= 0;
  }

  /** Whether such a figure is all that is written. */
  public static boolean isTooMuch(String written) {
    String figure = TypedFigures.of(written);
    return figure.matches("\\d{1,30}(\\.\\d{1,30})?") && isTooMuch(new BigDecimal(figure));
  }

  /** Whether figures stand in more than one line. */
  private static boolean areSeveral(String inDigits) {
    return inDigits.lines().filter(line -> line.matches(".*\\d.*")).count() > 1;
  }

  /** 1亿2000万元 as 12000万元, and 800万5000元 as 8005000元. */
  private static String inOneUnit(String written) {
    String tenThousands = sum(MILLIONS, written, TEN_THOUSANDS);
    return sum(THOUSANDS, tenThousands, TEN_THOUSANDS);
  }

  private static String sum(Pattern parts, String written, int zeros) {
    return parts
        .matcher(written)
        .replaceAll(
            m ->
                new BigDecimal(m.group(1))
                        .scaleByPowerOfTen(zeros)
                        .add(new BigDecimal(m.group(2)))
                        .toPlainString()
                    + m.group(3));
  }

  /** Whether it is 人民币. */
  public boolean isRenminbi() {
    return currency.equals(RENMINBI);
  }

  /** The amount in plain digits. */
  public String digits() {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
