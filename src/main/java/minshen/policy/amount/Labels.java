package minshen.policy.amount;

/** What the things that formulas name are called, for people. */
public interface Labels {
  /** What a fact is called. */
  Object fact(String name);

  /** What a word of a choice, or a variant, is called. */
  Object word(String id);
}
