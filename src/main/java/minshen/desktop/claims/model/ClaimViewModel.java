package minshen.desktop.claims.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import minshen.desktop.work.ClaimInputs;
import minshen.desktop.work.DossierEditor;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FormContent;
import minshen.dossier.Signing;
import minshen.dossier.finding.Assessment;
import minshen.dossier.finding.Finding;
import minshen.dossier.finding.TwiceAttached;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Pack;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ApplicantValues;

/** A claim on its page: what it holds, what came out, and everything that can be changed of it. */
public final class ClaimViewModel {
  private final DossierEditor dossierEditor;
  private final String id;
  private final ReadOnlyObjectWrapper<ClaimState> state;
  private final Subscription subscription;
  private final ProductEdits products;

  /** The claim of an editor. */
  public ClaimViewModel(DossierEditor dossierEditor, String id) {
    this.dossierEditor = dossierEditor;
    this.id = id;
    this.products = new ProductEdits(dossierEditor, id);
    this.state = new ReadOnlyObjectWrapper<>(state(dossierEditor.assessment()));
    this.subscription =
        Subscription.combine(
            dossierEditor.assessmentProperty().subscribe((_, _) -> refresh()),
            dossierEditor.filesProperty().subscribe((_, _) -> refresh()),
            dossierEditor.knownFilesProperty().subscribe((_, _) -> refresh()),
            dossierEditor.conditionsProperty().subscribe((_, _) -> refresh()));
  }

  private void refresh() {
    if (dossierEditor.dossier().claim(id).isPresent()) {
      state.set(state(dossierEditor.assessment()));
    }
  }

  /** Lets go of the editor; the page is closed. */
  public void close() {
    subscription.unsubscribe();
  }

  /** The claim as it stands; another one after every change. */
  public ReadOnlyObjectProperty<ClaimState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The claim as it stands. */
  public ClaimState state() {
    return state.get();
  }

  /** The item claimed. */
  public Item item() {
    return state().outcome().item();
  }

  /** The pack of the item. */
  public Pack pack() {
    return state().outcome().pack();
  }

  /** The editor it is in. */
  public DossierEditor dossierEditor() {
    return dossierEditor;
  }

  /** The claim's id. */
  public String id() {
    return id;
  }

  public void setVariant(String variant) {
    change("variant", claim -> claim.withInput(claim.input().withVariant(Optional.of(variant))));
  }

  public void setProject(Optional<String> project) {
    set(FieldCatalogue.PROJECT, project);
  }

  public void setCityGrant(Optional<String> grant) {
    set(FieldCatalogue.CITY_GRANT, grant);
  }

  public void setEventDate(Optional<LocalDate> day) {
    set(FieldCatalogue.EVENT_DATE, day);
  }

  public void setApplyDate(Optional<LocalDate> day) {
    set(FieldCatalogue.APPLY_DATE, day);
  }

  public void setYear(Optional<BigDecimal> year) {
    set(FieldCatalogue.YEAR, year.map(BigDecimal::intValue));
  }

  public void setProjectLead(Optional<String> name) {
    set(FieldCatalogue.PROJECT_LEAD, name);
  }

  public void setRequestedAmount(Optional<Amount> amount) {
    set(FieldCatalogue.REQUESTED_AMOUNT, amount);
  }

  /** Changes a field of the claim, its platform or its applicant. */
  public <T> void set(DossierField<T> field, Optional<T> value) {
    if (field.part() == Part.APPLICANT) {
      // What stands on the paper of a claim that was handed in is changed at the company.
      if (!dossierEditor.refuses(id)) {
        dossierEditor.changeApplicant(id, field, value);
      }
    } else {
      change(field.key(), claim -> claim.with(field, value));
    }
  }

  /** Changes two months of the claim that are typed as one. */
  public void set(FormContent.Months period, Optional<YearMonth> first, Optional<YearMonth> last) {
    change(
        period.from().key() + "-" + period.to().key(),
        claim -> claim.with(period.from(), first).with(period.to(), last));
  }

  public void setFact(String fact, Optional<Value> value) {
    change("facts." + fact, claim -> claim.withInput(ClaimInputs.fact(claim.input(), fact, value)));
  }

  /** Changes a fact of the claim, or one of its applicant that all its claims share. */
  public void setFact(Fact fact, Optional<Value> value) {
    if (fact.ofApplicant()) {
      if (dossierEditor.refuses(id)) {
        return;
      }
      dossierEditor.changeApplicant(id, ApplicantValues.key(pack().id(), fact.name()), value);
    } else {
      setFact(fact.name(), value);
    }
  }

  public void setAnswer(String condition, Answer answer) {
    change(
        "answers." + condition,
        claim -> claim.withInput(ClaimInputs.answer(claim.input(), condition, answer)));
  }

  /** Changes the products of the claim. */
  public ProductEdits products() {
    return products;
  }

  /** Changes the files of the claim; each change is undone by itself. */
  public void changeAttachments(UnaryOperator<List<Attachment>> change) {
    change("attachments", claim -> claim.withAttachments(change.apply(claim.attachments())));
    dossierEditor.pause(id);
  }

  /** Changes a text of attachments as it is typed: one field's letters are undone together. */
  public void typeInAttachments(String field, UnaryOperator<List<Attachment>> change) {
    change(
        "attachments." + field, claim -> claim.withAttachments(change.apply(claim.attachments())));
  }

  /** Changes what is signed of the claim; each change is undone by itself. */
  public void changeSigning(UnaryOperator<Signing> change) {
    dossierEditor.changeSigning(id, change);
  }

  /** Takes a reading of the dossier the other way. */
  public void switchReading(String reading) {
    if (!dossierEditor.refuses(id)) {
      dossierEditor.switchReading(id, reading);
    }
  }

  /**
   * Copies the claim for another year: the same project, facts and answers, but no days and no
   * requested amount, since those belong to the year. The copy is of the next year if the claim's
   * is known.
   *
   * @return the copy's id
   */
  public String copyToNewYear(boolean withAttachments) {
    String copy = dossierEditor.freshClaimId();
    dossierEditor.addClaim(state().claim().inNewYear(copy, withAttachments));
    return copy;
  }

  public boolean canUndo() {
    return dossierEditor.canUndo(id);
  }

  public boolean canRedo() {
    return dossierEditor.canRedo(id);
  }

  public void undo() {
    dossierEditor.undo(id);
  }

  public void redo() {
    dossierEditor.redo(id);
  }

  private void change(String field, UnaryOperator<Claim> change) {
    dossierEditor.changeClaim(id, field, change);
  }

  private ClaimState state(Assessment assessment) {
    Claim claim = assessment.dossier().claim(id).orElseThrow();
    List<Finding> findings =
        Stream.of(
                assessment.ofClaim(id).stream(),
                new TwiceAttached(assessment.dossier(), dossierEditor.contents())
                    .of(claim).stream(),
                dossierEditor.signingFindings(id).stream(),
                assessment.ofDossier().stream())
            .flatMap(found -> found)
            .toList();
    return new ClaimState(
        assessment.dossier(),
        claim,
        assessment.outcome(id),
        findings,
        dossierEditor.unread(claim).size());
  }
}
