package minshen.desktop.claims.model;

import java.util.Optional;
import java.util.Set;
import minshen.dossier.finding.Finding;
import minshen.dossier.finding.Severity;
import minshen.policy.calc.Eligibility;
import minshen.policy.calc.Eligibility.Verdict;

/**
 * How far a step of a claim is.
 *
 * @param kind what is the matter with it
 * @param count how many things are wrong, or open
 */
public record StepState(Kind kind, int count) {
  private static final Set<String> MISSING = Set.of("FIELD_MISSING", "FIELD_BLANK");
  private static final StepState DONE = new StepState(Kind.DONE, 0);

  /** What is the matter with a step. */
  public enum Kind {
    /** Nothing is left to do. */
    DONE,
    /** Something is still to be filled in or answered. */
    OPEN,
    /** Something is wrong. */
    ERROR,
    /** Nothing has been done, and nothing needs to be. */
    IDLE
  }

  /** How far a step of a claim is. */
  public static StepState of(ClaimStep step, ClaimState state) {
    return switch (step) {
      case CLAUSES -> clauses(state);
      case FACTS -> facts(state);
      case MATERIALS -> open(materials(state));
      case FORM -> form(state);
      case CHECK -> check(state);
      case EXPORT -> new StepState(Kind.IDLE, 0);
    };
  }

  /** How much is still to be done before a claim can be handed in: what 还差 n 项 counts. */
  public static int left(ClaimState state) {
    long errors =
        state.findings().stream()
            .filter(f -> f.severity() == Severity.ERROR && !f.code().equals("NO_FORM"))
            .filter(f -> !isConsequence(f, state))
            .count();
    return (int) errors + reasons(state) + materials(state);
  }

  private static StepState clauses(ClaimState state) {
    long unanswered =
        state.outcome().eligibility().reasons().stream()
            .filter(reason -> !state.outcome().missing().contains(reason.about()))
            .count();
    return verdict(state, (int) unanswered);
  }

  private static StepState facts(ClaimState state) {
    int wrong = count(state, ClaimStep.FACTS, false);
    return wrong > 0
        ? new StepState(Kind.ERROR, wrong)
        : verdict(state, reasons(state) + count(state, ClaimStep.FACTS, true));
  }

  private static StepState verdict(ClaimState state, int open) {
    return state.outcome().eligibility().verdict() == Verdict.NOT_ELIGIBLE
        ? new StepState(Kind.ERROR, reasons(state))
        : open(open);
  }

  private static StepState form(ClaimState state) {
    if (state.outcome().item().forms().isEmpty() || state.outcome().notEligible()) {
      return new StepState(Kind.IDLE, 0);
    }
    long wrong =
        state.findings().stream().filter(StepState::isOnForm).filter(isMissing(false)).count();
    long missing =
        state.findings().stream().filter(StepState::isOnForm).filter(isMissing(true)).count();
    return wrong > 0 ? new StepState(Kind.ERROR, (int) wrong) : open((int) missing);
  }

  /** Errors of fields are errors of the form: every field it asks for is checked, and no other. */
  private static boolean isOnForm(Finding finding) {
    return finding.severity() == Severity.ERROR && finding.field().isPresent();
  }

  private static java.util.function.Predicate<Finding> isMissing(boolean missing) {
    return finding -> MISSING.contains(finding.code()) == missing;
  }

  /** An amount that is blank because a fact is missing is not a second thing to do. */
  private static boolean isConsequence(Finding finding, ClaimState state) {
    return finding.field().filter(FieldPlace::isAmount).isPresent()
        && finding.code().equals("FIELD_MISSING")
        && !state.outcome().missing().isEmpty();
  }

  private static StepState check(ClaimState state) {
    long errors = severe(state, Severity.ERROR);
    return errors > 0
        ? new StepState(Kind.ERROR, (int) errors)
        : open((int) severe(state, Severity.WARNING));
  }

  private static int count(ClaimState state, ClaimStep step, boolean missing) {
    return (int)
        state.findings().stream()
            .filter(StepState::isOnForm)
            .filter(f -> !isConsequence(f, state))
            .filter(isMissing(missing))
            .filter(
                f ->
                    FieldPlace.of(state.outcome(), f.field().orElseThrow())
                        .equals(Optional.of(step)))
            .count();
  }

  private static int materials(ClaimState state) {
    return (int) state.findings().stream().filter(f -> f.code().equals("MATERIAL_MISSING")).count();
  }

  private static int reasons(ClaimState state) {
    Eligibility eligibility = state.outcome().eligibility();
    return eligibility.reasons().size();
  }

  private static long severe(ClaimState state, Severity severity) {
    return state.findings().stream().filter(f -> f.severity() == severity).count();
  }

  private static StepState open(int count) {
    return count == 0 ? DONE : new StepState(Kind.OPEN, count);
  }
}
