package minshen.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * From the start of the process to the first window, with the launcher's options, beside an empty
 * window of the same toolkit; and a command, from start to end. Each with and without what a
 * rehearsal has left ({@code mvn package}). The window has a store of 81 claims to open.
 */
public final class StartBench {
  private static final int RUNS = 7;
  private static final Path TARGET = Path.of("target");
  private static final List<String> SCREEN =
      System.getenv("DISPLAY") == null
          ? List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true")
          : List.of();

  private final Path options;
  private final Map<String, List<Double>> times = new LinkedHashMap<>();

  private StartBench(Path options) {
    this.options = options;
  }

  /** Starts everything some times in turn, and prints the medians. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("minshen-bench");
    try {
      LargeStore.fill(folder.resolve("data"), 2, 40);
      Path options = Files.writeString(folder.resolve("bench.options"), benchOptions());
      new StartBench(options).measure(folder.resolve("data").toString());
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private void measure(String data) throws Exception {
    for (int i = 0; i < RUNS; i++) {
      window("empty window", "none");
      window("workbench", "none", "--data", data);
      window("workbench, rehearsed", "window", "--data", data);
      command("--version", "none");
      command("--version, rehearsed", "commands");
    }
    double yardstick = median(times.get("empty window, " + FirstWindow.SHOWN));
    times.forEach(
        (what, all) ->
            System.out.printf(
                Locale.ROOT,
                "%-34s %6.2f s  %5.2f × empty window%n",
                what,
                median(all),
                median(all) / yardstick));
  }

  private void window(String what, String learnt, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = java(learnt);
    command.addAll(SCREEN);
    command.add(FirstWindow.class.getName());
    command.addAll(List.of(arguments));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        note(what + ", " + line, start);
      }
    }
    end(process);
  }

  private void command(String command, String learnt) throws IOException, InterruptedException {
    List<String> all = java(learnt);
    all.addAll(List.of("minshen.Main", command.replaceFirst(",.*", "")));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(all)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    end(process);
    note(command, start);
  }

  private static void end(Process process) throws InterruptedException {
    if (process.waitFor() != 0) {
      throw new IllegalStateException("ended with " + process.exitValue());
    }
  }

  /** The Java of the launcher with the launcher's options, all but the class to start. */
  private List<String> java(String learnt) {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:AOTCache=" + TARGET.resolve("minshen-" + learnt + ".aot"),
            "@" + options));
  }

  /** The launcher's options; the benchmark's classes come after the program's. */
  private static String benchOptions() throws IOException {
    String launcher = Files.readString(TARGET.resolve("minshen.options"));
    String classes = TARGET.resolve("bench-classes").toAbsolutePath().toString();
    return launcher
        .replaceFirst("minshen\\.Main\\s*$", "")
        .replaceFirst(
            "\"\\s*$",
            Matcher.quoteReplacement(File.pathSeparator + classes.replace("\\", "\\\\") + "\"\n"));
  }

  private void note(String what, long start) {
    times.computeIfAbsent(what, _ -> new ArrayList<>()).add((System.nanoTime() - start) / 1e9);
  }

  private static double median(List<Double> all) {
    return Timings.median(all.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
