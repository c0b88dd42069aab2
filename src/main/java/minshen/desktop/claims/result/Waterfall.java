package minshen.desktop.claims.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Outcome;
import minshen.policy.calc.ProductName;
import minshen.policy.calc.TraceRow;
import minshen.policy.calc.TraceWords;
import minshen.words.Message;

/**
 * The way to an amount as bars: what each step adds, from where to where, and what a limit takes
 * away of it. Amounts are in 万元.
 *
 * @param bars one for each step, and the amount as the last
 */
record Waterfall(List<Bar> bars) {
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
   * @param said what the step says; nothing for the amount
   */
  record Bar(
      Message name, Kind kind, Amount from, Amount to, Amount cutTo, Optional<Message> said) {}

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
    Amount sum = Amount.ZERO;
    TraceWords words = new TraceWords(outcome.item());
    for (TraceRow row : outcome.trace().stream().filter(Waterfall::isDrawn).toList()) {
      Bar bar = bar(row, words.of(row), sum);
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
                        Amount.ZERO,
                        amount,
                        amount,
                        Optional.empty())));
    return new Waterfall(bars);
  }

  /** The highest that any bar reaches; never zero. */
  Amount top() {
    return bars.stream().map(Bar::cutTo).reduce(Amount.ZERO, Amount::max).max(Amount.of("0.01"));
  }

  /** What changes nothing has no bar. */
  private static boolean isDrawn(TraceRow row) {
    return switch (row.effect()) {
      case WORKS_OUT, TELLS -> false;
      case LIMITS -> row.event().product().isEmpty();
      case STARTS, ADDS, CUTS, REFUSES, ROUNDS -> true;
    };
  }

  private static Bar bar(TraceRow row, Message said, Amount sum) {
    Message name = name(row);
    if (row.value().isEmpty()) {
      return new Bar(name, Kind.OPEN, sum, sum, sum, Optional.of(said));
    }
    Amount value = row.value().get();
    if (row.effect() == TraceRow.Effect.ADDS) {
      // Products stand on each other's shoulders.
      return new Bar(name, Kind.STEP, sum, sum.plus(value), sum.plus(value), Optional.of(said));
    }
    if (row.event().product().isPresent()) {
      Amount left = sum.less(row.cut());
      return new Bar(name, Kind.CUT, left, left, sum, Optional.of(said));
    }
    return new Bar(name, Kind.STEP, Amount.ZERO, value, value.plus(row.cut()), Optional.of(said));
  }

  /** A product by its name, any other step by what kind it is. */
  private static Message name(TraceRow row) {
    return row.event()
        .product()
        .map(ProductName::said)
        .orElseGet(() -> Message.of("desktop.waterfall." + row.kind()));
  }

  /** A bar's figure: what it adds or leaves, or what it takes away. */
  static String figure(Bar bar) {
    return switch (bar.kind()) {
      case OPEN -> "";
      case CUT -> "−" + bar.cutTo().less(bar.to()).shown();
      case STEP, AMOUNT -> bar.to().less(bar.from()).shown();
    };
  }
}
