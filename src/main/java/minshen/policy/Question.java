package minshen.policy;

/**
 * A question about a company or what it plans, which tells the measures that concern it. Packs that
 * ask the same thing give it the same id, so that a company answers once.
 *
 * @param id the id, such as {@code foreignInvested}
 * @param text the question, answered with yes, no or unknown
 */
public record Question(String id, String text) {}
