package minshen.store.backup;

import minshen.store.Inventory;

/**
 * How much a store holds.
 *
 * @param companies how many companies
 * @param claims how many claims they have together
 * @param attachments how many files are kept for them
 */
public record StoreSize(int companies, int claims, int attachments) {
  /** What an inventory comes to. */
  public static StoreSize of(Inventory inventory) {
    return new StoreSize(inventory.companies().size(), inventory.claims(), inventory.attachments());
  }
}
