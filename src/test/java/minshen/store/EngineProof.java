package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The long form of {@link EngineTest} and of {@link PowerCutTest}; it says what it found. */
class EngineProof {
  private static final int ENDS = 40;
  private static final int KILLS = 20;
  private static final int POWER_CUT_SESSIONS = 12;
  private static final int SAVES = 25;
  private static final int SKIPPED = 2;

  @TempDir Path folder;

  @Test
  void nothingIsLostByTheEngineAlone() throws Exception {
    EngineSessions sessions = EngineTest.alone(folder);
    sessions.halt(ENDS);
    holds("H2 alone", sessions, sessions.losses().isEmpty());
  }

  @Test
  void nothingIsLostAsStoresAreOpened() throws Exception {
    EngineSessions sessions = EngineTest.asOpened(folder);
    sessions.halt(KILLS);
    sessions.kill(KILLS);
    holds("H2 as stores are opened", sessions, sessions.losses().isEmpty());
  }

  @Test
  void whatWasSavedIsThereAfterEveryKillAndPowerCut() throws Exception {
    PowerCuts cuts = new PowerCuts(ForcedDisk.SCHEME + ":", folder, new Random(7), SKIPPED);
    for (int session = 0; session < POWER_CUT_SESSIONS; session++) {
      cuts.session(SAVES);
    }
    holds("the store when the power goes", cuts, cuts.failures().isEmpty());
  }

  private static void holds(String what, Object found, boolean good) {
    String line = "H2 %s | %s | %s".formatted(org.h2.engine.Constants.VERSION, what, found);
    System.out.println(line);
    assertThat(good).as(line).isTrue();
  }
}
