package minshen.policy;

/** Whether a claim of an item can be handed in with a form, and if not, why. */
public enum Channel {
  /** It fills a form. */
  OPEN,
  /** 暂无申报通道: the document names it, its rules have no item for it. */
  NONE,
  /** None of the document's items fills a form here: its amounts are for estimates. */
  ESTIMATE,
  /** Its figures are known from reports only. */
  SECONDARY;

  /** The channel of an item of a pack. */
  public static Channel of(Pack pack, Item item) {
    if (!item.forms().isEmpty()) {
      return OPEN;
    }
    if (pack.source() == Pack.Source.SECONDARY) {
      return SECONDARY;
    }
    return pack.items().stream().allMatch(i -> i.forms().isEmpty()) ? ESTIMATE : NONE;
  }
}
