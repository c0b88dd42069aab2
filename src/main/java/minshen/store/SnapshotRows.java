package minshen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minshen.store.RowMaps.Columns;
import org.jdbi.v3.core.Handle;

/** The tables of what was exported. */
final class SnapshotRows {
  private static final String BETWEEN = ",";

  private final Handle handle;

  SnapshotRows(Handle handle) {
    this.handle = handle;
  }

  void insert(long claim, Snapshot snapshot) {
    long id =
        RowMaps.insert(
                handle,
                "claim_snapshot",
                new Columns()
                    .put("claim", claim)
                    .put("taken_at", OffsetDateTime.ofInstant(snapshot.takenAt(), ZoneOffset.UTC))
                    .put("exported", snapshot.exported())
                    .put("folder", snapshot.folder())
                    .put("dossier", snapshot.dossier())
                    .put("pack", snapshot.pack())
                    .put("pack_version", snapshot.packVersion())
                    .put("pack_sha256", snapshot.packSha256())
                    .put("form_sha256", snapshot.formSha256()))
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    for (int place = 0; place < snapshot.documents().size(); place++) {
      Snapshot.Document document = snapshot.documents().get(place);
      RowMaps.insert(
              handle,
              "snapshot_document",
              new Columns()
                  .put("snapshot", id)
                  .put("place", place)
                  .put("name", document.name())
                  .put("sha256", document.sha256()))
          .execute();
    }
    snapshot
        .papers()
        .forEach(
            (form, content) ->
                RowMaps.insert(
                        handle,
                        "snapshot_form",
                        new Columns()
                            .put("snapshot", id)
                            .put("form", form)
                            .put("content", String.join(BETWEEN, content)))
                    .execute());
  }

  /** Those of a claim, the newest first. */
  List<Snapshot> read(long claim) {
    Map<Long, List<Snapshot.Document>> documents =
        handle
            .createQuery(
                "select part.* from claim_snapshot taken"
                    + " join snapshot_document part on part.snapshot = taken.id"
                    + " where taken.claim = ? order by part.snapshot, part.place")
            .bind(0, claim)
            .map(
                (row, _) ->
                    Map.entry(
                        row.getLong("snapshot"),
                        new Snapshot.Document(row.getString("name"), row.getString("sha256"))))
            .collect(ClaimTableReader.grouped());
    Map<Long, Map<String, List<String>>> forms = forms(claim);
    return handle
        .createQuery("select * from claim_snapshot where claim = ? order by taken_at desc, id desc")
        .bind(0, claim)
        .map(
            (row, _) ->
                snapshot(
                    row,
                    documents.getOrDefault(row.getLong("id"), List.of()),
                    forms.getOrDefault(row.getLong("id"), Map.of())))
        .list();
  }

  private Map<Long, Map<String, List<String>>> forms(long claim) {
    Map<Long, Map<String, List<String>>> forms = new HashMap<>();
    handle
        .createQuery(
            "select part.* from claim_snapshot taken"
                + " join snapshot_form part on part.snapshot = taken.id where taken.claim = ?")
        .bind(0, claim)
        .map(
            (row, _) ->
                forms
                    .computeIfAbsent(row.getLong("snapshot"), _ -> new HashMap<>())
                    .put(
                        row.getString("form"),
                        Arrays.asList(row.getString("content").split(BETWEEN, -1))))
        .list();
    return forms;
  }

  private static Snapshot snapshot(
      ResultSet row, List<Snapshot.Document> documents, Map<String, List<String>> forms)
      throws SQLException {
    return new Snapshot(
        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
        row.getString("exported"),
        row.getString("folder"),
        row.getString("dossier"),
        row.getString("pack"),
        row.getString("pack_version"),
        row.getString("pack_sha256"),
        RowMaps.text(row, "form_sha256"),
        documents,
        forms);
  }
}
