package minshen.policy.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import minshen.words.Decimals;

/**
 * An amount of money in 万元: exact and never negative. Two are equal if they are as much, however
 * many zeros were written. It is rounded once, at the end, down to 0.01 万元, as 申请金额 must not exceed
 * what is due. By how much one is above or below another is no amount but a plain number.
 *
 * @param exact every digit of it
 */
public record Amount(BigDecimal exact) implements Comparable<Amount> {
  /** Nothing. */
  public static final Amount ZERO = new Amount(BigDecimal.ZERO);

  private static final int DECIMALS = 2;

  /**
   * An amount.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Amount {
    if (exact.signum() < 0) {
      throw new IllegalArgumentException("a negative amount: " + exact);
    }
  }

  /**
   * An amount as it is written, such as {@code 12.5}.
   *
   * @throws IllegalArgumentException if it is no number, or negative
   */
  public static Amount of(String digits) {
    return new Amount(new BigDecimal(digits));
  }

  /** Whole 万元. */
  public static Amount of(long whole) {
    return new Amount(BigDecimal.valueOf(whole));
  }

  /** Both together. */
  public Amount plus(Amount other) {
    return new Amount(exact.add(other.exact));
  }

  /** What it is above another; nothing if it is not. */
  public Amount less(Amount other) {
    return exact.compareTo(other.exact) <= 0 ? ZERO : new Amount(exact.subtract(other.exact));
  }

  /** A share of it, or several times it. */
  public Amount times(BigDecimal rate) {
    return new Amount(exact.multiply(rate));
  }

  /** The lesser of both. */
  public Amount min(Amount other) {
    return exact.compareTo(other.exact) <= 0 ? this : other;
  }

  /** The greater of both. */
  public Amount max(Amount other) {
    return exact.compareTo(other.exact) >= 0 ? this : other;
  }

  /** What part it is of a whole, for a picture; nothing of nothing. */
  public double shareOf(Amount whole) {
    return whole.isZero() ? 0 : exact.doubleValue() / whole.exact.doubleValue();
  }

  /** By how much it is above another, negative if it is below. */
  public BigDecimal minus(Amount other) {
    return exact.subtract(other.exact);
  }

  /** Whether it is nothing. */
  public boolean isZero() {
    return exact.signum() == 0;
  }

  /** Whether it is something. */
  public boolean isPositive() {
    return exact.signum() > 0;
  }

  /** Whether it is more than another. */
  public boolean isMoreThan(Amount other) {
    return exact.compareTo(other.exact) > 0;
  }

  /** Down to 0.01 万元. */
  public Amount rounded() {
    return new Amount(exact.setScale(DECIMALS, RoundingMode.DOWN));
  }

  /** Rounded, two decimals, no separators: {@code 1000.00}. */
  public String plain() {
    return rounded().exact.toPlainString();
  }

  /** All digits and no exponent: {@code 0.123456}. */
  public String digits() {
    return Decimals.digits(exact);
  }

  /** All digits, two decimals at least, no separators: {@code 100.00}, {@code 0.123456}. */
  public String spelled() {
    BigDecimal trimmed = Decimals.trimmed(exact);
    return trimmed.setScale(Math.max(DECIMALS, trimmed.scale())).toPlainString();
  }

  /** For reading, rounded: thousands separated, two decimals: {@code 1,000.00}. */
  public String shown() {
    return Decimals.grouped(exact, DECIMALS, DECIMALS);
  }

  /** For the trace: thousands separated, every digit there is: {@code 1,234.5678}. */
  public String traced() {
    return Decimals.grouped(exact);
  }

  /** For a column: thousands separated, every digit there is, and two decimals at least. */
  public String aligned() {
    return Decimals.grouped(exact, DECIMALS, Decimals.trimmed(exact).scale());
  }

  /** For reading, with its sign: by how much one amount is above or below another. */
  public static String signed(BigDecimal difference) {
    return (difference.signum() > 0 ? "+" : "−") + new Amount(difference.abs()).shown();
  }

  @Override
  public int compareTo(Amount other) {
    return exact.compareTo(other.exact);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Amount(BigDecimal number) && exact.compareTo(number) == 0;
  }

  @Override
  public int hashCode() {
    return Decimals.trimmed(exact).hashCode();
  }

  @Override
  public String toString() {
    return digits();
  }
}
