package minshen.desktop.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Dossier;
import minshen.dossier.ProgressStage;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.policy.calc.SettledAwards;

/** The rows of an editor's ledger that say again what was decided of its claims. */
public final class LedgerEntries {
  private final DossierEditor dossierEditor;

  /** By claim, even while its amount is being retyped. */
  private final Map<String, Award> entered = new HashMap<>();

  LedgerEntries(DossierEditor dossierEditor) {
    this.dossierEditor = dossierEditor;
  }

  /** The row that says again what was decided of a claim. */
  public Optional<Award> of(String claimId) {
    Dossier dossier = dossierEditor.dossier();
    return dossier
        .claim(claimId)
        .flatMap(claim -> SettledAwards.of(claim.input(), dossier.ledger()));
  }

  /** The row that would enter what was decided of a claim; none if it is there. */
  public Optional<Award> missing(String claimId) {
    var item = dossierEditor.assessment().outcome(claimId).item();
    return of(claimId).isPresent() || !item.counted()
        ? Optional.empty()
        : dossierEditor
            .dossier()
            .claim(claimId)
            .flatMap(claim -> SettledAwards.entering(claim.input(), item));
  }

  /** Enters what was decided of a claim. */
  public void enter(String claimId) {
    missing(claimId)
        .ifPresent(
            award ->
                dossierEditor.change(
                    dossier -> {
                      List<Award> ledger = new ArrayList<>(dossier.ledger());
                      ledger.add(award);
                      return dossier.withLedger(ledger);
                    }));
  }

  /** Notes the row of a claim of which something else is about to be decided. */
  void deciding(String claimId) {
    of(claimId).ifPresent(award -> entered.put(claimId, award));
  }

  /**
   * Another amount is another one in the ledger, too: the same money would count twice.
   *
   * @param dossier the dossier in which something else is decided of the claim
   */
  Dossier followed(String claimId, Dossier dossier) {
    Optional<Amount> granted = dossier.claim(claimId).flatMap(c -> c.input().granted());
    Optional<Award> row = Optional.ofNullable(entered.get(claimId));
    int at = row.map(dossier.ledger()::indexOf).orElse(-1);
    if (at >= 0 && !isGranted(claimId, dossier) && of(claimId).isPresent()) {
      // As support from elsewhere the row would use up the same cap.
      List<Award> ledger = new ArrayList<>(dossier.ledger());
      ledger.remove(at);
      entered.remove(claimId);
      return dossier.withLedger(ledger);
    }
    if (at < 0 || granted.isEmpty() || granted.get().equals(row.get().amount())) {
      return dossier;
    }
    Award followed = row.get().withAmount(granted.get());
    List<Award> ledger = new ArrayList<>(dossier.ledger());
    ledger.set(at, followed);
    entered.put(claimId, followed);
    return dossier.withLedger(ledger);
  }

  /** Whether a claim is approved or paid; while its amount is typed anew it has none. */
  private static boolean isGranted(String claimId, Dossier dossier) {
    return dossier
        .claim(claimId)
        .map(claim -> claim.progress().stage())
        .filter(stage -> stage == ProgressStage.APPROVED || stage == ProgressStage.PAID)
        .isPresent();
  }
}
