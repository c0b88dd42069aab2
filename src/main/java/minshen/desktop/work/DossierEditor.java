package minshen.desktop.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.dossier.DossierField;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.MissingMaterials;
import minshen.dossier.Signing;
import minshen.dossier.finding.Assessment;
import minshen.dossier.finding.AttachedContent;
import minshen.dossier.finding.Finding;
import minshen.form.ClaimDocuments;
import minshen.form.WordDrawing;
import minshen.form.signing.SigningFindings;
import minshen.policy.Library;
import minshen.policy.Value;
import minshen.policy.calc.Award;
import minshen.policy.calc.CapUse;
import minshen.policy.calc.Outcome;
import minshen.policy.calc.SharedCaps;
import minshen.store.Bin;
import minshen.store.BinMoves;
import minshen.store.BinPlace;
import minshen.store.StoredDossier;
import minshen.store.UndoStates;
import minshen.words.Words;

/**
 * One applicant's dossier in the workspace: the model that every view of it shows and changes. What
 * is computed of it is always that of the dossier as it stands.
 */
public final class DossierEditor {
  private final long id;
  private final Function<Outcome, MissingMaterials> numbering;
  private final Changed changed;
  private Library library;
  private List<MissingMaterials> numbered;
  private final ReadOnlyObjectWrapper<Assessment> assessment;
  private final ReadOnlyIntegerWrapper refusals = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Set<String>> files;
  private final ReadOnlyObjectWrapper<Map<String, KnownFile>> known =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<Map<String, AttachmentCondition>> conditions =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final Map<String, EditHistory> histories = new HashMap<>();

  private BinMoves binMoves = BinMoves.NONE;
  private final LedgerEntries ledgerEntries = new LedgerEntries(this);

  /** What is found of the dossier by itself, without its files. */
  private Assessment withoutFiles;

  private Optional<Signed> signed = Optional.empty();

  /** What was found of signatures while the dossier and its files were these. */
  private record Signed(
      Assessment assessment, Map<String, KnownFile> known, Map<String, List<Finding>> byClaim) {}

  /** What is to happen when something has changed. */
  @FunctionalInterface
  interface Changed {
    /** Something has; before, it was so. */
    void changed(DossierEditor dossierEditor, StoredDossier before);
  }

