package minshen.files.program;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A question that another program answers by how it ends. */
public final class ProgramProbe {
  private static final long PATIENCE_SECONDS = 5;

  private ProgramProbe() {}

  /** Whether a program is there, ends within seconds, and well. */
  public static boolean succeeds(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
