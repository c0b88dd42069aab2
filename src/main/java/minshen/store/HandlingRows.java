package minshen.store;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import minshen.dossier.Handling;
import minshen.dossier.Stage;
import minshen.store.Rows.Columns;
import org.jdbi.v3.core.Handle;

/** The tables of what became of claims that were handed in. */
final class HandlingRows {
  private final Handle handle;

  HandlingRows(Handle handle) {
    this.handle = handle;
  }

  void write(long claim, Handling handling) {
    handle.execute("delete from claim_handling where claim = ?", claim);
    if (handling.equals(Handling.NONE)) {
      return;
    }
    Rows.insert(
            handle,
            "claim_handling",
            new Columns()
                .put("claim", claim)
                .put("stage", handling.stage().name())
                .put("approved_amount", handling.approvedAmount())
                .put("paid_amount", handling.paidAmount())
                .put("note", handling.note()))
        .execute();
    handling
        .days()
        .forEach(
            (stage, day) ->
                Rows.insert(
                        handle,
                        "claim_stage_day",
                        new Columns()
                            .put("claim", claim)
                            .put("stage", stage.name())
                            .put("reached_on", day))
                    .execute());
  }

  /** Those of an applicant's claims, by claim. */
  Map<String, Handling> read(long applicant) {
    Map<Long, Map<Stage, LocalDate>> days = days(applicant);
    Map<String, Handling> handlings = new HashMap<>();
    handle
        .createQuery(
            "select claim.id, claim.name, kept.* from claim"
                + " join claim_handling kept on kept.claim = claim.id where claim.applicant = ?")
        .bind(0, applicant)
        .map(
            (row, _) ->
                handlings.put(
                    row.getString("name"),
                    new Handling(
                        Stage.valueOf(row.getString("stage")),
                        days.getOrDefault(row.getLong("id"), Map.of()),
                        Rows.amount(row, "approved_amount"),
                        Rows.amount(row, "paid_amount"),
                        Rows.text(row, "note"))))
        .list();
    return handlings;
  }

  private Map<Long, Map<Stage, LocalDate>> days(long applicant) {
    Map<Long, Map<Stage, LocalDate>> days = new HashMap<>();
    handle
        .createQuery(
            "select kept.* from claim join claim_stage_day kept on kept.claim = claim.id"
                + " where claim.applicant = ?")
        .bind(0, applicant)
        .map(
            (row, _) ->
                days.computeIfAbsent(row.getLong("claim"), _ -> new EnumMap<>(Stage.class))
                    .put(
                        Stage.valueOf(row.getString("stage")),
                        Rows.day(row, "reached_on").orElseThrow()))
        .list();
    return days;
  }
}
