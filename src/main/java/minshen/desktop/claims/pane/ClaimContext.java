package minshen.desktop.claims.pane;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.claims.model.FieldPlace;
import minshen.desktop.controls.ClauseTag;
import minshen.desktop.controls.LabelledField;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.policy.ClauseNames;
import minshen.policy.Pack;
import minshen.policy.calc.ClaimPoint;
import minshen.policy.calc.MissingFact;
import minshen.words.Message;
import minshen.words.Words;

/**
 * What the panes of a claim's page share: the claim, the language, and the way from the name of a
 * field to the control in which it is mended.
 */
public final class ClaimContext {
  private final ClaimViewModel claim;
  private final Words words;
  private final Map<String, Runnable> focusByField = new HashMap<>();
  private final Map<ClaimPoint, Runnable> focusByPoint = new HashMap<>();
  private Consumer<ClaimStep> steps = _ -> {};
  private Consumer<String> elsewhere = _ -> {};
  private Consumer<String> paper = _ -> {};

  public ClaimContext(ClaimViewModel claim, Words words) {
    this.claim = claim;
    this.words = words;
  }

  public ClaimViewModel claim() {
    return claim;
  }

  public Words words() {
    return words;
  }

  public String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  public String say(Message message) {
    return words.say(message);
  }

  /** Notes where a field is mended. */
  public void field(String name, Runnable focus) {
    focusByField.put(name, focus);
  }

  /** Notes where a point of the claim is mended. */
  public void field(ClaimPoint point, Runnable focus) {
    focusByPoint.put(place(point), focus);
  }

  /** Notes where a point of the claim is mended. */
  public LabelledField field(ClaimPoint point, LabelledField field) {
    field(point, field::focus);
    return field;
  }

  /** Notes where a field is mended. */
  public LabelledField field(String name, LabelledField field) {
    focusByField.put(name, field::focus);
    return field;
  }

  /**
   * Notes the ways between steps, and out of the page.
   *
   * @param toStep shows a step of the claim
   * @param toApplicant leads to a field of the applicant
   */
  public void ways(Consumer<ClaimStep> toStep, Consumer<String> toApplicant) {
    steps = toStep;
    elsewhere = toApplicant;
  }

  /** Notes the way to a field of the paper form. */
  public void paper(Consumer<String> focus) {
    paper = focus;
  }

  /** Whether a field stands on the paper form. */
  public boolean isOnPaper(String name) {
    return FieldPlace.isOnPaper(claim.pack(), claim.item(), name);
  }

  /** Brings the keyboard to a field of the paper form. */
  public void focusOnPaper(String name) {
    steps.accept(ClaimStep.FORM);
    paper.accept(name);
  }

  /** Shows a step of the claim. */
  public void go(ClaimStep step) {
    steps.accept(step);
  }

  /** The step in which a field is mended; empty if it is not mended on the claim's page. */
  public Optional<ClaimStep> stepOf(String name) {
    return FieldPlace.of(claim.state().outcome(), name);
  }

  /** Whether a field is mended somewhere. */
  public boolean has(String name) {
    return Part.of(name) == Part.APPLICANT || stepOf(name).isPresent();
  }

  /** Whether a point of the claim is mended somewhere. */
  public boolean has(ClaimPoint point) {
    return FieldPlace.of(point).isPresent();
  }

  /** Brings the keyboard to where a point of the claim is mended. */
  public void focus(ClaimPoint point) {
    FieldPlace.of(point).ifPresent(steps);
    focusByPoint.getOrDefault(place(point), () -> {}).run();
  }

  /** Brings the keyboard to where a field is mended. */
  public void focus(String name) {
    Optional<ClaimStep> step = stepOf(name);
    if (step.equals(Optional.of(ClaimStep.FORM))) {
      focusOnPaper(name);
    } else if (step.isPresent()) {
      steps.accept(step.get());
      focusIn(name);
    } else if (Part.of(name) == Part.APPLICANT) {
      elsewhere.accept(name);
    }
  }

  public ClauseTag tag(String clauseId) {
    Pack pack = claim.pack();
    return new ClauseTag(
        ClauseNames.of(pack, clauseId), pack.clause(clauseId).map(ClauseNames::words));
  }

  public Optional<ClauseTag> tag(Optional<String> clauseId) {
    return clauseId.map(this::tag);
  }

  private void focusIn(String name) {
    Optional.ofNullable(focusByField.get(name))
        .or(() -> Optional.ofNullable(focusByField.get(plain(name))))
        .or(
            () ->
                FieldPlace.point(claim.state().outcome(), name)
                    .map(point -> focusByPoint.get(place(point))))
        .ifPresent(Runnable::run);
  }

  private static String plain(String name) {
    if (name.startsWith("attachments")) {
      return "attachments";
    }
    return FieldPlace.isAmount(name) ? FieldCatalogue.REQUESTED_AMOUNT.key() : name;
  }

  /** What is given for a fact or a condition is mended where the fact or condition stands. */
  private static ClaimPoint place(ClaimPoint point) {
    return switch (point) {
      case ClaimPoint.GivenAnswer(String condition) -> new ClaimPoint.OfCondition(condition);
      case ClaimPoint.GivenFact(String fact) -> new MissingFact.OfClaim(fact);
      default -> point;
    };
  }
}
