package minshen.desktop.library;

import minshen.policy.Clause;
import minshen.policy.Item;
import minshen.policy.Measure;
import minshen.policy.Pack;

/** A page of the library that one can go to, and come back to. */
sealed interface Page {
  /** The pack it belongs to. */
  Pack pack();

  /** A document from its beginning. */
  record Document(Pack pack) implements Page {}

  /** A clause in its document. */
  record Provision(Pack pack, Clause clause) implements Page {}

  /**
   * Something that a guide lists.
   *
   * @param id the id of the way, or of the policy
   * @param title its name
   */
  record Listed(Pack pack, String id, String title) implements Page {}

  /** Something that can be claimed. */
  record Claimable(Pack pack, Item item) implements Page {}

  /** A support without an amount. */
  record Support(Pack pack, Measure measure) implements Page {}
}
