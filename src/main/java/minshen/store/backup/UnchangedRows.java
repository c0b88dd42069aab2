package minshen.store.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What has not been changed since the backup must be as the backup has it. A bit that has turned in
 * the damaged file shows in nothing else.
 */
final class UnchangedRows {
  private static final String TIME = "CHANGED_AT";

  private final Connection store;
  private final Connection backup;
  private final MendingFindings findings;

  /** The companies and claims that have not been changed, by table and number. */
  private final Set<List<Object>> unchanged = new HashSet<>();

  /**
   * Compares two stores.
   *
   * @param replaced the companies and claims that come from elsewhere, by table and number
   */
  UnchangedRows(
      Connection store, Connection backup, Set<List<Object>> replaced, MendingFindings findings)
      throws SQLException, IOException {
    this.store = store;
    this.backup = backup;
    this.findings = findings;
    for (OwnedTable table : List.of(OwnedTable.APPLICANT, OwnedTable.CLAIM)) {
      Map<Object, Object> times = new HashMap<>();
      new MendedTable(backup, table.name()).read(row -> times.put(row.get("ID"), row.get(TIME)));
      new MendedTable(store, table.name())
          .read(
              row -> {
                List<Object> key = List.of(table, row.get("ID"));
                if (Objects.equals(row.get(TIME), times.get(row.get("ID")))
                    && !replaced.contains(key)) {
                  unchanged.add(key);
                }
              });
    }
  }

  /** Makes it so. */
  void restore() throws SQLException, IOException {
    for (OwnedTable table : OwnedTable.DATED) {
      MendedTable ours = new MendedTable(store, table.name());
      MendedTable theirs = new MendedTable(backup, table.name());
      theirs.read(
          row -> {
            if (unchanged.contains(owner(table, row))) {
              restore(table, ours, row);
            }
          });
      List<Map<String, Object>> wrong = new ArrayList<>();
      ours.read(
          row -> {
            if (unchanged.contains(owner(table, row)) && theirs.row(ours.keyOf(row)).isEmpty()) {
              wrong.add(row);
            }
          });
      for (Map<String, Object> row : wrong) {
        ours.remove(ours.keyOf(row));
        findings.note(MendingResult.Origin.BACKUP, table, row);
      }
    }
  }

  private void restore(OwnedTable table, MendedTable ours, Map<String, Object> row)
      throws SQLException, IOException {
    Optional<Map<String, Object>> is = ours.row(ours.keyOf(row));
    if (is.isEmpty()) {
      if (ours.put(row) == MendedTable.Put.DONE) {
        findings.note(MendingResult.Origin.BACKUP, table, row);
      }
      return;
    }
    // These two change without the time.
    Map<String, Object> should = new HashMap<>(row);
    should.keySet().removeAll(List.of("FIELD_ERRORS"));
    if (table == OwnedTable.CLAIM) {
      should.remove("PLACE");
    }
    boolean same =
        should.entrySet().stream()
            .allMatch(cell -> Objects.equals(cell.getValue(), is.get().get(cell.getKey())));
    if (!same) {
      ours.change(ours.keyOf(row), should);
      findings.note(MendingResult.Origin.BACKUP, table, row);
    }
  }

  private static List<Object> owner(OwnedTable table, Map<String, Object> row) {
    return switch (table) {
      case APPLICANT -> List.of(OwnedTable.APPLICANT, row.get("ID"));
      case CLAIM -> List.of(OwnedTable.CLAIM, row.get("ID"));
      default -> List.of(OwnedTable.CLAIM, row.get("CLAIM"));
    };
  }
}
