package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was committed outlives the process, in a database that has grown old: another version of H2
 * has to pass this. 2.5.252 does not.
 */
class EngineTest {
  private static final int SESSIONS = 12;

  @TempDir Path folder;

  @Test
  void nothingIsLostByTheEngineAlone() throws Exception {
    EngineSessions sessions = alone(folder);
    sessions.halt(SESSIONS);
    assertThat(sessions.losses()).as(sessions.toString()).isEmpty();
  }

  @Test
  void nothingIsLostAsStoresAreOpened() throws Exception {
    EngineSessions sessions = asOpened(folder);
    sessions.halt(SESSIONS / 2);
    sessions.kill(SESSIONS / 2);
    assertThat(sessions.losses()).as(sessions.toString()).isEmpty();
  }

  /** H2 as it is, which uses free space again at once. */
  static EngineSessions alone(Path folder) {
    Path file = StoreFile.in(folder);
    String path = file.toString().replaceFirst("\\.mv\\.db$", "");
    return new EngineSessions(
        "jdbc:h2:file:" + path + ";WRITE_DELAY=0;RETENTION_TIME=0;DB_CLOSE_ON_EXIT=FALSE",
        file,
        Duration.ZERO);
  }

  /** The disk and the settings of the program. */
  static EngineSessions asOpened(Path folder) {
    Path file = StoreFile.in(folder);
    return new EngineSessions(StoreFile.source(file).getURL(), file, Duration.ofMinutes(2));
  }
}
