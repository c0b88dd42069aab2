package minshen.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The workbench on a store of 2,500 applicants with 40 claims each, beside one of 81. First what
 * lies behind the window, then the window itself, each in a process of its own.
 */
public final class WorkbenchBench {
  private static final int CLAIMS = 40;
  private static final int LARGE = 2500;

  /** As near to 100 claims as applicants of the same size come. */
  private static final int SMALL = 2;

  private WorkbenchBench() {}

  /**
   * Fills the stores, opens each, and prints a table.
   *
   * @param arguments a folder in which the stores stay for the next time, or nothing
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0) {
      measure(Path.of(arguments[0]));
      return;
    }
    Path folder = Files.createTempDirectory("minshen-bench");
    try {
      measure(folder);
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void measure(Path folder) throws Exception {
    Path small = folder.resolve("small");
    Path large = folder.resolve("large");
    if (Files.notExists(large)) {
      long start = System.nanoTime();
      LargeStore.fill(small, SMALL, CLAIMS);
      LargeStore.fill(large, LARGE, CLAIMS);
      System.out.printf(Locale.ROOT, "filled in %.0f s%n", (System.nanoTime() - start) / 1e9);
    }
    Timings.print(WorkspaceFigures.of(small), WorkspaceFigures.of(large));
    Timings.print(WindowFigures.of(small, SMALL), WindowFigures.of(large, LARGE));
  }
}
