package minshen.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.finding.ClaimFigures;
import org.jdbi.v3.core.Handle;

/** Writes a dossier with everything beside it; what has not changed is left as it is. */
final class StoredDossierRows {
  private final Handle handle;
  private final long id;
  private final ClaimRows claims;

  /** Where in the bin things lie, once this is committed. */
  private final Map<BinPlace, Optional<Long>> moved = new HashMap<>();

  StoredDossierRows(Handle handle, long id) {
    this.handle = handle;
    this.id = id;
    this.claims = new ClaimRows(handle);
  }

  void write(StoredDossier before, StoredDossier after) {
    writeApplicant(before.dossier(), after.dossier());
    writeClaims(before.dossier().claims(), after.dossier().claims(), after.binMoves());
    writeAwards(after.binMoves());
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
    }
    if (!before.answers().equals(after.answers())) {
      rows.writeAnswers(id, after.answers());
    }
    if (!before.asides().equals(after.asides())) {
      rows.writeAsides(id, after.asides());
    }
  }

  private void writeClaims(List<Claim> before, List<Claim> after, BinMoves moves) {
    Set<String> had = ids(before);
    Set<String> has = ids(after);
    BinRows bin = new BinRows(handle);
    for (String claim : had) {
      if (!has.contains(claim)) {
        long row = bin.binClaim(id, claim);
        Optional.ofNullable(moves.removedClaims().get(claim))
            .ifPresent(binPlace -> moved.put(binPlace, Optional.of(row)));
      }
    }
    for (int place = 0; place < after.size(); place++) {
      Claim claim = after.get(place);
      if (!had.contains(claim.id())) {
        Optional<BinPlace> from = Optional.ofNullable(moves.broughtClaims().get(claim.id()));
        if (from.isPresent() && bin.takeBack(id, place, claim, from.get())) {
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

  private void writeAwards(BinMoves moves) {
    BinRows bin = new BinRows(handle);
    moves
        .removedAwards()
        .forEach(
            (binPlace, award) -> {
              if (binPlace.row().isEmpty()) {
                moved.put(binPlace, Optional.of(bin.binAward(id, award)));
              }
            });
    for (BinPlace binPlace : moves.broughtAwards()) {
      binPlace.row().ifPresent(bin::remove);
      moved.put(binPlace, Optional.empty());
    }
  }

  /** What was written is in the store for good: from now on it is known where things lie. */
  void committed() {
    moved.forEach(BinPlace::set);
  }

  private void writeBeside(StoredDossier before, StoredDossier after) {
    for (String claim : ids(after.dossier().claims())) {
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

  private static Set<String> ids(List<Claim> claims) {
    return claims.stream().map(Claim::id).collect(Collectors.toSet());
  }
}
