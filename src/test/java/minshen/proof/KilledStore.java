package minshen.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.store.OlderStore;
import minshen.store.UserStore;

/** A store on which one process after the other works until it is killed; none closes it. */
final class KilledStore {
  /** How many writes to the file a worker makes at most before it halts, opening it included. */
  private static final int MOST_WRITES = 160;

  private static final int MOST_SAID = 12;
  private static final int MOST_MILLIS = 60;

  private final Path data;
  private final Killed processes;
  private final KillTable table;
  private final Random random;
  private final Promises promises = new Promises();
  private int told;

  private KilledStore(Path data, Killed processes, KillTable table, Random random) {
    this.data = data;
    this.processes = processes;
    this.table = table;
    this.random = random;
  }

  /**
   * A new store.
   *
   * @param companies how many it begins with
   * @param age how long ago it was made, as the engine sees it
   */
  static KilledStore make(
      Path data, int companies, Duration age, Killed processes, KillTable table, Random random)
      throws IOException {
    try (UserStore store = UserStore.open(data)) {
      for (int i = 0; i < companies; i++) {
        store.add(company(store));
      }
    }
    OlderStore.age(data.resolve("minshen.mv.db"), age);
    return new KilledStore(data, processes, table, random);
  }

  private static Dossier company(UserStore store) throws IOException {
    try (InputStream in =
        KilledStore.class.getResourceAsStream("/minshen/demo/lanxi-cdmo.minshen.yaml")) {
      Dossier example =
          new DossierReader(store.library()).read(in.readAllBytes(), "example", ClaimsWanted.ANY);
      Claim first = example.claims().getFirst();
      Claim plain = first.withInput(first.input().withId(StoreWorker.CLAIM));
      return StoreWorker.numbered(example.withClaims(List.of(plain.withAttachments(List.of()))), 0);
    }
  }

  /** Where it lies. */
  Path data() {
    return data;
  }

  /** Lets a process work on it, and kills that; what it found of those before is counted. */
  void kill(String kind, StoreWorker.Work work, Killed.End end) throws Exception {
    promises.begin();
    boolean halts = end == Killed.End.HALT;
    processes.saying(
        halts ? Integer.MAX_VALUE : 1 + random.nextInt(MOST_SAID),
        random.nextInt(MOST_MILLIS),
        end,
        promises::heard,
        StoreWorker.class,
        work.name(),
        data.toString(),
        Long.toString(random.nextLong()),
        Integer.toString(halts ? 1 + random.nextInt(MOST_WRITES) : 0));
    if (!halts && !promises.compared()) {
      table.wrong(kind + ": the store was not opened\n" + processes.said());
    }
    count(kind);
  }

  /** Opens it once more, and counts what is not there. */
  void look() throws Exception {
    promises.begin();
    Killed.Ended ended =
        processes.run(
            StoreWorker.class,
            promises::heard,
            StoreWorker.Work.LOOK.name(),
            data.toString(),
            "0",
            "0");
    if (ended.code() != 0 || !promises.compared()) {
      table.wrong("the store cannot be opened: " + data);
    }
    promises.broken().forEach(table::wrong);
  }

  private void count(String kind) {
    int kept = promises.kept() - told;
    told = promises.kept();
    table.add(kind, kept, promises.broken());
  }
}
