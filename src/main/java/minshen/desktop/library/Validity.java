package minshen.desktop.library;

import java.time.LocalDate;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.policy.Pack;
import minshen.words.Words;

/** Whether a document holds on a day, as a pill. */
final class Validity {
  private Validity() {}

  static Pill pill(Pack pack, LocalDate day, Words words) {
    if (pack.source() == Pack.Source.SECONDARY) {
      return new Pill(Meaning.OPEN, words.say("desktop.secondary"));
    }
    if (pack.inForce().contains(day)) {
      return new Pill(Meaning.OK, words.say("desktop.library.valid"));
    }
    boolean over = pack.inForce().to().map(day::isAfter).orElse(false);
    return new Pill(
        Meaning.NOTE, words.say(over ? "desktop.library.expired" : "desktop.library.future"));
  }
}
