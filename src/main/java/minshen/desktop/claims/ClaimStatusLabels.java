package minshen.desktop.claims;

import minshen.desktop.controls.Meaning;
import minshen.dossier.finding.ClaimStatus;
import minshen.words.Words;

/** How statuses look and read, everywhere the same. */
public final class ClaimStatusLabels {
  private ClaimStatusLabels() {}

  /** The colour of a status. */
  public static Meaning meaning(ClaimStatus claimStatus) {
    return switch (claimStatus) {
      case DRAFT, SUBMITTED, ACCEPTED, PUBLISHED -> Meaning.NOTE;
      case LACKING, RETURNED -> Meaning.OPEN;
      case READY, APPROVED, PAID -> Meaning.OK;
      case REJECTED -> Meaning.ERROR;
    };
  }

  /** The word for a status. */
  public static String word(ClaimStatus claimStatus, Words words) {
    return words.say("dossier.standing." + claimStatus.name());
  }
}
