package minshen.store.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.store.Cancelled;
import minshen.store.backup.MendedTable.Put;
import minshen.store.salvage.Salvage;
import minshen.store.salvage.SalvagedTable;

/**
 * Fills an empty store with what is readable of a damaged one. What is not comes from the backup,
 * or from an earlier state in the damaged file if that is newer; what only indexes know tells what
 * is missing. What has been removed since the backup does not come back, as far as the damaged file
 * shows that it was.
 */
final class Refill {
  private static final int BETWEEN_LOOKS = 1000;

  private final Salvage salvage;
  private final Connection store;
  private final Optional<Connection> backup;
  private final Instant backedUp;
  private final Cancelled cancelled;
  private final MendingFindings findings = new MendingFindings();

  /** The rows that do not come from the damaged file as they were last, by table and key. */
  private final Set<List<Object>> replaced = new HashSet<>();

  private long read;

  /**
   * Begins.
   *
   * @param backedUp when the backup was taken
   */
  Refill(
      Salvage salvage,
      Connection store,
      Optional<Connection> backup,
      Instant backedUp,
      Cancelled cancelled) {
    this.salvage = salvage;
    this.store = store;
    this.backup = backup;
    this.backedUp = backedUp;
    this.cancelled = cancelled;
  }

  /** Fills every table but with the contents of attachments, which are to be compared yet. */
  MendingFindings fill() throws IOException, SQLException {
    for (OwnedTable table : OwnedTable.values()) {
      new Filling(table).fill();
    }
    if (backup.isPresent()) {
      new UnchangedRows(store, backup.get(), replaced, findings).restore();
    }
    return findings;
  }

  /** How many rows could be read of the damaged store. */
  long read() {
    return read;
  }

  /** A table that is filled. */
  private final class Filling {
    private final OwnedTable table;
    private final MendedTable target;
    private final List<Map<String, Object>> refused = new ArrayList<>();
    private final List<Map<String, Object>> doubtful = new ArrayList<>();
    private long brought;

    Filling(OwnedTable table) throws SQLException {
      this.table = table;
      this.target = new MendedTable(store, table.name());
    }

    void fill() throws IOException, SQLException {
      Optional<SalvagedTable> salvaged = salvage.table(table.name());
      if (salvaged.isEmpty()) {
        return;
      }
      salvaged.get().read((_, cells) -> take(row(salvaged.get(), cells)));
      if (table == OwnedTable.CONTENT_PIECE) {
        // A piece never changes: an earlier state is as good, and the sum of all is compared.
        salvaged.get().readOlder((_, cells, _) -> add(row(salvaged.get(), cells)));
      } else if (salvage.isBehind()
          || !salvaged.get().isWhole()
          || !refused.isEmpty()
          || !doubtful.isEmpty()) {
        complete(salvaged.get());
      }
    }

