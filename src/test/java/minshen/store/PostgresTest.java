package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import minshen.packs.PackFiles;
import minshen.packs.PackLoader;
import minshen.packs.PackReader;
import minshen.packs.tables.SealedPack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables are standard SQL: a real PostgreSQL takes them and gives the packs back. */
class PostgresTest {
  private static Path folder;
  private static Path bin;
  private static int port;

  @BeforeAll
  static void startServer() throws IOException, InterruptedException {
    Optional<Path> installed = installed();
    if (installed.isEmpty()) {
      System.out.println("SKIPPED: no PostgreSQL here, so the tables are tried on H2 only");
    }
    Assumptions.assumeTrue(installed.isPresent(), "no PostgreSQL");
    bin = installed.get();
    folder = Files.createTempDirectory("minshen-postgres");
    if (isRoot()) {
      // PostgreSQL refuses to run as root; its package brings a user of its own.
      run("chown", "postgres", folder.toString());
    }
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path data = folder.resolve("data");
    postgres("initdb", "-D", data.toString(), "-U", "minshen", "-A", "trust", "-E", "UTF8", "-N");
    // No socket in a folder: its path would be cut at a blank, or be too long.
    String options = "-h 127.0.0.1 -p " + port + " -k '' -F";
    postgres("pg_ctl", "-D", data.toString(), "-o", options, "-l", folder + "/log", "-w", "start");
  }

  @AfterAll
  static void stopServer() throws IOException, InterruptedException {
    if (folder != null) {
      postgres("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "-w", "stop");
      run("rm", "-r", folder.toString());
    }
  }

  @Test
  void packComesOutAsItWentIn() throws SQLException {
    SealedPack pack = PackReader.read(PackFiles.bundled("MH2025"));
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    try (Connection connection = DriverManager.getConnection(url, "minshen", "")) {
      Migrations.runAll(connection);
      PackLoader store = new PackLoader(connection);
      store.load(pack);

      assertThat(store.library().packs()).containsExactly(pack.pack());
    }
  }

  private static Optional<Path> installed() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.list(versions)) {
      return found
          .map(version -> version.resolve("bin"))
          .filter(path -> Files.isExecutable(path.resolve("initdb")))
          .findFirst();
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void postgres(String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command.toArray(String[]::new));
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("minshen", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(log);
    Files.delete(log);
    assertThat(process.exitValue()).as(said).isZero();
  }
}
