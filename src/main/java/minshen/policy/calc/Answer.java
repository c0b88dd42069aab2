package minshen.policy.calc;

/** The answer to a condition. One that was not given is {@link #UNKNOWN}. */
public enum Answer {
  YES,
  NO,
  UNKNOWN
}
