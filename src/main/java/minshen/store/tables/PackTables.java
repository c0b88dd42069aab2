package minshen.store.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.policy.Clause;
import minshen.policy.Exclusion;
import minshen.policy.Pack;
import minshen.policy.Reading;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables of policy packs, in one database transaction. */
public final class PackTables {
  private final Handle handle;

  /** The tables behind a connection. */
  public PackTables(Handle handle) {
    this.handle = handle;
  }

  /** The SHA-256 of the files from which a version of a pack was loaded, if it was. */
  public Optional<String> sha256(String packId, String version) {
    return handle
        .createQuery("select sha256 from pack where pack_id = ? and version = ?")
        .bind(0, packId)
        .bind(1, version)
        .mapTo(String.class)
        .findOne();
  }

  /** The items of all other packs, each with its pack. */
  public Map<String, String> itemsBeside(String packId) {
    return handle
        .createQuery(
            "select item_id, pack_id from item join pack using (pack_key) where pack_id <> ?")
        .bind(0, packId)
        .reduceRows(
            new HashMap<>(),
            (packs, row) -> {
              packs.put(
                  row.getColumn("item_id", String.class), row.getColumn("pack_id", String.class));
              return packs;
            });
  }

  /** Writes a pack of which no such version is there yet. */
  public void write(Pack pack, String sha256) {
    int key = insert(pack, sha256);
    Rows rows = PackWriter.rows(pack);
    for (Table table : Table.values()) {
      insert(key, table, rows.of(table));
    }
  }

  /** The newest version of every pack, in the order in which they were loaded. */
  public List<Pack> newest() {
    return handle
        .createQuery(
            "select * from pack where pack_key in (select max(pack_key) from pack group by pack_id)"
                + " order by pack_key")
        .map((row, _) -> read(row))
        .list();
  }

  private int insert(Pack pack, String sha256) {
    return handle
        .createUpdate(
            "insert into pack (pack_id, version, sha256, title, number, signed, in_force_from,"
                + " in_force_to, events_from, events_to, by_reference_before, events_clause,"
                + " source) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(0, pack.id())
        .bind(1, pack.version())
        .bind(2, sha256)
        .bind(3, pack.title())
        .bind(4, pack.number().orElse(null))
        .bind(5, pack.signed().orElse(null))
        .bind(6, pack.inForce().from().orElse(null))
        .bind(7, pack.inForce().to().orElse(null))
        .bind(8, pack.events().period().from().orElse(null))
        .bind(9, pack.events().period().to().orElse(null))
        .bind(10, pack.events().byReferenceBefore().orElse(null))
        .bind(11, pack.events().clause().orElse(null))
        .bind(12, Row.word(pack.source()))
        .executeAndReturnGeneratedKeys("pack_key")
        .mapTo(Integer.class)
        .one();
  }

  private void insert(int key, Table table, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(table.insert())) {
      for (Row row : rows) {
        batch.bind(0, key);
        int parameter = 1;
        for (Object value : row.values()) {
          batch.bind(parameter++, value);
        }
        batch.add();
      }
      batch.execute();
    }
  }

  private Pack read(ResultSet pack) throws SQLException {
    Rows rows = rows(pack.getInt("pack_key"));
    ItemTableReader items = new ItemTableReader(rows);
    return new Pack(
        pack.getString("pack_id"),
        pack.getString("version"),
        pack.getString("title"),
        Optional.ofNullable(pack.getString("number")),
        rows.texts("name", Table.PACK_ISSUER),
        day(pack, "signed"),
        new Pack.Period(day(pack, "in_force_from"), day(pack, "in_force_to")),
        new Pack.EventWindow(
            new Pack.Period(day(pack, "events_from"), day(pack, "events_to")),
            day(pack, "by_reference_before"),
            Optional.ofNullable(pack.getString("events_clause"))),
        Pack.Source.valueOf(pack.getString("source").toUpperCase(Locale.ROOT)),
        rows.list(row -> clause(row, rows), Table.CLAUSE),
        items.conditions(Optional.empty()),
        rows.list(items::read, Table.ITEM),
        rows.list(row -> reading(row, rows), Table.READING),
        rows.list(row -> exclusion(row, rows), Table.EXCLUSION));
  }

  private Rows rows(int key) {
    Rows rows = new Rows();
    for (Table table : Table.values()) {
      handle
          .createQuery(table.select())
          .bind(0, key)
          .map((row, _) -> row(table, row))
          .forEach(row -> rows.add(row, table));
    }
    return rows;
  }

  private static Row row(Table table, ResultSet from) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (int i = 1; i <= table.columns().size(); i++) {
      values.add(from.getObject(i));
    }
    return new Row(table, values);
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Clause clause(Row row, Rows rows) {
    String id = row.text("clause_id");
    return new Clause(
        id,
        row.maybe("within_id"),
        row.text("marker"),
        row.text("heading"),
        row.text("words"),
        rows.texts("name", Table.CLAUSE_UNIT, id));
  }

  private static Reading reading(Row row, Rows rows) {
    String id = row.text("reading_id");
    return new Reading(
        id,
        row.text("question"),
        Set.copyOf(rows.texts("item_id", Table.READING_ITEM, id)),
        rows.list(
            r -> new Reading.Quotation(r.text("clause_id"), r.text("words")), Table.QUOTATION, id),
        row.text("standard"),
        row.maybe("alternative"),
        row.flag("moves"));
  }

  private static Exclusion exclusion(Row row, Rows rows) {
    return new Exclusion(
        rows.texts("item_id", Table.EXCLUSION_ITEM, row.whole("position")), row.text("clause_id"));
  }
}
