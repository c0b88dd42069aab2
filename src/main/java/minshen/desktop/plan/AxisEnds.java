package minshen.desktop.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import minshen.policy.amount.Amount;

/**
 * Where sliders and curves end, in 万元: at a round figure, far enough for the bends to be seen.
 *
 * @param support the end for 市级支持资金
 * @param cost the end for 研发投入
 */
record AxisEnds(Amount support, Amount cost) {
  private static final Amount LEAST = Amount.of(100);
  private static final BigDecimal PAST = new BigDecimal("1.2");
  private static final List<BigDecimal> ROUND =
      List.of(
          new BigDecimal("1"),
          new BigDecimal("1.2"),
          new BigDecimal("1.5"),
          new BigDecimal("2"),
          new BigDecimal("3"),
          new BigDecimal("4"),
          new BigDecimal("5"),
          new BigDecimal("6"),
          new BigDecimal("8"),
          BigDecimal.TEN);

  /** The ends for what is and what is supposed. */
  static AxisEnds of(WhatIfViewModel.State state) {
    return state
        .joint()
        .map(
            joint -> {
              Amount support = figure(state, joint.step().support());
              Amount cost = figure(state, joint.step().cost());
              return new AxisEnds(
                  round(support.max(joint.usedUpFrom(cost)).times(PAST)),
                  round(cost.max(joint.costForAll(support)).times(PAST)));
            })
        .orElse(new AxisEnds(LEAST, LEAST));
  }

  /** Ends that reach at least as far as others. */
  AxisEnds atLeast(AxisEnds other) {
    return new AxisEnds(support.max(other.support), cost.max(other.cost));
  }

  /** The next round figure. */
  static Amount round(Amount figure) {
    Amount wanted = figure.max(LEAST);
    int zeros = wanted.exact().setScale(0, RoundingMode.UP).precision() - 1;
    Amount unit = new Amount(BigDecimal.ONE.movePointRight(zeros));
    return ROUND.stream()
        .map(unit::times)
        .filter(round -> !wanted.isMoreThan(round))
        .findFirst()
        .orElseThrow();
  }

  private static Amount figure(WhatIfViewModel.State state, String fact) {
    return state
        .figure(fact)
        .or(() -> state.asItIs().claim().figure(fact))
        .map(Amount::new)
        .orElse(Amount.ZERO);
  }
}
