package minshen.desktop.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.Handling;
import minshen.dossier.finding.Assessment;
import minshen.policy.Library;
import minshen.policy.calc.CapUse;
import minshen.policy.calc.SharedCaps;
import minshen.store.Kept;
import minshen.store.Undo;

/**
 * One applicant's dossier on the desk: the model that every view of it shows and changes. What is
 * computed of it is always that of the dossier as it stands.
 */
public final class Binder {
  private final long id;
  private final Library library;
  private final Changed changed;
  private final ReadOnlyObjectWrapper<Assessment> assessment;
  private final ReadOnlyObjectWrapper<Map<String, Handling>> handlings;
  private final Map<String, History> histories = new HashMap<>();

  /** What is to happen when something has changed. */
  @FunctionalInterface
  interface Changed {
    /** Something has; before, it was so. */
    void changed(Binder binder, Kept before);
  }

  Binder(long id, Library library, Kept kept, Changed changed) {
    this.id = id;
    this.library = library;
    this.changed = changed;
    this.assessment = new ReadOnlyObjectWrapper<>(kept.assessment());
    this.handlings = new ReadOnlyObjectWrapper<>(kept.handlings());
    kept.undos().forEach((claim, undo) -> histories.put(claim, new History(undo)));
  }

  /** The number under which the store knows it. */
  public long id() {
    return id;
  }

  /** The dossier as it stands. */
  public Dossier dossier() {
    return assessment.get().dossier();
  }

  /** What is computed and found of the dossier as it stands. */
  public Assessment assessment() {
    return assessment.get();
  }

  /** The assessment, which is another one after every change. */
  public ReadOnlyObjectProperty<Assessment> assessmentProperty() {
    return assessment.getReadOnlyProperty();
  }

  /** Everything of it that is kept. */
  public Kept kept() {
    Map<String, Undo> undos = new HashMap<>();
    histories.forEach((claim, history) -> undos.put(claim, history.kept()));
    return new Kept(assessment(), handlings.get(), undos);
  }

  /** What became of a claim once it was handed in. */
  public Handling handling(String claimId) {
    return handlings.get().getOrDefault(claimId, Handling.NONE);
  }

  /** What became of the claims, by claim; another map after every change. */
  public ReadOnlyObjectProperty<Map<String, Handling>> handlingsProperty() {
    return handlings.getReadOnlyProperty();
  }

  /** Notes what became of a claim. */
  public void setHandling(String claimId, Handling handling) {
    if (dossier().claim(claimId).isEmpty() || handling(claimId).equals(handling)) {
      return;
    }
    Kept before = kept();
    Map<String, Handling> others = new HashMap<>(handlings.get());
    others.put(claimId, handling);
    handlings.set(Map.copyOf(others));
    changed.changed(this, before);
  }

  /** Every cap that the claims or the ledger touch, and what is used of it. */
  public List<CapUse> caps() {
    return SharedCaps.of(
        library, assessment().outcomes(), dossier().ledger(), dossier().readings());
  }

  /** Changes the dossier. */
  public void change(UnaryOperator<Dossier> change) {
    Dossier after = change.apply(dossier());
    if (!after.equals(dossier())) {
      Kept before = kept();
      assessment.set(Assessment.of(library, after));
      changed.changed(this, before);
    }
  }

  /** Takes over another state of the dossier; what it changes of a claim can be undone. */
  public void take(Dossier after) {
    for (Claim claim : after.claims()) {
      dossier()
          .claim(claim.id())
          .filter(before -> !before.equals(claim))
          .ifPresent(
              before -> {
                history(claim.id()).pause();
                history(claim.id()).changing(before, "incoming");
                history(claim.id()).pause();
              });
    }
    change(_ -> after);
  }

  /**
   * Changes a claim, so that it can be undone.
   *
   * @param field what is changed; changes of one field that follow each other are undone as one
   */
  public void changeClaim(String claimId, String field, UnaryOperator<Claim> change) {
    dossier()
        .claim(claimId)
        .ifPresent(
            before -> {
              Claim after = change.apply(before);
              if (!after.equals(before)) {
                history(claimId).changing(before, field);
                replace(after);
              }
            });
  }

  /**
   * Changes the applicant from a claim's page.
   *
   * @param field what is changed
   */
  public void changeApplicant(String claimId, String field, UnaryOperator<Applicant> change) {
    change(
        d ->
            new Dossier(
                change.apply(d.applicant()), d.readings(), d.years(), d.ledger(), d.claims()));
  }

  /** Ends the run of changes of one field. */
  public void pause(String claimId) {
    history(claimId).pause();
  }

  /** Whether a change of a claim can be undone. */
  public boolean canUndo(String claimId) {
    return history(claimId).canUndo();
  }

  /** Whether a change of a claim can be done again. */
  public boolean canRedo(String claimId) {
    return history(claimId).canRedo();
  }

  /** Takes back the last change of a claim. */
  public void undo(String claimId) {
    dossier().claim(claimId).flatMap(now -> history(claimId).undo(now)).ifPresent(this::replace);
  }

  /** Does again what was undone last. */
  public void redo(String claimId) {
    dossier().claim(claimId).flatMap(now -> history(claimId).redo(now)).ifPresent(this::replace);
  }

  /** Adds a claim at the end. */
  public void addClaim(Claim claim) {
    change(
        dossier -> {
          List<Claim> claims = new java.util.ArrayList<>(dossier.claims());
          claims.add(claim);
          return dossier.withClaims(claims);
        });
  }

  /** Removes a claim. */
  public void removeClaim(String claimId) {
    histories.remove(claimId);
    Map<String, Handling> others = new HashMap<>(handlings.get());
    others.remove(claimId);
    handlings.set(Map.copyOf(others));
    change(
        dossier ->
            dossier.withClaims(
                dossier.claims().stream().filter(c -> !c.id().equals(claimId)).toList()));
  }

  /** An id that no claim of the dossier has yet. */
  public String freshClaimId() {
    return dossier().freshClaimId();
  }

  /** The applicant's name, if it has one. */
  public Optional<String> name() {
    return dossier().applicant().name();
  }

  private void replace(Claim after) {
    change(
        dossier ->
            dossier.withClaims(
                dossier.claims().stream()
                    .map(claim -> claim.id().equals(after.id()) ? after : claim)
                    .toList()));
  }

  private History history(String claimId) {
    return histories.computeIfAbsent(claimId, _ -> new History(Undo.NONE));
  }
}
