package minshen.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import minshen.desktop.OnRealScreen;
import minshen.desktop.RealScreen;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.packs.PackLoader;
import minshen.store.OldStores;
import minshen.store.OlderStore;
import minshen.store.UserStore;
import org.h2.engine.Constants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred kills at random moments: whatever a process said it had kept is there afterwards,
 * every store opens, no file is half written and nothing is left behind. {@code mvn -q -Pproof
 * verify} runs it; {@code -Dminshen.seed=…} repeats one run.
 */
class KillProof {
  private static final Path SO_FAR = Path.of("target", "kill-proof.txt");
  private static final int EXTENT = 300_000;

  /** The exit code of a process that halted. */
  private static final int HALTED = 137;

  /** How often a command may end before it is killed, until the proof gives up. */
  private static final int MOST_EARLY = 60;

  private final long seed = Long.getLong("minshen.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final KillTable table = new KillTable();

  @TempDir Path folder;

  private Killed processes;

  @Test
  void whateverWasSaidToBeKeptIsThereAfterTwoHundredKills() throws Exception {
    System.out.println("seed " + seed);
    processes = new Killed(folder);
    try {
      for (Step step :
          List.<Step>of(
              this::growingStore,
              this::storesOfOtherAges,
              this::upgrades,
              this::imports,
              this::backups,
              this::exports,
              this::windows,
              this::nothingIsLeft)) {
        step.run();
        // It takes a while: what is known so far can be read while it goes on.
        Files.writeString(
            SO_FAR, table.text(Constants.VERSION) + String.join("\n", table.broken()));
      }
    } finally {
      System.out.println(table.text(Constants.VERSION));
      table.broken().forEach(each -> System.out.println("BROKEN " + each));
    }
    assertThat(table.broken()).as("seed " + seed).isEmpty();
    assertThat(table.kills()).isGreaterThanOrEqualTo(200);
  }

  /** One store, ten minutes old at first, on which a hundred processes work. */
  private void growingStore() throws Exception {
    KilledStore store = store("growing", 12, Duration.ofMinutes(10));
    for (int i = 0; i < 100; i++) {
      StoreWorker.Work work = i % 5 == 4 ? StoreWorker.Work.ATTACH : StoreWorker.Work.SAVE;
      Killed.End end =
          switch (i % 7) {
            case 2 -> Killed.End.TERM;
            case 3, 6 -> Killed.End.HALT;
            default -> Killed.End.KILL;
          };
      String what = work == StoreWorker.Work.ATTACH ? "attaching" : "saving";
      store.kill(what + ", growing store, " + end, work, end);
    }
    store.look();
  }

  private void storesOfOtherAges() throws Exception {
    KilledStore fresh = store("fresh", 3, Duration.ZERO);
    KilledStore old = store("old", 3, Duration.ofDays(400));
    KilledStore large = store("large", 300, Duration.ofMinutes(2));
    for (int i = 0; i < 6; i++) {
      Killed.End end = i % 2 == 0 ? Killed.End.KILL : Killed.End.HALT;
      fresh.kill("saving, fresh store", StoreWorker.Work.SAVE, end);
      old.kill("saving, store of 400 days", StoreWorker.Work.SAVE, end);
      large.kill("saving, 300 companies", StoreWorker.Work.SAVE, end);
    }
    fresh.look();
    old.look();
    large.look();
  }

  private KilledStore store(String name, int companies, Duration age) throws IOException {
    return KilledStore.make(folder.resolve(name), companies, age, processes, table, random);
  }

  /** A store of an earlier release is opened, and killed while it is brought up to date. */
  private void upgrades() throws Exception {
    int more = 0;
    for (int i = 0; i < 16 + Math.min(more, MOST_EARLY); i++) {
      Path data = Files.createDirectories(folder.resolve("upgraded" + i));
      OldStores.make(data, 2 + i % 4);
      // A second kill comes while the first is being made good.
      boolean hit = false;
      for (int kill = 0; kill < 1 + i % 2; kill++) {
        boolean halts = i % 4 != 0;
        String[] arguments = {
          StoreWorker.Work.LOOK.name(),
          data.toString(),
          "0",
          Integer.toString(halts ? 1 + random.nextInt(120) : 0)
        };
        if (halts) {
          Killed.Ended ended =
              processes.saying(
                  Integer.MAX_VALUE, 0, Killed.End.HALT, _ -> {}, StoreWorker.class, arguments);
          hit |= ended.code() == HALTED;
        } else {
          hit |=
              !processes
                  .after(300 + random.nextInt(1500), Killed.End.KILL, StoreWorker.class, arguments)
                  .early();
        }
      }
      Killed.Ended ended =
          processes.run(
              StoreWorker.class, _ -> {}, StoreWorker.Work.LOOK.name(), data.toString(), "0", "0");
      boolean whole = ended.code() == 0 && OldStores.isWhole(data);
      List<String> broken = whole ? List.of() : List.of("not whole: " + data);
      if (hit) {
        table.add("upgrading", 0, broken);
      } else {
        broken.forEach(table::wrong);
        more++;
      }
      noLeftovers(data);
    }
  }

  private void imports() throws Exception {
    Path data = folder.resolve("imported");
    command(data, "import", dossier("first").toString());
    long millis = millis(() -> command(data, "import", dossier("second").toString()));
    kills(
        16,
        millis,
        "importing",
        i -> new String[] {"import", dossier("company" + i).toString()},
        (i, _) -> {
          String name = "company" + i;
          if (command(data, "import", dossier(name).toString()) != 0) {
            return Optional.of("the next import fails: " + name);
          }
          Path out = folder.resolve("out-" + name).resolve("dossier.minshen.yaml");
          Files.createDirectories(out.getParent());
          if (command(data, "export", name, "--out", out.toString()) != 0) {
            return Optional.of("not there after the next import: " + name);
          }
          return whole(out, 2).or(() -> gone(out));
        },
        data);
    noLeftovers(data);
  }

  private void backups() throws Exception {
    Path data = folder.resolve("imported");
    int companies = companies(data);
    Path zip = folder.resolve("backup").resolve("all.zip");
    Files.createDirectories(zip.getParent());
    long millis = millis(() -> command(data, "backup", "--out", zip.toString()));
    kills(
        12,
        millis,
        "backing up",
        _ -> new String[] {"backup", "--out", zip.toString()},
        (i, _) -> {
          Path restored = folder.resolve("restored" + i);
          return command(restored, "restore", zip.toString()) == 0
                  && readable(zip)
                  && holds(restored, companies)
              ? Optional.empty()
              : Optional.of("the backup cannot be restored");
        },
        data);
    command(data, "backup", "--out", zip.toString());
    noLeftovers(zip.getParent());
    Path replaced = folder.resolve("restored0");
    long restoring = millis(() -> command(replaced, "restore", zip.toString()));
    kills(
        8,
        restoring,
        "restoring",
        _ -> new String[] {"restore", zip.toString()},
        (_, _) -> {
          Killed.Ended ended =
              processes.run(
                  StoreWorker.class,
                  _ -> {},
                  StoreWorker.Work.LOOK.name(),
                  replaced.toString(),
                  "0",
                  "0");
          return ended.code() == 0 && holds(replaced, companies)
              ? Optional.empty()
              : Optional.of("the store does not open, or not all are in it");
        },
        replaced);
    noLeftovers(replaced);
  }

  private void exports() throws Exception {
    Path data = folder.resolve("imported");
    Path out = folder.resolve("exported").resolve("dossier.minshen.yaml");
    Files.createDirectories(out.getParent());
    long millis = millis(() -> command(data, "export", "first", "--out", out.toString()));
    kills(
        12,
        millis,
        "exporting",
        _ -> new String[] {"export", "first", "--out", out.toString()},
        (_, _) -> whole(out, 2),
        data);
    command(data, "export", "first", "--out", out.toString());
    noLeftovers(out.getParent());
  }

  /** Somebody types in the window; what stood there as saved is there when it opens again. */
  private void windows() throws Exception {
    Optional<RealScreen> screen = RealScreen.open();
    if (screen.isEmpty()) {
      System.out.println("SKIPPED: no Xvfb or no GTK 3 here (xvfb, libgtk-3-0)");
      return;
    }
    try {
      processes.on(screen.get().display());
      Path data = folder.resolve("window");
      command(data, "import", dossier("window").toString());
      OlderStore.age(data.resolve("minshen.mv.db"), Duration.ofMinutes(10));
      Promises promises = new Promises();
      int told = 0;
      for (int i = 0; i < 30; i++) {
        Killed.End end = i % 3 == 2 ? Killed.End.TERM : Killed.End.KILL;
        promises.begin();
        processes.saying(
            1 + random.nextInt(8),
            random.nextInt(300),
            end,
            promises::heard,
            OnRealScreen.class,
            "type",
            data.toString());
        String kind = "typing in the window, " + end;
        if (!promises.compared()) {
          table.wrong(kind + ": the window did not open");
        }
        table.add(kind, promises.kept() - told, promises.broken());
        told = promises.kept();
      }
      noLeftovers(data);
    } finally {
      screen.get().close();
    }
  }

  /** What a kill is followed by. */
  @FunctionalInterface
  private interface Check {
    /** What is not as it should be after the kill of that number. */
    Optional<String> after(int number, boolean early) throws Exception;
  }

  /** The arguments of the command that is killed. */
  @FunctionalInterface
  private interface Command {
    String[] of(int number) throws Exception;
  }

  /** Kills a command at random moments of the time that it takes. */
  private void kills(int count, long millis, String kind, Command command, Check check, Path data)
      throws Exception {
    int early = 0;
    for (int i = 0; i < count; i++) {
      String[] own = command.of(i);
      String[] arguments = new String[6 + own.length];
      String[] first = {
        StoreWorker.Work.COMMAND.name(), data.toString(), "0", "0", "--data", data.toString()
      };
      System.arraycopy(first, 0, arguments, 0, first.length);
      System.arraycopy(own, 0, arguments, first.length, own.length);
      Killed.End end = i % 3 == 2 ? Killed.End.TERM : Killed.End.KILL;
      long moment = millis / 5 + random.nextLong(1 + millis * 4 / 5);
      Killed.Ended ended = processes.after(moment, end, StoreWorker.class, arguments);
      Optional<String> wrong = check.after(i, ended.early());
      if (ended.early()) {
        wrong.ifPresent(table::wrong);
        i--;
        if (++early > MOST_EARLY) {
          table.wrong(kind + ": it always ends before it is killed");
          return;
        }
      } else {
        table.add(kind + ", " + end, 0, wrong.stream().toList());
      }
    }
  }

  private int command(Path data, String... own) throws Exception {
    String[] arguments = new String[6 + own.length];
    String[] first = {
      StoreWorker.Work.COMMAND.name(), data.toString(), "0", "0", "--data", data.toString()
    };
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(own, 0, arguments, first.length, own.length);
    return processes.run(StoreWorker.class, _ -> {}, arguments).code();
  }

  /** A part of the proof, or something in it. */
  @FunctionalInterface
  private interface Step {
    void run() throws Exception;
  }

  private static long millis(Step work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  /** A dossier of a company with two attachments beside it; the same one each time. */
  private Path dossier(String name) throws IOException {
    Path file = folder.resolve("dossiers").resolve(name).resolve(name + ".minshen.yaml");
    if (Files.exists(file)) {
      return file;
    }
    Files.createDirectories(file.getParent());
    for (String attached : List.of("one.bin", "two.bin")) {
      byte[] bytes = new byte[EXTENT];
      random.nextBytes(bytes);
      Files.write(file.resolveSibling(attached), bytes);
    }
    Files.writeString(
        file,
        """
        format: minshen-dossier/1
        applicant: { name: %s, kind: enterprise }
        claims:
          - id: c1
            item: MH-12
            project: one
            attachments:
              - { material: m2, file: one.bin }
              - { material: m3, file: two.bin }
        """
            .formatted(name));
    return file;
  }

  /** Whether an exported dossier is there with all of its files, or not at all. */
  private Optional<String> whole(Path dossier, int files) throws IOException {
    if (!Files.exists(dossier)) {
      return Optional.empty();
    }
    long there =
        new DossierReader(PackLoader.bundled())
                .read(Files.readAllBytes(dossier), dossier.toString(), ClaimsWanted.ANY)
                .claims()
                .stream()
                .flatMap(claim -> claim.attachments().stream())
                .map(attachment -> dossier.resolveSibling(attachment.file()))
                .filter(file -> file.toFile().length() == EXTENT)
                .count();
    return there == files ? Optional.empty() : Optional.of("half exported: " + dossier);
  }

  private static Optional<String> gone(Path file) {
    return Files.exists(file) ? Optional.empty() : Optional.of("not there: " + file);
  }

  private static boolean holds(Path data, int companies) {
    return companies(data) == companies;
  }

  private static int companies(Path data) {
    if (!UserStore.isIn(data)) {
      return 0;
    }
    try (UserStore store = UserStore.open(data)) {
      return store.applicants().size();
    }
  }

  private static boolean readable(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      return file.size() > 0;
    }
  }

  private void noLeftovers(Path where) throws IOException {
    try (Stream<Path> all = Files.walk(where)) {
      all.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(".minshen-") || name.endsWith(".part"))
          .forEach(name -> table.wrong("left behind in " + where.getFileName() + ": " + name));
    }
  }

  /**
   * The next start of the program has removed what the killed ones left in the temporary folder.
   */
  private void nothingIsLeft() throws Exception {
    command(folder.resolve("imported"), "policy", "list");
    try (Stream<Path> all = Files.list(processes.temporary())) {
      all.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("minshen-") && !name.endsWith(".sock"))
          .forEach(name -> table.wrong("left behind in the temporary folder: " + name));
    }
  }
}
