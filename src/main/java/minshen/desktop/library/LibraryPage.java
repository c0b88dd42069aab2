package minshen.desktop.library;

import minshen.policy.Clause;
import minshen.policy.ClauseNames;
import minshen.policy.Item;
import minshen.policy.Measure;
import minshen.policy.Pack;

/** A page of the library that one can go to, and come back to. */
sealed interface LibraryPage {
  /** The pack it belongs to. */
  Pack pack();

  /** What people call it. */
  default String name() {
    return switch (this) {
      case Document(var pack) -> pack.title();
      case Claimable(_, var item) -> item.id() + "  " + item.title();
      case Support(_, var measure) -> measure.number() + measure.title();
      case Listed(_, _, var title) -> title;
      case Provision(var pack, var clause) ->
          clause.heading().isBlank()
              ? ClauseNames.of(pack, clause.id())
              : clause.marker() + Paragraphs.heading(clause);
    };
  }

  /** A document from its beginning. */
  record Document(Pack pack) implements LibraryPage {}

  /** A clause in its document. */
  record Provision(Pack pack, Clause clause) implements LibraryPage {}

  /**
   * Something that a guide lists.
   *
   * @param id the id of the way, or of the policy
   * @param title its name
   */
  record Listed(Pack pack, String id, String title) implements LibraryPage {}

  /** Something that can be claimed. */
  record Claimable(Pack pack, Item item) implements LibraryPage {}

  /** A support without an amount. */
  record Support(Pack pack, Measure measure) implements LibraryPage {}
}
