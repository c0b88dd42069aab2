package minshen.desktop.library;

import java.time.LocalDate;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.policy.Pack;
import minshen.policy.Validity;
import minshen.words.Words;

/** Whether a document holds on a day, as a pill. */
public final class ValidityPill {
  private ValidityPill() {}

  /** The pill. */
  public static Pill of(Pack pack, LocalDate day, Words words) {
    Validity validity = Validity.of(pack, day);
    Meaning meaning =
        switch (validity) {
          case IN_FORCE -> Meaning.OK;
          case SECONDARY -> Meaning.OPEN;
          case REFERENCE, NOT_YET, EXPIRED -> Meaning.NOTE;
        };
    return new Pill(meaning, words.say("policy.validity." + validity.name()));
  }
}
