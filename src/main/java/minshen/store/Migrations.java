package minshen.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables of a database to the shape that this release of the program knows. */
public final class Migrations {
  private Migrations() {}

  /** Runs the migrations that have not been run yet. */
  public static void run(DataSource database) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:minshen/store/migration")
        .load()
        .migrate();
  }
}
