package minshen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Signals that end a process, as {@code kill} is told them. */
public final class Signals {
  private Signals() {}

  /** Ctrl-C; what shells start in the background does not hear it, nor do the children of that. */
  public static String interrupt() throws IOException {
    Path status = Path.of("/proc/self/status");
    boolean deaf =
        Files.exists(status)
            && Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    return deaf ? "-TERM" : "-INT";
  }
}
