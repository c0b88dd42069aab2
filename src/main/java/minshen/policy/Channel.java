package minshen.policy;

/** How a claim of an item can be handed in, and if it cannot, why. */
public enum Channel {
  /** It fills a form. */
  OPEN,
  /** 网上申报: it is typed into a portal, and its materials are uploaded there. */
  ONLINE,
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
    return switch (pack.authority().submission().how()) {
      case ONLINE -> ONLINE;
      case NONE -> NONE;
      case FORM -> pack.items().stream().allMatch(i -> i.forms().isEmpty()) ? ESTIMATE : NONE;
    };
  }

  /** Whether a claim can be handed in. */
  public boolean isOpen() {
    return this == OPEN || this == ONLINE;
  }
}
