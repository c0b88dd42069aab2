package minshen.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the {@link KillProof}: one store that is not fresh, killed again and again. */
class KilledStoreTest {
  private static final int KILLS = 20;

  @TempDir Path folder;

  @Test
  void whatWasSaidToBeKeptIsThereAfterEachOfManyKills() throws Exception {
    long seed = System.nanoTime();
    KillTable table = new KillTable();
    KilledStore store =
        KilledStore.make(
            folder.resolve("data"),
            6,
            Duration.ofMinutes(10),
            new Killed(folder),
            table,
            new Random(seed));
    for (int i = 0; i < KILLS; i++) {
      boolean attaches = i % 5 == 4;
      store.kill(
          attaches ? "attaching" : "saving",
          attaches ? StoreWorker.Work.ATTACH : StoreWorker.Work.SAVE,
          i % 4 == 3 ? Killed.End.HALT : Killed.End.KILL);
    }
    store.look();
    assertThat(table.broken()).as("seed " + seed).isEmpty();
    assertThat(table.kills()).isEqualTo(KILLS);
  }
}
