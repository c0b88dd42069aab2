package minshen.packs.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;

/**
 * The migrations that make and shape the tables of the packs; they need no others. A store has its
 * own beside them.
 */
public final class PackMigrations {
  /** Where the migrations of packs and of stores are. */
  public static final String FOLDER = "minshen/migration/";

  /** The tables as the migrations leave them; a test writes it, and holds it against them. */
  static final String TABLES = "minshen/packs/tables.sql";

  private PackMigrations() {}

  /**
   * Makes the tables of the packs alone, in an empty database that is gone in a moment: at once,
   * since going through all migrations takes longer than what is then done with the tables.
   */
  public static void run(Connection empty) throws SQLException {
    // One by one: H2 goes through all that is left of a list with each statement of it.
    try (Statement statement = empty.createStatement()) {
      for (String one : text("/" + TABLES).strip().split(";\\R", -1)) {
        statement.execute(one);
      }
    }
  }

  /**
   * Runs a script.
   *
   * @param part which part of it
   */
  public static void run(String script, Connection database, UnaryOperator<String> part)
      throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(part.apply(text("/" + FOLDER + script)));
    }
  }

  private static String text(String resource) {
    try (InputStream in = PackMigrations.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
