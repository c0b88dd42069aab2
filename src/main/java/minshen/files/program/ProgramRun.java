package minshen.files.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import minshen.files.ShutdownTasks;

/** Another program at work on a file: for as long as it may, and not a moment after this one. */
public final class ProgramRun {
  private static final long POLL_MILLIS = 100;

  private ProgramRun() {}

  /**
   * Runs a program to its end. It finds nothing on its input, and what it says goes into the
   * folder.
   *
   * @param folder for the files that it makes while it works, too
   * @return whether it ended by itself, and well
   * @throws IOException if it could not be started
   */
  public static boolean run(RunTerms terms, List<String> command, Path folder) throws IOException {
    return run(terms, command, folder, () -> {});
  }

  /**
   * Runs a program to its end.
   *
   * @param andEnd what else is ended when it took too long: programs that it has not started itself
   */
  public static boolean run(RunTerms terms, List<String> command, Path folder, Runnable andEnd)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(InstalledPrograms.isWindows() ? forWindows(command) : command);
    // What it keeps while it works goes with the folder.
    for (String variable : List.of("TMPDIR", "TMP", "TEMP")) {
      builder.environment().put(variable, folder.toString());
    }
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    builder.redirectInput(
        ProcessBuilder.Redirect.from(Files.createFile(folder.resolve("in")).toFile()));
    Process process = builder.start();
    Runnable ending = () -> end(process, andEnd);
    try (ShutdownTasks.Entry _ = ShutdownTasks.at(ShutdownTasks.Step.STOP_WORK, ending)) {
      boolean well = waitFor(terms, process) && process.exitValue() == 0;
      if (!well) {
        // It may have failed because this program is ending, and ended it.
        ShutdownTasks.check();
      }
      return well;
    } finally {
      ending.run();
    }
  }

  /** Windows hands a program one line, from which it takes quotation marks away. */
  static List<String> forWindows(List<String> command) {
    return command.stream().map(argument -> argument.replace("\"", "\\\"")).toList();
  }

  private static boolean waitFor(RunTerms terms, Process process) {
    long end = System.nanoTime() + terms.programTime().toNanos();
    try {
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        terms.checkCancelled();
        if (System.nanoTime() > end) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The program that was started starts others. */
  private static void end(Process process, Runnable andEnd) {
    if (process.isAlive()) {
      List<ProcessHandle> children = process.descendants().toList();
      process.destroyForcibly();
      children.forEach(ProcessHandle::destroyForcibly);
      andEnd.run();
      process.onExit().join();
    }
  }
}
