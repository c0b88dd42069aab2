package minshen.policy.amount;

/** What facts, their words and their figures are called, for people. */
public interface FactLabels {
  /** What a fact is called. */
  Object label(String fact);

  /** What a word of a choice is called. */
  Object label(String fact, String word);

  /** A figure of a fact as it is shown, with its unit. */
  Object shown(String fact, Interval figure);
}