  /**
   * An editor.
   *
   * @param files the names of attachments for which the store has bytes
   * @param numbering what becomes of the numbers of missing materials of a claim
   */
  DossierEditor(
      long id,
      Library library,
      StoredDossier kept,
      Set<String> files,
      Function<Outcome, MissingMaterials> numbering,
      Changed changed) {
    this.id = id;
    this.files = new ReadOnlyObjectWrapper<>(Set.copyOf(files));
    this.library = library;
    this.numbering = numbering;
    this.changed = changed;
    this.withoutFiles = kept.assessment();
    this.assessment = new ReadOnlyObjectWrapper<>(checks().with(kept.assessment()));
    this.numbered = numberings();
    kept.undos().forEach((claim, undo) -> histories.put(claim, new EditHistory(undo)));
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

  /** What becomes of the numbers of missing materials of a claim, wherever they are told. */
  public MissingMaterials numbering(String claimId) {
    return numbering.apply(assessment().outcome(claimId));
  }

  /** The documents of a claim as it stands. */
  public ClaimDocuments documents(String claimId, Words words) {
    return new ClaimDocuments(assessment(), words, numbering(claimId));
  }

  /**
   * What is to be said of the signatures and seals of a claim as it stands; the forms are laid out
   * for that once after each change.
   */
  @SuppressWarnings("ReferenceEquality") // every change makes another assessment
  public List<Finding> signingFindings(String claimId) {
    if (signed.isEmpty()
        || signed.get().assessment() != assessment()
        || signed.get().known() != known.get()) {
      signed = Optional.of(new Signed(assessment(), known.get(), new HashMap<>()));
    }
    return signed
        .get()
        .byClaim()
        .computeIfAbsent(
            claimId,
            id -> SigningFindings.inPreparation(assessment(), id, undrawn(id), this::fingerprint));
  }

  /** An office's own form is not drawn for what its text alone tells: that takes seconds. */
  private ClaimDocuments undrawn(String claimId) {
    return new ClaimDocuments(assessment(), Words.CHINESE, numbering(claimId), WordDrawing.NONE);
  }

  private List<MissingMaterials> numberings() {
    return assessment().outcomes().stream().map(numbering).toList();
  }

  /** Materials may be numbered otherwise from now on. */
  void renumber() {
    if (!numbered.equals(numberings())) {
      numbered = numberings();
      assessWith(library);
    }
  }

  /** Computes and finds anew what follows from other packs or notices. */
  void assessWith(Library other) {
    library = other;
    withoutFiles = Assessment.of(library, dossier());
    assessment.set(checks().with(withoutFiles));
  }

  /** Everything of it that is kept. */
  public StoredDossier kept() {
    Map<String, UndoStates> undos = new HashMap<>();
    histories.forEach((claim, history) -> undos.put(claim, history.kept()));
    return new StoredDossier(assessment(), undos, binMoves);
  }

  /** What became of a claim once it was handed in. */
  public ClaimProgress claimProgress(String claimId) {
    return dossier().claim(claimId).map(Claim::progress).orElse(ClaimProgress.NONE);
  }

  /** Whether a claim was handed in and may not be changed. */
  public boolean isLocked(String claimId) {
    return claimProgress(claimId).isLocked();
  }

  /** How often a change of a claim was refused since that is locked. */
  public ReadOnlyIntegerProperty refusalsProperty() {
    return refusals.getReadOnlyProperty();
  }

  /** Tells that a change of a claim is refused if it is locked. */
  public boolean refuses(String claimId) {
    if (isLocked(claimId)) {
      refusals.set(refusals.get() + 1);
      return true;
    }
    return false;
  }

  /** The names of attachments for which the store has bytes; another set when some have come. */
  public ReadOnlyObjectProperty<Set<String>> filesProperty() {
    return files.getReadOnlyProperty();
  }

  /** Whether the store has the bytes of an attachment. */
  public boolean hasFile(Attachment attachment) {
    return files.get().contains(attachment.file());
  }

  /** Notes that the store has the bytes of attachments of these names. */
  public void filesCame(Collection<String> names) {
    Set<String> all = new HashSet<>(files.get());
    if (all.addAll(names)) {
      files.set(Set.copyOf(all));
      check();
    }
  }

  /** How large an attachment is, in bytes, once that is known. */
  public Optional<Long> size(Attachment attachment) {
    return Optional.ofNullable(known.get().get(attachment.file())).map(KnownFile::bytes);
  }

  /** The fingerprint of what an attachment holds, once that is known. */
  public Optional<String> fingerprint(Attachment attachment) {
    return Optional.ofNullable(known.get().get(attachment.file())).map(KnownFile::fingerprint);
  }

  /** What attachments are known by again, by name, as far as that is known. */
  public Map<String, AttachedContent> contents() {
    Map<String, AttachedContent> contents = new HashMap<>();
    known.get().forEach((name, file) -> contents.put(name, file.content()));
    return contents;
  }

  /** What is known of attachments, by name; another map when more has become known. */
  public ReadOnlyObjectProperty<Map<String, KnownFile>> knownFilesProperty() {
    return known.getReadOnlyProperty();
  }

  /** Notes what is known of attachments. */
  void known(Map<String, KnownFile> files) {
    known.set(Map.copyOf(files));
    check();
  }

  /** Notes what an attached file is. */
  void looked(Attachment attachment, AttachmentCondition condition) {
    Map<String, AttachmentCondition> all = new HashMap<>(conditions.get());
    if (!condition.equals(all.put(attachment.file(), condition))) {
      conditions.set(Map.copyOf(all));
      check();
    }
  }

  /** What is known of the attached files, by name; another map when more is known. */
  public ReadOnlyObjectProperty<Map<String, AttachmentCondition>> conditionsProperty() {
    return conditions.getReadOnlyProperty();
  }

  /** The files of a claim of which nobody knows yet whether they can be used. */
  public List<Attachment> unread(Claim claim) {
    return claim
        .papers()
        .filter(this::hasFile)
        .filter(attachment -> !conditions.get().containsKey(attachment.file()))
        .toList();
  }

  private AttachmentChecks checks() {
    return new AttachmentChecks(files.get(), known.get(), conditions.get());
  }

  /** More is known of the files, and the dossier may stand otherwise. */
  private void check() {
    Assessment now = checks().with(withoutFiles);
    if (!now.findings().equals(assessment().findings())) {
      StoredDossier before = kept();
      assessment.set(now);
      changed.changed(this, before);
    }
  }

  /** Notes what became of a claim, so that it can be undone. */
  public void setClaimProgress(String claimId, ClaimProgress claimProgress) {
    dossier()
        .claim(claimId)
        .filter(claim -> !claim.progress().equals(claimProgress))
        .ifPresent(
            before -> {
              history(claimId).pause();
              history(claimId).changing(before, "progress");
              history(claimId).pause();
              replace(before.withProgress(claimProgress));
            });
  }

  /** The rows of the ledger that say again what was decided of claims. */
  public LedgerEntries ledgerEntries() {
    return ledgerEntries;
  }

  private void assess(Dossier dossier) {
    withoutFiles = Assessment.of(library, dossier);
    assessment.set(checks().with(withoutFiles));
    numbered = numberings();
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
      StoredDossier before = kept();
      assess(after);
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
   * Changes a claim, so that it can be undone; one that is locked stays as it is.
   *
   * @param field what is changed; changes of one field that follow each other are undone as one
   */
  public void changeClaim(String claimId, String field, UnaryOperator<Claim> change) {
    dossier()
        .claim(claimId)
        .ifPresent(
            before -> {
              Claim after = change.apply(before);
              if (!after.equals(before) && !refuses(claimId)) {
                history(claimId).changing(before, field);
                replace(after);
              }
            });
  }

  /**
   * Changes what is signed of a claim, so that it can be undone: paper is signed and sealed after
   * the claim was handed in online, so that no lock keeps one from it.
   */
  public void changeSigning(String claimId, UnaryOperator<Signing> change) {
    dossier()
        .claim(claimId)
        .ifPresent(
            before -> {
              Claim after = before.withSigning(change.apply(before.signing()));
              if (!after.equals(before)) {
                history(claimId).pause();
                history(claimId).changing(before, "signing");
                history(claimId).pause();
                replace(after);
              }
            });
  }

  /** Changes a field of the applicant from a claim's page, so that it can be undone there. */
  public <T> void changeApplicant(String claimId, DossierField<T> field, Optional<T> value) {
    Optional<T> before = dossier().applicant().get(field);
    if (!before.equals(value)) {
      history(claimId)
          .changing(
              new UndoStates.OfApplicant(
                  field.key(), before.map(field.type()::write), value.map(field.type()::write)));
      change(d -> d.withApplicant(d.applicant().with(field, value)));
    }
  }

  /** Changes a fact of the applicant from a claim's page, so that it can be undone there. */
  public void changeApplicant(String claimId, String fact, Optional<Value> value) {
    Optional<Value> before = Optional.ofNullable(dossier().applicant().facts().get(fact));
    if (!before.equals(value)) {
      history(claimId).changing(new UndoStates.OfApplicantFact(fact, before, value));
      set(fact, value);
    }
  }

  /** Takes a reading the other way from a claim's page, so that it can be undone there. */
  public void switchReading(String claimId, String reading) {
    boolean alternative = !dossier().readings().alternatives().contains(reading);
    history(claimId).changing(new UndoStates.OfReading(reading, alternative));
    switchReading(reading);
  }

  /** Ends the run of changes of one field. */
  public void pause(String claimId) {
    history(claimId).pause();
  }

  /** Whether a change of a claim can be undone. */
  public boolean canUndo(String claimId) {
    return history(claimId).canUndo(change -> stands(change, true));
  }

  /** Whether a change of a claim can be done again. */
  public boolean canRedo(String claimId) {
    return history(claimId).canRedo(change -> stands(change, false));
  }

  /** Takes back the last change made from a claim's page. */
  public void undo(String claimId) {
    if (holds(claimId, history(claimId).next(change -> stands(change, true)))) {
      return;
    }
    dossier()
        .claim(claimId)
        .flatMap(now -> history(claimId).undo(now, change -> stands(change, true)))
        .ifPresent(change -> bring(change, true));
  }

  /** Does again what was undone last. */
  public void redo(String claimId) {
    if (holds(claimId, history(claimId).nextAgain(change -> stands(change, false)))) {
      return;
    }
    dossier()
        .claim(claimId)
        .flatMap(now -> history(claimId).redo(now, change -> stands(change, false)))
        .ifPresent(change -> bring(change, false));
  }

  /**
   * Refuses to take back what was typed before the claim was handed in, as typing it is refused:
   * what became of the claim, and what is signed of it, alone is taken back while it is locked.
   */
  private boolean holds(String claimId, Optional<UndoStates.Change> next) {
    return next.filter(change -> touches(claimId, change)).isPresent() && refuses(claimId);
  }

  /** Whether a change is one of what is handed in, and none of its way or of its signing. */
  private boolean touches(String claimId, UndoStates.Change change) {
    return !(change instanceof UndoStates.OfClaim(Claim state))
        || dossier()
            .claim(claimId)
            .filter(now -> state.progress().equals(now.progress()))
            .filter(now -> !state.withSigning(now.signing()).equals(now))
            .isPresent();
  }

  /** Whether what a change left is still there: the applicant may have been changed elsewhere. */
  private boolean stands(UndoStates.Change change, boolean undo) {
    return switch (change) {
      case UndoStates.OfClaim _ -> true;
      case UndoStates.OfApplicant(String key, var before, var after) ->
          FieldCatalogue.find(key)
              .map(this::written)
              .filter((undo ? after : before)::equals)
              .isPresent();
      case UndoStates.OfApplicantFact(String fact, var before, var after) ->
          Optional.ofNullable(dossier().applicant().facts().get(fact))
              .equals(undo ? after : before);
      case UndoStates.OfReading(String reading, boolean alternative) ->
          dossier().readings().alternatives().contains(reading) == (alternative == undo);
    };
  }

  private void bring(UndoStates.Change change, boolean undo) {
    switch (change) {
      case UndoStates.OfClaim(Claim state) -> replace(state);
      case UndoStates.OfApplicant(String key, var before, var after) ->
          FieldCatalogue.find(key).ifPresent(field -> bring(field, undo ? before : after));
      case UndoStates.OfApplicantFact(String fact, var before, var after) ->
          set(fact, undo ? before : after);
      case UndoStates.OfReading(String reading, boolean _) -> switchReading(reading);
    }
  }

  private <T> Optional<String> written(DossierField<T> field) {
    return dossier().applicant().get(field).map(field.type()::write);
  }

  private <T> void bring(DossierField<T> field, Optional<String> written) {
    Optional<T> value = written.map(field.type()::read);
    change(d -> d.withApplicant(d.applicant().with(field, value)));
  }

  private void set(String fact, Optional<Value> value) {
    change(d -> d.withApplicant(d.applicant().withFact(fact, value)));
  }

  private void switchReading(String reading) {
    change(d -> d.withReadings(d.readings().switched(reading)));
  }

  /** Adds a claim at the end. */
  public void addClaim(Claim claim) {
    change(
        dossier -> {
          List<Claim> claims = new ArrayList<>(dossier.claims());
          claims.add(claim);
          return dossier.withClaims(claims);
        });
  }

  /**
   * Brings back a claim that was removed; if its id is another's by now, under another.
   *
   * @param place its place among the claims; at most the last
   */
  public void bringClaim(int place, Bin.BinnedClaim removed) {
    Claim claim = removed.claim();
    String claimId = dossier().claim(claim.id()).isEmpty() ? claim.id() : freshClaimId();
    binMoves = binMoves.bringing(claimId, removed.place());
    histories.put(claimId, new EditHistory(removed.undo()));
    change(
        dossier -> {
          List<Claim> claims = new ArrayList<>(dossier.claims());
          claims.add(
              Math.min(place, claims.size()), claim.withInput(claim.input().withId(claimId)));
          return dossier.withClaims(claims);
        });
  }

  /** Puts a claim into the bin; it can be brought back with what was kept beside it. */
  public Optional<Bin.BinnedClaim> removeClaim(String claimId) {
    Optional<Bin.BinnedClaim> removed =
        dossier()
            .claim(claimId)
            .map(
                claim ->
                    new Bin.BinnedClaim(
                        claim, history(claimId).kept(), binMoves.placeFor(claimId)));
    removed.ifPresent(binned -> binMoves = binMoves.removing(claimId, binned.place()));
    histories.remove(claimId);
    change(
        dossier ->
            dossier.withClaims(
                dossier.claims().stream().filter(c -> !c.id().equals(claimId)).toList()));
    return removed;
  }

  /** Puts a row of the ledger into the bin; nothing happens if the ledger stays as it is. */
  public void removeAward(Award award, BinPlace place, UnaryOperator<List<Award>> without) {
    List<Award> left = without.apply(dossier().ledger());
    if (!left.equals(dossier().ledger())) {
      binMoves = binMoves.removing(award, place);
      change(dossier -> dossier.withLedger(left));
    }
  }

  /** Brings a row of the ledger back from the bin. */
  public void bringAward(BinPlace place, UnaryOperator<List<Award>> with) {
    binMoves = binMoves.bringing(place);
    change(dossier -> dossier.withLedger(with.apply(dossier.ledger())));
  }

  /**
   * An id that no claim of the dossier has, nor one that was removed: before that is on the disk, a
   * new claim of its id would be taken for it.
   */
  public String freshClaimId() {
    return dossier().freshClaimId(binMoves.removedClaims().keySet());
  }

  /** The applicant's name, if it has one. */
  public Optional<String> name() {
    return dossier().applicant().name();
  }

  /** What is decided otherwise stands otherwise in the ledger, too. */
  private void replace(Claim after) {
    ledgerEntries.deciding(after.id());
    change(
        dossier ->
            ledgerEntries.followed(
                after.id(),
                dossier.withClaims(
                    dossier.claims().stream()
                        .map(claim -> claim.id().equals(after.id()) ? after : claim)
                        .toList())));
  }

  private EditHistory history(String claimId) {
    return histories.computeIfAbsent(claimId, _ -> new EditHistory(UndoStates.NONE));
  }
}
