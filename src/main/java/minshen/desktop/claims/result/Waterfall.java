package minshen.desktop.claims.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.policy.amount.Amounts;
import minshen.policy.calc.Outcome;
import minshen.policy.calc.TraceRow;
import minshen.words.Message;

/**
 * The way to an amount as bars: what each step adds, from where to where, and what a limit takes
 * away of it. Amounts are in 万元.
 *
 * @param bars one for each step, and the amount as the last
 */
record Waterfall(List<Bar> bars) {
  private static final Set<String> OF_PRODUCTS = Set.of("perProduct", "productShare");
  private static final String PRODUCT_CAP = "policy.step.product-cap";

  Waterfall {
    bars = List.copyOf(bars);
  }

  /**
   * One bar.
   *
   * @param name what the step is called, in a word or two
   * @param kind what it does
   * @param from where it begins
   * @param to where what stays of it ends
   * @param cutTo where what is cut off ends; the same as {@code to} if nothing is
   * @param row the step; none for the amount
   */
  record Bar(
      Message name,
      Kind kind,
      BigDecimal from,
      BigDecimal to,
      BigDecimal cutTo,
      Optional<TraceRow> row) {}

  /** What a bar does. */
  enum Kind {
    /** It adds, or leaves what there is. */
    STEP,
    /** It only takes away. */
    CUT,
    /** It cannot be told yet. */
    OPEN,
    /** It is the amount that comes out. */
    AMOUNT
  }

  /** The bars of an outcome. */
  static Waterfall of(Outcome outcome) {
    List<Bar> bars = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (TraceRow row : outcome.trace().stream().filter(row -> !row.inner()).toList()) {
      Bar bar = bar(row, sum);
      bars.add(bar);
      sum = bar.kind() == Kind.OPEN ? sum : bar.kind() == Kind.CUT ? bar.from() : bar.to();
    }
    outcome
        .amount()
        .ifPresent(
            amount ->
                bars.add(
                    new Bar(
                        Message.of("desktop.waterfall.amount"),
                        Kind.AMOUNT,
                        BigDecimal.ZERO,
                        amount,
                        amount,
                        Optional.empty())));
    return new Waterfall(bars);
  }

  /** The highest that any bar reaches; never zero. */
  BigDecimal top() {
    return bars.stream()
        .map(Bar::cutTo)
        .reduce(BigDecimal.ZERO, BigDecimal::max)
        .max(new BigDecimal("0.01"));
  }

  private static Bar bar(TraceRow row, BigDecimal sum) {
    if (row.value().isEmpty()) {
      return new Bar(name(row), Kind.OPEN, sum, sum, sum, Optional.of(row));
    }
    BigDecimal value = row.value().get();
    if (OF_PRODUCTS.contains(row.op())) {
      // Products stand on each other's shoulders.
      return new Bar(name(row), Kind.STEP, sum, sum.add(value), sum.add(value), Optional.of(row));
    }
    if (isProductCap(row)) {
      BigDecimal left = sum.subtract(row.cut());
      return new Bar(name(row), Kind.CUT, left, left, sum, Optional.of(row));
    }
    return new Bar(
        name(row), Kind.STEP, BigDecimal.ZERO, value, value.add(row.cut()), Optional.of(row));
  }

  /** What a limit takes of one product. */
  private static boolean isProductCap(TraceRow row) {
    return row.op().equals("productLimit") || row.text().key().equals(PRODUCT_CAP);
  }

  /** A product by its name, any other step by what kind it is. */
  private static Message name(TraceRow row) {
    boolean ofProduct = OF_PRODUCTS.contains(row.op()) || isProductCap(row);
    if (ofProduct && !row.text().arguments().isEmpty()) {
      return row.text().arguments().getFirst() instanceof Message named
          ? named
          : Message.verbatim(row.text().arguments().getFirst().toString());
    }
    return Message.of("desktop.waterfall." + row.op());
  }

  /** A bar's figure: what it adds or leaves, or what it takes away. */
  static String figure(Bar bar) {
    return switch (bar.kind()) {
      case OPEN -> "";
      case CUT -> "−" + Amounts.shown(bar.cutTo().subtract(bar.to()));
      case STEP, AMOUNT -> Amounts.shown(bar.to().subtract(bar.from()));
    };
  }
}
