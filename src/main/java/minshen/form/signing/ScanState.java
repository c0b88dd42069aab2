package minshen.form.signing;

import java.util.Optional;
import minshen.dossier.SignedForm;

/** How a page of a signed scan stands to the page that the program would print now. */
public enum ScanState {
  /** What was signed is what stands there. */
  CURRENT,
  /** What was signed is not known. */
  UNPROVEN,
  /**
   * The page says something else since it was signed, or is not there any more; of one that bears a
   * signature, any page of the form.
   */
  OUTDATED;

  /** How the scan of a page of a form stands. */
  public static ScanState of(SignableForm form, SignedForm signed, int page) {
    Optional<String> now = form.contentOf(page);
    Optional<String> then = signed.contentOf(page);
    if (now.isEmpty() || (then.isPresent() && !then.equals(now))) {
      return OUTDATED;
    }
    return then.isPresent() ? CURRENT : UNPROVEN;
  }
}
