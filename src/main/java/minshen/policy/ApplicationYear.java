package minshen.policy;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What may stand as an application year (申报年度), wherever one is read or typed: in a dossier, a
 * workbook, the ledger, on the screen and in a pack. A year has four digits, so {@value #FIRST} to
 * {@value #LAST}.
 */
public final class ApplicationYear {
  /** The first year there can be. */
  public static final int FIRST = 1000;

  /** The last year there can be. */
  public static final int LAST = 9999;

  private ApplicationYear() {}

  /** The year that a number stands for; empty if it is not written as four digits. */
  public static Optional<Integer> of(BigDecimal number) {
    return number.scale() == 0
            && number.compareTo(BigDecimal.valueOf(FIRST)) >= 0
            && number.compareTo(BigDecimal.valueOf(LAST)) <= 0
        ? Optional.of(number.intValueExact())
        : Optional.empty();
  }
}
