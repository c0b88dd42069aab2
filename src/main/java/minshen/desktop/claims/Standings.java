package minshen.desktop.claims;

import minshen.desktop.controls.Meaning;
import minshen.dossier.finding.Standing;
import minshen.words.Words;

/** How standings look and read, everywhere the same. */
public final class Standings {
  private Standings() {}

  /** The colour of a standing. */
  public static Meaning meaning(Standing standing) {
    return switch (standing) {
      case DRAFT, SUBMITTED, ACCEPTED -> Meaning.NOTE;
      case LACKING -> Meaning.OPEN;
      case READY, APPROVED, PAID -> Meaning.OK;
      case REJECTED -> Meaning.ERROR;
    };
  }

  /** The word for a standing. */
  public static String word(Standing standing, Words words) {
    return words.say("desktop.standing." + standing.name());
  }
}
