package minshen.exchange;

/** Whether a dossier must have claims to be of use. */
public enum ClaimsWanted {
  /** There is nothing to do without a claim: compute, check, fill, packet. */
  AT_LEAST_ONE,
  /** Claims may be absent: match, optimise. */
  ANY,
  /**
   * Claims may be absent, and one may still lack its variant, as they do in the workspace while
   * they are worked on: import.
   */
  DRAFTS
}
