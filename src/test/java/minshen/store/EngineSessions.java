package minshen.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One database and a number of processes, one after the other, of which none ends in order. */
final class EngineSessions {
  private final String url;
  private final Path file;
  private final Duration older;
  private final Random random = new Random(1);
  private final List<String> losses = new ArrayList<>();
  private int sessions;
  private int committed;

  /**
   * Of a database.
   *
   * @param url with the settings that are tried
   * @param file where the database is
   * @param older by how much it gets older between two sessions
   */
  EngineSessions(String url, Path file, Duration older) {
    this.url = url;
    this.file = file;
    this.older = older;
  }

  /** The sessions after which something was not there that had been committed. */
  List<String> losses() {
    return losses;
  }

  /** Runs sessions that halt by themselves, after a commit has returned. */
  void halt(int count) throws IOException, InterruptedException {
    for (int session = 0; session < count; session++) {
      run(10 + random.nextInt(50), Integer.MAX_VALUE);
    }
  }

  /** Runs sessions that are killed, wherever they are. */
  void kill(int count) throws IOException, InterruptedException {
    for (int session = 0; session < count; session++) {
      run(Integer.MAX_VALUE, 10 + random.nextInt(50));
    }
  }

  private void run(int commits, int killedAfter) throws IOException, InterruptedException {
    sessions++;
    if (Files.exists(file) && older.isPositive()) {
      OlderStore.age(file, older);
    }
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EngineSession.class.getName(),
                url,
                Integer.toString(commits))
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said = process.inputReader()) {
      String first = String.valueOf(said.readLine());
      if (first.startsWith(EngineSession.FOUND)) {
        int found = Integer.parseInt(first.substring(EngineSession.FOUND.length()));
        if (found < committed) {
          losses.add("%d: %d were committed, %d are there".formatted(sessions, committed, found));
        }
        committed = found;
      } else {
        losses.add("%d: %s".formatted(sessions, first));
      }
      long end = (long) committed + killedAfter;
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        committed = Integer.parseInt(line);
        if (committed >= end) {
          // Not through the process: that would close what it has said and nobody has read.
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Override
  public String toString() {
    return "%d sessions, %d of them found less than was committed %s"
        .formatted(sessions, losses.size(), losses);
  }
}
