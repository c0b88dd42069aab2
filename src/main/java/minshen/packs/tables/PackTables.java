package minshen.packs.tables;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
import java.util.TreeSet;
import minshen.packs.GridFields;
import minshen.policy.Authority;
import minshen.policy.Clause;
import minshen.policy.Department;
import minshen.policy.Exclusion;
import minshen.policy.Pack;
import minshen.policy.PackForm;
import minshen.policy.Reading;
import minshen.policy.Submission;
import minshen.policy.YearlyCall;

/**
 * The tables of policy packs behind one connection. Plain JDBC: the command line passes here each
 * time it starts, and rows that all look alike need no mapper.
 */
public final class PackTables {
  private static final String INSERT_PACK =
      """
      insert into pack (pack_id, version, sha256, title, number, signed, in_force_from,
        in_force_to, in_force_stated, events_from, events_to, by_reference_before, events_clause,
        source, role, call_opens, call_closes, call_copies, special_from, special_clause,
        region, submit_how, submit_portal, submit_max_upload, submit_window, submit_phone)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ALL = "select * from pack order by pack_key";

  private final Connection connection;

  /** The tables behind a connection. */
  public PackTables(Connection connection) {
    this.connection = connection;
  }

  /** The SHA-256 of the files from which a version of a pack was loaded, if it was. */
  public Optional<String> sha256(String packId, String version) throws SQLException {
    String query = "select sha256 from pack where pack_id = ? and version = ?";
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, packId);
      statement.setString(2, version);
      ResultSet found = statement.executeQuery();
      return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
    }
  }

  /** The items of all other packs, each with its pack. */
  public Map<String, String> itemsBeside(String packId) throws SQLException {
    String query =
        "select item.item_id, pack.pack_id from item join pack on item.pack_key = pack.pack_key"
            + " where pack.pack_id <> ?";
    Map<String, String> packs = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, packId);
      ResultSet found = statement.executeQuery();
      while (found.next()) {
        packs.put(found.getString(1), found.getString(2));
      }
    }
    return packs;
  }

  /** Writes a pack of which no such version is there yet. */
  public void write(Pack pack, String sha256) throws SQLException {
    int key = insert(pack, sha256);
    PackRows rows = PackWriter.rows(pack);
    for (PackTable table : PackTable.values()) {
      insert(key, table, rows.of(table));
    }
  }

  /** The SHA-256 of the files of every version, by id and version. */
  public Map<String, String> seals() throws SQLException {
    Map<String, String> seals = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement("select pack_id, version, sha256 from pack")) {
      ResultSet found = statement.executeQuery();
      while (found.next()) {
        seals.put(found.getString(1) + "@" + found.getString(2), found.getString(3));
      }
    }
    return seals;
  }

  /** Every version of every pack, in the order in which they were loaded. */
  public List<Pack> all() throws SQLException {
    List<Pack> packs = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(ALL)) {
      ResultSet found = statement.executeQuery();
      while (found.next()) {
        packs.add(read(found));
      }
    }
    return packs;
  }

  private int insert(Pack pack, String sha256) throws SQLException {
    Submission submission = pack.authority().submission();
    Object[] values = {
      pack.id(),
      pack.version(),
      sha256,
      pack.title(),
      pack.number().orElse(null),
      pack.signed().orElse(null),
      pack.inForce().from().orElse(null),
      pack.inForce().to().orElse(null),
      TableRow.word(pack.inForce().stated()),
      pack.events().period().from().orElse(null),
      pack.events().period().to().orElse(null),
      pack.events().byReferenceBefore().orElse(null),
      pack.events().clause().orElse(null),
      TableRow.word(pack.source()),
      TableRow.word(pack.role()),
      pack.call().opens().orElse(null),
      pack.call().closes().orElse(null),
      pack.call().copies().orElse(null),
      pack.special().map(Pack.Special::from).orElse(null),
      pack.special().map(Pack.Special::clause).orElse(null),
      pack.authority().region().orElse(null),
      TableRow.word(submission.how()),
      submission.portal().orElse(null),
      submission.maxUpload().orElse(null),
      submission.window().orElse(null),
      submission.phone().orElse(null)
    };
    try (PreparedStatement statement =
        connection.prepareStatement(INSERT_PACK, new String[] {"pack_key"})) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
      ResultSet keys = statement.getGeneratedKeys();
      keys.next();
      return keys.getInt(1);
    }
  }

  private void insert(int key, PackTable table, List<TableRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(table.insert())) {
      for (TableRow row : rows) {
        statement.setInt(1, key);
        for (int i = 0; i < row.values().size(); i++) {
          statement.setObject(i + 2, row.values().get(i));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private Pack read(ResultSet pack) throws SQLException {
    PackRows rows = rows(pack.getInt("pack_key"));
    ItemTableReader items = new ItemTableReader(rows);
    List<Clause> clauses = rows.list(row -> clause(row, rows), PackTable.CLAUSE);
    return new Pack(
        pack.getString("pack_id"),
        pack.getString("version"),
        pack.getString("title"),
        Optional.ofNullable(pack.getString("number")),
        rows.texts("name", PackTable.PACK_ISSUER),
        day(pack, "signed"),
        new Pack.InForce(
            day(pack, "in_force_from"),
            day(pack, "in_force_to"),
            word(pack, "in_force_stated", Pack.Stated.class)),
        new Pack.EventWindow(
            new Pack.Period(day(pack, "events_from"), day(pack, "events_to")),
            day(pack, "by_reference_before"),
            Optional.ofNullable(pack.getString("events_clause"))),
        word(pack, "source", Pack.Source.class),
        word(pack, "role", Pack.Role.class),
        clauses,
        items.conditions(Optional.empty()),
        rows.list(items::read, PackTable.ITEM),
        rows.list(row -> reading(row, rows), PackTable.READING),
        rows.list(row -> exclusion(row, rows), PackTable.EXCLUSION),
        MeasureTables.questions(rows),
        MeasureTables.measures(rows, clauses),
        MeasureTables.guide(rows),
        new YearlyCall(
            new TreeSet<>(rows.list(row -> row.whole("year_called"), PackTable.PACK_YEAR)),
            day(pack, "call_opens"),
            day(pack, "call_closes"),
            Optional.ofNullable(pack.getObject("call_copies", Integer.class))),
        rows.list(PackTables::form, PackTable.PACK_FORM),
        rows.list(
            row -> new Pack.Funder(row.text("who"), row.text("label"), row.requiredFigure("share")),
            PackTable.PACK_FUNDER),
        Optional.ofNullable(pack.getString("special_clause"))
            .map(special -> new Pack.Special(figure(pack, "special_from").orElseThrow(), special)),
        authority(pack, rows));
  }

  private static Authority authority(ResultSet pack, PackRows rows) throws SQLException {
    return new Authority(
        Optional.ofNullable(pack.getString("region")),
        rows.texts("name", PackTable.PACK_TOWN),
        rows.list(
            row ->
                new Department(
                    row.text("department_id"),
                    row.text("label"),
                    row.maybe("phone"),
                    row.maybe("window_at")),
            PackTable.PACK_DEPARTMENT),
        new Submission(
            word(pack, "submit_how", Submission.How.class),
            Optional.ofNullable(pack.getString("submit_portal")),
            figure(pack, "submit_max_upload"),
            rows.texts("format", PackTable.PACK_FORMAT),
            Optional.ofNullable(pack.getString("submit_window")),
            Optional.ofNullable(pack.getString("submit_phone"))));
  }

  private PackRows rows(int key) throws SQLException {
    PackRows rows = new PackRows();
    for (PackTable table : PackTable.values()) {
      try (PreparedStatement statement = connection.prepareStatement(table.select())) {
        statement.setInt(1, key);
        ResultSet found = statement.executeQuery();
        while (found.next()) {
          rows.add(row(table, found), table);
        }
      }
    }
    return rows;
  }

  private static TableRow row(PackTable table, ResultSet from) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (int i = 1; i <= table.columns().size(); i++) {
      values.add(from.getObject(i));
    }
    return new TableRow(table, values);
  }

  private static Optional<BigDecimal> figure(ResultSet row, String column) {
    try {
      return Optional.ofNullable(row.getBigDecimal(column)).map(TableRow::plain);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static <E extends Enum<E>> E word(ResultSet row, String column, Class<E> type)
      throws SQLException {
    return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
  }

  private static Clause clause(TableRow row, PackRows rows) {
    String id = row.text("clause_id");
    return new Clause(
        id,
        row.maybe("within_id"),
        row.text("marker"),
        row.text("heading"),
        row.text("words"),
        rows.texts("name", PackTable.CLAUSE_UNIT, id));
  }

  private static Reading reading(TableRow row, PackRows rows) {
    String id = row.text("reading_id");
    return new Reading(
        id,
        row.text("question"),
        Set.copyOf(rows.texts("item_id", PackTable.READING_ITEM, id)),
        rows.list(
            r -> new Reading.Quotation(r.text("clause_id"), r.text("words")),
            PackTable.QUOTATION,
            id),
        row.text("standard"),
        row.maybe("alternative"),
        row.flag("moves"),
        row.flag("plausible"));
  }

  private static PackForm form(TableRow row) {
    String grid = row.text("grid");
    return new PackForm(row.text("form_id"), grid, row.maybe("template"), GridFields.of(grid));
  }

  private static Exclusion exclusion(TableRow row, PackRows rows) {
    return new Exclusion(
        rows.texts("item_id", PackTable.EXCLUSION_ITEM, row.whole("position")),
        row.choice("scope", Exclusion.Over.class),
        row.text("clause_id"));
  }
}
