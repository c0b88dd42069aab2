package minshen.packs.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The migrations that make and shape the tables of the packs; they need no others. A store has its
 * own beside them.
 */
public final class PackMigrations {
  /** Where the migrations of packs and of stores are. */
  public static final String FOLDER = "minshen/migration/";

  private static final List<String> SCRIPTS =
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

  private PackMigrations() {}

  /** Makes the tables of the packs alone, in an empty database that is gone in a moment. */
  public static void run(Connection empty) throws SQLException {
    for (String script : SCRIPTS) {
      run(script, empty, whole -> whole.split(OF_USERS, 2)[0]);
    }
  }

  /**
   * Runs a script.
   *
   * @param part which part of it
   */
  public static void run(String script, Connection database, UnaryOperator<String> part)
      throws SQLException {
    try (InputStream in = PackMigrations.class.getResourceAsStream("/" + FOLDER + script);
        Statement statement = database.createStatement()) {
      statement.execute(part.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
