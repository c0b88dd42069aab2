package minshen.dossier.field;

/** A rule of one field. */
@FunctionalInterface
public interface FieldCheck {
  /** Judges a text that is not blank. */
  Verdict check(String typed);

  /** Takes everything. */
  FieldCheck ANYTHING = _ -> Verdict.good();
}
