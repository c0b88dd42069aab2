package minshen.policy.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a part of a formula did, with the figures that it did it with. {@link FormulaWords} says it.
 */
public sealed interface FormulaEvent {
  /** 填报数: the figure of a fact is the amount. */
  record FactTaken(Term.OfFact fact) implements FormulaEvent {}

  /** 定额: so much as it stands. */
  record FixedAmount(BigDecimal amount) implements FormulaEvent {}

  /** 核定范围: the office decides between two amounts. */
  record OfficeRange(BigDecimal least, BigDecimal most) implements FormulaEvent {}

  /** 协议约定: what was agreed with the office; open without an agreement. */
  record Agreement(String fact, Interval amount) implements FormulaEvent {}

  /** 按比例: a share of something. */
  record ShareTaken(Term of, Term rate, Interval value) implements FormulaEvent {}

  /** 相乘: factors, divided at the end. */
  record Multiplied(List<Term> factors, BigDecimal over, Interval value) implements FormulaEvent {
    public Multiplied {
      factors = List.copyOf(factors);
    }
  }

  /** 合计: several amounts together. */
  record Summed(List<Interval> terms, Interval value) implements FormulaEvent {
    public Summed {
      terms = List.copyOf(terms);
    }
  }

  /** 取低者: the least of several amounts. */
  record LeastTaken(List<Interval> of, Interval value) implements FormulaEvent {
    public LeastTaken {
      of = List.copyOf(of);
    }
  }

  /** 从高: the most of several amounts. */
  record MostTaken(List<Interval> of, Interval value) implements FormulaEvent {
    public MostTaken {
      of = List.copyOf(of);
    }
  }

  /** 差额: what one is above the other. */
  record Subtracted(Term from, Term less, Term value) implements FormulaEvent {}

  /** 每满 N 给 M: so much for each unit, of whole ones only or of their parts, too. */
  record PaidPerUnit(Term of, BigDecimal each, Term pay, boolean whole, Interval value)
      implements FormulaEvent {}

  /** 查表: what stands in the row of some words. */
  record LookedUp(Term.Reason.Words row, Interval value) implements FormulaEvent {}

  /**
   * 超额累进: what one tier brings.
   *
   * @param fact the fact whose figure lies in tiers, if it is one
   * @param upTo where the tier ends; the last one has no end
   * @param within what of the figure lies in the tier
   */
  record TierTaken(
      Optional<String> fact,
      BigDecimal from,
      Optional<BigDecimal> upTo,
      Interval within,
      BigDecimal rate,
      Interval value)
      implements FormulaEvent {}

  /**
   * 分档: what the band brings in which a figure lies.
   *
   * @param upTo where the band ends; the last one has no end
   * @param rate the share that it gives; empty if it gives a fixed amount
   */
  record BandTaken(Term of, Optional<BigDecimal> upTo, Optional<BigDecimal> rate, Interval value)
      implements FormulaEvent {}

  /** 最高不超过: what a limit within the formula leaves. */
  record LimitTaken(Term limit, Term before, Term after) implements FormulaEvent {
    /** Whether it took something away; whatever comes out if what went in is open. */
    public boolean cuts() {
      return !before.value().isExact()
          || AmountTrace.cut(before.value(), after.value()).isPositive();
    }
  }

  /** 配套: a share of what another level gave. */
  record Matched(String support, Interval paid, BigDecimal rate, Interval value)
      implements FormulaEvent {}

  /**
   * 合计限额: what a joint ceiling leaves of the match.
   *
   * @param cost the fact that is the cost
   * @param spent its figure
   * @param ceiling the share of it that both levels together may reach
   * @param support the fact that is the other level's support
   * @param paid its figure
   * @param room what is left under the ceiling; empty while a figure is open
   * @param before what the stage has had before
   * @param match the match by itself
   */
  record CeilingTaken(
      String cost,
      Interval spent,
      BigDecimal ceiling,
      String support,
      Interval paid,
      Optional<BigDecimal> room,
      JointCeiling.Before before,
      Interval match,
      Interval value)
      implements FormulaEvent {
    /** Whether it took something away. */
    public boolean cuts() {
      return AmountTrace.cut(match, value).isPositive();
    }
  }
}
