package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import minshen.desktop.shell.FailureHandler;
import minshen.desktop.shell.Tasks;
import minshen.desktop.shell.Theme;
import minshen.desktop.work.FileImport;
import minshen.store.UserStore;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is clicked, typed, scrolled and dragged, and however early, no fault of the program
 * comes of it. {@code mvn -q test -Dtest=RandomUseTest -Dminshen.minutes=20} is the long proof;
 * {@code -Dminshen.seed=N} begins as a run began that printed it.
 */
class RandomUseTest {
  private static final Duration SHORT = Duration.ofSeconds(12);

  /** So many things done reach so many of the controls; on a busy machine a minute says little. */
  private static final int MANY = 2500;

  private static final double REACHED = 0.8;

  /** What runs with all tests fails today as it will fail tomorrow. */
  private static final long FIRST_SEED = 1;

  private static final int MINUTES = Integer.getInteger("minshen.minutes", 0);

  @TempDir Path folder;

  @Test
  void nothingThatIsDoneAtRandomIsAFaultOfTheProgram() throws Exception {
    long seed = Long.getLong("minshen.seed", MINUTES == 0 ? FIRST_SEED : System.nanoTime());
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    Path out = Files.createDirectory(folder.resolve("out"));
    RandomDialogs dialogs = new RandomDialogs(random, out, files());
    FailureHandler failures = new FailureHandler();
    failures.showIn(dialogs);
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(failures);
    Tasks tasks = Tasks.besideTheWindow(failures::handle);
    UserStore store = UserStore.open(folder.resolve("data"));
    TestWorkbench bench =
        Fx.on(
            () ->
                new TestWorkbench(
                    store, Words.CHINESE, Theme.LIGHT, true, Optional.of(tasks), dialogs));
    RandomUse use =
        new RandomUse(
            bench,
            random,
            () -> new FileImport(bench.workspace, dialogs, bench.words, _ -> {}).examples());
    try {
      Fx.run(
          () -> {
            dialogs.showIn(bench.windowDialogs());
            bench.size(1000, 900);
          });
      Fx.run(() -> Thread.currentThread().setUncaughtExceptionHandler(failures));
      use.run((MINUTES == 0 ? SHORT : Duration.ofMinutes(MINUTES)).toNanos());
    } finally {
      System.out.println(use.actions() + " actions, " + use.story());
      use.controls().lines().forEach(System.out::println);
      Thread.setDefaultUncaughtExceptionHandler(before);
      tasks.finish(Duration.ofSeconds(20));
      bench.close();
    }
    assertThat(dialogs.failures).as("seed %d, %s", seed, use.story()).isEmpty();
    if (use.actions() > MANY) {
      assertThat(use.controls().share()).isGreaterThan(REACHED);
    }
  }

  /** Files that can be taken in, and files that cannot. */
  private List<Path> files() throws Exception {
    Path dossier =
        Files.writeString(
            folder.resolve("另一家.minshen.yaml"),
            """
            format: minshen-dossier/1
            applicant: { name: 随手点点公司 }
            claims:
              - { id: c1, item: MH-06, year: 2026, eventDate: 2025-12-01 }
            """);
    Path list =
        Files.writeString(
            folder.resolve("名单.csv"), "企业名称,统一社会信用代码\n甲公司,91310112MA1G7K3Q82\n乙公司,不是\n");
    Path broken =
        Files.write(folder.resolve("坏.pdf"), "%PDF-1.4 truncated".getBytes(StandardCharsets.UTF_8));
    Path text = Files.writeString(folder.resolve("说明.txt"), "说明");
    return List.of(dossier, list, broken, text);
  }
}
