package minshen.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import minshen.FullPack;
import minshen.files.InputException;
import minshen.packs.tables.PackMigrations;
import minshen.packs.tables.SealedPack;
import minshen.policy.Pack;
import minshen.store.Migrations;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Packs go into tables and come out as they went in; a version is what it was. */
class PackLoaderTest {
  private static final SealedPack MH2025 = PackReader.read(PackFiles.bundled("MH2025"));

  private Connection connection;
  private PackLoader store;

  @BeforeEach
  void openLastingDatabase() throws SQLException {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
    connection = database.getConnection();
    Migrations.run(database);
    store = new PackLoader(connection);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void packComesOutAsItWentIn() {
    store.load(MH2025);

    assertThat(store.library().packs()).containsExactly(MH2025.pack());
  }

  @Test
  void packThatUsesEveryColumnComesOutAsItWentIn() {
    Pack full = FullPack.of("FULL", "1", "F-1");

    store.load(new SealedPack(full, "a".repeat(64)));

    assertThat(store.library().packs()).containsExactly(full);
  }

  @Test
  void bundledPacksTakeTheSameWay() {
    BundledPacks.read().forEach(store::load);

    assertThat(PackLoader.bundled()).isEqualTo(store.library());
  }

  @Test
  void twoReadingsHaveTheSameSeal() {
    assertThat(PackReader.readProved(PackFiles.bundled("MH2025"))).isEqualTo(MH2025);
    assertThat(MH2025.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void sameVersionOfTheSameFilesIsLoadedOnce() throws SQLException {
    store.load(MH2025);
    store.load(MH2025);

    assertThat(count("pack")).isEqualTo(1);
    assertThat(count("item")).isEqualTo(19);
  }

  @Test
  void sameVersionOfOtherFilesIsRefused() throws SQLException {
    store.load(MH2025);

    assertThatThrownBy(() -> store.load(new SealedPack(MH2025.pack(), "b".repeat(64))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("MH2025")
        .hasMessageContaining("bbbbbbbbbbbb")
        .hasMessageContaining(MH2025.sha256().substring(0, 12));
    assertThat(count("pack")).isEqualTo(1);
  }

  @Test
  void newerVersionTakesThePlaceOfTheOlder() {
    store.load(new SealedPack(FullPack.of("FULL", "1", "F-1"), "a".repeat(64)));
    Pack newer = FullPack.of("FULL", "2", "F-1");
    store.load(new SealedPack(newer, "c".repeat(64)));

    assertThat(store.library().packs()).containsExactly(newer);
  }

  @Test
  void itemOfAnotherPackIsRefusedAndNothingIsLeftBehind() throws SQLException {
    store.load(new SealedPack(FullPack.of("ONE", "1", "F-1"), "a".repeat(64)));

    assertThatThrownBy(
            () -> store.load(new SealedPack(FullPack.of("TWO", "1", "F-1"), "c".repeat(64))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("F-1")
        .hasMessageContaining("ONE");
    assertThat(count("pack")).isEqualTo(1);
  }

  @Test
  void packThatBreaksAReferenceLeavesNothingBehind() throws SQLException {
    Pack broken = FullPack.of("FULL", "1", "F-1");
    Pack withoutClauses =
        new Pack(
            broken.id(),
            broken.version(),
            broken.title(),
            broken.number(),
            broken.issuers(),
            broken.signed(),
            broken.inForce(),
            broken.events(),
            broken.source(),
            broken.role(),
            List.of(),
            broken.conditions(),
            broken.items(),
            broken.readings(),
            broken.exclusions(),
            broken.questions(),
            broken.measures(),
            broken.guide());

    assertThatThrownBy(() -> store.load(new SealedPack(withoutClauses, "a".repeat(64))))
        .isInstanceOf(PackTablesException.class);
    assertThat(count("pack")).isZero();
    assertThatCode(() -> store.load(MH2025)).doesNotThrowAnyException();
  }

  @Test
  void bothWaysOfMigratingMakeTheSameTables() throws SQLException {
    JdbcDataSource memory = new JdbcDataSource();
    memory.setURL("jdbc:h2:mem:");
    try (Connection other = memory.getConnection()) {
      Migrations.runAll(other);

      assertThat(columns(other)).isEqualTo(columns(connection)).isNotEmpty();
    }
  }

  @Test
  void tablesOfThePacksAloneAreThoseOfTheWholeStore() throws SQLException {
    JdbcDataSource memory = new JdbcDataSource();
    memory.setURL("jdbc:h2:mem:");
    try (Connection other = memory.getConnection()) {
      PackMigrations.run(other);

      List<String> tables = columns(other).stream().map(PackLoaderTest::table).distinct().toList();
      assertThat(tables).contains("pack", "step", "measure", "pack_form");
      assertThat(columns(connection).stream().filter(c -> tables.contains(table(c))))
          .containsExactlyElementsOf(columns(other));
    }
  }

  private static String table(String column) {
    return column.replaceFirst(" .*", "").toLowerCase(Locale.ROOT);
  }

  private static List<String> columns(Connection connection) throws SQLException {
    String query =
        "select table_name, column_name, data_type, is_nullable from information_schema.columns"
            + " where table_schema = 'PUBLIC' and table_name <> 'flyway_schema_history'"
            + " order by table_name, ordinal_position";
    List<String> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        columns.add(
            String.join(
                " ", rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return columns;
  }

  private int count(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
