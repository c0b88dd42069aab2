package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was saved is there whenever the process is killed or the power goes: before every write to
 * the store's file, in the middle of it, and with any part of what was not forced onto the disk.
 */
class PowerCutTest {
  private static final int SAVES = 16;
  private static final int SKIPPED = 4;

  @TempDir Path folder;

  @Test
  void whatWasSavedIsThereAfterEveryKillAndPowerCut() throws Exception {
    PowerCuts cuts = cuts(ForcedDisk.SCHEME + ":", 2);
    assertThat(cuts.failures()).as(cuts.toString()).isEmpty();
    assertThat(cuts.tried()).isGreaterThan(50);
  }

  @Test
  void whatWasSavedIsThereWhenTheFirstWriteAfterAStartIsCutOff() throws Exception {
    PowerCuts cuts = new PowerCuts(ForcedDisk.SCHEME + ":", folder, new Random(1), SKIPPED);
    for (int session = 1; session <= 12; session++) {
      cuts.shortSession(6, 4);
    }
    assertThat(cuts.failures()).as(cuts.toString()).isEmpty();
    assertThat(cuts.tried()).isGreaterThan(200);
  }

  @Test
  void withoutForcingItWouldBeLost() throws Exception {
    assertThat(cuts("", 1).failures()).isNotEmpty();
  }

  private PowerCuts cuts(String layer, int sessions) throws Exception {
    PowerCuts cuts = new PowerCuts(layer, folder, new Random(1), SKIPPED);
    for (int session = 1; session <= sessions; session++) {
      cuts.session(SAVES);
    }
    return cuts;
  }
}
