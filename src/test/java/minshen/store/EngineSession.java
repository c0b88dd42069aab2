package minshen.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;

/**
 * A process that asks nothing but the database of a URL: it says what it finds, commits one row
 * after the other, says the number of each when the commit has returned, and halts after some.
 */
final class EngineSession {
  /** How the number of rows is said that was found at the start. */
  static final String FOUND = "found ";

  private static final int MOST_WORDS = 300;

  private EngineSession() {}

  public static void main(String[] arguments) throws SQLException {
    ForcedDisk.register();
    int commits = Integer.parseInt(arguments[1]);
    try (Connection connection = DriverManager.getConnection(arguments[0])) {
      int number = found(connection);
      connection.setAutoCommit(false);
      System.out.println(FOUND + number);
      for (int commit = 0; commit < commits; commit++) {
        number++;
        commit(connection, number);
        System.out.println(number);
      }
      Runtime.getRuntime().halt(1);
    }
  }

  /** The rows have the numbers from 1 on; one that is missing in between is no row. */
  private static int found(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists entry (number int primary key, text varchar)");
      try (ResultSet row =
          statement.executeQuery(
              "select count(*), coalesce(max(number), 0), count(text) from entry")) {
        row.next();
        if (row.getInt(1) != row.getInt(2) || row.getInt(1) != row.getInt(3)) {
          throw new IllegalStateException(
              "%d rows up to number %d".formatted(row.getInt(1), row.getInt(2)));
        }
        return row.getInt(1);
      }
    }
  }

  /** Adds a row and changes another one, so that space becomes free in many places. */
  private static void commit(Connection connection, int number) throws SQLException {
    Random random = new Random(number);
    try (PreparedStatement insert = connection.prepareStatement("insert into entry values (?, ?)");
        PreparedStatement update =
            connection.prepareStatement("update entry set text = ? where number = ?")) {
      insert.setInt(1, number);
      insert.setString(2, text(random));
      insert.execute();
      update.setString(1, text(random));
      update.setInt(2, 1 + random.nextInt(number));
      update.execute();
      connection.commit();
    }
  }

  private static String text(Random random) {
    return Long.toString(random.nextLong(), Character.MAX_RADIX).repeat(random.nextInt(MOST_WORDS));
  }
}
