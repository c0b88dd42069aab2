package minshen.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import minshen.Main;

/**
 * Calculation, forms and packets of 1,000 companies with their attachments, in one run of {@code
 * batch} in a heap of 256 MB on one worker and on two, beside a process for each, of which some are
 * run.
 */
public final class BatchBench {
  private static final int COMPANIES = 1000;
  private static final int SINGLES = 20;
  private static final String HEAP = "256m";

  private BatchBench() {}

  /**
   * Generates the companies, runs all and prints the ratio.
   *
   * @param arguments how many companies and how many single runs, if not the usual ones
   */
  public static void main(String[] arguments) throws Exception {
    int companies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : COMPANIES;
    int singles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SINGLES;
    Path folder = Files.createTempDirectory("minshen-bench");
    try {
      new ManyCompanies(folder.resolve("in")).write(companies);
      double alone = 0;
      for (int i = 1; i <= singles; i++) {
        Path single = ManyCompanies.file(folder.resolve("in"), i);
        alone += batch(single, folder.resolve("single" + i), 1).seconds();
      }
      double each = alone / singles;
      System.out.printf(
          Locale.ROOT, "a process each: %.3f s, the mean of %d runs%n", each, singles);
      for (int workers : List.of(1, 2)) {
        Path out = folder.resolve("out" + workers);
        Measured together = batch(folder.resolve("in"), out, workers);
        System.out.printf(
            Locale.ROOT,
            "%d on %d worker(s): %s, %.3f s each, %.1f times as fast as a process each%n",
            companies,
            workers,
            together,
            together.seconds() / companies,
            each * companies / together.seconds());
        System.out.printf(
            Locale.ROOT, "again, nothing changed: %s%n", batch(folder.resolve("in"), out, workers));
      }
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static Measured batch(Path from, Path out, int workers) throws Exception {
    return Measured.best(
            1,
            Measured.java(
                HEAP,
                Main.class,
                "batch",
                "--from",
                from,
                "--out",
                out,
                "--workers",
                workers,
                "--no-imported"))
        .orElseThrow();
  }
}
