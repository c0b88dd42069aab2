package minshen.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.Main;

/**
 * A full store: 2,000 applicants, 100,000 claims, 50,000 files and one of 2 GB, each thing done
 * with it in a process with a heap of 1 GB.
 */
public final class LoadBench {
  private static final String HEAP = "1g";
  private static final int APPLICANTS = 2000;
  private static final int CLAIMS = 50;
  private static final long FILM = 2L << 30;
  private static final int SAVES = 10_000;

  private LoadBench() {}

  /**
   * Fills the store, unless it is there, and prints a table.
   *
   * @param arguments a folder in which the store stays for the next time, or nothing
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
      remove(folder);
    }
  }

  private static void measure(Path folder) throws Exception {
    Path data = folder.resolve("data");
    if (Files.notExists(data)) {
      figures("fill", folder, APPLICANTS, CLAIMS, FILM);
    }
    figures("measure", folder);
    WindowFigures.of(data, 0, List.of("-Xmx" + HEAP)).print();
    Path out = folder.resolve("out");
    command("export of a company", data, "export", name(1), "--out", out.resolve("1.yaml"));
    command("export with the large file", data, "export", name(0), "--out", out.resolve("0.yaml"));
    command("backup", data, "backup", "--out", out.resolve("backup"));
    command("backup of what is there already", data, "backup", "--out", out.resolve("backup"));
    remove(out);
    figures("save", folder, SAVES);
  }

  private static String name(int applicant) {
    return LargeStore.company(applicant);
  }

  private static void figures(String what, Path folder, Object... more) throws Exception {
    Object[] arguments = new Object[more.length + 2];
    arguments[0] = what;
    arguments[1] = folder;
    System.arraycopy(more, 0, arguments, 2, more.length);
    Process process =
        new ProcessBuilder(Measured.java(HEAP, LoadFigures.class, arguments)).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(what + " ended with " + process.exitValue());
    }
  }

  private static void command(String what, Path data, Object... arguments) throws Exception {
    Object[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = data;
    Optional<Measured> measured = Measured.best(1, Measured.java(HEAP, Main.class, all));
    System.out.printf(Locale.ROOT, "%-46s %s%n", what, measured.orElseThrow());
  }

  private static void remove(Path folder) throws Exception {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
