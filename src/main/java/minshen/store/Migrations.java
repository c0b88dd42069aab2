package minshen.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import minshen.files.PrivateFiles;
import minshen.packs.tables.PackMigrations;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of a database to the shape that this release of the program knows. */
public final class Migrations {
  private static final String PAPERS = "V17__papers.sql";

  /** What of it says what boxes are on. */
  private static final Pattern STAMPING =
      Pattern.compile("(?s)^.*?(update claim_attachment .*?);.*$");

  /** Every migration, in order; a test holds that Flyway finds the same ones. */
  private static final List<String> SCRIPTS =
      List.of(
          "V1__policy.sql",
          "V2__dossiers.sql",
          "V3__attachments.sql",
          "V4__measures.sql",
          "V5__workbench.sql",
          "V6__editions.sql",
          "V7__rules.sql",
          "V8__decisions.sql",
          "V9__formulas.sql",
          "V10__limits.sql",
          "V11__facts.sql",
          "V12__regions.sql",
          "V13__redactions.sql",
          "V14__notice.sql",
          "V15__signing.sql",
          "V16__late.sql",
          PAPERS,
          "V18__slots.sql",
          "V19__bin.sql",
          "V20__aside.sql",
          "V21__events.sql");

  private Migrations() {}

  /** The version of the tables that this release knows. */
  static int newest() {
    return Integer.parseInt(SCRIPTS.getLast().replaceFirst("V(\\d+)__.*", "$1"));
  }

  /**
   * Runs the migrations that a lasting database has not seen yet. A release that copied nothing
   * aside may have left one half done: it is then done again, and what of it is there already is
   * left as it is.
   */
  public static void run(DataSource database) {
    run(database, newest());
  }

  /**
   * Makes a store of today's shape in a folder, or brings the one that is there to it. Nobody else
   * knows of it yet; who made it forces it onto the disk in the end.
   */
  public static void runOnCopy(Path folder) {
    Path file = StoreFile.in(folder);
    try {
      run(StoreFile.unforced(file));
    } catch (FlywayException e) {
      throw StoreTrouble.disk(e, file).orElseThrow(() -> e);
    }
    PrivateFiles.narrow(file);
  }

  /**
   * Says of boxes that came from a store of before the seventeenth migration what they are on, as
   * that says it of those that are there when it runs.
   */
  public static void stampRedactions(Connection store) throws SQLException {
    PackMigrations.run(PAPERS, store, whole -> STAMPING.matcher(whole).replaceFirst("$1"));
  }

  /** Runs the migrations up to a version. */
  static void run(DataSource database, int version) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(database)
            .locations("classpath:" + PackMigrations.FOLDER)
            .target(Integer.toString(version))
            .load();
    // Forgets an attempt that failed, and takes the scripts as they are today.
    flyway.repair();
    flyway.migrate();
  }

  /**
   * Runs every migration on an empty database that is gone in a moment. It needs no history, and so
   * not Flyway, which takes longer to start than everything else on the way to the packs.
   */
  public static void runAll(Connection empty) throws SQLException {
    for (String script : SCRIPTS) {
      PackMigrations.run(script, empty, whole -> whole);
    }
  }
}
