package minshen.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.finding.ClaimFigures;
import minshen.policy.calc.Award;
import org.jdbi.v3.core.Handle;

/** Writes a dossier with everything beside it; what has not changed is left as it is. */
final class StoredDossierRows {
  private final Handle handle;
  private final long id;
  private final ClaimRows claims;

  StoredDossierRows(Handle handle, long id) {
    this.handle = handle;
    this.id = id;
    this.claims = new ClaimRows(handle);
  }

  void write(StoredDossier before, StoredDossier after) {
    writeApplicant(before.dossier(), after.dossier());
    writeClaims(before.dossier().claims(), after.dossier().claims());
    writeBeside(before, after);
    writeFigures(before, after);
  }

  /** Writes what lists show, whether it has changed or not. */
  void writeAllFigures(StoredDossier kept) {
    SummaryRows rows = new SummaryRows(handle);
    rows.writeFieldErrors(id, ApplicantSummary.errors(kept.assessment()));
    kept.figures().forEach((claim, figures) -> rows.write(claims.id(id, claim), figures));
  }

  private void writeApplicant(Dossier before, Dossier after) {
    ApplicantRows rows = new ApplicantRows(handle);
    if (!before.applicant().equals(after.applicant())) {
      rows.update(id, after.applicant());
    }
    if (!before.readings().equals(after.readings())) {
      rows.writeReadings(id, after.readings());
    }
    if (!before.years().equals(after.years())) {
      rows.writeYears(id, after.years());
    }
    if (!before.ledger().equals(after.ledger())) {
      rows.writeLedger(id, after.ledger());
      BinRows bin = new BinRows(handle);
      // As many rows as before are rows that were changed.
      if (after.ledger().size() < before.ledger().size()) {
        without(before.ledger(), after.ledger()).forEach(award -> bin.binAward(id, award));
      } else if (after.ledger().size() > before.ledger().size()) {
        without(after.ledger(), before.ledger()).forEach(award -> bin.takeBack(id, award));
      }
    }
    if (!before.answers().equals(after.answers())) {
      rows.writeAnswers(id, after.answers());
    }
  }

  private void writeClaims(List<Claim> before, List<Claim> after) {
    Set<String> had = ids(before);
    Set<String> has = ids(after);
    BinRows bin = new BinRows(handle);
    had.stream().filter(claim -> !has.contains(claim)).forEach(claim -> bin.binClaim(id, claim));
    // Of a list of many thousand claims none is looked for one by one.
    boolean mayReturn = !had.containsAll(has) && bin.hasClaims(id);
    for (int place = 0; place < after.size(); place++) {
      Claim claim = after.get(place);
      if (!had.contains(claim.id())) {
        if (mayReturn && bin.takeBack(id, place, claim)) {
          claims.update(id, place, claim);
        } else {
          claims.insert(id, place, claim);
        }
      } else if (!before.contains(claim)) {
        claims.update(id, place, claim);
      } else if (before.indexOf(claim) != place) {
        claims.move(id, claim.id(), place);
      }
    }
  }

  private void writeBeside(StoredDossier before, StoredDossier after) {
    for (String claim : ids(after.dossier().claims())) {
      if (!before.claimProgress(claim).equals(after.claimProgress(claim))) {
        new ClaimProgressRows(handle).write(claims.id(id, claim), after.claimProgress(claim));
      }
      UndoStates undoBefore = before.undos().getOrDefault(claim, UndoStates.NONE);
      UndoStates undoAfter = after.undos().getOrDefault(claim, UndoStates.NONE);
      if (!undoBefore.sameAs(undoAfter)) {
        new UndoRows(handle).write(claims.id(id, claim), undoBefore, undoAfter);
      }
    }
  }

  private void writeFigures(StoredDossier before, StoredDossier after) {
    SummaryRows rows = new SummaryRows(handle);
    int errors = ApplicantSummary.errors(after.assessment());
    if (errors != ApplicantSummary.errors(before.assessment())) {
      rows.writeFieldErrors(id, errors);
    }
    Map<String, ClaimFigures> had = before.figures();
    after
        .figures()
        .forEach(
            (claim, figures) -> {
              if (!Objects.equals(had.get(claim), figures)) {
                rows.write(claims.id(id, claim), figures);
              }
            });
  }

  /** The rows of a ledger that another has not, as often as it has them. */
  private static List<Award> without(List<Award> all, List<Award> others) {
    List<Award> rest = new ArrayList<>(all);
    others.forEach(rest::remove);
    return rest;
  }

  private static Set<String> ids(List<Claim> claims) {
    return claims.stream().map(Claim::id).collect(Collectors.toSet());
  }
}
