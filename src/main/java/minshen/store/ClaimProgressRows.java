package minshen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.ClaimEvent;
import minshen.dossier.ClaimProgress;
import minshen.dossier.ProgressStage;
import minshen.policy.amount.Amount;
import minshen.store.RowMaps.Columns;
import org.jdbi.v3.core.Handle;

/**
 * The tables of what became of claims that were handed in: the events, and what lists show of them.
 */
final class ClaimProgressRows {
  private static final String EVENTS = "claim_event";

  private final Handle handle;

  ClaimProgressRows(Handle handle) {
    this.handle = handle;
  }

  void write(long claim, ClaimProgress progress) {
    handle.execute("delete from claim_handling where claim = ?", claim);
    handle.execute("delete from " + EVENTS + " where claim = ?", claim);
    if (progress.equals(ClaimProgress.NONE)) {
      return;
    }
    for (int i = 0; i < progress.events().size(); i++) {
      Columns columns = new Columns().put("claim", claim).put("place", i);
      RowMaps.insert(handle, EVENTS, put(columns, progress.events().get(i))).execute();
    }
    writeStage(claim, progress);
  }

  private void writeStage(long claim, ClaimProgress progress) {
    RowMaps.insert(
            handle,
            "claim_handling",
            new Columns()
                .put("claim", claim)
                .put("stage", progress.stage().name())
                .put("approved_amount", progress.approvedAmount())
                .put("paid_amount", progress.paidAmount())
                .put("due_on", progress.due()))
        .execute();
    for (ProgressStage stage : ProgressStage.values()) {
      progress
          .day(stage)
          .ifPresent(
              day ->
                  RowMaps.insert(
                          handle,
                          "claim_stage_day",
                          new Columns()
                              .put("claim", claim)
                              .put("stage", stage.name())
                              .put("reached_on", day))
                      .execute());
    }
  }

  private static Columns put(Columns columns, ClaimEvent event) {
    return columns
        .put("kind", event.kind().name())
        .put("event_day", event.on())
        .put("note", event.note())
        .put("noted_by", event.who())
        .put("reference_number", event.number())
        .put("deadline", event.deadline())
        .put("amount", event.amount())
        .put("document", event.document())
        .put("sent_version", event.version());
  }

  /** Those of an applicant's claims, by the number of the claim's row. */
  Map<Long, ClaimProgress> read(long applicant) {
    Map<Long, ClaimProgress> progressByRow = ofOlderReleases(applicant);
    Map<Long, List<ClaimEvent>> events = new HashMap<>();
    handle
        .createQuery(
            "select kept.* from claim join "
                + EVENTS
                + " kept on kept.claim = claim.id where claim.applicant = ?"
                + " order by kept.claim, kept.place")
        .bind(0, applicant)
        .map(
            (row, _) ->
                events
                    .computeIfAbsent(row.getLong("claim"), _ -> new ArrayList<>())
                    .add(event(row)))
        .list();
    events.forEach((claim, of) -> progressByRow.put(claim, new ClaimProgress(of)));
    return progressByRow;
  }

  private static ClaimEvent event(ResultSet row) throws SQLException {
    return new ClaimEvent(
        ClaimEvent.Kind.valueOf(row.getString("kind")),
        RowMaps.day(row, "event_day"),
        RowMaps.text(row, "note"),
        RowMaps.text(row, "noted_by"),
        RowMaps.text(row, "reference_number"),
        RowMaps.day(row, "deadline"),
        RowMaps.amount(row, "amount"),
        RowMaps.text(row, "document"),
        RowMaps.text(row, "sent_version"));
  }

  /** What older releases knew: how far a claim was, and on which day it came to which stage. */
  private Map<Long, ClaimProgress> ofOlderReleases(long applicant) {
    Map<Long, Map<ProgressStage, LocalDate>> days = days(applicant);
    Map<Long, ClaimProgress> progressByRow = new HashMap<>();
    handle
        .createQuery(
            "select kept.* from claim"
                + " join claim_handling kept on kept.claim = claim.id where claim.applicant = ?")
        .bind(0, applicant)
        .map(
            (row, _) ->
                progressByRow.put(
                    row.getLong("claim"),
                    ofOlderRelease(row, days.getOrDefault(row.getLong("claim"), Map.of()))))
        .list();
    return progressByRow;
  }

  private static ClaimProgress ofOlderRelease(ResultSet row, Map<ProgressStage, LocalDate> days)
      throws SQLException {
    ProgressStage reached = ProgressStage.valueOf(row.getString("stage"));
    Optional<Amount> approved = RowMaps.amount(row, "approved_amount");
    Optional<Amount> paid = RowMaps.amount(row, "paid_amount");
    List<ProgressStage> stages = new ArrayList<>(days.keySet());
    // An approval of which only the amount is known comes before its payment all the same.
    if (approved.isPresent()
        && reached == ProgressStage.PAID
        && !days.containsKey(ProgressStage.APPROVED)) {
      stages.add(ProgressStage.APPROVED);
    }
    stages.remove(reached);
    stages.remove(ProgressStage.PREPARING);
    stages.sort(
        Comparator.comparing((ProgressStage stage) -> days.getOrDefault(stage, LocalDate.MAX))
            .thenComparing(Comparator.naturalOrder()));
    if (reached != ProgressStage.PREPARING || !stages.isEmpty()) {
      stages.add(reached);
    }
    List<ClaimEvent> events = new ArrayList<>();
    for (ProgressStage stage : stages) {
      ClaimEvent event =
          ClaimEvent.of(ClaimEvent.Kind.of(stage), Optional.ofNullable(days.get(stage)));
      events.add(
          switch (stage) {
            case APPROVED -> event.withAmount(approved);
            case PAID -> event.withAmount(paid);
            case PREPARING, SUBMITTED, ACCEPTED, RETURNED, PUBLISHED, REJECTED -> event;
          });
    }
    Optional<String> note = RowMaps.text(row, "note");
    if (!events.isEmpty() && note.isPresent()) {
      events.addLast(events.removeLast().withNote(note));
    }
    return new ClaimProgress(events);
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
