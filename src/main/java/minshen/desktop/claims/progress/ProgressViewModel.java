package minshen.desktop.claims.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import minshen.desktop.claims.export.ClaimExport;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.work.LedgerEntries;
import minshen.desktop.work.Workspace;
import minshen.dossier.ClaimEvent;
import minshen.dossier.ClaimEvent.Kind;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.dossier.ProgressStage;
import minshen.exchange.calendar.DueDay;
import minshen.exchange.incoming.ClaimChanges;
import minshen.policy.amount.Amount;
import minshen.words.Words;

/** 申报进度 of a claim on its page: what happened, what comes next, and everything to be noted. */
public final class ProgressViewModel {
  /** The setting that says who noted something last. */
  private static final String WHO = "progress.who";

  private final ClaimViewModel claim;
  private final Workspace workspace;
  private final ClaimExport export;

  /** The way of a claim. */
  public ProgressViewModel(ClaimViewModel claim, Workspace workspace, ClaimExport export) {
    this.claim = claim;
    this.workspace = workspace;
    this.export = export;
  }

  /** What happened so far. */
  public ClaimProgress progress() {
    return claim.dossierEditor().claimProgress(claim.id());
  }

  /** The day that it is. */
  LocalDate today() {
    return workspace.today().day();
  }

  /** What may be noted next, what usually comes next first. */
  List<Kind> next() {
    ProgressStage stage = progress().stage();
    return switch (stage) {
      case PREPARING -> List.of(Kind.SUBMITTED);
      case SUBMITTED ->
          List.of(
              Kind.ACCEPTED,
              Kind.RETURNED,
              Kind.PUBLISHED,
              Kind.APPROVED,
              Kind.REJECTED,
              Kind.WITHDRAWN);
      case ACCEPTED ->
          List.of(Kind.PUBLISHED, Kind.RETURNED, Kind.APPROVED, Kind.REJECTED, Kind.WITHDRAWN);
      case RETURNED ->
          List.of(
              progress().isLocked() ? Kind.MENDING : Kind.SUBMITTED, Kind.REJECTED, Kind.WITHDRAWN);
      case PUBLISHED -> List.of(Kind.APPROVED, Kind.RETURNED, Kind.REJECTED);
      case APPROVED -> List.of(Kind.PAID);
      case PAID -> List.of();
      case REJECTED -> List.of(Kind.WITHDRAWN);
    };
  }

  /** An event as it would be noted today. */
  ClaimEvent draft(Kind kind) {
    ClaimEvent event =
        ClaimEvent.of(kind, Optional.of(today()))
            .withWho(workspace.settings().text(WHO).filter(who -> !who.isBlank()));
    return switch (kind) {
      case APPROVED -> event.withAmount(asked());
      case PAID -> event.withAmount(progress().approvedAmount());
      default -> event;
    };
  }

  private Optional<Amount> asked() {
    return claim.state().claim().requestedAmount().or(() -> claim.state().outcome().amount());
  }

  /** Notes that something happened; what is handed in is frozen as it is. */
  public void note(ClaimEvent event) {
    event.who().ifPresent(who -> workspace.settings().set(WHO, who));
    set(
        progress()
            .with(
                event.kind() == Kind.SUBMITTED
                    ? event.withVersion(Optional.of(export.freeze().toString()))
                    : event));
  }

  /** Notes otherwise what happened. */
  void mend(int place, ClaimEvent event) {
    set(progress().replacing(place, event));
  }

  /** Takes the last event out. */
  void removeLast() {
    set(progress().without(progress().events().size() - 1));
  }

  /** Notes a change that nothing more is told of. */
  public void note(Kind kind) {
    set(progress().with(draft(kind)));
  }

  private void set(ClaimProgress progress) {
    claim.dossierEditor().setClaimProgress(claim.id(), progress);
  }

  /** The rows of the ledger that say again what was decided. */
  LedgerEntries ledger() {
    return claim.dossierEditor().ledgerEntries();
  }

  String claimId() {
    return claim.id();
  }

  /**
   * What the claim says otherwise than the version that was handed in last.
   *
   * @return empty if nobody knows that version here
   */
  Optional<List<ClaimChanges.Change>> changes() {
    Dossier now = claim.dossierEditor().dossier();
    return progress()
        .versionSent()
        .flatMap(export::frozen)
        .map(sent -> ClaimChanges.between(workspace.library(), sent, now, claim.id()));
  }

  /** The day by which something is due, for a calendar. */
  Optional<DueDay> dueDay(Words words) {
    String name =
        claim.item().id()
            + " "
            + claim.state().claim().input().project().orElse(claim.item().title());
    String key =
        progress().stage() == ProgressStage.RETURNED
            ? "desktop.overview.mend"
            : "desktop.overview.published";
    Optional<String> company = claim.state().dossier().applicant().name();
    return progress()
        .due()
        .map(
            day ->
                new DueDay(
                    DueDay.ofClaim(company, claim.id()), day, words.say(key, name), company));
  }

  /** Tells when more is known of the versions that were handed in. */
  void onVersions(Runnable told) {
    export.history().subscribe(told);
  }
}
