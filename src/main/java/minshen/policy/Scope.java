package minshen.policy;

/** What a cap is counted over, narrowest first. */
public enum Scope {
  /** 品种: each product by itself; nothing is shared and the ledger plays no part. */
  PRODUCT,
  /** One project of one applicant. */
  PROJECT,
  /** One project of one applicant in one application year. */
  PROJECT_YEAR,
  /** One applicant in one application year. */
  ENTERPRISE_YEAR,
  /**
   * One applicant in any so many application years that follow each other, the year of the claim
   * among them; {@link Step.Cap#years()} says how many.
   */
  ENTERPRISE_YEARS,
  /** One applicant, ever. */
  ONCE
}
