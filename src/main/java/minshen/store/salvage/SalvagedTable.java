package minshen.store.salvage;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A table of a damaged store. */
public final class SalvagedTable {
  private final DamagedFile file;
  private final SalvagedCatalog catalog;
  private final String name;
  private final List<String> columns;
  private final SavedMap<Long, Object[]> rows;

  SalvagedTable(
      DamagedFile file, SalvagedCatalog catalog, String name, SalvagedCatalog.Table table) {
    this.file = file;
    this.catalog = catalog;
    this.name = name;
    this.columns = table.columns();
    this.rows =
        catalog.map(
            table.map(), new MapFormat.RowsOfTable(columns.size(), catalog.committed()::contains));
  }

  /** Its columns, in their order. */
  public List<String> columns() {
    return columns;
  }

  /** Takes rows: their cells are bytes, texts or null. */
  @FunctionalInterface
  public interface Taker {
    /** Takes one. */
    void take(long number, Object[] cells) throws IOException;
  }

  /** Hands out every row that can be read. */
  public void read(Taker taker) throws IOException {
    rows.read(taker::take);
  }

  /** Whether all could be read. */
  public boolean isWhole() {
    return rows.gaps().isEmpty();
  }

  /** How many rows could not be read; −1 if nobody knows. */
  public long unread() {
    long unread = 0;
    for (SavedMap.Gap<Long> gap : rows.gaps()) {
      if (gap.entries() < 0) {
        return -1;
      }
      unread += gap.entries();
    }
    return unread;
  }

  /** Whether a row of that number may be among those that could not be read. */
  public boolean isUnread(long number) {
    return rows.isInGap(number);
  }

  /** Takes rows as they were once. */
  @FunctionalInterface
  public interface OldTaker {
    /** Takes one, and when it was so, as far as is known. */
    void take(long number, Object[] cells, Instant time) throws IOException;
  }

  /** Hands out earlier states of rows that could not be read, the newest first. */
  public void readOlder(OldTaker taker) throws IOException {
    rows.older(
        (number, cells, chunk) ->
            taker.take(number, cells, Instant.ofEpochMilli(file.created() + chunk.time())));
  }

  /**
   * What indexes know of rows that could not be read.
   *
   * @param rows what they know of each, by its number and column by column
   * @param exact whether these are all the rows that could not be read, and no others
   */
  public record Remnants(Map<Long, Map<String, Object>> rows, boolean exact) {}

  /** What indexes know of rows that could not be read. */
  public Remnants remnants() throws IOException {
    Map<Long, Map<String, Object>> remnants = new TreeMap<>();
    boolean exact = isWhole();
    for (SalvagedCatalog.Index index :
        exact ? List.<SalvagedCatalog.Index>of() : catalog.indexes(name)) {
      SavedMap<MapFormat.Entry, Boolean> entries =
          catalog.map(index.map(), new MapFormat.EntriesOfIndex(index.columns().size()));
      entries.read(
          (entry, _) -> {
            if (rows.isInGap(entry.row())) {
              Map<String, Object> known =
                  remnants.computeIfAbsent(entry.row(), _ -> new HashMap<>());
              for (int i = 0; i < entry.cells().size(); i++) {
                known.put(index.columns().get(i), entry.cells().get(i));
              }
            }
          });
      exact |= entries.gaps().isEmpty() && !entries.isMissing();
    }
    return new Remnants(remnants, exact);
  }
}
