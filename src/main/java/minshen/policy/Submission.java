package minshen.policy;

import java.util.Optional;

/**
 * 申报方式: how claims of a pack are handed in, and where.
 *
 * @param how on paper with a form, or online, or not at all yet
 * @param portal where they are entered online; with a form too, if the notice wants both
 * @param window 受理窗口: where papers are handed in and questions answered
 * @param hours when the window is open
 * @param phone whom to call
 */
public record Submission(
    How how,
    Portal portal,
    Optional<String> window,
    Optional<String> hours,
    Optional<String> phone) {
  /** Claims of items that name a form are handed in with it; nothing else is known. */
  public static final Submission BY_FORM =
      new Submission(How.FORM, Portal.UNSAID, Optional.empty(), Optional.empty(), Optional.empty());

  /** The ways to hand in. */
  public enum How {
    /** With the official forms that an item names. */
    FORM,
    /** 网上申报. */
    ONLINE,
    /** 暂无申报通道. */
    NONE
  }
}
