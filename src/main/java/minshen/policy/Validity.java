package minshen.policy;

import java.time.LocalDate;

/** Whether a document holds on a day, as one badge. */
public enum Validity {
  /** 有效. */
  IN_FORCE,
  /** 参照: a reference document, or one that applies by reference only (参照执行). */
  REFERENCE,
  /** 未生效. */
  NOT_YET,
  /** 已失效. */
  EXPIRED,
  /** 二手来源·未核对原文, whatever the day. */
  SECONDARY;

  /**
   * Whether a document holds on a day. One that holds from its publication on a day that is not
   * stated counts from its signature: before, it cannot have been published.
   */
  public static Validity of(Pack pack, LocalDate day) {
    if (pack.source() == Pack.Source.SECONDARY) {
      return SECONDARY;
    }
    if (pack.role() == Pack.Role.REFERENCE) {
      return REFERENCE;
    }
    if (pack.inForce().to().map(day::isAfter).orElse(false)) {
      return EXPIRED;
    }
    boolean begun =
        pack.inForce().from().or(pack::signed).map(from -> !day.isBefore(from)).orElse(true);
    if (begun) {
      return IN_FORCE;
    }
    Pack.EventWindow events = pack.events();
    boolean byReference =
        events.period().contains(day)
            && events.byReferenceBefore().map(day::isBefore).orElse(false);
    return byReference ? REFERENCE : NOT_YET;
  }
}
