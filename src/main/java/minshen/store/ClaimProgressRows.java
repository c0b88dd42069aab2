package minshen.store;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import minshen.dossier.ClaimProgress;
import minshen.dossier.ProgressStage;
import minshen.store.RowMaps.Columns;
import org.jdbi.v3.core.Handle;

/** The tables of what became of claims that were handed in. */
final class ClaimProgressRows {
  private final Handle handle;

  ClaimProgressRows(Handle handle) {
    this.handle = handle;
  }

  void write(long claim, ClaimProgress claimProgress) {
    handle.execute("delete from claim_handling where claim = ?", claim);
    if (claimProgress.equals(ClaimProgress.NONE)) {
      return;
    }
    RowMaps.insert(
            handle,
            "claim_handling",
            new Columns()
                .put("claim", claim)
                .put("stage", claimProgress.stage().name())
                .put("approved_amount", claimProgress.approvedAmount())
                .put("paid_amount", claimProgress.paidAmount())
                .put("note", claimProgress.note()))
        .execute();
    claimProgress
        .days()
        .forEach(
            (stage, day) ->
                RowMaps.insert(
                        handle,
                        "claim_stage_day",
                        new Columns()
                            .put("claim", claim)
                            .put("stage", stage.name())
                            .put("reached_on", day))
                    .execute());
  }

  /** Those of an applicant's claims, by claim. */
  Map<String, ClaimProgress> read(long applicant) {
    Map<Long, Map<ProgressStage, LocalDate>> days = days(applicant);
    Map<String, ClaimProgress> progressByClaim = new HashMap<>();
    handle
        .createQuery(
            "select claim.id, claim.name, kept.* from claim"
                + " join claim_handling kept on kept.claim = claim.id where claim.applicant = ?")
        .bind(0, applicant)
        .map(
            (row, _) ->
                progressByClaim.put(
                    row.getString("name"),
                    new ClaimProgress(
                        ProgressStage.valueOf(row.getString("stage")),
                        days.getOrDefault(row.getLong("id"), Map.of()),
                        RowMaps.amount(row, "approved_amount"),
                        RowMaps.amount(row, "paid_amount"),
                        RowMaps.text(row, "note"))))
        .list();
    return progressByClaim;
  }

  private Map<Long, Map<ProgressStage, LocalDate>> days(long applicant) {
    Map<Long, Map<ProgressStage, LocalDate>> days = new HashMap<>();
    handle
        .createQuery(
            "select kept.* from claim join claim_stage_day kept on kept.claim = claim.id"
                + " where claim.applicant = ?")
        .bind(0, applicant)
        .map(
            (row, _) ->
                days.computeIfAbsent(row.getLong("claim"), _ -> new EnumMap<>(ProgressStage.class))
                    .put(
                        ProgressStage.valueOf(row.getString("stage")),
                        RowMaps.day(row, "reached_on").orElseThrow()))
        .list();
    return days;
  }
}
