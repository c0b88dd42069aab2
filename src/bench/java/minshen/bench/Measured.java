package minshen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A process that was run to its end.
 *
 * @param seconds its wall time
 * @param megabytes the most memory it held, where the system tells (Linux)
 */
public record Measured(double seconds, Optional<Long> megabytes) {
  private static final int LOOK_MILLIS = 20;

  /** The best of some runs of a command, none if there is no such program. */
  public static Optional<Measured> best(int runs, List<String> command) throws Exception {
    Optional<Measured> best = Optional.empty();
    for (int i = 0; i < runs; i++) {
      Measured one;
      try {
        one = run(command);
      } catch (IOException e) {
        return Optional.empty();
      }
      if (best.isEmpty() || one.seconds < best.get().seconds) {
        best = Optional.of(one);
      }
    }
    return best;
  }

  /** A command that starts this Java with these classes. */
  public static List<String> java(String heap, Class<?> main, Object... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%6.2f s  %s", seconds, megabytes.map(m -> m + " MB").orElse("?"));
  }

  private static Measured run(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Optional<Long> most = Optional.empty();
    Path status = Path.of("/proc/" + process.pid() + "/status");
    while (!process.waitFor(LOOK_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS)) {
      most = highWater(status).or(mostOf(most));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() > 1) {
      throw new IllegalStateException(command.getFirst() + " ended with " + process.exitValue());
    }
    return new Measured(seconds, most.map(kilobytes -> kilobytes / 1024));
  }

  private static java.util.function.Supplier<Optional<Long>> mostOf(Optional<Long> before) {
    return () -> before;
  }

  private static Optional<Long> highWater(Path status) {
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