    private Map<String, Object> row(SalvagedTable salvaged, Object[] cells) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(salvaged.columns().get(i), cells[i]);
      }
      return row;
    }

    private void take(Map<String, Object> row) throws IOException {
      if (read % BETWEEN_LOOKS == 0) {
        cancelled.check();
      }
      read++;
      if (!PlausibleText.isRow(row)) {
        doubtful.add(row);
        return;
      }
      switch (add(row)) {
        case DONE, THERE -> {}
        case NO_OWNER -> findings.noteOwner(owner(), ownerOf(row));
        case REFUSED -> refused.add(row);
      }
    }

    /** Adds a row, and one for what it belongs to if that is lost and can stand in for itself. */
    private Put add(Map<String, Object> row) throws IOException {
      try {
        Put put = target.put(row);
        if (put == Put.NO_OWNER && standIn(row)) {
          put = target.put(row);
        }
        return put;
      } catch (SQLException e) {
        throw new IOException("the mended data cannot be written", e);
      }
    }

    private boolean standIn(Map<String, Object> row) throws SQLException, IOException {
      Map<String, Object> owner = new LinkedHashMap<>();
      if (table == OwnedTable.CONTENT_PIECE || table == OwnedTable.DOCUMENT) {
        owner.put("SHA256", row.get("SHA256"));
        owner.put("SIZE", "0");
        return new MendedTable(store, OwnedTable.CONTENT.name()).put(owner) == Put.DONE;
      }
      if (row.get("APPLICANT") == null) {
        return false;
      }
      owner.put("ID", row.get("APPLICANT"));
      if (new MendedTable(store, OwnedTable.APPLICANT.name()).put(owner) != Put.DONE) {
        return false;
      }
      findings.note(MendingResult.Origin.LOST, OwnedTable.APPLICANT, owner);
      replaced(OwnedTable.APPLICANT, List.of(owner.get("ID")));
      return true;
    }

    private OwnedTable owner() {
      return switch (table) {
        case SNAPSHOT_DOCUMENT, SNAPSHOT_FORM -> OwnedTable.CLAIM_SNAPSHOT;
        case IMPORTED_FILE, BINNED_PACK -> OwnedTable.IMPORTED_PACK;
        case TYPED_NOTICE_LINE, TYPED_SLOT -> OwnedTable.TYPED_NOTICE;
        case TYPED_SLOT_PART -> OwnedTable.TYPED_SLOT;
        default -> OwnedTable.CLAIM;
      };
    }

    private Map<String, Object> ownerOf(Map<String, Object> row) {
      Map<String, Object> owner = new LinkedHashMap<>();
      if (owner() == OwnedTable.CLAIM) {
        owner.put("ID", row.get("CLAIM"));
      }
      return owner;
    }

    private void complete(SalvagedTable salvaged) throws IOException, SQLException {
      SalvagedTable.Remnants remnants = salvaged.remnants();
      for (Map.Entry<Long, Map<String, Object>> remnant : remnants.rows().entrySet()) {
        numbered(remnant.getKey(), remnant.getValue());
        // An index over all columns is as good as the row.
        if (target.isWhole(remnant.getValue()) && add(remnant.getValue()) == Put.DONE) {
          brought++;
        }
      }
      bringEarlier(salvaged, remnants, true);
      bringFromBackup(salvaged, remnants);
      bringEarlier(salvaged, remnants, false);
      for (Map<String, Object> row : doubtful) {
        bring(row, MendingResult.Origin.DOUBTFUL);
      }
      for (Map<String, Object> row : refused) {
        if (!isThere(row)) {
          findings.note(MendingResult.Origin.LOST, table, row);
        }
      }
      tellLost(salvaged, remnants);
    }

    private void numbered(long number, Map<String, Object> row) {
      if (isNumbered()) {
        row.put(target.key().getFirst(), Long.toString(number));
      }
      if (table == OwnedTable.CLAIM) {
        // What no index knows, and a claim cannot be without.
        row.putIfAbsent("PLACE", Long.toString(number));
      }
    }

    /** Whether the number of a row is its key. */
    private boolean isNumbered() {
      return switch (table) {
        case APPLICANT,
            CLAIM,
            CLAIM_PLATFORM,
            CLAIM_HANDLING,
            CLAIM_FIGURES,
            CLAIM_SNAPSHOT,
            GUIDE_DATE ->
            true;
        default -> false;
      };
    }

    private void bringEarlier(
        SalvagedTable salvaged, SalvagedTable.Remnants remnants, boolean newer) throws IOException {
      salvaged.readOlder(
          (number, cells, time) -> {
            boolean there = !remnants.exact() || remnants.rows().containsKey(number);
            if (there && time.isAfter(backedUp) == newer) {
              bring(row(salvaged, cells), MendingResult.Origin.EARLIER);
            }
          });
    }

    private void bringFromBackup(SalvagedTable salvaged, SalvagedTable.Remnants remnants)
        throws IOException, SQLException {
      if (backup.isEmpty()) {
        return;
      }
      Set<List<Object>> lost = new HashSet<>();
      boolean exact = remnants.exact();
      for (Map<String, Object> row : remnants.rows().values()) {
        exact &= target.hasKey(row);
        lost.add(target.keyOf(row));
      }
      Set<List<Object>> wrong = new HashSet<>();
      refused.forEach(row -> wrong.add(target.keyOf(row)));
      doubtful.forEach(row -> wrong.add(target.keyOf(row)));
      boolean known = exact;
      new MendedTable(backup.get(), table.name())
          .read(
              row -> {
                List<Object> key = target.keyOf(row);
                boolean mayBe =
                    known
                        ? lost.contains(key)
                        : !salvaged.isWhole()
                            && (!isNumbered()
                                || salvaged.isUnread(Long.parseLong((String) key.getFirst())));
                // An older state, perhaps the first and empty one, tells of nothing that came
                // later.
                if (mayBe || salvage.isBehind() || wrong.contains(key)) {
                  bring(row, MendingResult.Origin.BACKUP);
                }
              });
    }

    private void bring(Map<String, Object> row, MendingResult.Origin origin) throws IOException {
      if (add(row) == Put.DONE) {
        brought++;
        findings.note(origin, table, row);
        if (origin != MendingResult.Origin.BACKUP) {
          read++;
        }
        replaced(table, target.keyOf(row));
      }
    }

    private void tellLost(SalvagedTable salvaged, SalvagedTable.Remnants remnants)
        throws SQLException, IOException {
      long named = 0;
      for (Map<String, Object> row : remnants.rows().values()) {
        if (!isThere(row)) {
          named++;
          // A claim of which only its name and item are left is still a claim.
          if (add(row) == Put.DONE) {
            replaced(table, target.keyOf(row));
          }
          findings.note(MendingResult.Origin.LOST, table, row);
        }
      }
      long unread = salvaged.unread();
      if (!remnants.exact() && unread != 0 && (unread < 0 || unread > brought + named)) {
        findings.noteUnknown(table, unread < 0 ? -1 : unread - brought - named);
      }
    }

    private boolean isThere(Map<String, Object> row) throws SQLException {
      return target.hasKey(row) && target.row(target.keyOf(row)).isPresent();
    }
  }

  private void replaced(OwnedTable table, List<Object> key) {
    if (table == OwnedTable.APPLICANT || table == OwnedTable.CLAIM) {
      replaced.add(List.of(table, key.getFirst()));
    }
  }
}
