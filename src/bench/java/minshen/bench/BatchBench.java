package minshen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import minshen.Main;

/**
 * The forms of 1,000 companies as Word and PDF: in one run of {@code batch} in a heap of 256 MB,
 * beside a process for each, of which some are run.
 */
public final class BatchBench {
  private static final int COMPANIES = 1000;
  private static final int SINGLES = 20;
  private static final String HEAP = "256m";

  private BatchBench() {}

  /**
   * Generates the dossiers, runs both and prints the ratio.
   *
   * @param arguments how many companies and how many single runs, if not the usual ones
   */
  public static void main(String[] arguments) throws Exception {
    int companies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : COMPANIES;
    int singles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SINGLES;
    Path folder = Files.createTempDirectory("minshen-bench");
    try {
      for (int i = 1; i <= companies; i++) {
        Files.writeString(file(folder, i), dossier(i));
      }
      Measured together = batch(folder);
      double alone = 0;
      for (int i = 1; i <= singles; i++) {
        alone += single(folder, i).seconds();
      }
      double each = alone / singles;
      System.out.printf(
          Locale.ROOT,
          "batch of %d: %s, %.3f s each; a process each: %.3f s each, %.1f times as long%n",
          companies,
          together,
          together.seconds() / companies,
          each,
          each * companies / together.seconds());
      System.out.printf(Locale.ROOT, "again, nothing changed: %s%n", batch(folder));
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static Measured batch(Path folder) throws Exception {
    return Measured.best(
            1,
            Measured.java(
                HEAP,
                Main.class,
                "batch",
                "--from",
                folder.resolve("in"),
                "--out",
                folder.resolve("out"),
                "--make",
                "fill",
                "--no-imported"))
        .orElseThrow();
  }

  private static Measured single(Path folder, int number) throws Exception {
    return Measured.best(
            1,
            Measured.java(
                HEAP,
                Main.class,
                "fill",
                file(folder, number),
                "--out",
                folder.resolve("single"),
                "--no-imported"))
        .orElseThrow();
  }

  private static Path file(Path folder, int number) throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    return in.resolve(String.format(Locale.ROOT, "c%04d.minshen.yaml", number));
  }

  private static String dossier(int number) {
    return """
    format: minshen-dossier/1
    applicant:
      name: 上海示例%1$d号生物医药有限公司
      creditCode: "91310112MA1GBK7Q5E"
      kind: enterprise
      postalAddress: 上海市闵行区东川路 2188 号 %1$d 幢
      town: 江川路街道
      legalRepresentative: { name: 张三, phone: 021-54300101, mobile: "13901000101" }
      contact: { name: 李四, title: 经理, phone: 021-54300118, mobile: "13801000118" }
      bank: { name: 示例银行上海市闵行支行, account: "1001267109300123456" }
    claims:
      - id: c1
        item: MH-03
        variant: trial
        project: 示例新药Ⅱ期临床试验 %1$d
        eventDate: 2025-09-30
        applyDate: 2026-03-15
        facts: { citySupport: %2$d, rdCost: 1200 }
        answers: { scope: yes, noDouble: yes, cityProject: yes, stageReached: yes }
    """
        .formatted(number, 100 + number % 400);
  }
}
