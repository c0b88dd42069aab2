package minshen.desktop.claims.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import minshen.dossier.ClaimProgress;
import minshen.dossier.finding.AttachmentFindings;
import minshen.dossier.finding.Finding;
import minshen.dossier.finding.Severity;
import minshen.form.signing.SigningFindings;
import minshen.policy.Channel;
import minshen.policy.calc.Eligibility;
import minshen.policy.calc.Eligibility.Verdict;

/**
 * How far a step of a claim is.
 *
 * @param kind what is the matter with it
 * @param count how many things are wrong, or open
 * @param day when it was done, where that is told
 */
public record StepState(Kind kind, int count, Optional<LocalDate> day) {
  private static final Set<String> MISSING = Set.of("FIELD_MISSING", "FIELD_BLANK");
  private static final StepState DONE = of(Kind.DONE, 0);
  private static final StepState IDLE = of(Kind.IDLE, 0);

  /** What is the matter with a step. */
  public enum Kind {
    /** Nothing is left to do. */
    DONE,
    /** Something is still to be filled in or answered. */
    OPEN,
    /** Something is wrong. */
    ERROR,
    /** Nothing is left to do, but something is to be thought about. */
    NOTED,
    /** Attached files are being looked into. */
    READING,
    /** Everything is there for it to be done. */
    READY,
    /** Nothing has been done, and nothing needs to be. */
    IDLE
  }

  private static StepState of(Kind kind, int count) {
    return new StepState(kind, count, Optional.empty());
  }

  /** How far a step of a claim is. */
  public static StepState of(ClaimStep step, ClaimState state) {
    return switch (step) {
      case CLAUSES -> clauses(state);
      case FACTS -> facts(state);
      case MATERIALS -> materials(state) == 0 ? read(state, DONE) : open(materials(state));
      case FORM -> form(state);
      case CHECK -> check(state);
      case EXPORT -> export(state, Optional.empty());
      case PROGRESS -> progress(state.claim().progress());
    };
  }

  /**
   * What came back is to be mended; what was decided or is with the office waits for nobody here.
   */
  private static StepState progress(ClaimProgress progress) {
    return switch (progress.stage()) {
      case PREPARING -> IDLE;
      case RETURNED -> open(1);
      case SUBMITTED, ACCEPTED, PUBLISHED, APPROVED, PAID, REJECTED ->
          new StepState(Kind.DONE, 0, progress.day(progress.stage()));
    };
  }

  /**
   * How far the export is.
   *
   * @param exported the day on which the claim was exported as it stands, if it was
   */
  public static StepState export(ClaimState state, Optional<LocalDate> exported) {
    if (exported.isPresent()) {
      return new StepState(Kind.DONE, 0, exported);
    }
    if (!canApply(state)) {
      return IDLE;
    }
    int left = left(state);
    return left == 0 ? read(state, of(Kind.READY, 0)) : of(Kind.OPEN, left);
  }

  /** Nothing is said to be all right before every file was looked into. */
  private static StepState read(ClaimState state, StepState good) {
    return state.unread() == 0 ? good : of(Kind.READING, state.unread());
  }

  /** How much is still to be done before a claim can be handed in: what 还差 n 项 counts. */
  public static int left(ClaimState state) {
    long errors =
        state.findings().stream()
            .filter(f -> f.severity() == Severity.ERROR && !f.code().equals("NO_FORM"))
            .filter(f -> !isConsequence(f, state))
            .count();
    return (int) errors + reasons(state) + materials(state) + signedAgain(state);
  }

  private static StepState clauses(ClaimState state) {
    long unanswered =
        state.outcome().eligibility().reasons().stream()
            .filter(reason -> !state.outcome().isMissing(reason.about()))
            .count();
    return verdict(state, (int) unanswered);
  }

  private static StepState facts(ClaimState state) {
    int wrong = count(state, ClaimStep.FACTS, false);
    return wrong > 0
        ? of(Kind.ERROR, wrong)
        : verdict(state, reasons(state) + count(state, ClaimStep.FACTS, true));
  }

  private static StepState verdict(ClaimState state, int open) {
    return state.outcome().eligibility().verdict() == Verdict.NOT_ELIGIBLE
        ? of(Kind.ERROR, reasons(state))
        : open(open);
  }

  private static StepState form(ClaimState state) {
    if (!canApply(state)) {
      return IDLE;
    }
    long wrong =
        state.findings().stream().filter(StepState::isOnForm).filter(isMissing(false)).count();
    long missing =
        state.findings().stream().filter(StepState::isOnForm).filter(isMissing(true)).count();
    if (wrong == 0 && missing == 0 && isOnline(state)) {
      return IDLE;
    }
    return wrong > 0 ? of(Kind.ERROR, (int) wrong) : open((int) missing);
  }

  private static boolean canApply(ClaimState state) {
    return Channel.of(state.outcome().pack(), state.outcome().item()).isOpen()
        && !state.outcome().notEligible();
  }

  /** Whether a claim is applied for online, so that there is nothing to be filled in here. */
  public static boolean isOnline(ClaimState state) {
    return Channel.of(state.outcome().pack(), state.outcome().item()) == Channel.ONLINE;
  }

  /** Errors of fields are errors of the form: every field it asks for is checked, and no other. */
  private static boolean isOnForm(Finding finding) {
    return finding.severity() == Severity.ERROR && finding.field().isPresent();
  }

  /** Whether a finding says that something is not filled in yet. */
  public static boolean isMissing(Finding finding) {
    return MISSING.contains(finding.code());
  }

  private static Predicate<Finding> isMissing(boolean missing) {
    return finding -> isMissing(finding) == missing;
  }

  /** An amount that is blank because a fact is missing is not a second thing to do. */
  private static boolean isConsequence(Finding finding, ClaimState state) {
    return finding.field().filter(FieldPlace::isAmount).isPresent()
        && finding.code().equals("FIELD_MISSING")
        && !state.outcome().missing().isEmpty();
  }

  /** What 还差 n 项 counts; without any, how much of what was found is still to be thought about. */
  private static StepState check(ClaimState state) {
    int left = left(state);
    if (left > 0) {
      boolean wrong = of(state, Severity.ERROR).anyMatch(isMissing(false));
      return of(wrong ? Kind.ERROR : Kind.OPEN, left);
    }
    long noted = of(state, Severity.ERROR).count() + of(state, Severity.WARNING).count();
    return read(state, noted == 0 ? DONE : of(Kind.NOTED, (int) noted));
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
    return (int) state.findings().stream().filter(AttachmentFindings::isOpenMaterial).count();
  }

  /** What was signed or sealed and has changed since. */
  private static int signedAgain(ClaimState state) {
    return (int)
        state.findings().stream().filter(f -> f.code().equals(SigningFindings.OUTDATED)).count();
  }

  private static int reasons(ClaimState state) {
    Eligibility eligibility = state.outcome().eligibility();
    return eligibility.reasons().size();
  }

  private static Stream<Finding> of(ClaimState state, Severity severity) {
    return state.findings().stream().filter(f -> f.severity() == severity);
  }

  private static StepState open(int count) {
    return count == 0 ? DONE : of(Kind.OPEN, count);
  }
}
