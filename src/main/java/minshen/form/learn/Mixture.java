package minshen.form.learn;

import java.util.Set;
import minshen.form.RuledText;

/** Places in which more than one thing stands: with its own label, or over another. */
final class Mixture {
  /** Texts, in which labels are words like others. */
  private static final Set<String> TEXTS = Set.of("profile", "description", "materials");

  private Mixture() {}

  /** The place, with a mark if another label stands within what is written there. */
  static Recognised told(Recognised one, Openness open) {
    if (one.place().empty().indexOf(RuledText.DOUBTED) >= 0) {
      return one.certainty() == Certainty.SURE ? one.unsure(Recogniser.why("doubted")) : one;
    }
    boolean mixed =
        !open.isPlain()
            && one.certainty() == Certainty.SURE
            && one.content().filter(TEXTS::contains).isEmpty()
            && one.place() instanceof FillPlace.Whole whole
            && whole.whole().lines().stream()
                .anyMatch(line -> !open.gaps(line, one.place().cell()).isEmpty());
    return mixed ? one.unsure(Recogniser.why("mixed")) : one;
  }
}
