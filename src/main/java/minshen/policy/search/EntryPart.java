package minshen.policy.search;

/** A part of what is searched; a word that stands in a telling part ranks its entry higher. */
public enum EntryPart {
  /** The number of a document, the id of an item or of a clause. */
  NUMBER(2),
  /** The title of a document or of an item. */
  TITLE(8),
  /** The marker and the heading of a clause. */
  HEADING(4),
  /** The words of a clause; of an item what it asks for; of a document who issued it. */
  TEXT(1),
  /** The responsible units. */
  UNITS(1);

  private final int weight;

  EntryPart(int weight) {
    this.weight = weight;
  }

  int weight() {
    return weight;
  }
}
