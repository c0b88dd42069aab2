package minshen.packs.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The tables that are made at once beside those that the migrations leave. */
class PackMigrationsTest {
  /** The migrations that shape tables of the packs, in order. */
  private static final List<String> MIGRATIONS =
      List.of(
          "V1__policy.sql",
          "V4__measures.sql",
          "V6__editions.sql",
          "V7__rules.sql",
          "V9__formulas.sql",
          "V10__limits.sql",
          "V11__facts.sql",
          "V12__regions.sql",
          "V14__notice.sql",
          "V18__slots.sql");

  /** In a script that shapes both, what follows this line is not of the packs. */
  private static final String OF_USERS = "-- OF USERS";

  private static final String HEAD =
      """
      -- The tables of the packs as all migrations leave them. Written by PackMigrationsTest with
      -- MINSHEN_TABLES=write; not edited.
      """;

  private static final Path FILE = Path.of("src/main/resources", PackMigrations.TABLES);

  @Test
  void whatIsMadeAtOnceIsWhatTheMigrationsLeave() throws Exception {
    String migrated = migrated();
    if (Optional.ofNullable(System.getenv("MINSHEN_TABLES")).equals(Optional.of("write"))) {
      Files.writeString(FILE, HEAD + migrated);
    }
    assertThat(Files.readString(FILE)).isEqualTo(HEAD + migrated);
    try (Connection atOnce = database()) {
      PackMigrations.run(atOnce);
      assertThat(shape(atOnce)).isEqualTo(migrated);
    }
  }

  private static String migrated() throws SQLException, IOException {
    try (Connection migrated = database()) {
      for (String script : MIGRATIONS) {
        PackMigrations.run(script, migrated, whole -> whole.split(OF_USERS, 2)[0]);
      }
      return shape(migrated);
    }
  }

  private static Connection database() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:mem:");
  }

  /** The statements that make the tables of a database, without its user and without remarks. */
  private static String shape(Connection database) throws SQLException {
    List<String> statements = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("script nodata nosettings")) {
      while (rows.next()) {
        String line = rows.getString(1);
        if (!line.startsWith("--") && !line.startsWith("CREATE USER")) {
          statements.add(line.strip().replace("\"PUBLIC\".", ""));
        }
      }
    }
    return String.join("\n", statements) + "\n";
  }
}
