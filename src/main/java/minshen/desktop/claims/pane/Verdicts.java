package minshen.desktop.claims.pane;

import java.util.Optional;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.dossier.finding.Severity;
import minshen.policy.amount.Amount;
import minshen.policy.amount.AmountRange;
import minshen.policy.calc.Eligibility;
import minshen.words.Words;

/** How verdicts, severities and amounts look and read, everywhere the same. */
public final class Verdicts {
  private Verdicts() {}

  public static Meaning meaning(Eligibility.Verdict verdict) {
    return switch (verdict) {
      case ELIGIBLE -> Meaning.OK;
      case UNDECIDED -> Meaning.OPEN;
      case NOT_ELIGIBLE -> Meaning.ERROR;
    };
  }

  public static Meaning meaning(Severity severity) {
    return switch (severity) {
      case ERROR -> Meaning.ERROR;
      case WARNING -> Meaning.OPEN;
      case NOTE -> Meaning.NOTE;
    };
  }

  public static Pill pill(Eligibility.Verdict verdict, Words words) {
    return new Pill(meaning(verdict), word(verdict, words));
  }

  public static Pill pill(Severity severity, Words words) {
    return new Pill(meaning(severity), words.say("desktop.severity." + severity.name()));
  }

  public static String word(Eligibility.Verdict verdict, Words words) {
    return words.say("desktop.verdict." + verdict.name());
  }

  /** From the least to the most, with the unit; an end that nothing bounds is said so. */
  public static String range(AmountRange interval, Words words) {
    String low = interval.low().shown();
    Optional<String> high = interval.high().map(Amount::shown);
    return high.map(h -> words.say("desktop.range", low, h))
        .orElseGet(() -> words.say("desktop.range-open", low));
  }
}
