package minshen.policy;

/**
 * The reading under which a step or a condition applies.
 *
 * @param reading the id of the reading, such as {@code R1}
 * @param alternative whether it applies under the alternative, or else under the default
 */
public record ReadingCondition(String reading, boolean alternative) {}
