package minshen.policy.amount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A figure that something was worked out with, and what it is a figure of. */
public sealed interface Term {
  /** The figure; open while what it hangs on is. */
  Interval value();

  /** An amount in 万元. */
  record Money(Interval value) implements Term {}

  /** A bare number. */
  record Bare(Interval value) implements Term {
    /** A number that stands in the rule. */
    static Bare of(BigDecimal number) {
      return new Bare(Interval.exactly(number));
    }
  }

  /** A share of one. */
  record Rate(Interval value) implements Term {}

  /** A fact with its figure: 研发投入 800 万元. */
  record OfFact(String fact, Interval value) implements Term {}

  /** A figure in the unit of a fact. */
  record InUnitOf(String fact, Interval value) implements Term {}

  /** A figure that was chosen among several, and by what. */
  record Chosen(Term term, Reason by) implements Term {
    @Override
    public Interval value() {
      return term.value();
    }
  }

  /** What made a figure the one that was chosen. */
  sealed interface Reason {
    /** The words that were taken. */
    record Words(List<Word> words) implements Reason {
      public Words {
        words = List.copyOf(words);
      }
    }

    /** The day from which it holds. */
    record Since(LocalDate day) implements Reason {}
  }

  /**
   * A word that was taken.
   *
   * @param fact the choice
   * @param word its word
   */
  record Word(String fact, String word) {}
}
