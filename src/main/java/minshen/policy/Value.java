package minshen.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The value of a fact. */
public sealed interface Value {
  /** The word of a yes, where a choice is asked for. */
  String YES = "yes";

  /** The word of a no, where a choice is asked for. */
  String NO = "no";

  /** A figure, exact and not negative; an amount is in 万元, a percentage a share of one. */
  record Figure(BigDecimal number) implements Value {}

  /** A word, such as the kind of a product. */
  record Word(String text) implements Value {}

  /** A day. */
  record Day(LocalDate date) implements Value {}

  /** Yes or no. */
  record Truth(boolean yes) implements Value {}

  /** Several words of a choice, each once. */
  record Words(List<String> texts) implements Value {
    public Words {
      texts = List.copyOf(texts);
    }
  }

  /**
   * An amount in a foreign currency. While it is being written down parts of it may lack; then it
   * counts as not given.
   *
   * @param amount the amount, in 10,000 units of the currency
   * @param rate what one unit of the currency is in 元
   * @param day the day of the rate
   */
  record Foreign(Optional<BigDecimal> amount, Optional<BigDecimal> rate, Optional<LocalDate> day)
      implements Value {}

  /** Whether nothing of it lacks. */
  default boolean isWhole() {
    return !(this instanceof Foreign(var amount, var rate, var day))
        || (amount.isPresent() && rate.isPresent() && day.isPresent());
  }

  /** Whether it is a foreign amount that is seen in 万元. */
  default boolean isExchanged() {
    return this instanceof Foreign && isWhole();
  }

  /** What a formula sees of it, if it is a figure; a foreign amount is seen in 万元, exact. */
  default Optional<BigDecimal> figure() {
    return switch (this) {
      case Figure(BigDecimal number) -> Optional.of(number);
      case Foreign(var amount, var rate, _) when isWhole() ->
          Optional.of(amount.orElseThrow().multiply(rate.orElseThrow()));
      case Foreign _, Word _, Day _, Truth _, Words _ -> Optional.empty();
    };
  }

  /** The one word of it, if it is a word, or a yes or no. */
  default Optional<String> word() {
    return switch (this) {
      case Word(String text) -> Optional.of(text);
      case Truth(boolean yes) -> Optional.of(yes ? YES : NO);
      case Figure _, Day _, Words _, Foreign _ -> Optional.empty();
    };
  }
}
