package minshen.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Stores as earlier releases left them. */
public final class OldStores {
  static final String COMPANY = "上海旧版生物";
  static final String PROJECT = "旧版项目";

  private OldStores() {}

  /** A store whose tables are those of a version, with a company and a claim if it knew them. */
  public static void make(Path folder, int version) throws SQLException {
    var source = StoreFile.unforced(StoreFile.in(folder));
    Migrations.run(source, version);
    if (version < 2) {
      return;
    }
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("insert into applicant (name) values ('" + COMPANY + "')");
      statement.execute(
          "insert into claim (applicant, place, name, item, project)"
              + " select id, 0, 'c1', 'MH-12', '"
              + PROJECT
              + "' from applicant");
    }
  }

  /** Whether a store is of today's shape and holds what {@link #make} put into it. */
  public static boolean isWhole(Path folder) throws SQLException {
    Path file = StoreFile.in(folder);
    try (Connection connection = StoreFile.readOnly(file).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select applicant.name, claim.project from applicant"
                    + " join claim on claim.applicant = applicant.id")) {
      return StoreVersion.of(connection, file) == Migrations.newest()
          && rows.next()
          && rows.getString(1).equals(COMPANY)
          && rows.getString(2).equals(PROJECT)
          && !rows.next();
    }
  }

  /** Runs the first statements of the migration after that, as one that was broken off had. */
  static void halfMigrate(Path folder, String... statements) throws SQLException {
    try (Connection connection = StoreFile.unforced(StoreFile.in(folder)).getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }
}
