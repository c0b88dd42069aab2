package minshen.desktop.claims.pane;

import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.claims.model.StepState;
import minshen.words.Words;

/** What is left to do on a claim, in a few words: everywhere the same. */
public final class Remaining {
  private Remaining() {}

  /** How far the whole of a claim is. */
  public static String of(ClaimState state, Words words) {
    StepState check = StepState.of(ClaimStep.CHECK, state);
    return check.kind() == StepState.Kind.DONE
        ? words.say("desktop.step.nothing-left")
        : of(check, words);
  }

  /** How much of a step is left that is neither done nor idle. */
  public static String of(StepState step, Words words) {
    return switch (step.kind()) {
      case OPEN, ERROR -> words.say("desktop.step.left", step.count());
      case NOTED -> words.say("desktop.step.noted", step.count());
      case READING -> words.say("desktop.step.reading");
      case DONE, READY, IDLE -> throw new IllegalArgumentException(step.toString());
    };
  }
}
