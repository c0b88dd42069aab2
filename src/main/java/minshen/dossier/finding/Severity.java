package minshen.dossier.finding;

/** How much a finding weighs. */
public enum Severity {
  /** The submission would be refused: it must be mended. */
  ERROR,
  /** It may be refused or cut: somebody should look. */
  WARNING,
  /** It informs. */
  NOTE
}
